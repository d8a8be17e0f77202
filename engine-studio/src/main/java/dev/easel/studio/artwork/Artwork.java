package dev.easel.studio.artwork;

import dev.easel.imaging.PixelSize;
import dev.easel.studio.composition.Arrangement;
import dev.easel.studio.scene.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A picture as data.
 *
 * @param size in pixels
 * @param seed of the place and its light
 * @param arrangement where everything is; what has no place yet gets one when it is painted
 * @param focus ids of the entities that the last edit was about, which "it" means
 * @param earlier what the picture was before each edit, the oldest first; these have no earlier ones of their own
 */
public record Artwork(
        Scene scene, PixelSize size, long seed, Arrangement arrangement, List<String> focus, List<Artwork> earlier) {
    /** How many steps can be undone. */
    public static final int STEPS = 24;

    public Artwork {
        focus = List.copyOf(focus);
        earlier = List.copyOf(earlier);
    }

    /** A picture that has not been edited. */
    public static Artwork first(Scene scene, PixelSize size, long seed) {
        return new Artwork(scene, size, seed, Arrangement.EMPTY, List.of(), List.of());
    }

    /** What is said of what it shows and of what it has shown, for an edit can bring that back; each once. */
    public List<String> words() {
        return Stream.concat(Stream.of(this), earlier.stream())
                .flatMap(state -> state.scene.words())
                .distinct()
                .toList();
    }

    /** The same picture with these places. */
    public Artwork arranged(Arrangement places) {
        return new Artwork(scene, size, seed, places, focus, earlier);
    }

    /** What this picture becomes by an edit: this one is then its latest earlier one. */
    public Artwork edited(Scene newScene, PixelSize newSize, Arrangement newArrangement, List<String> newFocus) {
        var before = new ArrayList<>(earlier);
        before.add(new Artwork(scene, size, seed, arrangement, focus, List.of()));
        int from = Math.max(0, before.size() - STEPS);
        return new Artwork(newScene, newSize, seed, newArrangement, newFocus, before.subList(from, before.size()));
    }

    /**
     * What the picture was so many edits ago.
     *
     * @param steps from 1 to the number of {@link #earlier} pictures
     */
    public Artwork back(int steps) {
        int index = earlier.size() - steps;
        Artwork then = earlier.get(index);
        return new Artwork(then.scene, then.size, then.seed, then.arrangement, then.focus, earlier.subList(0, index));
    }
}
