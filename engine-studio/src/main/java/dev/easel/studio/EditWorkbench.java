package dev.easel.studio;

import dev.easel.imaging.Picture;
import dev.easel.imaging.PixelSize;
import dev.easel.studio.artwork.Artwork;
import dev.easel.studio.casting.Casting;
import dev.easel.studio.composition.Arrangement;
import dev.easel.studio.composition.Site;
import dev.easel.studio.edit.Workbench;
import dev.easel.studio.light.Light;
import dev.easel.studio.model.BodyPainter;
import dev.easel.studio.model.Look;
import dev.easel.studio.model.Model;
import dev.easel.studio.paint.Difference;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.scene.Entity;
import dev.easel.studio.scene.Scene;
import java.util.List;

/** Lets the editor use the composer and the repertoire. */
record EditWorkbench(Painter painter, Repertoire repertoire, Casting casting) implements Workbench {
    private static final PixelSize PORTRAIT = new PixelSize(320, 320);
    private static final Rgb GREY = new Rgb(.4f, .4f, .4f);

    @Override
    public Site site(Artwork artwork) {
        return painter.site(artwork);
    }

    @Override
    public Arrangement arrange(Artwork artwork, long dice) {
        return painter.arrange(artwork, dice).arrangement();
    }

    @Override
    public float aspect(Entity entity, long seed) {
        Model.Extent extent = casting.cast(entity).model().extent(new Look(entity, seed));
        return extent.width() / extent.height();
    }

    @Override
    public float rise(Entity entity, long seed) {
        return casting.cast(entity).model().extent(new Look(entity, seed)).height();
    }

    @Override
    public boolean looksAlike(Entity one, Entity other, long seed) {
        return Difference.between(portrait(one, seed), portrait(other, seed)).isInvisible();
    }

    /** A thing alone before grey, in even light. */
    private Picture portrait(Entity entity, long seed) {
        Model model = casting.cast(entity).model();
        Look look = new Look(entity, seed);
        Model.Extent extent = model.extent(look);
        Raster raster = new Raster(Frame.of(PORTRAIT));
        raster.paint((i, _, _) -> raster.cover(i, GREY, 1));
        float side = raster.frame().height();
        float scale = .8f * side / Math.max(extent.width(), extent.height());
        var placement = new BodyPainter.Placement(side / 2, side * .9f, scale, false);
        model.draw(look, new BodyPainter(raster, Light.EVEN, placement, extent));
        return raster.toPicture();
    }

    @Override
    public Scene fit(Scene scene, List<String> notes) {
        Repertoire.Fitted fitted = repertoire.fit(scene);
        notes.addAll(fitted.notes());
        return fitted.scene();
    }
}
