package dev.easel.studio.setting;

import static dev.easel.studio.paint.Curves.sin;
import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.setting.Land.Soil;
import dev.easel.studio.setting.Ridges.Chain;
import java.util.Optional;

/**
 * A river that winds through grassland from the hills to the viewer; a broad one fills the picture up to the near bank,
 * so that there is room for what is in it.
 */
final class Rivers implements Setting {
    /** Where the near bank of a broad river begins, of the way from the horizon to the lower edge. */
    private static final float BANK = .8f;

    private final boolean broad;

    private Rivers(boolean broad) {
        this.broad = broad;
    }

    static Rivers winding() {
        return new Rivers(false);
    }

    static Rivers broad() {
        return new Rivers(true);
    }

    @Override
    public Ground ground(Frame frame, long seed) {
        Ground open = Ground.open(frame, seed, .52f, Ground.Kind.SOLID);
        if (!broad) {
            return open;
        }
        float below = frame.height() - open.horizon();
        return new Ground(
                open.horizon(),
                open.horizon() + below * (BANK + .04f),
                open.horizon() + below * (BANK + .13f),
                open.left(),
                open.right(),
                Ground.Kind.SOLID);
    }

    @Override
    public Optional<Ground> water(Frame frame, long seed) {
        Ground bank = ground(frame, seed);
        float below = frame.height() - bank.horizon();
        if (broad) {
            return Optional.of(new Ground(
                    bank.horizon(),
                    bank.horizon() + below * .3f,
                    bank.horizon() + below * (BANK - .18f),
                    bank.left(),
                    bank.right(),
                    Ground.Kind.WATER));
        }
        float y = bank.horizon() + below * .8f;
        Course course = course(frame, seed);
        float half = course.half(.8f);
        return Optional.of(new Ground(
                bank.horizon(),
                bank.horizon() + below * .3f,
                y,
                Math.max(0, course.middle(.8f) - half),
                Math.min(frame.width(), course.middle(.8f) + half),
                Ground.Kind.WATER));
    }

    @Override
    public Shore shore(Stage stage) {
        if (!broad) {
            return _ -> Float.MAX_VALUE;
        }
        float horizon = ground(stage.frame(), stage.seed()).horizon();
        return Lake.crest(stage, horizon + (stage.height() - horizon) * BANK)::at;
    }

    @Override
    public void paint(Stage stage) {
        float horizon = ground(stage.frame(), stage.seed()).horizon();
        float below = stage.height() - horizon;
        Ambience ambience = stage.ambience();
        Sky.paint(stage, horizon, stage.height());
        Ridges.paint(
                stage,
                new Chain(
                        horizon + 14,
                        Math.min(horizon * .34f, 260),
                        420,
                        .7f,
                        stage.snowy() ? .1f : .7f,
                        Rgb.of(0x66728A)),
                "ridge");
        Air.mist(stage, horizon, 40, ambience.haze(), .5f, stage.shift("mist"));
        Soil soil = Meadow.soil(stage);
        for (int k = 0; k < 2; k++) {
            Profile crest = Land.wave(stage, horizon + 12 + 16 * k, 24, 700, "hill" + k);
            Meadow.trees(stage, crest, k);
            Land.fill(stage, crest, soil, .5f - .28f * k, "grass" + k);
        }
        Meadow.sward(stage, horizon + below * .1f);
        Course course = course(stage.frame(), stage.seed());
        float top = horizon + 22;
        Water.paint(
                stage,
                horizon + 4,
                stage.height(),
                new Water.Look(Rgb.of(0x5C94B0), Rgb.of(0x2C6A80), .62f, .3f),
                (x, y) -> {
                    float t = (y - top) / (stage.height() - top);
                    if (t <= 0) {
                        return 0;
                    }
                    float ragged = course.half(t) * .05f * sin(y * .09f + 5 * sin(y * .031f));
                    float off = Math.abs(x - course.middle(t)) - course.half(t) - ragged;
                    return smooth(1.2f, -1.2f, off) * smooth(0, .02f, t);
                });
        if (broad) {
            Lake.bank(stage, horizon + below * BANK);
        }
    }

    @Override
    public void paintFront(Stage stage) {
        new Meadow().paintFront(stage);
    }

    /** Where the river runs: {@code t} is 0 at the far end and 1 at the lower edge. */
    private record Course(float width, float side, float phase, boolean broad) {
        float middle(float t) {
            float bend = sin((1 - t) * (1 - t) * 7 + phase) * (.03f + (broad ? .08f : .2f) * t);
            return width * (.5f + side * .24f * t + bend * .55f);
        }

        float half(float t) {
            return width * (.012f + (broad ? 1.25f : .2f) * t * (float) Math.sqrt(t));
        }
    }

    private Course course(Frame frame, long seed) {
        java.util.Random dice = new java.util.Random(seed * 0x9E3779B97F4A7C15L + 51);
        return new Course(frame.width(), dice.nextBoolean() ? 1 : -1, dice.nextFloat() * 6, broad);
    }
}
