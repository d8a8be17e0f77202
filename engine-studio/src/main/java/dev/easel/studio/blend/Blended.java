package dev.easel.studio.blend;

import dev.easel.studio.artwork.Artwork;
import dev.easel.studio.retouch.Retouched;
import java.util.List;

/** What became of several references. */
public sealed interface Blended {

    /** A scene, to be painted; it can be edited again. */
    record Scenery(Artwork artwork, List<String> done, List<String> undone) implements Blended {
        public Scenery {
            done = List.copyOf(done);
            undone = List.copyOf(undone);
        }
    }

    /** Pixels. */
    record Pixels(Retouched retouched) implements Blended {}
}
