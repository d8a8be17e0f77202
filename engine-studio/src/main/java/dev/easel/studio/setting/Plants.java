package dev.easel.studio.setting;

import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.types.Rect;
import java.util.List;
import java.util.Random;

/** Grass, flowers, ferns and reeds on a canvas in units. */
final class Plants {
    /** Colours of wild flowers by day. */
    static final List<Rgb> WILD = List.of(
            Rgb.of(0xF4585C), Rgb.of(0xFFD24A), Rgb.of(0xF7F4EE), Rgb.of(0x8A6CE0), Rgb.of(0xF48AC0), Rgb.of(0x5C92F0));
    /** Colours of flowers that give light of their own. */
    static final List<Rgb> GLOWING =
            List.of(Rgb.of(0x3FF5E0), Rgb.of(0x6A8CFF), Rgb.of(0xB06CFF), Rgb.of(0x5CFFB0), Rgb.of(0xFF7AE6));

    private Plants() {}

    /** A slim blade that bends over. */
    static void blade(PathBuilder path, float x, float y, float height, float bend, float wide) {
        path.moveTo(x - wide / 2, y)
                .quadTo(x - wide / 2 + bend * .2f, y - height * .6f, x + bend, y - height)
                .quadTo(x + wide / 2 + bend * .3f, y - height * .5f, x + wide / 2, y)
                .closePath();
    }

    /** Many blades in one colour over a stretch of ground: one path, so that a meadow is cheap. */
    static void grass(
            Canvas canvas,
            float left,
            float right,
            float top,
            float bottom,
            int count,
            float height,
            Paint paint,
            Random dice) {
        PathBuilder path = new PathBuilder();
        for (int k = 0; k < count; k++) {
            float x = left + (right - left) * dice.nextFloat();
            float y = top + (bottom - top) * dice.nextFloat();
            float tall = height * (.5f + .7f * dice.nextFloat());
            blade(path, x, y, tall, (dice.nextFloat() - .5f) * tall * .7f, Math.max(.8f, tall * .09f));
        }
        canvas.drawPath(path.build(), paint);
    }

    /** A flower seen from the side: stem, leaf and a tilted ring of petals. */
    static void flower(Canvas canvas, float x, float y, float height, Rgb petals, Rgb stem, Random dice) {
        float bend = (dice.nextFloat() - .5f) * height * .35f;
        PathBuilder stalk = new PathBuilder();
        stalk.moveTo(x, y).quadTo(x, y - height * .6f, x + bend, y - height);
        canvas.drawPath(stalk.build(), Ink.line(stem, Math.max(.8f, height * .05f)));
        PathBuilder leaf = new PathBuilder();
        blade(leaf, x, y, height * .45f, (dice.nextBoolean() ? 1 : -1) * height * .25f, height * .1f);
        canvas.drawPath(leaf.build(), Ink.fill(stem));
        float radius = Math.max(1.4f, height * .15f);
        bloom(canvas, x + bend, y - height, radius, petals, dice.nextFloat() * 6);
    }

    /** A ring of petals. */
    static void bloom(Canvas canvas, float x, float y, float radius, Rgb petals, float turn) {
        if (radius < 2.2f) {
            canvas.drawCircle(x, y, radius, Ink.fill(petals));
            return;
        }
        for (int k = 0; k < 6; k++) {
            double angle = k * Math.PI / 3 + turn;
            canvas.save();
            canvas.translate(
                    x + (float) StrictMath.cos(angle) * radius * .7f,
                    y + (float) StrictMath.sin(angle) * radius * .55f);
            canvas.rotate((float) Math.toDegrees(angle));
            canvas.drawOval(
                    Rect.makeXYWH(-radius * .7f, -radius * .38f, radius * 1.4f, radius * .76f),
                    Ink.fill(petals.mix(k % 2 == 0 ? Rgb.WHITE : Rgb.BLACK, .1f)));
            canvas.restore();
        }
        canvas.drawCircle(x, y, radius * .34f, Ink.fill(Rgb.of(0xFFE070).mix(petals, .15f)));
    }

    /** A fern: fronds that bend from one root. */
    static void fern(Canvas canvas, float x, float y, float height, Rgb colour, Random dice) {
        int fronds = 7;
        for (int k = 0; k < fronds; k++) {
            float side = (k - (fronds - 1) / 2f) / fronds * 2;
            float tipX = x + side * height * .9f;
            float tipY = y - height * (1 - .45f * side * side) * (.8f + .3f * dice.nextFloat());
            PathBuilder leaf = new PathBuilder();
            leaf.moveTo(x, y);
            int teeth = 8;
            for (int pass = 0; pass < 2; pass++) {
                for (int j = 0; j <= teeth; j++) {
                    float t = pass == 0 ? j / (float) teeth : 1 - j / (float) teeth;
                    float cx = x + (tipX - x) * t * (.5f + .5f * t);
                    float cy = y + (tipY - y) * (float) StrictMath.sin(t * 1.75) / .984f;
                    float wide = height * .1f * (1 - t) * (t + .15f) * 2.6f * (.5f + .5f * (j % 2));
                    leaf.lineTo(cx + (pass == 0 ? -wide : wide) * .6f, cy + (pass == 0 ? -wide : wide) * .5f);
                }
            }
            canvas.drawPath(leaf.closePath().build(), Ink.fill(k % 2 == 0 ? colour : colour.mix(Rgb.BLACK, .18f)));
        }
    }
}
