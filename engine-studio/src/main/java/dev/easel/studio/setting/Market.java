package dev.easel.studio.setting;

import static dev.easel.studio.paint.Curves.clamp;
import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.light.Layer;
import dev.easel.studio.light.Shading;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.PathBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Stalls under striped awnings on a cobbled square before a row of old houses; lanterns on strings after dark. */
final class Market implements Setting {
    private static final List<Rgb> BUNTING =
            List.of(Rgb.of(0xE0443C), Rgb.of(0xF4C23C), Rgb.of(0x3C8CD0), Rgb.of(0x4CA864), Rgb.of(0xF4EEE4));
    private static final Rgb LAMPLIGHT = Rgb.of(0xFFC46C);

    @Override
    public Ground ground(Frame frame, long seed) {
        Ground open = Ground.open(frame, seed, .5f, Ground.Kind.SOLID);
        float below = frame.height() - open.horizon();
        return new Ground(
                open.horizon(),
                open.horizon() + below * .5f,
                open.near(),
                frame.width() * .08f,
                frame.width() * .92f,
                Ground.Kind.SOLID);
    }

    @Override
    public void paint(Stage stage) {
        float horizon = stage.ground().horizon();
        float below = stage.height() - horizon;
        Sky.paint(stage, horizon, stage.height());
        float tall = Math.min(horizon * .72f, 330);
        Houses.Tint far = new Houses.Tint(stage.ambience(), .16f, stage.snowy());
        Shading.plain(
                stage.raster(),
                Layer.draw(
                        stage.frame(),
                        canvas -> Facades.row(
                                canvas,
                                -60 * stage.dice("row").nextFloat(),
                                stage.width(),
                                horizon + 14,
                                tall,
                                far,
                                stage.dice("houses"))),
                1);
        Air.mist(stage, horizon, 44, stage.ambience().haze(), .4f, stage.shift("mist"));
        square(stage, horizon);
        List<float[]> lamps = new ArrayList<>();
        stalls(stage, horizon, below, lamps);
        strings(stage, horizon, tall, lamps);
        if (stage.ambience().dark()) {
            for (float[] lamp : lamps) {
                stage.raster().glow(lamp[0], lamp[1], lamp[2] * 3.4f, LAMPLIGHT, .3f);
                stage.raster().glow(lamp[0], lamp[1], lamp[2], Rgb.of(0xFFF0CC), .85f);
            }
        }
    }

    /** Cobbles in perspective. */
    private static void square(Stage stage, float horizon) {
        Raster raster = stage.raster();
        Ambience ambience = stage.ambience();
        Rgb own = Rgb.of(0xA09488);
        Ramp stones = Ramp.of(ambience.shaded(own).times(.75f), ambience.lit(own));
        Rgb snow = ambience.lit(Rgb.of(0xF0F4FC));
        Rgb wet = ambience.rim().mix(ambience.haze(), .5f);
        Perspective view = new Perspective(stage.width() / 2, horizon - 30, 1.9f, 420);
        float shift = stage.shift("square");
        raster.paint(horizon + 10, stage.height(), (i, x, y) -> {
            float away = view.away(y);
            float across = view.across(x, away);
            float row = (float) Math.floor(away * 4);
            float u = across * 4 + .5f * (row % 2);
            float fine = 1 / (1 + away * .1f);
            float gap = Math.min(Math.abs(u - Math.round(u)), Math.abs(away * 4 - Math.round(away * 4)));
            float stone =
                    .34f * (Noise.hash((int) Math.floor(u), (int) row) - .5f) - .34f * (1 - smooth(.02f, .16f, gap));
            float stain = Noise.fractal(across * .8f + shift, away * .6f, 4) - .45f;
            stones.cover(raster, i, clamp(.62f + (stone + stain * .5f) * fine), 1);
            if (stage.snowy()) {
                raster.cover(i, snow, .85f * smooth(.3f, .55f, Noise.fractal(across * .7f, away * .4f + shift, 3)));
            } else if (stage.wet()) {
                raster.cover(
                        i, wet, .45f * smooth(.35f, .7f, Noise.fractal(across * .8f + shift, away * .25f, 3) + .1f));
            }
        });
    }

    /** A row along the houses, then larger ones at both sides; the middle stays free. */
    private static void stalls(Stage stage, float horizon, float below, List<float[]> lamps) {
        Random dice = stage.dice("stalls");
        float width = stage.width();
        Shading.plain(
                stage.raster(),
                Layer.draw(stage.frame(), canvas -> {
                    float small = Math.min(130, width * .2f);
                    for (float x = small * (.2f + .4f * dice.nextFloat());
                            x < width + small * .5f;
                            x += small * (1.12f + .3f * dice.nextFloat())) {
                        lamps.add(Stall.draw(canvas, x, horizon + below * .15f, small, stage, .14f, dice));
                    }
                    float large = Math.min(290, width * .34f);
                    for (int side = -1; side <= 1; side += 2) {
                        float x = width / 2 + side * (width / 2 - large * (.22f + .1f * dice.nextFloat()));
                        lamps.add(Stall.draw(
                                canvas, x, horizon + below * (.42f + .06f * dice.nextFloat()), large, stage, 0, dice));
                    }
                }),
                1);
    }

    /** Pennants by day, lanterns by night, on slack strings from side to side. */
    private static void strings(Stage stage, float horizon, float tall, List<float[]> lamps) {
        Random dice = stage.dice("strings");
        boolean dark = stage.ambience().dark();
        Rgb cord = stage.ambience().shaded(Rgb.of(0x4A4440));
        float width = stage.width();
        Shading.plain(
                stage.raster(),
                Layer.draw(stage.frame(), canvas -> {
                    for (int k = 0; k < 2; k++) {
                        float y = horizon - tall * (.62f + .26f * k);
                        float sag = 36 + 30 * dice.nextFloat();
                        canvas.drawPath(
                                new PathBuilder()
                                        .moveTo(-10, y)
                                        .quadTo(width / 2, y + 2 * sag, width + 10, y)
                                        .build(),
                                Ink.line(cord, 1.5f));
                        float step = dark ? 62 : 30;
                        for (float x = step * dice.nextFloat(); x < width; x += step) {
                            float t = x / width;
                            float hang = y + 4 * sag * t * (1 - t);
                            if (dark) {
                                canvas.drawOval(
                                        io.github.humbleui.types.Rect.makeXYWH(x - 7, hang + 2, 14, 17),
                                        Ink.fill(Rgb.of(0xFFDC96)));
                                lamps.add(new float[] {x, hang + 10, 12});
                            } else {
                                Rgb own = BUNTING.get(dice.nextInt(BUNTING.size()));
                                canvas.drawPath(
                                        Ink.polygon(x - 9, hang, x + 9, hang, x, hang + 20),
                                        Ink.fill(stage.ambience().lit(own)));
                            }
                        }
                    }
                }),
                1);
    }

    /** One stall. */
    private static final class Stall {
        private static final List<Rgb> CLOTH =
                List.of(Rgb.of(0xD8403A), Rgb.of(0x2E7CC0), Rgb.of(0x3C9C5C), Rgb.of(0xE88A2C), Rgb.of(0x8A4CA8));
        private static final List<Rgb> WARES = List.of(
                Rgb.of(0xD83A34),
                Rgb.of(0xF49A2C),
                Rgb.of(0xF4D03C),
                Rgb.of(0x7CB83C),
                Rgb.of(0x6C3C84),
                Rgb.of(0xC87848),
                Rgb.of(0xE86C8C));
        private static final int STRIPES = 8;
        private static final int CRATES = 4;

        private Stall() {}

        /** Draws one so wide, its feet at a point; returns x, y and size of its lamp. */
        static float[] draw(Canvas canvas, float x, float y, float wide, Stage stage, float distance, Random dice) {
            Ambience ambience = stage.ambience();
            float tall = wide * .92f;
            float half = wide / 2;
            Rgb wood = ambience.far(ambience.lit(Rgb.of(0x9A6C40)), distance);
            Rgb dark = ambience.far(ambience.shaded(Rgb.of(0x5C3E28)), distance);
            Rgb inside = ambience.dark() ? Rgb.of(0xA06834) : dark.mix(wood, .2f);
            float counter = y - tall * .38f;
            float roof = y - tall * .78f;
            canvas.drawRect(Perspective.rect(x - half * .94f, roof, x + half * .94f, counter), Ink.fill(inside, .92f));
            shelves(canvas, x, half, roof, counter, ambience, distance, dice);
            for (int side = -1; side <= 1; side += 2) {
                canvas.drawRect(
                        Perspective.rect(
                                x + side * half * .96f - wide * .018f, roof, x + side * half * .96f + wide * .018f, y),
                        Ink.fill(wood));
            }
            crates(canvas, x, half, counter, wide, wood, dark, ambience, distance, dice);
            canvas.drawRect(
                    Perspective.rect(x - half, counter + wide * .07f, x + half, y), Ink.fill(wood.mix(dark, .3f)));
            for (int k = 1; k < 7; k++) {
                float at = x - half + wide * k / 7;
                canvas.drawLine(at, counter + wide * .07f, at, y, Ink.line(dark, .7f, Math.max(.6f, wide * .006f)));
            }
            canvas.drawRect(
                    Perspective.rect(x - half * 1.03f, counter + wide * .05f, x + half * 1.03f, counter + wide * .085f),
                    Ink.fill(wood.mix(Rgb.WHITE, .12f)));
            awning(canvas, x, half, roof, tall, stage, distance, dice);
            return new float[] {x, roof + tall * .12f, wide * .05f};
        }

        /** Jars and loaves in the shade. */
        private static void shelves(
                Canvas canvas,
                float x,
                float half,
                float roof,
                float counter,
                Ambience ambience,
                float distance,
                Random dice) {
            for (int row = 0; row < 2; row++) {
                float y = roof + (counter - roof) * (.5f + .36f * row);
                for (float at = x - half * .84f; at < x + half * .84f; at += half * .15f) {
                    Rgb own = WARES.get(dice.nextInt(WARES.size())).times(.62f);
                    float size = half * (.04f + .03f * dice.nextFloat());
                    canvas.drawRect(
                            Perspective.rect(at - size, y - size * 2.2f, at + size, y),
                            Ink.fill(ambience.far(ambience.lit(own), distance)));
                }
            }
        }

        /** Fruit heaped in crates that lean towards the customer. */
        private static void crates(
                Canvas canvas,
                float x,
                float half,
                float counter,
                float wide,
                Rgb wood,
                Rgb dark,
                Ambience ambience,
                float distance,
                Random dice) {
            float each = 2 * half / CRATES;
            for (int k = 0; k < CRATES; k++) {
                float left = x - half + k * each;
                Rgb own = WARES.get(dice.nextInt(WARES.size()));
                float radius = each * .095f;
                for (int row = 0; row < 4; row++) {
                    for (int j = 0; j < 5; j++) {
                        float cx = left + each * (.13f + .185f * j) + (row % 2) * radius * .9f;
                        float cy = counter
                                - wide * .05f
                                + row * radius * 1.25f
                                - (row == 0 ? radius * .4f * (2 - Math.abs(j - 2)) : 0);
                        Rgb tone = ambience.lit(own).mix(ambience.shaded(own), .5f * dice.nextFloat());
                        canvas.drawCircle(cx, cy, radius, Ink.fill(ambience.far(tone, distance)));
                        canvas.drawCircle(
                                cx - radius * .25f, cy - radius * .3f, radius * .3f, Ink.fill(Rgb.WHITE, .28f));
                    }
                }
                canvas.drawRect(
                        Perspective.rect(
                                left + each * .03f, counter + wide * .025f, left + each * .97f, counter + wide * .075f),
                        Ink.fill(wood.mix(dark, .15f * (k % 2))));
            }
        }

        private static void awning(
                Canvas canvas, float x, float half, float roof, float tall, Stage stage, float distance, Random dice) {
            Ambience ambience = stage.ambience();
            Rgb cloth = CLOTH.get(dice.nextInt(CLOTH.size()));
            float top = roof - tall * .2f;
            float hem = roof + tall * .03f;
            for (int k = 0; k < STRIPES; k++) {
                float u0 = 2f * k / STRIPES - 1;
                float u1 = 2f * (k + 1) / STRIPES - 1;
                Rgb own = k % 2 == 0 ? cloth : Rgb.of(0xF6F0E6);
                Rgb lit = ambience.far(ambience.lit(own), distance);
                float lower = half * 1.14f;
                float upper = half * .9f;
                canvas.drawPath(
                        Ink.polygon(
                                x + u0 * upper,
                                top,
                                x + u1 * upper,
                                top,
                                x + u1 * lower + .4f,
                                hem,
                                x + u0 * lower - .4f,
                                hem),
                        Ink.fill(lit));
                float middle = x + (u0 + u1) / 2 * lower;
                canvas.drawPath(
                        new PathBuilder()
                                .moveTo(x + u0 * lower, hem - .5f)
                                .quadTo(middle, hem + tall * .14f, x + u1 * lower, hem - .5f)
                                .closePath()
                                .build(),
                        Ink.fill(ambience.far(ambience.lit(own).mix(ambience.shaded(own), .45f), distance)));
            }
            if (stage.snowy()) {
                canvas.drawPath(
                        Ink.polygon(
                                x - half * .92f,
                                top - tall * .02f,
                                x + half * .92f,
                                top - tall * .02f,
                                x + half,
                                top + tall * .09f,
                                x - half,
                                top + tall * .07f),
                        Ink.fill(ambience.lit(Rgb.of(0xF4F7FC))));
            }
        }
    }
}
