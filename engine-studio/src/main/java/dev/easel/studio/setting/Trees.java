package dev.easel.studio.setting;

import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.types.Rect;
import java.util.Random;

/** Trees by kind, drawn on a canvas in units with their feet at a point. The same dice give the same tree. */
final class Trees {
    private Trees() {}

    /**
     * Colours of one tree in its light.
     *
     * @param side -1 if lit from the left, 1 from the right
     */
    record Tone(Rgb dark, Rgb middle, Rgb light, Rgb bark, Rgb snow, boolean snowy, float side) {
        /** Colours of leaves and bark in the ambience's light, from a distance of 0 to 1. */
        static Tone of(Ambience ambience, Rgb leaf, Rgb bark, float distance, boolean snowy) {
            return new Tone(
                    ambience.far(ambience.shaded(leaf).times(.72f), distance),
                    ambience.far(ambience.shaded(leaf).mix(ambience.lit(leaf), .42f), distance),
                    ambience.far(ambience.lit(leaf).mix(ambience.sun(), .1f), distance),
                    ambience.far(ambience.shaded(bark).mix(ambience.lit(bark), .3f), distance),
                    ambience.far(ambience.lit(Rgb.of(0xF4F6FF)).mix(ambience.shaded(Rgb.of(0xF4F6FF)), .25f), distance),
                    snowy,
                    ambience.side());
        }
    }

    /** A fir with drooping, ragged branches. */
    static void pine(Canvas canvas, float x, float y, float height, Tone tone, Random dice) {
        int tiers = height > 150 ? 9 : 6;
        float half = height * (.17f + .05f * dice.nextFloat());
        canvas.drawRect(
                Rect.makeLTRB(x - height * .018f, y - height * .14f, x + height * .018f, y), Ink.fill(tone.bark));
        for (int t = 0; t < tiers; t++) {
            float up = t / (float) tiers;
            float foot = y - height * (.07f + .84f * up);
            float wide = half * (1 - up) + height * .018f;
            float tall = height * (.27f - .1f * up);
            tier(canvas, x, foot, wide, tall, Ink.fill(tone.dark.mix(tone.middle, .25f + .35f * up)), -1, 1, dice);
            if (tone.snowy) {
                tier(
                        canvas,
                        x,
                        foot - tall * .16f,
                        wide * .8f,
                        tall * .8f,
                        Ink.fill(tone.snow, .92f),
                        -.85f,
                        .85f,
                        dice);
                tier(
                        canvas,
                        x - tone.side * wide * .2f,
                        foot - tall * .02f,
                        wide * .7f,
                        tall * .7f,
                        Ink.fill(tone.middle),
                        -.8f,
                        .8f,
                        dice);
            } else {
                float from = tone.side < 0 ? -.95f : -.15f;
                tier(
                        canvas,
                        x,
                        foot - tall * .1f,
                        wide * .86f,
                        tall * .8f,
                        Ink.fill(tone.light, .55f),
                        from,
                        from + 1.1f,
                        dice);
            }
        }
    }

    /** A skirt of twigs from an apex, between two shares of its half width. */
    private static void tier(
            Canvas canvas,
            float x,
            float foot,
            float wide,
            float tall,
            Paint paint,
            float from,
            float to,
            Random dice) {
        PathBuilder path = new PathBuilder();
        path.moveTo(x + wide * .1f * (from + to), foot - tall);
        int teeth = wide > 26 ? 9 : 5;
        for (int k = 0; k <= teeth; k++) {
            float u = from + (to - from) * k / teeth;
            float droop = 1 - .24f * (1 - u * u) * 1.4f;
            path.lineTo(
                    x + wide * u * (1 + .08f * dice.nextFloat()),
                    foot - tall * .25f * (1 - droop) + tall * .06f * dice.nextFloat());
            if (k < teeth) {
                float between = from + (to - from) * (k + .5f) / teeth;
                path.lineTo(x + wide * between * .94f, foot - tall * (.14f + .07f * dice.nextFloat()));
            }
        }
        canvas.drawPath(path.closePath().build(), paint);
    }

    /** A broad-leaved tree with a crown of many tufts. */
    static void broad(Canvas canvas, float x, float y, float height, Tone tone, Random dice) {
        float trunk = height * (.3f + .08f * dice.nextFloat());
        trunk(canvas, x, y, trunk + height * .2f, height * .045f, tone, dice);
        crown(canvas, x, y - height * .64f, height * (.36f + .08f * dice.nextFloat()), height * .37f, tone, dice);
    }

    /** A bush: a crown without a trunk. */
    static void bush(Canvas canvas, float x, float y, float height, Tone tone, Random dice) {
        crown(canvas, x, y - height * .45f, height * .75f, height * .5f, tone, dice);
    }

    /** A crown of several lobes, each dark below and light towards the sun, with loose leaves at its edge. */
    static void crown(Canvas canvas, float x, float y, float halfX, float halfY, Tone tone, Random dice) {
        int lobes = halfX > 40 ? 9 : 6;
        for (int k = 0; k < lobes; k++) {
            float angle = k * 2.4f + dice.nextFloat();
            float radius = k == lobes - 1 ? .1f : .62f - .1f * dice.nextFloat();
            float cx = x + (float) StrictMath.cos(angle) * radius * halfX;
            float cy = y + (float) StrictMath.sin(angle) * radius * halfY;
            float size = .5f - .06f * dice.nextFloat();
            float bright = .5f + .35f * (tone.side * (cx - x) / halfX - (cy - y) / halfY);
            lobe(canvas, cx, cy, halfX * size, halfY * size, bright, tone, dice);
        }
    }

    private static void lobe(
            Canvas canvas, float x, float y, float halfX, float halfY, float bright, Tone tone, Random dice) {
        int leaves = (int) Math.clamp(halfX * .9f, 8, 46);
        float leaf = Math.max(.8f, halfX * (halfX > 40 ? .14f : .2f));
        Paint dark = Ink.fill(tone.dark.mix(tone.middle, .5f * bright));
        canvas.drawOval(Rect.makeXYWH(x - halfX * .84f, y - halfY * .84f, halfX * 1.68f, halfY * 1.68f), dark);
        leaves(canvas, x, y, halfX, halfY, .72f, 1.02f, leaves, leaf, dark, dice);
        Paint middle = Ink.fill(tone.middle.mix(tone.light, .3f * bright));
        leaves(
                canvas,
                x + tone.side * halfX * .1f,
                y - halfY * .14f,
                halfX * .8f,
                halfY * .78f,
                0,
                1,
                leaves,
                leaf,
                middle,
                dice);
        Paint light = Ink.fill((tone.snowy ? tone.snow : tone.light).mix(tone.middle, .7f - .7f * bright));
        leaves(
                canvas,
                x + tone.side * halfX * .28f,
                y - halfY * .36f,
                halfX * .56f,
                halfY * .5f,
                0,
                1,
                leaves / 2,
                leaf * .85f,
                light,
                dice);
    }

    /** Leaves strewn over a ring, from one share of the ellipse's radius to another. */
    private static void leaves(
            Canvas canvas,
            float x,
            float y,
            float halfX,
            float halfY,
            float from,
            float to,
            int count,
            float size,
            Paint paint,
            Random dice) {
        PathBuilder path = new PathBuilder();
        for (int k = 0; k < count; k++) {
            float angle = dice.nextFloat() * 6.2832f;
            float radius = (float) Math.sqrt(from * from + (to * to - from * from) * dice.nextFloat());
            float cx = x + (float) StrictMath.cos(angle) * radius * halfX;
            float cy = y + (float) StrictMath.sin(angle) * radius * halfY;
            float r = size * (.6f + .8f * dice.nextFloat());
            path.addOval(Rect.makeXYWH(cx - r, cy - r * .7f, 2 * r, 1.4f * r));
        }
        canvas.drawPath(path.build(), paint);
    }

    /** A tapering, slightly bent trunk with its lit edge. */
    static void trunk(Canvas canvas, float x, float y, float height, float wide, Tone tone, Random dice) {
        float lean = (dice.nextFloat() - .5f) * height * .16f;
        canvas.drawPath(stem(x, y, x + lean, y - height, wide, wide * .45f), Ink.fill(tone.bark));
        float edge = tone.side * wide * .28f;
        canvas.drawPath(
                stem(x + edge, y, x + lean + edge * .5f, y - height, wide * .3f, wide * .12f),
                Ink.fill(tone.bark.mix(tone.light, .4f), .8f));
    }

    /** A bare tree: branches that fork. */
    static void bare(Canvas canvas, float x, float y, float height, Tone tone, Random dice) {
        branch(canvas, x, y, -1.5708f + (dice.nextFloat() - .5f) * .14f, height * .34f, height * .045f, 5, tone, dice);
    }

    private static void branch(
            Canvas canvas, float x, float y, float angle, float length, float wide, int depth, Tone tone, Random dice) {
        float toX = x + (float) StrictMath.cos(angle) * length;
        float toY = y + (float) StrictMath.sin(angle) * length;
        canvas.drawPath(stem(x, y, toX, toY, wide, wide * .66f), Ink.fill(tone.bark));
        if (tone.snowy && wide > 1) {
            canvas.drawLine(x, y - wide * .4f, toX, toY - wide * .35f, Ink.line(tone.snow, .85f, wide * .3f));
        }
        if (depth == 0) {
            return;
        }
        int forks = depth > 3 ? 3 : 2;
        for (int k = 0; k < forks; k++) {
            float spread = (k - (forks - 1) / 2f) * .75f + (dice.nextFloat() - .5f) * .5f;
            branch(
                    canvas,
                    toX,
                    toY,
                    angle + spread,
                    length * (.62f + .2f * dice.nextFloat()),
                    wide * .62f,
                    depth - 1,
                    tone,
                    dice);
        }
    }

    private static io.github.humbleui.skija.Path stem(
            float x0, float y0, float x1, float y1, float wide0, float wide1) {
        float dx = x1 - x0;
        float dy = y1 - y0;
        float length = (float) Math.sqrt(dx * dx + dy * dy) + .001f;
        float nx = -dy / length / 2;
        float ny = dx / length / 2;
        return Ink.polygon(
                x0 + nx * wide0,
                y0 + ny * wide0,
                x1 + nx * wide1,
                y1 + ny * wide1,
                x1 - nx * wide1,
                y1 - ny * wide1,
                x0 - nx * wide0,
                y0 - ny * wide0);
    }

    /** A birch: slim, white with dark marks, an airy crown. */
    static void birch(Canvas canvas, float x, float y, float height, Tone tone, Random dice) {
        Rgb white = tone.bark.mix(tone.snow, .75f);
        float wide = height * .03f;
        canvas.drawPath(stem(x, y, x + wide, y - height * .9f, wide, wide * .4f), Ink.fill(white));
        for (int k = 0; k < 9; k++) {
            float at = y - height * (.04f + .6f * dice.nextFloat());
            canvas.drawLine(
                    x - wide * .4f,
                    at,
                    x + wide * (dice.nextFloat() - .2f),
                    at,
                    Ink.line(tone.dark, .8f, height * .006f));
        }
        crown(canvas, x, y - height * .72f, height * .2f, height * .28f, tone, dice);
    }

    /** A palm with a bent trunk and drooping fronds. */
    static void palm(Canvas canvas, float x, float y, float height, Tone tone, Random dice) {
        float lean = (dice.nextFloat() - .5f) * height * .5f;
        PathBuilder trunk = new PathBuilder();
        float wide = height * .026f;
        float topX = x + lean;
        float topY = y - height * .82f;
        trunk.moveTo(x - wide * 1.3f, y)
                .quadTo(x - wide * .7f, y - height * .5f, topX - wide * .5f, topY)
                .lineTo(topX + wide * .5f, topY)
                .quadTo(x + wide * 1.1f, y - height * .5f, x + wide * 1.3f, y);
        canvas.drawPath(trunk.closePath().build(), Ink.fill(tone.bark));
        for (int k = 1; k < 15; k++) {
            float t = k / 15f;
            float cx = x + lean * t * t;
            float cy = y - height * .82f * t;
            canvas.drawLine(cx - wide * .7f, cy + 1, cx + wide * .7f, cy - 1, Ink.line(tone.dark, .4f, height * .006f));
        }
        for (int k = 0; k < 13; k++) {
            float angle = k / 12f * 3.5f - .18f + (dice.nextFloat() - .5f) * .2f;
            frond(
                    canvas,
                    topX,
                    topY,
                    angle,
                    height * (.32f + .1f * dice.nextFloat()),
                    k % 3 == 0 ? tone.dark : k % 3 == 1 ? tone.middle : tone.light);
        }
        for (int k = 0; k < 3; k++) {
            canvas.drawCircle(
                    topX + (k - 1) * wide * 1.2f,
                    topY + wide * 1.1f,
                    wide * .8f,
                    Ink.fill(tone.bark.mix(tone.dark, .3f)));
        }
    }

    private static void frond(Canvas canvas, float x, float y, float angle, float length, Rgb colour) {
        float dx = -(float) StrictMath.cos(angle);
        float dy = -(float) StrictMath.sin(angle);
        float tipX = x + dx * length;
        float tipY = y + dy * length * .55f + length * .42f;
        float midX = x + dx * length * .55f;
        float midY = y + dy * length * .7f - length * .1f;
        PathBuilder leaf = new PathBuilder();
        leaf.moveTo(x, y);
        int teeth = 10;
        for (int side = 0; side < 2; side++) {
            for (int k = 0; k <= teeth; k++) {
                float t = side == 0 ? k / (float) teeth : 1 - k / (float) teeth;
                float cx = (1 - t) * (1 - t) * x + 2 * t * (1 - t) * midX + t * t * tipX;
                float cy = (1 - t) * (1 - t) * y + 2 * t * (1 - t) * midY + t * t * tipY;
                float wide = length * .11f * t * (1 - t) * 4 * (.55f + .45f * (k % 2));
                leaf.lineTo(cx, side == 0 ? cy - wide * .5f : cy + wide);
            }
        }
        canvas.drawPath(leaf.closePath().build(), Ink.fill(colour));
    }
}
