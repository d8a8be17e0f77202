package dev.easel.studio.model.animal;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.Look;
import dev.easel.studio.model.Sketch;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Path;

/** What makes one four-legged animal different from the next. */
interface Kind {
    Build build(Look look);

    Coat coat(Look look);

    /** The head around the origin in its own measure, 100 wide, looking left. */
    void head(Look look, Sketch sketch, Coat coat, boolean asleep);

    /** The tail from its root at the origin, hanging to the right and down; up to about 150 long. */
    void tail(Look look, Sketch sketch, Coat coat);

    /** Relief of its skin. */
    default Surface skin(float roundness) {
        return Fur.of(roundness);
    }

    /** Stripes, spots, pale bellies: painted on the trunk, inside its outline. */
    default void markings(Look look, Canvas canvas, Path trunk, Coat coat) {}

    /** The same on a leg. */
    default void legMarkings(Look look, Canvas canvas, Path leg, Coat coat) {}

    /** Drawn behind the head, in the head's own measure: manes. */
    default void mane(Look look, Sketch sketch, Coat coat) {}

    /** Dark stockings or white socks start at this share of the leg, 1 for none. */
    default float sock() {
        return 1;
    }
}
