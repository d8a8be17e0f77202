package dev.easel.studio.setting;

import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.light.Layer;
import dev.easel.studio.light.Shading;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.setting.Trees.Tone;
import java.util.Optional;
import java.util.Random;

/** A small sandy island with palms, warm shallow water all around. */
final class Island implements Setting {

    @Override
    public Ground ground(Frame frame, long seed) {
        Ground open = Ground.open(frame, seed, .48f, Ground.Kind.SOLID);
        float below = frame.height() - open.horizon();
        return new Ground(
                open.horizon(),
                open.horizon() + below * .46f,
                open.horizon() + below * .72f,
                frame.width() * .2f,
                frame.width() * .8f,
                Ground.Kind.SOLID);
    }

    @Override
    public Optional<Ground> water(Frame frame, long seed) {
        Ground sand = ground(frame, seed);
        float below = frame.height() - sand.horizon();
        return Optional.of(new Ground(
                sand.horizon(),
                sand.horizon() + below * .05f,
                sand.horizon() + below * .95f,
                0,
                frame.width(),
                Ground.Kind.WATER));
    }

    @Override
    public void paint(Stage stage) {
        float horizon = ground(stage.frame(), stage.seed()).horizon();
        float below = stage.height() - horizon;
        Ambience ambience = stage.ambience();
        Sky.paint(stage, horizon, horizon + 4);
        Water.paint(stage, horizon, stage.height(), new Water.Look(Rgb.of(0x2C94C4), Rgb.of(0x2CB0B8), .3f, .4f));
        float cx = stage.width() * .5f;
        float cy = horizon + below * .6f;
        float rx = stage.width() * .42f;
        float ry = below * .26f;
        float shift = stage.shift("coast");
        Rgb sand = Rgb.of(0xF4DCAC);
        Ramp tones = Ramp.of(ambience.shaded(sand), ambience.lit(sand));
        Rgb shallow = ambience.lit(Rgb.of(0x8CE8D8));
        Rgb foam = ambience.lit(Rgb.of(0xF8FCFF));
        stage.raster().paint(cy - ry * 1.9f, stage.height(), (i, x, y) -> {
            float u = (x - cx) / rx;
            float v = (y - cy) / ry;
            float r = (float) Math.sqrt(u * u + v * v) + (Noise.fractal(x * .007f + shift, y * .014f, 3) - .45f) * .3f;
            stage.raster().cover(i, shallow, .6f * smooth(1.5f, 1, r));
            float lace = smooth(.38f, .6f, Noise.ridge(x * .03f + shift, y * .07f, 3));
            stage.raster().cover(i, foam, .85f * lace * smooth(1.13f, 1.03f, r) * smooth(.99f, 1.02f, r));
            float relief = Noise.fractal(x * .012f + shift, y * .05f, 4)
                    - Noise.fractal((x + 9 * ambience.side()) * .012f + shift, (y - 4) * .05f, 4);
            float mound = .3f * smooth(.4f, -.9f, v) * smooth(1, .4f, r);
            tones.cover(
                    stage.raster(), i, .58f + relief * 1.6f + mound - .3f * smooth(.9f, 1, r), smooth(1.01f, .985f, r));
        });
        palms(stage, cx, cy - ry * .35f, rx);
    }

    private static void palms(Stage stage, float cx, float foot, float reach) {
        Random dice = stage.dice("palms");
        Tone tone = Tone.of(stage.ambience(), Rgb.of(0x58A450), Rgb.of(0x8A6A48), .1f, false);
        float side = dice.nextBoolean() ? 1 : -1;
        float tall = Math.min(stage.height() * .44f, 430);
        Shading.plain(
                stage.raster(),
                Layer.draw(stage.frame(), canvas -> {
                    for (int k = 0; k < 4; k++) {
                        float x = cx + side * reach * (.3f + .5f * dice.nextFloat());
                        Trees.palm(
                                canvas,
                                x,
                                foot + 24 * dice.nextFloat(),
                                tall * (.6f + .4f * dice.nextFloat()),
                                tone,
                                dice);
                        Trees.bush(canvas, x + 40 * (dice.nextFloat() - .5f), foot + 24, 34, tone, dice);
                    }
                }),
                1);
    }
}
