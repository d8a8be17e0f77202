package dev.easel.studio.setting;

import static dev.easel.studio.paint.Curves.sin;
import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.light.Layer;
import dev.easel.studio.light.Shading;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.setting.Trees.Tone;
import java.util.Optional;
import java.util.Random;

/** Sand, surf and sea; palms at one side. */
final class Beach implements Setting {
    /** How wide the foam of the surf is, in units. */
    private static final float SURF = 34;

    @Override
    public Ground ground(Frame frame, long seed) {
        Ground open = Ground.open(frame, seed, .47f, Ground.Kind.SOLID);
        float below = frame.height() - open.horizon();
        return new Ground(
                open.horizon(),
                open.horizon() + below * .55f,
                open.near(),
                open.left(),
                open.right(),
                Ground.Kind.SOLID);
    }

    @Override
    public Optional<Ground> water(Frame frame, long seed) {
        Ground sand = ground(frame, seed);
        float below = frame.height() - sand.horizon();
        return Optional.of(new Ground(
                sand.horizon(),
                sand.horizon() + below * .04f,
                sand.horizon() + below * .26f,
                sand.left(),
                sand.right(),
                Ground.Kind.WATER));
    }

    @Override
    public void paint(Stage stage) {
        float horizon = ground(stage.frame(), stage.seed()).horizon();
        float below = stage.height() - horizon;
        Sky.paint(stage, horizon, horizon + 4);
        if (stage.dice("coast").nextFloat() < .6f) {
            Islands.far(stage, horizon);
        }
        Water.paint(stage, horizon, horizon + below * .62f, Water.Look.sea(stage));
        Profile shore = surf(stage);
        Profile breaker =
                Profile.of(stage.frame(), x -> horizon + (shore.at(x) - horizon) * .72f + 7 * sin(x * .017f + 2));
        Water.foam(stage, breaker, 16, "breaker");
        sand(stage, shore);
        Water.foam(stage, shore, SURF, "surf");
        palms(stage, horizon + below * .6f);
    }

    @Override
    public Shore shore(Stage stage) {
        Profile surf = surf(stage);
        return x -> surf.at(x) - SURF;
    }

    /** Where the waves run out on the sand. */
    private Profile surf(Stage stage) {
        float horizon = ground(stage.frame(), stage.seed()).horizon();
        float below = stage.height() - horizon;
        float slant = (stage.dice("shore").nextFloat() - .5f) * below * .22f;
        float width = stage.width();
        return Profile.of(
                stage.frame(),
                x -> horizon
                        + below * .42f
                        + slant * (x / width - .5f) * 2
                        + 13 * sin(x * .011f + stage.seed())
                        + 9 * sin(x * .027f));
    }

    private static void sand(Stage stage, Profile shore) {
        Raster raster = stage.raster();
        Ambience ambience = stage.ambience();
        Rgb own = stage.isAny("black", "volcanic")
                ? Rgb.of(0x4C4850)
                : stage.is("white") ? Rgb.of(0xF8F0E0) : Rgb.of(0xF2D8A8);
        Ramp dry = Ramp.of(ambience.shaded(own), ambience.lit(own).mix(ambience.shaded(own), .35f), ambience.lit(own));
        Rgb wet = ambience.lit(own).mix(ambience.shaded(Rgb.of(0x8A7458)), .6f).mix(ambience.haze(), .2f);
        float shift = stage.shift("sand");
        Field uneven = Field.over(0, shore.top(), stage.width(), stage.height(), 3, (x, y) -> {
            float d = (y - shore.top()) * .0045f + .5f;
            return Noise.fractal(x * .011f / d + shift, y * .045f / d, 4);
        });
        raster.paint(shore.top() - 2, stage.height(), (i, x, y) -> {
            float d = y - shore.at(x);
            if (d < -1) {
                return;
            }
            float relief = (uneven.at(x, y) - uneven.at(x + 8 * ambience.side(), y - 4)) * 1.5f;
            float grain = (Noise.hash(Math.round(x * 1.1f), Math.round(y * 1.1f)) - .5f) * .07f;
            dry.cover(raster, i, .68f + relief + grain - .12f * smooth(0, 300, d), smooth(-1, 1, d));
            raster.cover(i, wet, .85f * smooth(70, 18, d + 16 * Noise.value(x * .012f, shift)) * smooth(-1, 1, d));
        });
    }

    private static void palms(Stage stage, float foot) {
        if (stage.isAny("empty", "northern") || stage.snowy()) {
            return;
        }
        Random dice = stage.dice("palms");
        int count = 1 + dice.nextInt(3);
        boolean left = dice.nextBoolean();
        Tone tone = Tone.of(stage.ambience(), Rgb.of(0x4E9A50), Rgb.of(0x8A6A48), .08f, false);
        float tall = Math.min(stage.height() * .55f, 520);
        Shading.plain(
                stage.raster(),
                Layer.draw(stage.frame(), canvas -> {
                    for (int k = 0; k < count; k++) {
                        float inset = stage.width() * (.02f + .16f * dice.nextFloat());
                        float x = left ? inset : stage.width() - inset;
                        Trees.palm(canvas, x, foot + 30 * k, tall * (.75f + .3f * dice.nextFloat()), tone, dice);
                    }
                }),
                1);
    }
}
