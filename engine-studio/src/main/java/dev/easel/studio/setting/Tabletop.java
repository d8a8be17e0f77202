package dev.easel.studio.setting;

import dev.easel.studio.paint.Blur;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;

/** A table seen slightly from above, close; the place behind it is out of focus. */
final class Tabletop implements Setting {
    private final Material usual;
    private final float share;

    /** A table whose far edge lies at a share of the picture's height. */
    Tabletop(Material usual, float share) {
        this.usual = usual;
        this.share = share;
    }

    @Override
    public Ground ground(Frame frame, long seed) {
        float height = frame.height();
        float edge = edge(frame);
        float below = height - edge;
        return new Ground(
                edge - height * .42f,
                edge + below * .22f,
                edge + below * .68f,
                frame.width() * .08f,
                frame.width() * .92f,
                Ground.Kind.SOLID);
    }

    @Override
    public void paint(Stage stage) {
        Raster raster = stage.raster();
        float edge = edge(stage.frame());
        defocus(stage, edge + 2, 15);
        Material material = Material.named(stage.scene().platformMaterial(), usual);
        Perspective view = Perspective.meeting(stage.width() / 2, edge - stage.height() * .42f, .62f, 1.9f, edge);
        float shift = stage.shift("table");
        Floor.Pattern pattern = (across, away) -> material.at(across + shift, away * .9f + shift);
        Floor.paint(stage, view, Profile.of(stage.frame(), _ -> edge), pattern, material.gloss());
        Rgb light = stage.ambience().sun();
        raster.paint(edge - 1, edge + 2.5f, (i, _, _) -> raster.shine(i, light, .22f));
    }

    private float edge(Frame frame) {
        return frame.height() * share;
    }

    /** Blurs everything above a height, as a lens focused on the foreground does. */
    static void defocus(Stage stage, float bottom, float radius) {
        Frame frame = stage.frame();
        int rows = Math.clamp(Math.round(bottom * frame.scale()), 1, frame.rows());
        for (float[] plane : stage.raster().channels()) {
            Blur.box(plane, frame.columns(), rows, frame.pixels(radius), 3);
        }
    }
}
