package dev.easel.studio.model.figure;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.outline.Ink;
import dev.easel.studio.model.outline.Moved;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.model.outline.Points;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.types.Rect;

/** Everyday things that are carried. The hand is at the origin. */
final class Belongings {
    private final Sketch sketch;
    private final Worn thing;

    Belongings(Sketch sketch, Worn thing) {
        this.sketch = sketch;
        this.thing = thing;
    }

    void umbrella() {
        sketch.solid(
                Surface.round(3),
                canvas -> canvas.drawPath(Outline.curve("0 46, 8 56, 16 46"), Ink.line(Rgb.of(0x5A3A22), 6)));
        sketch.solid(
                Surface.round(3),
                canvas -> canvas.drawPath(Outline.ribbon(new float[] {0, 44, 0, -150}, 3), Ink.fill(Rgb.of(0x5A3A22))));
        float[] ribs = {-128, -66, 0, 66, 128};
        sketch.solid(
                Surface.round(46),
                canvas -> canvas.drawPath(
                        Outline.svg("M-128 -86C-112 -190 112 -190 128 -86Q96 -108 66 -86Q33 -108 0 -86Q-33 -108 -66"
                                + " -86Q-96 -108 -128 -86Z"),
                        Ink.fill(thing.colour())));
        sketch.flat(canvas -> {
            for (float rib : ribs) {
                canvas.drawPath(
                        Points.from(0, -166).to(rib * .62f, -140).to(rib, -86).curve(),
                        Ink.line(thing.colour().mix(Rgb.BLACK, .3f), 1.6f, .6f));
            }
        });
    }

    /** @param ground how far the water is below the hand */
    void fishingRod(float ground) {
        sketch.solid(
                Surface.round(2),
                canvas -> canvas.drawPath(
                        Outline.ribbon(new float[] {26, 22, -60, -70, -150, -130}, 4, 2.6f, 1.4f),
                        Ink.fill(Rgb.of(0x6A4426))));
        sketch.flat(canvas -> {
            canvas.drawPath(
                    Points.from(-150, -130).to(-156, -40).to(-152, ground * .8f).curve(),
                    Ink.line(Rgb.of(0xF4F4F0), 1.2f));
            canvas.drawCircle(-152, ground * .8f, 5, Ink.fill(Rgb.of(0xE0443A)));
        });
    }

    void balloon() {
        sketch.flat(canvas -> canvas.drawPath(Outline.curve("0 10, -4 -50, 4 -110"), Ink.line(Rgb.of(0xF0F0F0), 1.6f)));
        sketch.solid(
                Surface.round(44).glossy(.8f),
                canvas -> canvas.drawPath(
                        Outline.blob("4 -214, 46 -196, 46 -148, 4 -110, -38 -148, -38 -196"),
                        Ink.fill(thing.colour())));
    }

    void flag() {
        new Weapons(sketch, thing).pole(60, 170, 3.5f);
        Cloth.lay(sketch, thing, Outline.svg("M2 -168Q40 -186 74 -168T140 -168L140 -96Q106 -78 74 -96T2 -96Z"), 10);
    }

    void magnifier() {
        sketch.solid(
                Surface.round(4),
                canvas -> canvas.drawPath(Outline.ribbon(new float[] {6, 24, -4, -26}, 5), Ink.fill(Rgb.of(0x5A3A22))));
        sketch.solid(
                Surface.round(30).glossy(1),
                canvas -> canvas.drawCircle(-14, -58, 30, Ink.fill(Rgb.of(0xCFE4F0), .75f)));
        sketch.solid(
                Surface.round(4).glossy(1), canvas -> canvas.drawCircle(-14, -58, 32, Ink.line(thing.colour(), 7)));
    }

    void page() {
        if (thing.noun().equals("book")) {
            sketch.solid(Surface.round(5), canvas -> {
                canvas.drawPath(Outline.polygon("-56 -44, -2 -34, -2 26, -56 14"), Ink.fill(thing.colour()));
                canvas.drawPath(
                        Outline.polygon("52 -46, -2 -34, -2 26, 52 12"),
                        Ink.fill(thing.colour().times(.86f)));
            });
            sketch.solid(Surface.round(4), canvas -> {
                canvas.drawPath(
                        Outline.blob("-50 -50, -24 -50, -2 -38, -2 -34, -30 -42, -52 -42"), Ink.fill(Rgb.of(0xFBF6EA)));
                canvas.drawPath(
                        Outline.blob("48 -52, 22 -50, -2 -38, -2 -34, 26 -42, 50 -42"), Ink.fill(Rgb.of(0xF4EEDF)));
            });
            return;
        }
        sketch.solid(
                Surface.round(4),
                canvas -> canvas.drawPath(Outline.polygon("-52 -46, 20 -52, 24 10, -48 16"), Ink.fill(thing.colour())));
        sketch.flat(canvas ->
                canvas.drawPath(Outline.curve("-40 -30, -20 -16, -6 -30, 12 -8"), Ink.line(Rgb.of(0xB04A3A), 2.4f)));
    }

    void flowers() {
        int count = thing.noun().equals("flower") ? 1 : 9;
        sketch.solid(Surface.round(3), canvas -> {
            for (int i = 0; i < count; i++) {
                canvas.drawLine(0, 34, spread(i, count), -40 - rise(i), Ink.line(Rgb.of(0x4A8A4A), 3));
            }
        });
        sketch.solid(Surface.round(7), canvas -> {
            for (int i = 0; i < count; i++) {
                Motifs.flower(
                        canvas,
                        spread(i, count),
                        -46 - rise(i),
                        15,
                        thing.colour().mix(Rgb.WHITE, i % 3 * .3f));
            }
        });
    }

    private static float spread(int i, int count) {
        return count == 1 ? -4 : (i % 5 - 2) * 17 + (i > 4 ? 8 : 0);
    }

    private static float rise(int i) {
        return i > 4 ? 22 : i % 2 * 7;
    }

    void carried() {
        sketch.solid(
                Surface.round(3),
                canvas -> canvas.drawPath(
                        Outline.curve("-20 44, -16 20, 0 12, 16 20, 20 44"),
                        Ink.line(thing.colour().mix(Rgb.BLACK, .3f), 5)));
        boolean weave = thing.noun().equals("basket");
        Surface surface = weave
                ? new Surface(
                        14,
                        (x, y) -> 3
                                * dev.easel.studio.paint.Curves.sin(x * .5f)
                                * dev.easel.studio.paint.Curves.sin(y * .6f),
                        .7f,
                        0)
                : Surface.round(9).glossy(.3f);
        sketch.solid(
                surface,
                canvas -> canvas.drawPath(
                        thing.noun().equals("bucket") || weave
                                ? Outline.polygon("-34 42, 34 42, 26 96, -26 96")
                                : Outline.svg(
                                        "M-46 40H46Q52 40 52 46V100Q52 108 44 108H-44Q-52 108 -52 100V46Q-52 40 -46"
                                                + " 40Z"),
                        Ink.fill(thing.colour())));
        sketch.flat(canvas -> canvas.drawRect(Rect.makeXYWH(-6, 52, 12, 9), Ink.fill(thing.trim())));
    }

    void guitar() {
        Sketch large = Moved.scaled(sketch, 1.45f);
        large.solid(
                Surface.round(4),
                canvas -> canvas.drawPath(Outline.ribbon(new float[] {4, 6, 96, 36}, 5), Ink.fill(Rgb.of(0x4A2E1E))));
        large.solid(
                Surface.round(9).glossy(.5f),
                canvas -> canvas.drawPath(
                        Outline.blob("84 12, 116 16, 140 22, 168 30, 172 72, 142 92, 112 74, 88 62, 76 40"),
                        Ink.fill(thing.colour())));
        large.flat(canvas -> {
            canvas.drawCircle(118, 44, 14, Ink.fill(Rgb.of(0x2A1812)));
            for (int i = -1; i <= 1; i++) {
                canvas.drawLine(0, 5 + i * 2, 150, 54 + i * 3, Ink.line(Rgb.of(0xE8E0D0), .8f));
            }
        });
    }

    void tray() {
        sketch.solid(
                Surface.round(8).glossy(1),
                canvas -> canvas.drawPath(Outline.oval(-16, -20, 62, 9), Ink.fill(thing.colour())));
        sketch.solid(Surface.round(8).glossy(1), canvas -> {
            canvas.drawPath(Outline.svg("M-50 -24Q-50 -66 -16 -66Q18 -66 18 -24Z"), Ink.fill(thing.colour()));
            canvas.drawCircle(-16, -70, 5, Ink.fill(thing.colour()));
        });
    }

    void fan() {
        sketch.solid(
                new Surface(
                        6,
                        (x, y) -> 3 * dev.easel.studio.paint.Curves.sin((float) StrictMath.atan2(x, -y) * 22),
                        .6f,
                        0),
                canvas -> canvas.drawArc(-66, -72, 66, 60, 200, 140, true, Ink.fill(thing.colour())));
    }

    void loops() {
        sketch.solid(Surface.round(3), canvas -> {
            for (int i = 0; i < 3; i++) {
                canvas.drawOval(
                        Rect.makeXYWH(-18 - i * 2, 8, 36 + i * 5, 62 + i * 7),
                        Ink.line(thing.colour().times(1 - i * .1f), 4));
            }
        });
    }

    /** Stands upright on the ground beside who holds it. */
    void surfboard(float ground) {
        float tail = ground - 2;
        String outline = "M0 -190 Q42 -110 40 10 Q38 " + (tail - 60) + " 14 " + tail + " L-14 " + tail + " Q-38 "
                + (tail - 60) + " -40 10 Q-42 -110 0 -190Z";
        sketch.solid(
                Surface.round(9).glossy(.6f),
                canvas -> canvas.drawPath(Outline.svg(outline), Ink.fill(thing.colour())));
        sketch.flat(canvas -> {
            canvas.clipPath(Outline.svg(outline), true);
            canvas.drawPath(Outline.curve(0, -190, 0, tail), Ink.line(thing.trim(), 5));
            canvas.drawPath(Outline.curve(-60, -70, 60, -110), Ink.line(thing.trim(), 22));
        });
    }
}
