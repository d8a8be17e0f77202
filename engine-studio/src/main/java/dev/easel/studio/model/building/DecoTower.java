package dev.easel.studio.model.building;

import dev.easel.studio.model.craft.Ink;
import dev.easel.studio.model.craft.Outline;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.types.Rect;

/**
 * An art deco tower seen corner on: tiers that step back, a bright half and a dark half, piers, rows of windows, a crown
 * and a spire.
 */
final class DecoTower {
    private static final float SETBACK = .76f;
    private static final float SIDE = .5f;
    /** Share of the height below the crown. */
    private static final float BODY = .78f;

    /** Colours of the bright half, the dark half, trim, and lamplight. */
    record Palette(Rgb bright, Rgb dark, Rgb trim, Rgb lamp) {
        static final Palette AMBER_AND_TEAL =
                new Palette(Rgb.of(0xF9BE72), Rgb.of(0x1E6570), Rgb.of(0xFFEAC0), Rgb.of(0xFFE08A));

        /** The same colours through {@code amount} of hazy air. */
        Palette hazed(Rgb haze, float amount) {
            return new Palette(
                    bright.mix(haze, amount), dark.mix(haze, amount), trim.mix(haze, amount), lamp.mix(haze, amount));
        }
    }

    private final float x;
    private final float base;
    private final float height;
    private final float width;
    private final int seed;
    /** Of each tier, from the lowest. */
    private final float[] widths;
    /** Height of each tier's foot above the ground; the last is the crown's. */
    private final float[] feet;

    /**
     * A tower.
     *
     * @param x of its corner
     * @param base y of its foot
     * @param height up to the tip of its spire
     * @param width of the lowest tier
     * @param seed chooses tiers, crown and lit windows
     */
    DecoTower(float x, float base, float height, float width, int seed) {
        this.x = x;
        this.base = base;
        this.height = height;
        this.width = width;
        this.seed = seed;
        int tiers = 3 + (int) (2.99f * Noise.hash(seed, 1));
        widths = new float[tiers];
        feet = new float[tiers + 1];
        float share = 1;
        float tierWidth = width;
        for (int i = 0; i < tiers; i++) {
            widths[i] = tierWidth;
            tierWidth *= SETBACK - .06f * Noise.hash(seed, 20 + i);
            float part = i == tiers - 1 ? share : share * (.44f + .12f * Noise.hash(seed, 40 + i));
            feet[i + 1] = feet[i] + height * BODY * part;
            share -= part;
        }
    }

    float x() {
        return x;
    }

    float height() {
        return height;
    }

    int seed() {
        return seed;
    }

    /** True if the tower may cover a point: for the slope of its two sides. */
    boolean covers(float px, float py) {
        if (py > base || py < base - height) {
            return false;
        }
        for (int tier = widths.length - 1; tier >= 0; tier--) {
            if (base - py >= feet[tier]) {
                return Math.abs(px - x) <= widths[tier] * .56f;
            }
        }
        return false;
    }

    /** Height of the relief: like a roof whose ridge is the tower's corner. */
    float ridge(float px) {
        return -SIDE * Math.abs(px - x);
    }

    void paint(Canvas canvas, Palette colours, PathBuilder lit) {
        for (int tier = 0; tier < widths.length; tier++) {
            paintTier(canvas, colours, lit, tier, widths[tier], base - feet[tier + 1], base - feet[tier]);
        }
        paintCrown(canvas, colours, lit, widths[widths.length - 1] * .86f, base - feet[widths.length]);
    }

    private void paintTier(
            Canvas canvas, Palette colours, PathBuilder lit, int tier, float w, float top, float bottom) {
        float half = w / 2;
        canvas.drawRect(
                Rect.makeLTRB(x - half, top, x, bottom),
                Ink.down(
                        top,
                        bottom,
                        colours.bright().mix(Rgb.WHITE, .12f),
                        colours.bright().times(.86f)));
        canvas.drawRect(
                Rect.makeLTRB(x, top, x + half, bottom),
                Ink.down(
                        top,
                        bottom,
                        colours.dark().mix(colours.bright(), .1f),
                        colours.dark().times(.72f)));
        int bays = Math.max(2, Math.round(w / 13));
        float bay = w / bays;
        for (int i = 0; i < bays; i++) {
            float left = x - half + i * bay;
            boolean bright = left + bay / 2 < x;
            Rgb wall = bright ? colours.bright() : colours.dark();
            canvas.drawRect(
                    Rect.makeXYWH(left + bay * .24f, top + 7, bay * .52f, Math.max(0, bottom - top - 10)),
                    Ink.fill(bright ? wall.mix(Rgb.of(0x8A3A1C), .3f) : wall.times(.66f)));
            windows(canvas, colours, lit, bright, left + bay * .3f, bay * .4f, top + 10, bottom - 6, tier * 97 + i);
            canvas.drawRect(
                    Rect.makeXYWH(left - bay * .07f, top + 3, bay * .14f, Math.max(0, bottom - top - 3)),
                    Ink.fill(wall.mix(Rgb.WHITE, bright ? .35f : .16f)));
        }
        float lip = 1.5f + w * .035f;
        float thick = 2.4f + w * .03f;
        canvas.drawRect(Rect.makeLTRB(x - half - lip, top - thick, x, top + 2), Ink.fill(colours.trim()));
        canvas.drawRect(
                Rect.makeLTRB(x, top - thick, x + half + lip, top + 2),
                Ink.fill(colours.trim().mix(colours.dark(), .62f)));
        canvas.drawRect(
                Rect.makeLTRB(x - half, top + 2, x + half, top + 4.4f),
                Ink.fill(colours.dark().times(.5f), .45f));
        canvas.drawRect(
                Rect.makeLTRB(x - half, bottom - (bottom - top) * .3f, x + half, bottom),
                Ink.veil(bottom - (bottom - top) * .3f, bottom, colours.dark().times(.4f), 0, .35f));
    }

    private void windows(
            Canvas canvas,
            Palette colours,
            PathBuilder lit,
            boolean bright,
            float left,
            float w,
            float top,
            float bottom,
            int column) {
        float storey = Math.max(6.5f, width * .1f);
        int row = 0;
        for (float y = top; y < bottom - storey * .7f; y += storey) {
            float chance = Noise.hash(seed * 31 + column, row++);
            Rect pane = Rect.makeXYWH(left, y, w, storey * .6f);
            if (chance < (bright ? .22f : .5f)) {
                canvas.drawRect(pane, Ink.fill(bright ? colours.lamp().mix(Rgb.WHITE, .2f) : colours.lamp()));
                lit.addRect(pane);
            } else {
                canvas.drawRect(
                        pane,
                        Ink.fill(
                                bright
                                        ? colours.dark().mix(colours.bright(), .15f)
                                        : colours.dark().times(.42f)));
            }
        }
    }

    private void paintCrown(Canvas canvas, Palette colours, PathBuilder lit, float w, float foot) {
        float half = w / 2;
        float rise = Math.min(height * .15f, w * 1.4f);
        Rgb shade = colours.trim().mix(colours.dark(), .7f);
        float tip;
        switch ((int) (2.99f * Noise.hash(seed, 3))) {
            case 0 -> { // sunburst: arches within arches
                for (int ring = 0; ring < 4; ring++) {
                    float k = 1 - ring * .22f;
                    Rgb left = ring % 2 == 0 ? colours.trim() : colours.bright().times(.8f);
                    Rgb right = ring % 2 == 0 ? shade : colours.dark();
                    arch(canvas, left, right, half * k, rise * k, foot);
                }
                lit.addOval(Rect.makeXYWH(x - half * .14f, foot - rise * .3f, half * .28f, rise * .24f));
                tip = foot - rise;
            }
            case 1 -> { // a fan of blades
                for (int blade = -3; blade <= 3; blade++) {
                    float lean = blade * w * .17f;
                    float tall = rise * (1.15f - Math.abs(blade) * .17f);
                    canvas.drawPath(
                            Outline.polygon(
                                    x + lean * .5f - w * .075f,
                                    foot,
                                    x + lean,
                                    foot - tall,
                                    x + lean * .5f + w * .075f,
                                    foot),
                            Ink.fill(
                                    blade < 0
                                            ? colours.trim().mix(colours.bright(), .1f * -blade)
                                            : shade.times(1 + .08f * blade)));
                }
                tip = foot - rise * .9f;
            }
            default -> { // steps up to a lantern
                for (int step = 0; step < 3; step++) {
                    float k = 1 - step * .3f;
                    float y = foot - rise * .28f * step;
                    canvas.drawRect(Rect.makeLTRB(x - half * k, y - rise * .3f, x, y), Ink.fill(colours.bright()));
                    canvas.drawRect(Rect.makeLTRB(x, y - rise * .3f, x + half * k, y), Ink.fill(colours.dark()));
                    canvas.drawRect(
                            Rect.makeLTRB(x - half * k - 1, y - rise * .3f - 2, x, y - rise * .3f + 1),
                            Ink.fill(colours.trim()));
                    canvas.drawRect(
                            Rect.makeLTRB(x, y - rise * .3f - 2, x + half * k + 1, y - rise * .3f + 1),
                            Ink.fill(shade));
                }
                Rect lantern = Rect.makeXYWH(x - half * .16f, foot - rise * 1.12f, half * .32f, rise * .26f);
                canvas.drawRect(lantern, Ink.fill(colours.lamp()));
                lit.addRect(lantern);
                tip = foot - rise * 1.1f;
            }
        }
        spire(canvas, colours, shade, tip);
    }

    private void arch(Canvas canvas, Rgb left, Rgb right, float half, float rise, float foot) {
        String rest = " " + (foot - rise * .75f) + " " + x + " " + (foot - rise) + " L" + x + " " + foot + "Z";
        canvas.drawPath(Outline.svg("M" + (x - half) + " " + foot + " Q" + (x - half * .9f) + rest), Ink.fill(left));
        canvas.drawPath(Outline.svg("M" + (x + half) + " " + foot + " Q" + (x + half * .9f) + rest), Ink.fill(right));
    }

    private void spire(Canvas canvas, Palette colours, Rgb shade, float tip) {
        float top = base - height + 4;
        float w = Math.max(1.6f, width * .05f);
        canvas.drawPath(Outline.polygon(x - w, tip, x, top, x, tip), Ink.fill(colours.trim()));
        canvas.drawPath(Outline.polygon(x, tip, x, top, x + w, tip), Ink.fill(shade));
        float collar = tip - (tip - top) * .3f;
        canvas.drawOval(Rect.makeXYWH(x - w * 1.5f, collar - w * .6f, w * 3, w * 1.2f), Ink.fill(colours.trim()));
        canvas.drawCircle(x, top, Math.max(1.8f, width * .03f), Ink.fill(Rgb.WHITE));
    }
}
