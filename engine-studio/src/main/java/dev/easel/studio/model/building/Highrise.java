package dev.easel.studio.model.building;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.craft.Hand;
import dev.easel.studio.model.craft.Ink;
import dev.easel.studio.model.craft.Material;
import dev.easel.studio.model.craft.Outline;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Path;
import io.github.humbleui.skija.PathBuilder;

/** High buildings of the city, of glass or art deco. */
final class Highrise {
    private static final Rgb LAMP = Rgb.of(0xFFD88A);

    private Highrise() {}

    static void decoTower(Hand hand) {
        DecoTower.Palette natural = DecoTower.Palette.AMBER_AND_TEAL;
        Rgb bright = hand.colour(0xF9BE72);
        Rgb dark = hand.look().entity().colours().isEmpty()
                ? natural.dark()
                : hand.colour(1, 0x1E3A5A).mix(bright, .2f);
        DecoTower.Palette colours = new DecoTower.Palette(bright, dark, bright.mix(Rgb.WHITE, .7f), natural.lamp());
        DecoTower tower = new DecoTower(0, 0, 400, 96, hand.dice().nextInt(1000));
        PathBuilder lit = new PathBuilder();
        hand.solid(
                Surface.round(1.6f).bumped((x, _) -> tower.ridge(x), 1).glossy(.15f),
                canvas -> tower.paint(canvas, colours, lit));
        hand.glow(canvas -> {
            canvas.drawPath(lit.snapshot(), Ink.soft(natural.lamp(), .4f, 4));
            canvas.drawPath(lit.snapshot(), Ink.fill(natural.lamp(), .4f));
        });
    }

    static void skyscraper(Hand hand) {
        if (hand.is("art deco")) {
            decoTower(hand);
            return;
        }
        Material glass = hand.stuff(Material.of(0x5A86A8).glossy(.8f));
        float[][] blocks = {{-62, 70, 0, 250}, {-46, 52, 250, 348}, {-28, 32, 348, 392}};
        for (float[] b : blocks) {
            curtainWall(hand, glass, b[0], b[1], b[2], b[3]);
        }
        hand.body(Material.metal(0xB8C0C8), 2, Outline.limb(2, -392, 2.6f, 2, -440, .8f));
        hand.glow(2, -440, 14, Rgb.of(0xFF5A4A), .9f);
    }

    private static void curtainWall(Hand hand, Material glass, float left, float right, float foot, float top) {
        float slope = foot == 0 ? 1 : 0;
        hand.face(glass, -.6f, 0, left, -top + 8, -8, -top, -8, -foot, left, -foot - 8 * slope);
        hand.face(glass.shade(.8f), .55f, 0, -8, -top, right, -top + 10, right, -foot - 10 * slope, -8, -foot);
        PathBuilder lit = new PathBuilder();
        for (float y = foot + 12; y < top - 12; y += 9) {
            for (float x = left + 3; x < right - 4; x += 7.4f) {
                if (Math.abs(x + 5) < 5 || hand.dice().nextFloat() > .3f) {
                    continue;
                }
                lit.addPath(Outline.box(x, -y - 5, x + 4.8f, -y));
            }
        }
        Path windows = lit.build();
        hand.flat(canvas -> {
            for (float y = foot + 10; y < top - 6; y += 9) {
                canvas.drawPath(
                        Outline.polyline(
                                left, -y - 8 * slope * (1 - y / top), -8, -y, right, -y - 10 * slope * (1 - y / top)),
                        Ink.line(glass.colour().times(.45f), .7f, 1.2f));
            }
            for (float x = left + 8; x < right; x += 7.4f) {
                canvas.drawLine(
                        x, -top + 10, x, -foot - 4, Ink.line(glass.colour().mix(Rgb.WHITE, .5f), .35f, .8f));
            }
            canvas.drawPath(windows, Ink.fill(Rgb.of(0xFFE09A)));
        });
        hand.glow(canvas -> canvas.drawPath(windows, Ink.fill(LAMP, .35f)));
    }
}
