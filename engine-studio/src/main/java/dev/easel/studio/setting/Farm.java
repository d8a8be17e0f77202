package dev.easel.studio.setting;

import static dev.easel.studio.paint.Curves.sin;
import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.light.Layer;
import dev.easel.studio.light.Shading;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.types.Rect;
import java.util.Random;

/** Fields in rows towards the horizon, a red barn, a fence. */
final class Farm implements Setting {

    @Override
    public Ground ground(Frame frame, long seed) {
        return Ground.open(frame, seed, .54f, Ground.Kind.SOLID);
    }

    @Override
    public void paint(Stage stage) {
        float horizon = ground(stage.frame(), stage.seed()).horizon();
        float below = stage.height() - horizon;
        Ambience ambience = stage.ambience();
        Sky.paint(stage, horizon, stage.height());
        Ridges.backdrop(stage, horizon + 12, 90, 480, .76f, "ridge");
        Air.mist(stage, horizon, 36, ambience.haze(), .5f, stage.shift("mist"));
        Profile far = Land.wave(stage, horizon + 10, 22, 700, "far field");
        Meadow.trees(stage, far, 0);
        Land.fill(stage, far, Meadow.soil(stage), .42f, "far grass");
        Profile edge = Land.wave(stage, horizon + below * .14f, 12, 900, "field");
        yard(stage, edge);
        rows(stage, edge, horizon);
        fence(stage, horizon + below * .3f);
    }

    @Override
    public void paintFront(Stage stage) {
        new Meadow().paintFront(stage);
    }

    /** Furrows or rows of crop that meet at the vanishing point. */
    private static void rows(Stage stage, Profile edge, float horizon) {
        Ambience ambience = stage.ambience();
        Random dice = stage.dice("crop");
        boolean wheat = stage.isAny("wheat", "corn", "golden") || stage.autumnal() || dice.nextFloat() < .45f;
        Rgb crop = stage.snowy() ? Rgb.of(0xF0F4FC) : wheat ? Rgb.of(0xE4BE5C) : Rgb.of(0x7CB04C);
        Rgb soil = stage.snowy() ? Rgb.of(0xC8CEDC) : wheat ? Rgb.of(0xB08838) : Rgb.of(0x86663E);
        Perspective view = new Perspective(stage.width() * (.3f + .4f * dice.nextFloat()), horizon - 26, 2.2f, 420);
        Ramp tones = Ramp.of(
                ambience.shaded(soil),
                ambience.lit(soil),
                ambience.lit(crop),
                ambience.lit(crop).mix(ambience.sun(), .2f));
        float shift = stage.shift("field");
        stage.raster().paint(edge.top() - 1, stage.height(), (i, x, y) -> {
            float d = y - edge.at(x);
            if (d < -.8f) {
                return;
            }
            float away = view.away(y);
            float across = view.across(x, away);
            float clump = Noise.fractal(across * 5 + shift, away * 4, 3) - .45f;
            float fine = 1 / (1 + away * .05f);
            float row = sin(across * 6.2832f / .9f + clump * 1.6f);
            float t = .56f + .34f * row * smooth(34, 9, away) + clump * .5f * fine - .1f * smooth(0, 300, d);
            tones.cover(stage.raster(), i, t, smooth(-.8f, .8f, d));
        });
    }

    private static void yard(Stage stage, Profile edge) {
        Random dice = stage.dice("yard");
        float x =
                stage.width() * (dice.nextBoolean() ? .14f + .14f * dice.nextFloat() : .72f + .14f * dice.nextFloat());
        Houses.Tint tint = new Houses.Tint(stage.ambience(), .16f, stage.snowy());
        Trees.Tone tone = Trees.Tone.of(
                stage.ambience(),
                stage.autumnal() ? Rgb.of(0xD08A38) : Rgb.of(0x5A9048),
                Rgb.of(0x6A4C36),
                .2f,
                stage.snowy());
        Shading.plain(
                stage.raster(),
                Layer.draw(stage.frame(), canvas -> {
                    float foot = edge.at(x) + 10;
                    Trees.broad(canvas, x + 130, foot, 120, tone, dice);
                    Houses.barn(canvas, x, foot, 116, tint);
                    silo(canvas, x - tint.ambience().side() * 120, foot, 128, tint);
                    Trees.bush(canvas, x + 70, foot + 4, 40, tone, dice);
                }),
                1);
    }

    private static void silo(Canvas canvas, float x, float y, float height, Houses.Tint tint) {
        Rgb metal = Rgb.of(0xC8CCD0);
        float half = height * .15f;
        int[] colours = {tint.lit(metal).argb(), tint.shade(metal).argb()};
        float lit = x + tint.ambience().side() * half;
        float dark = x - tint.ambience().side() * half;
        canvas.drawRect(Perspective.rect(x - half, y - height * .85f, x + half, y), Ink.across(lit, dark, colours));
        canvas.drawOval(Rect.makeXYWH(x - half, y - height, half * 2, height * .3f), Ink.across(lit, dark, colours));
        for (int k = 1; k < 7; k++) {
            canvas.drawLine(
                    x - half,
                    y - height * .12f * k,
                    x + half,
                    y - height * .12f * k,
                    Ink.line(tint.shade(metal), .5f, 1));
        }
    }

    private static void fence(Stage stage, float y) {
        Rgb wood = stage.ambience().lit(Rgb.of(0xD8CCB8)).mix(stage.ambience().shaded(Rgb.of(0x8A7458)), .4f);
        Shading.plain(
                stage.raster(),
                Layer.draw(stage.frame(), Rect.makeLTRB(0, y - 60, stage.width(), y + 10), canvas -> {
                    for (int rail = 0; rail < 2; rail++) {
                        canvas.drawRect(
                                Rect.makeXYWH(0, y - 36 + rail * 16, stage.width(), 5), Ink.fill(wood.times(.9f)));
                    }
                    for (float x = stage.shift("posts") % 60; x < stage.width(); x += 60) {
                        canvas.drawRect(Rect.makeXYWH(x - 3.5f, y - 46, 7, 50), Ink.fill(wood));
                    }
                }),
                1);
    }
}
