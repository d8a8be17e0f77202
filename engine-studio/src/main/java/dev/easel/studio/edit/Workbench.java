package dev.easel.studio.edit;

import dev.easel.studio.artwork.Artwork;
import dev.easel.studio.composition.Arrangement;
import dev.easel.studio.composition.Site;
import dev.easel.studio.scene.Entity;
import dev.easel.studio.scene.Scene;
import java.util.List;

/** What an editor needs of the rest of Studio: how pictures are composed, and what can be painted. */
public interface Workbench {

    /** What a picture's place offers to stand on. */
    Site site(Artwork artwork);

    /** Where everything in a picture is; what has no place yet gets one by the dice. */
    Arrangement arrange(Artwork artwork, long dice);

    /** Width of a drawing divided by its height. */
    float aspect(Entity entity, long seed);

    /** How tall a drawing is in the units of its model, which are the same in every pose. */
    float rise(Entity entity, long seed);

    /** Whether two descriptions of one thing give the same drawing, for all that anybody would see. */
    boolean looksAlike(Entity one, Entity other, long seed);

    /** The scene as it can be painted; what had to be replaced is added to the notes. */
    Scene fit(Scene scene, List<String> notes);
}
