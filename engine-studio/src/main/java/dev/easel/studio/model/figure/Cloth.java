package dev.easel.studio.model.figure;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.outline.Ink;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.Path;
import io.github.humbleui.types.Rect;

/** Lays cloth: a shape in the garment's colour, with its pattern and its creases. */
final class Cloth {
    private static final float SHEER = .66f;
    private static final float MATTE = .06f;

    private Cloth() {}

    /** Cloth with small creases all over. */
    static void lay(Sketch sketch, Worn worn, Path shape, float roundness) {
        lay(sketch, worn, shape, new Surface(roundness, Cloth::creases, .5f, MATTE));
    }

    /** Cloth with a relief of its own. */
    static void lay(Sketch sketch, Worn worn, Path shape, Surface surface) {
        sketch.solid(surface.glossy(worn.gloss(MATTE)), canvas -> {
            canvas.drawPath(shape, base(worn));
            canvas.save();
            canvas.clipPath(shape, true);
            pattern(canvas, worn, shape.getBounds());
            canvas.restore();
        });
    }

    /** Relief of loosely hanging cloth: heights in units. */
    static float creases(float x, float y) {
        return 9 * Noise.fractal(x * .035f + y * .012f, y * .016f - x * .01f, 3);
    }

    static Paint base(Worn worn) {
        return Ink.fill(worn.colour(), worn.is("translucent") || worn.is("sheer") ? SHEER : 1);
    }

    /** Stripes, dots, stars … over an area; the caller clips to the cloth. */
    static void pattern(Canvas canvas, Worn worn, Rect area) {
        if (worn.is("striped")) {
            stripes(canvas, area, Ink.line(Rgb.of(0xF6F0E4), 7, .9f), 20);
        }
        if (worn.is("checked") || worn.is("tartan") || worn.is("plaid")) {
            stripes(canvas, area, Ink.line(worn.trim(), 6, .55f), 17);
            for (float x = area.getLeft(); x < area.getRight(); x += 17) {
                canvas.drawLine(x, area.getTop(), x, area.getBottom(), Ink.line(worn.trim(), 6, .45f));
            }
        }
        if (worn.is("dotted") || worn.is("spotted")) {
            scatter(area, 17, (x, y, _) -> canvas.drawCircle(x, y, 3.4f, Ink.fill(Rgb.of(0xFCF6EA), .92f)));
        }
        if (worn.is("ermine")) {
            scatter(
                    area,
                    24,
                    (x, y, _) -> canvas.drawOval(Rect.makeXYWH(x - 2, y - 5, 4, 10), Ink.fill(worn.trim(), .6f)));
        }
        if (worn.is("starry")) {
            scatter(area, 34, (x, y, r) -> canvas.drawPath(Motifs.star(x, y, 4 + 5 * r), Ink.fill(worn.trim(), .95f)));
        }
        if (worn.is("flowery") || worn.is("floral")) {
            scatter(area, 34, (x, y, r) -> Motifs.flower(canvas, x, y, 6 + 4 * r, worn.trim()));
        }
        if (worn.is("camouflage")) {
            scatter(
                    area,
                    22,
                    (x, y, r) -> canvas.drawOval(
                            Rect.makeXYWH(x - 13, y - 7, 18 + 12 * r, 14),
                            Ink.fill(r > .5f ? worn.trim() : worn.colour().mix(Rgb.of(0xA89A6A), .6f))));
        }
        if (worn.is("splashed")) {
            Rgb[] paints = {Rgb.of(0xD8483C), Rgb.of(0x3C78C8), Rgb.of(0xE8B83C), Rgb.of(0x4AA06A)};
            scatter(
                    area,
                    26,
                    (x, y, r) -> canvas.drawCircle(x, y, 2 + 4 * r, Ink.fill(paints[(int) (r * 3.99f)], .85f)));
        }
        if (worn.is("banded")) {
            for (float y = area.getTop() + 70; y < area.getBottom(); y += 82) {
                canvas.drawLine(area.getLeft(), y, area.getRight(), y, Ink.line(worn.trim(), 12));
                canvas.drawLine(area.getLeft(), y, area.getRight(), y, Ink.line(Rgb.of(0xE4E8EC), 4));
            }
        }
    }

    private static void stripes(Canvas canvas, Rect area, Paint paint, float every) {
        for (float y = area.getTop() + every / 2; y < area.getBottom(); y += every) {
            canvas.drawLine(area.getLeft(), y, area.getRight(), y, paint);
        }
    }

    private interface Spot {
        void at(float x, float y, float chance);
    }

    private static void scatter(Rect area, float every, Spot spot) {
        int row = 0;
        for (float y = area.getTop() + every / 3; y < area.getBottom(); y += every * .8f, row++) {
            int column = 0;
            for (float x = area.getLeft() + (row % 2) * every / 2; x < area.getRight(); x += every, column++) {
                float jitter = Noise.hash(column, row * 7 + 3) - .5f;
                spot.at(x + jitter * every * .4f, y - jitter * every * .3f, Noise.hash(row * 5 + 1, column));
            }
        }
    }
}
