package dev.easel.studio.model.figure;

import dev.easel.studio.paint.Rgb;
import java.util.Map;
import java.util.Optional;

/** The colours that materials have of themselves. */
final class Materials {
    private static final Map<String, Integer> COLOURS = Map.of(
            "silver", 0xDCE2F0,
            "gold", 0xF0C050,
            "golden", 0xF0C050,
            "bronze", 0xB0783C,
            "copper", 0xC87A4A,
            "steel", 0xB4BCCA,
            "iron", 0x6A7078,
            "leather", 0x7A4A2A,
            "ivory", 0xF6EEDC,
            "wood", 0x8A5A30);

    private Materials() {}

    static Optional<Rgb> colour(String material) {
        return Optional.ofNullable(COLOURS.get(material)).map(Rgb::of);
    }
}
