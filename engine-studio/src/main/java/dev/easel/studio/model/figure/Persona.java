package dev.easel.studio.model.figure;

import dev.easel.studio.model.outline.Vec;
import dev.easel.studio.paint.Rgb;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * One person, ready to be drawn: who it is, how the body stands, what is worn.
 *
 * @param traits of the face and the skin ({@code elf}, {@code smiling}, {@code tattoos} …)
 * @param seed of whatever is left to chance while drawing
 */
record Persona(
        Body body,
        Pose pose,
        Skeleton bones,
        Rgb skin,
        Rgb eyes,
        Hair hair,
        Outfit outfit,
        List<String> traits,
        boolean asleep,
        boolean fromBehind,
        long seed) {

    /**
     * Hair of the head and the face.
     *
     * @param style as {@code HairStyle} knows it
     */
    record Hair(String style, Rgb colour, boolean beard, boolean moustache) {}

    Persona {
        traits = List.copyOf(traits);
    }

    List<Worn> clothes() {
        return outfit.clothes();
    }

    List<Worn> headwear() {
        return outfit.headwear();
    }

    Optional<Worn> held() {
        return outfit.held();
    }

    Rgb skinShade() {
        return skin.mix(Rgb.of(0x6A2A30), .32f);
    }

    boolean is(String trait) {
        return traits.contains(trait);
    }

    Optional<Worn> wears(String noun) {
        return clothes().stream().filter(worn -> worn.noun().equals(noun)).findFirst();
    }

    boolean hasOnHead(String noun) {
        return headwear().stream().anyMatch(worn -> worn.noun().equals(noun));
    }

    boolean suited() {
        return wears("spacesuit").isPresent();
    }

    /** The waist's middle. */
    Vec waist() {
        return bones.pelvis().to(bones.neck(), .36f);
    }

    /** Fresh dice for one part of the drawing; the same part always throws the same. */
    Random dice(int part) {
        return new Random((seed * 31 + part) * 0x9E3779B97F4A7C15L);
    }
}
