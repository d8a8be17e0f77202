package dev.easel.studio.setting;

import dev.easel.studio.paint.Frame;
import java.util.Optional;

/** One kind of place, or a platform in front of one. Stateless. */
public interface Setting {

    /** Where things can stand in a picture of this shape. The seed may vary it a little. */
    Ground ground(Frame frame, long seed);

    /** Where things float if the place has water besides its ground: a beach, a lake. Empty elsewhere. */
    default Optional<Ground> water(Frame frame, long seed) {
        return Optional.empty();
    }

    /** How far down the paper the place's water reaches; without end unless there is land before it. */
    default Shore shore(Stage stage) {
        return _ -> Float.MAX_VALUE;
    }

    /** Where water ends and land nearer to the viewer begins. */
    @FunctionalInterface
    interface Shore {
        /** The last y of the water at an x, both in units. */
        float at(float x);
    }

    /** Paints everything behind the subjects. A setting covers the whole paper; a platform only its own part. */
    void paint(Stage stage);

    /** Paints what stands before the subjects: grass at the lower edge, a veil of mist. Usually nothing. */
    default void paintFront(Stage stage) {}
}
