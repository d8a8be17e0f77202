package dev.easel.studio.model.building;

import dev.easel.studio.model.craft.Hand;
import dev.easel.studio.model.craft.Ink;
import dev.easel.studio.model.craft.Material;
import dev.easel.studio.model.craft.Outline;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Path;
import io.github.humbleui.types.Rect;

/** Openings and flutes that stone buildings share. */
final class Stonework {
    private static final Rgb LAMP = Rgb.of(0xFFD88A);

    private Stonework() {}

    static void loophole(Hand hand, float x, float y) {
        Path slit = Outline.svg("M" + (x - 4) + " " + (y + 9) + " l0 -13 q4 -8 8 0 l0 13Z");
        hand.flat(Rgb.of(0xE8A848), slit);
        hand.glow(canvas -> {
            canvas.drawPath(slit, Ink.fill(LAMP, .5f));
            canvas.drawPath(slit, Ink.soft(LAMP, .4f, 5));
        });
    }

    static void gateway(Hand hand, float x, float y, float half, float height) {
        String arch = " L" + (x - half) + " " + (y - height * .6f) + " Q" + (x - half) + " " + (y - height) + " " + x
                + " " + (y - height) + " Q" + (x + half) + " " + (y - height) + " " + (x + half) + " "
                + (y - height * .6f) + " L" + (x + half) + " " + y + "Z";
        Path shape = Outline.svg("M" + (x - half) + " " + y + arch);
        hand.body(Material.wood(0x5A3A24), 4, shape);
        hand.line(Rgb.of(0xD8D0C0), 3.4f, shape);
        hand.line(Rgb.of(0x2A1C14), 1.6f, Outline.polyline(x, y, x, y - height + 2));
    }

    static void fluted(Canvas canvas, Rect b, Rgb base) {
        for (float x = b.getLeft() + 3; x < b.getRight(); x += Math.max(3, b.getWidth() / 6)) {
            canvas.drawLine(x, b.getTop(), x, b.getBottom(), Ink.within(Ink.line(base.times(.55f), .55f, 1.4f)));
        }
    }
}
