package dev.easel.studio.model.animal;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.Look;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.outline.Drawing;
import dev.easel.studio.model.outline.Ink;
import dev.easel.studio.model.outline.Moved;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.model.outline.Points;
import dev.easel.studio.model.outline.Vec;
import dev.easel.studio.paint.Curves;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Rgb;

/** A sheep in full wool; a ram by name has horns. */
final class Sheep implements Drawing {
    private static final Ungulate HEAD = new Ungulate(46, 27, 17, 20, 34);

    @Override
    public float stature(Look look) {
        return 300;
    }

    @Override
    public void draw(Look look, Sketch sketch) {
        Rgb wool = look.colour(0, Rgb.of(0xF6F0E6));
        Coat skin = new Coat(Rgb.of(0x4A4044), Rgb.of(0x8A7A78), Rgb.of(0x2A2224), Rgb.of(0x1E1618), Rgb.of(0x8A6A34));
        if (look.is("white-faced") || look.entity().noun().equals("lamb")) {
            skin = new Coat(Rgb.of(0xF0E2D2), Rgb.of(0xFBF2E8), Rgb.of(0xC8B4A0), Rgb.of(0x5A4038), Rgb.of(0x6A4A24));
        }
        Mood mood = Mood.of(look);
        boolean lies = mood == Mood.LYING || mood == Mood.SLEEPING || mood == Mood.SITTING;
        float sink = lies ? 58 : 0;
        float stride = mood == Mood.WALKING || mood == Mood.RUNNING ? 30 : 0;
        Sketch body = new Moved(sketch, 0, new Vec(0, sink));
        if (!lies) {
            leg(sketch, skin.main().times(.8f), -66 - stride);
            leg(sketch, skin.main().times(.8f), 66 + stride);
        }
        fleece(body, wool.times(.93f), 0, -150, 128, 88, 22);
        fleece(body, wool, -4, -150, 104, 66, 17);
        if (!lies) {
            leg(sketch, skin.main(), -44 + stride);
            leg(sketch, skin.main(), 86 - stride);
            fleece(body, wool, 0, -118, 106, 30, 17);
        }
        Sketch head = new Moved(body, 0, new Vec(-124, -206));
        HEAD.draw(head, skin, mood == Mood.SLEEPING, skin.light());
        fleece(new Moved(body, 0, new Vec(-112, -236)), wool, 0, 0, 26, 15, 8);
        if (look.entity().noun().equals("ram")) {
            head.solid(
                    Surface.round(7).glossy(.3f),
                    canvas -> canvas.drawPath(
                            Outline.ribbon(Points.of("6 -24, 34 -38, 56 -14, 44 16, 18 14, 18 -2"), 12, 11, 9, 6, 2),
                            Ink.fill(Rgb.of(0xC8B088))));
        }
    }

    private static void leg(Sketch sketch, Rgb colour, float x) {
        sketch.solid(Fur.sleek(8), canvas -> {
            canvas.drawPath(
                    Outline.ribbon(
                            Points.from(x, -110).to(x - 2, -50).to(x, -12).list(), 16, 11, 9),
                    Ink.fill(colour));
            canvas.drawPath(
                    Points.from(x - 10, -16)
                            .to(x + 9, -16)
                            .to(x + 12, 0)
                            .to(x - 14, 0)
                            .polygon(),
                    Ink.fill(colour.times(.5f)));
        });
    }

    /** Curls heaped on an oval. */
    private static void fleece(Sketch sketch, Rgb wool, float x, float y, float rx, float ry, int curls) {
        float size = ry * .34f + 6;
        sketch.solid(Fur.woolly(size * 1.5f), canvas -> {
            canvas.drawPath(Outline.oval(x, y, rx, ry), Ink.fill(wool));
            for (int i = 0; i < curls; i++) {
                float angle = (float) (2 * Math.PI) * i / curls;
                float r = size * (.85f + .3f * Noise.hash(i, curls));
                canvas.drawCircle(
                        x + Curves.cos(angle) * (rx - size * .3f),
                        y + Curves.sin(angle) * (ry - size * .3f),
                        r,
                        Ink.fill(wool));
            }
        });
    }
}
