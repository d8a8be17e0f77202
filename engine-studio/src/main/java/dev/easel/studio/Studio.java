package dev.easel.studio;

import dev.easel.engine.Brief;
import dev.easel.engine.Drawing;
import dev.easel.engine.Engine;
import dev.easel.engine.Progress;
import dev.easel.engine.Report;
import dev.easel.imaging.Picture;
import dev.easel.studio.art.EmojiArt;
import dev.easel.studio.casting.Casting;
import dev.easel.studio.composition.Composer;
import dev.easel.studio.lexicon.Lexicon;
import dev.easel.studio.reading.Reader;
import dev.easel.studio.reading.SceneBuilder;
import dev.easel.studio.reading.Understood;
import dev.easel.studio.scene.Scene;
import dev.easel.studio.scene.SceneJson;
import java.util.List;
import java.util.stream.Stream;

/**
 * The weight-free illustrator: reads a prompt, builds a scene, composes it and paints it. Everything it can draw is in
 * the jar; it needs no network, no weights and no graphics card. Safe for use by many threads.
 */
public final class Studio implements Engine {
    private static final String VERSION = "1";

    private final Reader reader;
    private final SceneBuilder builder;
    private final Repertoire repertoire;
    private final Painter painter;

    private Studio(Lexicon lexicon, EmojiArt art) {
        reader = new Reader(lexicon);
        builder = new SceneBuilder(lexicon);
        repertoire = new Repertoire(lexicon);
        painter = new Painter(new Composer(new Casting(lexicon, art)::cast));
    }

    /** Loads the words and the art; takes a fraction of a second. */
    public static Studio open() {
        return new Studio(Lexicon.load(), EmojiArt.open());
    }

    @Override
    public String id() {
        return "studio";
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public void draw(Brief brief, Progress progress) throws InterruptedException {
        Understood understood = builder.build(reader.read(brief.prompt()));
        Repertoire.Fitted fitted = repertoire.fit(understood.scene());
        Scene scene = fitted.scene();
        List<String> notes = Stream.concat(understood.notes().stream(), fitted.notes().stream())
                .toList();
        Report report = new Report(understood.drawn(), understood.undrawn(), notes, SceneJson.write(scene));
        for (int i = 0; i < brief.seeds().size(); i++) {
            Picture picture = painter.paint(scene, brief.size(), brief.seeds().get(i));
            progress.finished(i, new Drawing(picture, report));
        }
    }

    @Override
    public void close() {
        // Nothing is held: native drawing objects live no longer than the picture they are for.
    }
}
