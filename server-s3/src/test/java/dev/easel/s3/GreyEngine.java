package dev.easel.s3;

import dev.easel.engine.Brief;
import dev.easel.engine.Drawing;
import dev.easel.engine.Engine;
import dev.easel.engine.Progress;
import dev.easel.engine.Report;
import dev.easel.imaging.Picture;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Draws grey pictures, each as soon as there is a permit. */
final class GreyEngine implements Engine {
    private final Semaphore permits;

    GreyEngine(Semaphore permits) {
        this.permits = permits;
    }

    @Override
    public String id() {
        return "grey";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void draw(Brief brief, Progress progress) throws InterruptedException {
        for (int i = 0; i < brief.seeds().size(); i++) {
            permits.acquire();
            var picture = new Picture(brief.size(), new byte[4 * brief.size().area()]);
            progress.finished(i, new Drawing(picture, new Report(List.of("grey"), List.of(), List.of(), null)));
        }
    }

    @Override
    public void close() {}
}
