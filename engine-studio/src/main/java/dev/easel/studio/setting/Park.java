package dev.easel.studio.setting;

import static dev.easel.studio.paint.Curves.sin;
import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.light.Layer;
import dev.easel.studio.light.Shading;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.setting.Trees.Tone;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.types.Rect;
import java.util.Random;

/** Lawns and old trees, a gravel path with lamps and a bench, the city far behind. */
final class Park implements Setting {

    @Override
    public Ground ground(Frame frame, long seed) {
        return Ground.open(frame, seed, .56f, Ground.Kind.SOLID);
    }

    @Override
    public void paint(Stage stage) {
        float horizon = ground(stage.frame(), stage.seed()).horizon();
        float below = stage.height() - horizon;
        Ambience ambience = stage.ambience();
        Sky.paint(stage, horizon, stage.height());
        if (stage.dice("city").nextFloat() < .5f) {
            Skyline.city(stage, horizon + 4, .42f);
        }
        Air.mist(stage, horizon - 10, 50, ambience.haze(), .5f, stage.shift("mist"));
        for (int row = 0; row < 3; row++) {
            float near = row / 2f;
            Profile crest = Land.wave(stage, horizon + 8 + below * .2f * near, 10 + 10 * near, 760, "lawn" + row);
            trees(stage, crest, row, horizon * (.3f + .38f * near));
            Land.fill(stage, crest, Meadow.soil(stage), .46f * (1 - near), "turf" + row);
        }
        Meadow.sward(stage, horizon + below * .3f);
        path(stage, horizon + below * .2f);
        furniture(stage, horizon + below * .36f);
    }

    @Override
    public void paintFront(Stage stage) {
        new Meadow().paintFront(stage);
    }

    private static void trees(Stage stage, Profile crest, int row, float tall) {
        Random dice = stage.dice("trees" + row);
        float near = row / 2f;
        Rgb leaf = stage.autumnal() ? Rgb.of(0xDC8A34) : Rgb.of(0x5E9A46);
        Shading.plain(
                stage.raster(),
                Layer.draw(stage.frame(), canvas -> {
                    float x = -20;
                    while (x < stage.width() + 40) {
                        float open = Math.abs(x / stage.width() - .5f);
                        if (open > .3f * near) {
                            Rgb own = leaf.mix(
                                    stage.autumnal() ? Rgb.of(0xC84C30) : Rgb.of(0x9CB850), .4f * dice.nextFloat());
                            Tone tone =
                                    Tone.of(stage.ambience(), own, Rgb.of(0x6A4C36), .55f - .25f * row, stage.snowy());
                            float height = tall * (.75f + .4f * dice.nextFloat());
                            if (stage.snowy()) {
                                Trees.bare(canvas, x, crest.at(x) + 8, height, tone, dice);
                            } else {
                                Trees.broad(canvas, x, crest.at(x) + 8, height, tone, dice);
                            }
                        }
                        x += tall * (.3f + .4f * dice.nextFloat()) * (1 + .6f * near);
                    }
                }),
                1);
    }

    private static void path(Stage stage, float top) {
        Ambience ambience = stage.ambience();
        Rgb gravel = stage.snowy() ? Rgb.of(0xD8DEEA) : Rgb.of(0xE0CCA4);
        Ramp tones = Ramp.of(ambience.shaded(gravel), ambience.lit(gravel));
        float phase = stage.shift("path");
        float height = stage.height();
        float width = stage.width();
        stage.raster().paint(top, height, (i, x, y) -> {
            float t = (y - top) / (height - top);
            float middle = width * (.5f + .22f * sin((1 - t) * (1 - t) * 4 + phase) * (.35f + .65f * (1 - t)));
            float half = width * (.012f + .17f * t * t) + 5 * (Noise.value(x * .05f, y * .05f) - .5f);
            float inside = smooth(1.5f, -1.5f, Math.abs(x - middle) - half);
            if (inside > 0) {
                float grain = Noise.hash(Math.round(x * 1.1f), Math.round(y * 1.1f)) - .5f;
                float stain = Noise.fractal(x * .02f, y * .06f, 3) - .45f;
                tones.cover(stage.raster(), i, .68f + .14f * grain * t + .6f * stain, inside * smooth(0, .04f, t));
            }
        });
    }

    private static void furniture(Stage stage, float y) {
        Ambience ambience = stage.ambience();
        Random dice = stage.dice("bench");
        float side = dice.nextBoolean() ? 1 : -1;
        float bench = stage.width() * (.5f + side * .32f);
        float lamp = stage.width() * (.5f - side * .3f);
        Shading.plain(
                stage.raster(),
                Layer.draw(stage.frame(), canvas -> {
                    bench(canvas, bench, y + 40, ambience);
                    lamp(canvas, lamp, y + 20, 190, ambience);
                }),
                1);
        if (ambience.dark()) {
            stage.raster().glow(lamp, y - 172, 90, Rgb.of(0xFFC060), .6f);
            stage.raster().glow(lamp, y - 172, 22, Rgb.of(0xFFF0C0), .9f);
        }
    }

    private static void bench(Canvas canvas, float x, float y, Ambience ambience) {
        Rgb wood = ambience.lit(Rgb.of(0xA8703C));
        Rgb iron = ambience.shaded(Rgb.of(0x40444C));
        canvas.drawOval(Rect.makeXYWH(x - 70, y - 6, 140, 14), Ink.soft(ambience.shadow(), .5f, 4));
        for (int k = -1; k <= 1; k += 2) {
            canvas.drawRect(Rect.makeXYWH(x + k * 50 - 2.5f, y - 62, 5, 62), Ink.fill(iron));
            canvas.drawRect(Rect.makeXYWH(x + k * 54 - 2.5f, y - 26, 5, 30), Ink.fill(iron));
        }
        for (int k = 0; k < 3; k++) {
            canvas.drawRect(Rect.makeXYWH(x - 62, y - 62 + k * 11, 124, 8), Ink.fill(wood.times(1 - .06f * k)));
        }
        canvas.drawRect(Rect.makeXYWH(x - 64, y - 28, 128, 7), Ink.fill(wood.mix(Rgb.WHITE, .14f)));
        canvas.drawRect(Rect.makeXYWH(x - 64, y - 21, 128, 5), Ink.fill(wood.times(.7f)));
    }

    private static void lamp(Canvas canvas, float x, float y, float height, Ambience ambience) {
        Rgb iron = ambience.shaded(Rgb.of(0x40464C)).times(.8f);
        canvas.drawRect(Rect.makeXYWH(x - 2.5f, y - height, 5, height), Ink.fill(iron));
        canvas.drawRect(Rect.makeXYWH(x - 6, y - 24, 12, 24), Ink.fill(iron));
        Rgb glass = ambience.dark() ? Rgb.of(0xFFEAB0) : ambience.lit(Rgb.of(0xE8ECEC));
        canvas.drawCircle(x, y - height - 8, 14, Ink.fill(glass));
        canvas.drawRect(Rect.makeXYWH(x - 8, y - height - 25, 16, 5), Ink.fill(iron));
    }
}
