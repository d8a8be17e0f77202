package dev.easel.studio.composition;

import dev.easel.studio.paint.Rgb;
import dev.easel.studio.scene.Entity;
import dev.easel.studio.scene.Tint;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** "Colourful balloons" are of different colours, not each of all of them. */
final class Motley {
    private static final Set<String> SAID = Set.of(
            "colourful",
            "colorful",
            "multicoloured",
            "multicolored",
            "multi-colored",
            "rainbow-colored",
            "rainbow colored");

    /** Eight, so that seeds which follow one another by odd steps take eight different ones. */
    private static final List<Tint> COLOURS = List.of(
            new Tint("red", Rgb.of(0xE03A30)),
            new Tint("blue", Rgb.of(0x2F6FDE)),
            new Tint("yellow", Rgb.of(0xF6C324)),
            new Tint("green", Rgb.of(0x3FA648)),
            new Tint("orange", Rgb.of(0xF58A1F)),
            new Tint("purple", Rgb.of(0x8A4FC8)),
            new Tint("pink", Rgb.of(0xF07AA8)),
            new Tint("turquoise", Rgb.of(0x2BB8B0)));

    private Motley() {}

    /** One copy of an entity, in a colour of its own if several are said to be colourful and no colour is named. */
    static Entity copy(Entity entity, long seed) {
        boolean motley =
                entity.count() > 1 && entity.colours().isEmpty() && !Collections.disjoint(entity.traits(), SAID);
        return motley
                ? entity.coloured(List.of(COLOURS.get((int) Math.floorMod(seed, (long) COLOURS.size()))))
                : entity;
    }
}
