package dev.easel.studio.model.building;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.craft.Hand;
import dev.easel.studio.model.craft.Ink;
import dev.easel.studio.model.craft.Outline;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.types.Rect;

/** A covered bridge high between towers. */
final class Skybridge {
    private Skybridge() {}

    static void draw(Hand hand) {
        DecoTower.Palette natural = DecoTower.Palette.AMBER_AND_TEAL;
        DecoTower.Palette colours =
                new DecoTower.Palette(natural.bright(), hand.colour(0x1E6570), natural.trim(), natural.lamp());
        PathBuilder lit = new PathBuilder();
        hand.solid(Surface.round(2.4f).glossy(.3f), canvas -> span(canvas, lit, colours, -200, 200, -72, 2));
        hand.glow(canvas -> {
            canvas.drawPath(lit.snapshot(), Ink.soft(colours.lamp().mix(Rgb.of(0xFF9A40), .4f), .6f, 6));
            canvas.drawPath(lit.snapshot(), Ink.fill(colours.lamp(), .5f));
        });
    }

    /** A span between two points: roof, lit gallery, deck, and an arch that carries it. */
    static void span(
            Canvas canvas, PathBuilder lit, DecoTower.Palette colours, float from, float to, float y, float size) {
        float deck = 7 * size;
        float gallery = 13 * size;
        float arch = Math.min(34 * size, (to - from) * .3f);
        Rgb steel = colours.dark();
        float mid = (from + to) / 2;
        canvas.drawPath(
                Outline.svg("M" + from + " " + (y + arch) + " Q" + mid + " " + (y - arch * .35f) + " " + to + " "
                        + (y + arch) + " L"
                        + to + " " + (y + arch * .76f) + " Q" + mid + " " + (y - arch * .75f) + " " + from + " "
                        + (y + arch * .76f)
                        + "Z"),
                Ink.fill(steel.mix(colours.trim(), .22f)));
        int posts = Math.max(3, Math.round((to - from) / (12 * size)));
        for (int i = 1; i < posts; i++) {
            float t = (float) i / posts;
            float x = from + (to - from) * t;
            float foot = y + arch * (1 - 4 * t * (1 - t)) * .9f + 2;
            canvas.drawLine(x, y, x, foot, Ink.line(steel, 1.3f * size));
        }
        canvas.drawRect(Rect.makeLTRB(from, y - gallery, to, y), Ink.fill(steel.times(.8f)));
        float pane = 9 * size;
        for (float x = from + pane * .3f; x < to - pane * .6f; x += pane) {
            Rect window = Rect.makeXYWH(x, y - gallery * .8f, pane * .66f, gallery * .55f);
            canvas.drawRect(window, Ink.fill(colours.lamp()));
            lit.addRect(window);
        }
        canvas.drawRect(Rect.makeLTRB(from, y - 1, to, y + deck), Ink.fill(steel));
        canvas.drawRect(Rect.makeLTRB(from, y - 1.5f * size, to, y + size), Ink.fill(colours.trim()));
        canvas.drawPath(
                Outline.svg("M" + from + " " + (y - gallery) + " Q" + mid + " " + (y - gallery - 7 * size) + " " + to
                        + " " + (y - gallery) + "Z"),
                Ink.fill(colours.trim().mix(steel, .35f)));
    }
}
