package dev.easel.studio.reading;

import dev.easel.studio.paint.Rgb;
import dev.easel.studio.scene.Entity;
import dev.easel.studio.scene.Part;
import dev.easel.studio.scene.Scene;
import dev.easel.studio.scene.Tint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

/**
 * What a prompt means for a picture.
 *
 * @param scene everything that the picture shows
 * @param drawn what of the prompt the scene shows, in the caller's words ({@code three red apples})
 * @param undrawn what the prompt asks for and the scene does not show, in the caller's words
 * @param notes what the caller should know about how the prompt was read ({@code lantrens read as lanterns})
 * @param features the parts of things whose looks the prompt describes
 */
public record Understood(
        Scene scene, List<String> drawn, List<String> undrawn, List<String> notes, List<Feature> features) {
    public Understood {
        drawn = List.copyOf(drawn);
        undrawn = List.copyOf(undrawn);
        notes = List.copyOf(notes);
        features = List.copyOf(features);
    }

    /**
     * A part of a thing that the prompt describes: the red roof of a cabin.
     *
     * @param entity the thing's id in the scene
     * @param words what the prompt says
     */
    public record Feature(String entity, String part, String words) {}

    /**
     * The same, where a part whose colour or material makes no difference to the drawing counts as undrawn.
     *
     * @param alike whether two descriptions of a thing are drawn alike
     */
    public Understood asDrawn(BiPredicate<Entity, Entity> alike) {
        List<String> shown = new ArrayList<>(drawn);
        List<String> missing = new ArrayList<>(undrawn);
        for (Feature feature : features) {
            boolean ignored = scene.entities().stream()
                    .filter(entity -> entity.id().equals(feature.entity()))
                    .anyMatch(entity -> alike.test(other(entity, feature.part()), plain(entity, feature.part())));
            if (ignored && shown.remove(feature.words())) {
                missing.add(feature.words() + " (drawn in the usual way)");
            }
        }
        return new Understood(scene, shown, missing, notes, features);
    }

    /** The same thing, of whose part nothing is said. */
    private static Entity plain(Entity entity, String noun) {
        return changed(entity, noun, part -> new Part(noun, List.of(), null, part.traits(), part.text()));
    }

    /** With the part in the opposite of its colour, since the colour that is asked for may be its usual one. */
    private static Entity other(Entity entity, String noun) {
        return changed(
                entity,
                noun,
                part -> new Part(
                        noun,
                        part.colours().stream().map(Understood::opposite).toList(),
                        part.material(),
                        part.traits(),
                        part.text()));
    }

    private static Entity changed(Entity entity, String noun, UnaryOperator<Part> change) {
        return entity.equipped(entity.parts().stream()
                .map(part -> part.noun().equals(noun) ? change.apply(part) : part)
                .toList());
    }

    private static Tint opposite(Tint tint) {
        Rgb colour = tint.rgb();
        return new Tint(tint.name(), new Rgb(1 - colour.r(), 1 - colour.g(), 1 - colour.b()));
    }
}
