package dev.easel.cli;

import dev.easel.engine.Brief;
import dev.easel.engine.Drawing;
import dev.easel.engine.Engine;
import dev.easel.engine.EngineException;
import dev.easel.engine.Progress;
import dev.easel.engine.Report;
import dev.easel.imaging.Picture;
import java.util.List;

/** Draws black pictures at once; fails at the prompt "fail", after the first picture. */
final class FakeEngine implements Engine {

    @Override
    public String id() {
        return "fake";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void draw(Brief brief, Progress progress) throws EngineException {
        for (var index = 0; index < brief.seeds().size(); index++) {
            if (index > 0 && brief.prompt().equals("fail")) {
                throw new EngineException("the ink ran out");
            }
            progress.advanced(index, 0.5);
            var picture = new Picture(brief.size(), new byte[4 * brief.size().area()]);
            progress.finished(
                    index, new Drawing(picture, new Report(List.of("darkness"), List.of("quiddity"), List.of(), null)));
        }
    }

    @Override
    public void close() {}
}
