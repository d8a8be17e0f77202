package dev.easel.studio;

import dev.easel.studio.artwork.Artwork;
import dev.easel.studio.casting.Casting;
import dev.easel.studio.composition.Arrangement;
import dev.easel.studio.composition.Site;
import dev.easel.studio.edit.Workbench;
import dev.easel.studio.model.Look;
import dev.easel.studio.model.Model;
import dev.easel.studio.scene.Entity;
import dev.easel.studio.scene.Scene;
import java.util.List;

/** Lets the editor use the composer and the repertoire. */
record EditWorkbench(Painter painter, Repertoire repertoire, Casting casting) implements Workbench {

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
    public Scene fit(Scene scene, List<String> notes) {
        Repertoire.Fitted fitted = repertoire.fit(scene);
        notes.addAll(fitted.notes());
        return fitted.scene();
    }
}
