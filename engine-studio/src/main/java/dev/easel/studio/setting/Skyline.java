package dev.easel.studio.setting;

import dev.easel.studio.light.Layer;
import dev.easel.studio.light.Shading;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Rgb;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** A city of towers across the water, seen from a promenade. */
final class Skyline implements Setting {
    /** Styles that show nothing smaller than a few units: windows must be so large there. */
    private static final Set<String> COARSE = Set.of("pixel", "mosaic", "embroidery");

    private static final float COARSE_PITCH = 12;
    /** What windows shine like in a city of neon, each tower in one of these. */
    private static final List<Rgb> NEON =
            List.of(Rgb.of(0x35E8FF), Rgb.of(0xFF5AD8), Rgb.of(0xFFC24A), Rgb.of(0x9A7BFF), Rgb.of(0xFFD88A));

    @Override
    public Ground ground(Frame frame, long seed) {
        Ground open = Ground.open(frame, seed, .6f, Ground.Kind.SOLID);
        float below = frame.height() - open.horizon();
        return new Ground(
                open.horizon(),
                open.horizon() + below * .62f,
                open.horizon() + below * .88f,
                open.left(),
                open.right(),
                Ground.Kind.SOLID);
    }

    @Override
    public Optional<Ground> water(Frame frame, long seed) {
        Ground quay = ground(frame, seed);
        float below = frame.height() - quay.horizon();
        return Optional.of(new Ground(
                quay.horizon(),
                quay.horizon() + below * .12f,
                quay.horizon() + below * .42f,
                quay.left(),
                quay.right(),
                Ground.Kind.WATER));
    }

    @Override
    public Shore shore(Stage stage) {
        float horizon = ground(stage.frame(), stage.seed()).horizon();
        return _ -> quay(stage, horizon);
    }

    private static float quay(Stage stage, float horizon) {
        return horizon + (stage.height() - horizon) * .54f;
    }

    @Override
    public void paint(Stage stage) {
        float horizon = ground(stage.frame(), stage.seed()).horizon();
        float below = stage.height() - horizon;
        Sky.paint(stage, horizon, horizon + 6);
        city(stage, horizon + 2, 1);
        Water.paint(
                stage,
                horizon + 2,
                horizon + below * .6f,
                new Water.Look(Rgb.of(0x4A7490), Rgb.of(0x22506C), .62f, .3f));
        Promenade.paint(stage, horizon, quay(stage, horizon));
    }

    /** Three rows of towers on a base line; {@code size} 1 fills most of the sky's lower half. */
    static void city(Stage stage, float base, float size) {
        Ambience ambience = stage.ambience();
        boolean deco = stage.isAny("art deco", "retro", "retro-futurist", "gotham", "1920s", "1930s", "futuristic");
        float tall = Math.min(base * .8f, 620) * size;
        for (int row = 0; row < 3; row++) {
            float near = row / 2f;
            row(stage, base, tall * (1 - .22f * near), .78f - .34f * row, deco, "towers" + row);
            if (row < 2) {
                Air.veil(stage, base - tall * .8f, base + 4, ambience.haze(), .62f);
            }
        }
    }

    private static void row(Stage stage, float base, float tall, float distance, boolean deco, String name) {
        Random dice = stage.dice(name);
        Ambience ambience = stage.ambience();
        Rgb wall = deco ? Rgb.of(0xE8B87C) : Rgb.of(0x9AA4B4);
        float width = stage.width();
        float peak = width * (.25f + .5f * dice.nextFloat());
        boolean neon = stage.isAny("neon", "neon-lit", "cyberpunk");
        float lights = (ambience.dark() ? .34f - .12f * distance : 0) + (neon ? .2f : 0);
        float pitch = distance > .7f ? 5 : 8 - 2 * distance;
        float finest = COARSE.contains(stage.scene().style()) ? COARSE_PITCH : 0;
        Shading.plain(
                stage.raster(),
                Layer.draw(stage.frame(), canvas -> {
                    float x = -20 * dice.nextFloat();
                    while (x < width + 30) {
                        float wide = (34 + 74 * dice.nextFloat() * dice.nextFloat()) * (1.25f - .5f * distance);
                        float lift = 1 - Math.min(1, Math.abs(x - peak) / (width * .62f));
                        float height =
                                tall * (.2f + .34f * lift + .42f * lift * dice.nextFloat() + .12f * dice.nextFloat());
                        Rgb own = wall.mix(
                                dice.nextBoolean() ? Rgb.of(0xC8A88C) : Rgb.of(0x5C7490), .5f * dice.nextFloat());
                        Rgb lit = ambience.lit(own).mix(ambience.sun(), .12f);
                        Rgb shade = deco
                                ? ambience.shaded(Rgb.of(0x3C7A80))
                                : ambience.shaded(own).times(.85f);
                        Towers.Look look = new Towers.Look(
                                ambience.far(lit, distance),
                                ambience.far(shade, distance),
                                ambience.far(ambience.shaded(Rgb.of(0x3C5878)).mix(ambience.rim(), .2f), distance),
                                (neon ? NEON.get(dice.nextInt(NEON.size())) : Rgb.of(0xFFD88A))
                                        .mix(ambience.haze(), distance * .35f),
                                lights,
                                Math.max(pitch, finest),
                                ambience.side());
                        Towers.tower(canvas, x + wide / 2, base, height, wide, deco, look, dice);
                        x += wide * (.8f + (1.1f - .7f * lift) * dice.nextFloat() * (1.2f - distance));
                    }
                }),
                1);
    }
}
