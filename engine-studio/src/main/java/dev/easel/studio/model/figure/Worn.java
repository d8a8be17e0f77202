package dev.easel.studio.model.figure;

import dev.easel.studio.paint.Rgb;
import java.util.HashSet;
import java.util.Set;

/**
 * Something that somebody wears or holds.
 *
 * @param noun what it is, as {@code Wardrobe}, {@code Headwear} or {@code Held} know it
 * @param colour of the cloth or the thing
 * @param trim of hems, thread, ornaments
 * @param traits adjectives and the material
 */
record Worn(String noun, Rgb colour, Rgb trim, Set<String> traits) {
    private static final Set<String> METALS =
            Set.of("silver", "gold", "golden", "bronze", "copper", "steel", "iron", "metal");

    Worn {
        traits = Set.copyOf(traits);
    }

    /** Without ornament. */
    static Worn plain(String noun, Rgb colour) {
        return new Worn(noun, colour, plainTrim(colour), Set.of());
    }

    /** The trim of what has no trim of its own. */
    static Rgb plainTrim(Rgb colour) {
        return colour.mix(Rgb.BLACK, .35f);
    }

    boolean isTrimmed() {
        return !trim.equals(plainTrim(colour));
    }

    boolean is(String trait) {
        return traits.contains(trait);
    }

    /** How mirror-like it is by its material. */
    float gloss(float natural) {
        if (traits.stream().anyMatch(METALS::contains)) {
            return 1;
        }
        return is("silk") || is("satin") || is("leather") ? .6f : natural;
    }

    /** The same without light coming through. */
    Worn opaque() {
        Set<String> dense = new HashSet<>(traits);
        dense.remove("translucent");
        dense.remove("sheer");
        return new Worn(noun, colour, trim, dense);
    }

    Worn named(String other) {
        return new Worn(other, colour, trim, traits);
    }

    Worn coloured(Rgb other) {
        return new Worn(noun, other, isTrimmed() ? trim : plainTrim(other), traits);
    }
}
