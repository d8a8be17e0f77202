package dev.easel.studio.retouch;

import dev.easel.studio.composition.Arrangement;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.scene.Scene;
import org.jspecify.annotations.Nullable;

/** What retouching borrows from the rest of Studio: weather, styles and drawn things, on a raster that is there already. */
public interface Props {

    /** Lays a scene's weather over a picture. */
    void weather(Raster raster, Scene scene, long seed);

    /** Finishes a picture in a scene's style. */
    void style(Raster raster, Scene scene, long seed) throws InterruptedException;

    /** Paints a scene's place, and what is in it, over all of a raster. */
    void place(Raster raster, Scene scene, long seed) throws InterruptedException;

    /**
     * Draws a scene's things into a picture, lit by its hour and with shadows; the place itself is not painted.
     *
     * @param looks of things that are to look as they do elsewhere, by the ids of the scene's entities
     * @param across where: a share of the width, or {@code null} for where they compose well
     * @param down likewise a share of the height
     */
    void draw(Raster raster, Scene scene, Arrangement looks, long seed, @Nullable Float across, @Nullable Float down)
            throws InterruptedException;
}
