package dev.easel.studio.setting;

import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.types.Rect;
import java.util.Random;

/** Tall buildings seen from the front: plain slabs, stepped ones, art deco ones with crowns and needles. */
final class Towers {
    private Towers() {}

    /**
     * How a row of towers is painted.
     *
     * @param lit wall towards the sun
     * @param shade wall away from it
     * @param window colour of unlit panes
     * @param lamp colour of lit windows
     * @param lights share of windows that are lit, 0 to 1
     * @param pitch distance of one window from the next, in units; below 4 none are drawn
     * @param side where the sun is, -1 left, 1 right
     */
    record Look(Rgb lit, Rgb shade, Rgb window, Rgb lamp, float lights, float pitch, float side) {}

    /** A tower with its feet at {@code base}. */
    static void tower(
            Canvas canvas, float x, float base, float height, float width, boolean deco, Look look, Random dice) {
        int tiers = deco ? 3 + dice.nextInt(2) : 1 + dice.nextInt(2);
        float y = base;
        float wide = width;
        float left = height;
        for (int tier = 0; tier < tiers; tier++) {
            float tall = tier == tiers - 1 ? left : left * (deco ? .48f : .7f + .2f * dice.nextFloat());
            left -= tall;
            block(canvas, x, y, wide, tall, deco, look, dice);
            y -= tall;
            wide *= deco ? .68f : .7f;
        }
        wide /= deco ? .68f : .7f;
        if (deco) {
            crown(canvas, x, y, wide, look, dice);
        } else {
            roof(canvas, x, y, wide, look, dice);
        }
    }

    /** One storey block with two visible halves, the sunny one and the shady one. */
    private static void block(
            Canvas canvas, float x, float y, float wide, float tall, boolean deco, Look look, Random dice) {
        float corner = deco ? x : x - look.side * wide * .22f;
        float sunEdge = x + look.side * wide / 2;
        float shadeEdge = x - look.side * wide / 2;
        canvas.drawRect(
                Perspective.rect(corner, y - tall, sunEdge, y),
                Ink.downwards(
                        y - tall,
                        y,
                        look.lit.argb(),
                        look.lit.mix(look.shade, .3f).argb()));
        canvas.drawRect(
                Perspective.rect(corner, y - tall, shadeEdge, y),
                Ink.downwards(
                        y - tall, y, look.shade.argb(), look.shade.times(.85f).argb()));
        windows(canvas, Perspective.rect(x - wide / 2, y - tall, x + wide / 2, y), corner, deco, look, dice);
        if (deco) {
            canvas.drawRect(
                    Perspective.rect(corner, y - tall - 2, sunEdge + look.side * 1.5f, y - tall + 2),
                    Ink.fill(look.lit.mix(Rgb.WHITE, .35f)));
            canvas.drawRect(
                    Perspective.rect(corner, y - tall - 2, shadeEdge - look.side * 1.5f, y - tall + 2),
                    Ink.fill(look.shade.mix(look.lit, .4f)));
        }
    }

    private static void windows(Canvas canvas, Rect wall, float corner, boolean deco, Look look, Random dice) {
        if (look.pitch < 4) {
            return;
        }
        int columns = Math.max(2, Math.round(wall.getWidth() / look.pitch));
        float step = wall.getWidth() / columns;
        Paint pane = Ink.fill(look.window, .55f);
        Paint lamp = Ink.fill(look.lamp);
        for (int column = 0; column < columns; column++) {
            float x = wall.getLeft() + (column + .5f) * step;
            boolean shady = (x - corner) * look.side < 0;
            if (deco) {
                canvas.drawRect(
                        Perspective.rect(x - step * .22f, wall.getTop() + 4, x + step * .22f, wall.getBottom()),
                        Ink.fill(shady ? look.shade.times(.72f) : look.shade.mix(look.lit, .35f), .6f));
            }
            for (float y = wall.getTop() + look.pitch * .7f;
                    y < wall.getBottom() - look.pitch * .6f;
                    y += look.pitch * 1.15f) {
                boolean on = dice.nextFloat() < look.lights * (shady ? 1.2f : 1);
                if (on || !deco) {
                    canvas.drawRect(Rect.makeXYWH(x - step * .28f, y, step * .56f, look.pitch * .6f), on ? lamp : pane);
                }
            }
        }
    }

    private static void crown(Canvas canvas, float x, float y, float wide, Look look, Random dice) {
        float top = y;
        if (dice.nextBoolean()) {
            for (int side = -1; side <= 1; side += 2) {
                PathBuilder half = new PathBuilder();
                half.moveTo(x + side * wide * .5f, y)
                        .quadTo(x + side * wide * .45f, y - wide * .8f, x, y - wide)
                        .lineTo(x, y);
                canvas.drawPath(half.closePath().build(), Ink.fill(side == look.side ? look.lit : look.shade));
            }
            top = y - wide * .9f;
        } else {
            for (int fin = -2; fin <= 2; fin++) {
                float fx = x + fin * wide * .17f;
                canvas.drawPath(
                        Ink.polygon(fx - 2.2f, y, fx, y - wide * (1 - Math.abs(fin) * .2f), fx + 2.2f, y),
                        Ink.fill(fin * look.side >= 0 ? look.lit : look.shade));
            }
        }
        canvas.drawPath(
                Ink.polygon(x - wide * .07f, top, x, top - wide * 1.7f, x + wide * .07f, top),
                Ink.fill(look.lit.mix(Rgb.WHITE, .3f)));
        canvas.drawCircle(x, top - wide * 1.7f, Math.max(1, wide * .05f), Ink.fill(look.lamp));
    }

    private static void roof(Canvas canvas, float x, float y, float wide, Look look, Random dice) {
        float kind = dice.nextFloat();
        if (kind < .35f) {
            canvas.drawRect(
                    Perspective.rect(x - wide * .2f, y - wide * .16f, x + wide * .15f, y), Ink.fill(look.shade));
            canvas.drawLine(x, y, x, y - wide * .6f, Ink.line(look.shade, Math.max(.8f, wide * .03f)));
        } else if (kind < .55f) {
            float slant = look.side * wide / 2;
            canvas.drawPath(
                    Ink.polygon(x - slant, y + .5f, x + slant, y + .5f, x + slant, y - wide * .4f), Ink.fill(look.lit));
        }
    }
}
