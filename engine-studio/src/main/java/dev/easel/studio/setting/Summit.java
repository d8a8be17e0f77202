package dev.easel.studio.setting;

import static dev.easel.studio.paint.Curves.clamp;
import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.light.Layer;
import dev.easel.studio.light.Shading;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.setting.Trees.Tone;
import java.util.Random;

/** The top of a mountain or a hill in the middle of the picture, seen from below: its flanks fall to both sides. */
final class Summit implements Setting {
    /** Of what. */
    enum Kind {
        /** Bare rock that breaks off steeply. */
        MOUNTAIN,
        /** A round hill of grass. */
        HILL
    }

    private static final Rgb ROCK = Rgb.of(0x857C7A);
    private static final Rgb SNOW = Rgb.of(0xF4F7FF);

    private final Kind kind;

    Summit(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Ground ground(Frame frame, long seed) {
        float reach = reach(frame);
        float middle = middle(frame, seed);
        float top = top(frame);
        return new Ground(
                top - frame.height() * .14f,
                top + frame.height() * .012f,
                top + frame.height() * .035f,
                Math.max(frame.width() * .02f, middle - reach),
                Math.min(frame.width() * .98f, middle + reach),
                Ground.Kind.SOLID);
    }

    /** y of the highest point. */
    private float top(Frame frame) {
        return frame.height() * (kind == Kind.HILL ? .52f : .6f);
    }

    /** How far the level part goes to either side. */
    private float reach(Frame frame) {
        return kind == Kind.HILL
                ? Math.min(frame.width() * .42f, frame.height() * .6f)
                : Math.min(frame.width() * .3f, frame.height() * .4f);
    }

    /** x of the middle: off the picture's own by a little. */
    private float middle(Frame frame, long seed) {
        float free = Math.max(0, frame.width() / 2 - reach(frame)) * .4f;
        return frame.width() / 2 + free * (2 * new Random(seed * 0x9E3779B97F4A7C15L + 11).nextFloat() - 1);
    }

    @Override
    public void paint(Stage stage) {
        if (kind == Kind.HILL) {
            hill(stage);
        } else {
            mountain(stage);
        }
    }

    @Override
    public void paintFront(Stage stage) {
        if (kind == Kind.HILL) {
            new Meadow().paintFront(stage);
        }
    }

    private void hill(Stage stage) {
        Frame frame = stage.frame();
        float top = top(frame);
        float middle = middle(frame, stage.seed());
        float reach = reach(frame);
        float shift = stage.shift("hill");
        Profile crest = Profile.of(frame, x -> {
            float out = Math.abs(x - middle) / Math.max(reach, .42f * frame.height());
            float fall = out < 1 ? .03f * out * out : .03f + .18f * (out - 1) + .14f * smooth(1, 2.6f, out);
            return top + frame.height() * fall + 7 * Noise.fractal(x * .012f + shift, shift, 3);
        });
        Land.fill(stage, crest, Meadow.soil(stage), 0, "hill top");
        Meadow.sward(stage, top + frame.height() * .12f);
    }

    private void mountain(Stage stage) {
        Frame frame = stage.frame();
        float top = top(frame);
        float middle = middle(frame, stage.seed());
        float reach = reach(frame);
        float shift = stage.shift("summit");
        float fall = frame.height() - top;
        Profile crest = Profile.of(frame, x -> {
            float out = Math.abs(x - middle) - reach;
            float rough = Noise.fractal(x * .02f + shift, shift, 4) - .45f;
            float steps = Noise.fractal(x * .006f + shift, 3, 3) - .45f;
            float slope = out <= 0 ? 0 : out * 1.05f + 14 * smooth(0, 18, out);
            return top + slope + rough * (7 + 34 * smooth(0, 120, out)) + steps * 90 * smooth(0, 160, out);
        });
        rock(stage, crest, top, fall, shift);
        Random dice = stage.dice("summit firs");
        Tone tone = Tone.of(stage.ambience(), Rgb.of(0x3A6450), Rgb.of(0x5A4438), .1f, stage.snowy());
        Shading.plain(
                stage.raster(),
                Layer.draw(frame, canvas -> {
                    for (int k = 0; k < 46; k++) {
                        float x = dice.nextFloat() * frame.width();
                        float out = Math.abs(x - middle) / reach;
                        float y = crest.at(x) + fall * (.2f + .8f * dice.nextFloat());
                        float size = 26 + 52 * clamp((y - top) / fall);
                        if (out > .8f || y > top + fall * .55f) {
                            Trees.pine(canvas, x, y, size * (.7f + .6f * dice.nextFloat()), tone, dice);
                        }
                    }
                }),
                1);
    }

    /** Rock in folds that run downhill, with grass or snow where it is level. */
    private static void rock(Stage stage, Profile crest, float top, float fall, float shift) {
        Ambience ambience = stage.ambience();
        Field folds = Field.over(0, top - 20, stage.width(), stage.height(), 2.5f, (x, y) -> {
            float bend = Noise.value(x * .012f, y * .012f + shift);
            return Noise.ridge(x * .0075f + shift + bend * .5f, y * .0055f + shift, 5);
        });
        boolean snowy = stage.snowy();
        Rgb turf = snowy ? SNOW : Meadow.soil(stage).colour();
        Ramp stone = colours(ambience, ROCK);
        Ramp cover = colours(ambience, turf);
        float reach = ambience.side() * 7;
        stage.raster().paint(crest.top() - 2, stage.height(), (i, x, y) -> {
            float d = y - crest.at(x);
            if (d < -1) {
                return;
            }
            float alpha = smooth(-.8f, .8f, d);
            float fold = folds.at(x, y);
            float light = clamp(.5f + (fold - folds.at(x + reach, y - 4)) * 3.4f - .25f * smooth(0, fall, d));
            stone.cover(stage.raster(), i, light, alpha);
            float level = smooth(30, 5, d + 12 * (fold - .5f));
            float grown = level + smooth(snowy ? .55f : .42f, .22f, fold) * (snowy ? .9f : .6f);
            cover.cover(stage.raster(), i, clamp(light + .08f), alpha * Math.min(1, grown));
        });
    }

    private static Ramp colours(Ambience ambience, Rgb surface) {
        return Ramp.of(
                ambience.shaded(surface).times(.85f),
                ambience.shaded(surface).mix(ambience.lit(surface), .5f),
                ambience.lit(surface));
    }
}
