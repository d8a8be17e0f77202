package dev.easel.studio.setting;

import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.types.Rect;
import java.util.List;
import java.util.Random;

/** Cottages, churches and barns, drawn from their front with a little of the side, feet at a point. */
final class Houses {
    private static final List<Rgb> WALLS =
            List.of(Rgb.of(0xF2E8D4), Rgb.of(0xE4CCA4), Rgb.of(0xD8B8A0), Rgb.of(0xC8D0C8), Rgb.of(0xF4DCC0));
    private static final List<Rgb> ROOFS =
            List.of(Rgb.of(0xB05438), Rgb.of(0x8A4A3C), Rgb.of(0x6A6470), Rgb.of(0xC07048));

    private Houses() {}

    /** Colours of walls and roofs in their light, from a distance of 0 to 1. */
    record Tint(Ambience ambience, float distance, boolean snowy) {
        Rgb lit(Rgb own) {
            return ambience.far(ambience.lit(own), distance);
        }

        Rgb shade(Rgb own) {
            return ambience.far(ambience.shaded(own), distance);
        }

        Rgb window() {
            return ambience.dark() ? Rgb.of(0xFFD078).mix(ambience.haze(), distance * .3f) : shade(Rgb.of(0x4C5C70));
        }
    }

    /** A cottage of the given height to the ridge. */
    static void cottage(Canvas canvas, float x, float y, float height, Tint tint, Random dice) {
        Rgb wall = WALLS.get(dice.nextInt(WALLS.size()));
        Rgb roof = tint.snowy ? Rgb.of(0xF2F5FC) : ROOFS.get(dice.nextInt(ROOFS.size()));
        float side = tint.ambience.side();
        float wide = height * (.62f + .2f * dice.nextFloat());
        float deep = wide * .95f;
        float eaves = y - height * .52f;
        float gable = x + side * wide / 2; // the gable end faces the sun
        float far = gable - side * wide;
        float back = far - side * deep;
        canvas.drawRect(Perspective.rect(far, eaves, back, y), Ink.fill(tint.shade(wall)));
        canvas.drawPath(
                Ink.polygon(gable, y, far, y, far, eaves, (gable + far) / 2, y - height, gable, eaves),
                Ink.fill(tint.lit(wall)));
        float over = height * .05f;
        float ridge = (gable + far) / 2;
        canvas.drawPath(
                Ink.polygon(
                        ridge,
                        y - height - over,
                        ridge - side * deep,
                        y - height - over,
                        back - side * over,
                        eaves + over,
                        far + side * over,
                        eaves + over),
                Ink.fill(tint.shade(roof).mix(tint.lit(roof), .35f)));
        canvas.drawLine(
                ridge, y - height - over, gable + side * over, eaves + over, Ink.line(tint.lit(roof), height * .05f));
        canvas.drawLine(ridge, y - height - over, far, eaves + over, Ink.line(tint.lit(roof), height * .05f));
        float pane = height * .13f;
        for (int k = 0; k < 2; k++) {
            window(canvas, far - side * deep * (.3f + .42f * k), eaves + height * .22f, pane, tint);
        }
        window(canvas, ridge, eaves - height * .05f, pane, tint);
        canvas.drawRect(
                Rect.makeXYWH(ridge - height * .07f, y - height * .27f, height * .14f, height * .27f),
                Ink.fill(tint.shade(Rgb.of(0x6A4430))));
        float stack = ridge - side * deep * .6f;
        canvas.drawRect(
                Rect.makeXYWH(stack, y - height * 1.16f, height * .09f, height * .24f),
                Ink.fill(tint.shade(Rgb.of(0xA86A50))));
    }

    private static void window(Canvas canvas, float x, float y, float size, Tint tint) {
        canvas.drawRect(
                Rect.makeXYWH(x - size * .62f, y - size * .62f, size * 1.24f, size * 1.24f),
                Ink.fill(tint.lit(Rgb.of(0xF6F0E4))));
        canvas.drawRect(Rect.makeXYWH(x - size / 2, y - size / 2, size, size), Ink.fill(tint.window()));
        canvas.drawLine(x, y - size / 2, x, y + size / 2, Ink.line(tint.lit(Rgb.of(0xF6F0E4)), size * .12f));
    }

    /** A village church with a spire on the sunny side. */
    static void church(Canvas canvas, float x, float y, float height, Tint tint, Random dice) {
        Rgb stone = Rgb.of(0xE4DCCC);
        Rgb slate = tint.snowy ? Rgb.of(0xF2F5FC) : Rgb.of(0x5C6478);
        float side = tint.ambience.side();
        float wide = height * .2f;
        canvas.drawRect(Perspective.rect(x, y - height * .3f, x - side * height * .5f, y), Ink.fill(tint.shade(stone)));
        canvas.drawPath(
                Ink.polygon(
                        x,
                        y - height * .46f,
                        x - side * height * .46f,
                        y - height * .46f,
                        x - side * height * .54f,
                        y - height * .28f,
                        x,
                        y - height * .28f),
                Ink.fill(tint.shade(slate)));
        canvas.drawRect(Perspective.rect(x - wide / 2, y - height * .58f, x + wide / 2, y), Ink.fill(tint.lit(stone)));
        canvas.drawPath(
                Ink.polygon(x - wide * .58f, y - height * .57f, x, y - height, x + wide * .58f, y - height * .57f),
                Ink.fill(tint.shade(slate).mix(tint.lit(slate), .5f)));
        window(canvas, x, y - height * .46f, wide * .3f, tint);
        for (int k = 0; k < 3; k++) {
            window(canvas, x - side * height * (.18f + .12f * k), y - height * .15f, wide * .24f, tint);
        }
        canvas.drawRect(
                Rect.makeXYWH(x - wide * .16f, y - height * .13f, wide * .32f, height * .13f),
                Ink.fill(tint.shade(Rgb.of(0x6A4430)).times(.9f + .1f * dice.nextFloat())));
    }

    /** A red barn with white trim. */
    static void barn(Canvas canvas, float x, float y, float height, Tint tint) {
        Rgb red = Rgb.of(0xB03A30);
        Rgb white = tint.lit(Rgb.of(0xF6F0E6));
        Rgb roof = tint.snowy ? Rgb.of(0xF2F5FC) : Rgb.of(0x6E666C);
        float side = tint.ambience.side();
        float half = height * .42f;
        float deep = -side * height * 1.1f;
        canvas.drawPath(
                Ink.polygon(
                        x,
                        y - height,
                        x + deep,
                        y - height,
                        x + deep - side * half,
                        y - height * .5f,
                        x - side * half,
                        y - height * .5f),
                Ink.fill(tint.shade(roof)));
        canvas.drawRect(
                Perspective.rect(x - side * half, y - height * .5f, x - side * half + deep, y),
                Ink.fill(tint.shade(red)));
        canvas.drawPath(
                Ink.polygon(
                        x - half,
                        y,
                        x - half,
                        y - height * .5f,
                        x - half * .66f,
                        y - height * .82f,
                        x,
                        y - height,
                        x + half * .66f,
                        y - height * .82f,
                        x + half,
                        y - height * .5f,
                        x + half,
                        y),
                Ink.fill(tint.lit(red)));
        float line = height * .025f;
        canvas.drawRect(
                Rect.makeXYWH(x - half * .45f, y - height * .42f, half * .9f, height * .42f), Ink.line(white, line));
        canvas.drawLine(x - half * .45f, y - height * .42f, x + half * .45f, y, Ink.line(white, line));
        canvas.drawLine(x + half * .45f, y - height * .42f, x - half * .45f, y, Ink.line(white, line));
        canvas.drawRect(
                Rect.makeXYWH(x - half * .18f, y - height * .74f, half * .36f, height * .16f), Ink.fill(tint.window()));
    }
}
