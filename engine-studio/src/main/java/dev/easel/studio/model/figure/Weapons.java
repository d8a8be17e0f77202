package dev.easel.studio.model.figure;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.outline.Ink;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.model.outline.Points;
import dev.easel.studio.paint.Rgb;

/** Swords, axes, poles, bows and shields. The hand is at the origin. */
final class Weapons {
    private final Sketch sketch;
    private final Worn thing;

    Weapons(Sketch sketch, Worn thing) {
        this.sketch = sketch;
        this.thing = thing;
    }

    void pole(float below, float above, float radius) {
        sketch.solid(
                new Surface(radius, Surface.SMOOTH, 0, thing.gloss(.2f)),
                canvas -> canvas.drawPath(
                        Outline.ribbon(
                                Points.from(0, below)
                                        .to(1, below * .4f)
                                        .to(-1, -above)
                                        .list(),
                                radius * .8f,
                                radius,
                                radius),
                        Ink.fill(thing.colour())));
    }

    void staff(float ground) {
        pole(ground, 190, 5.5f);
        sketch.solid(new Surface(5, Surface.SMOOTH, 0, .2f), canvas -> {
            canvas.drawPath(
                    Outline.ribbon(Points.of("-1 -180, -20 -206, -14 -240, 8 -246"), 6, 5, 3.4f, 1),
                    Ink.fill(thing.colour()));
            canvas.drawPath(Outline.ribbon(Points.of("-1 -180, 18 -202, 20 -226"), 6, 4, 1), Ink.fill(thing.colour()));
        });
        new Lights(sketch, thing).gem(0, -218, 15, Rgb.of(0x8AD8FF));
    }

    void spear(float ground, int prongs) {
        pole(ground, 176, 4.5f);
        sketch.solid(Surface.round(4).glossy(.9f), canvas -> {
            Rgb steel = Rgb.of(0xB8C0CC);
            if (prongs == 1) {
                canvas.drawPath(Outline.polygon("-11 -174, 0 -226, 11 -174, 0 -164"), Ink.fill(steel));
                return;
            }
            canvas.drawPath(Outline.curve("-20 -222, -20 -186, 0 -178, 20 -186, 20 -222"), Ink.line(steel, 5));
            canvas.drawPath(Outline.curve(0, -176, 0, -228), Ink.line(steel, 5));
        });
    }

    void broom(float ground) {
        pole(ground - 60, 150, 4.5f);
        sketch.solid(
                new Surface(12, (x, y) -> 3 * dev.easel.studio.paint.Noise.value(x * .5f, y * .04f), .8f, 0),
                canvas -> canvas.drawPath(
                        Points.from(-8, ground - 84)
                                .to(8, ground - 84)
                                .to(30, ground - 4)
                                .to(0, ground)
                                .to(-30, ground - 4)
                                .blob(),
                        Ink.fill(Rgb.of(0xD0A050))));
        sketch.solid(
                Surface.round(4),
                canvas -> canvas.drawPath(
                        Outline.ribbon(new float[] {-10, ground - 78, 10, ground - 78}, 5),
                        Ink.fill(Rgb.of(0x8A3A30))));
    }

    void sword(String kind) {
        float[] blade = switch (kind) {
            case "katana" -> Points.of("0 -14, 8 -90, 30 -170");
            case "cutlass" -> Points.of("0 -14, -8 -70, -36 -128");
            default -> Points.of("0 -14, 0 -90, 0 -168");
        };
        sketch.solid(
                Surface.round(4).glossy(1),
                canvas -> canvas.drawPath(
                        kind.equals("cutlass")
                                ? Outline.ribbon(blade, 6, 9, 9, .5f)
                                : Outline.ribbon(blade, 6.5f, 6, 5, .4f),
                        Ink.fill(thing.colour())));
        sketch.flat(
                canvas -> canvas.drawPath(Outline.strand(blade, .1f, 6, 6, 5, .4f), Ink.line(Rgb.WHITE, 1.4f, .7f)));
        sketch.solid(Surface.round(4).glossy(.8f), canvas -> {
            canvas.drawPath(
                    Outline.ribbon(Points.of("-20 -14, 0 -11, 20 -14"), 3.6f, 4.6f, 3.6f), Ink.fill(thing.trim()));
            canvas.drawPath(Outline.ribbon(new float[] {0, -10, 0, 22}, 4), Ink.fill(Rgb.of(0x4A2E22)));
            canvas.drawCircle(0, 26, 6, Ink.fill(thing.trim()));
        });
    }

    void axe(boolean pick) {
        sketch.solid(
                Surface.round(4),
                canvas -> canvas.drawPath(
                        Outline.ribbon(new float[] {2, 60, 0, -130}, 4.5f), Ink.fill(Rgb.of(0x7A4E2A))));
        sketch.solid(
                Surface.round(6).glossy(.9f),
                canvas -> canvas.drawPath(
                        pick
                                ? Outline.ribbon(
                                        Points.of("-58 -92, -26 -118, 0 -122, 26 -118, 58 -92"), .6f, 6, 8, 6, .6f)
                                : Outline.blob("6 -132, -10 -134, -44 -152, -52 -116, -42 -82, -10 -100, 6 -102"),
                        Ink.fill(thing.colour())));
    }

    void bow() {
        sketch.flat(canvas -> canvas.drawPath(Outline.curve(18, -120, 18, 120), Ink.line(Rgb.of(0xF0E8D8), 1.4f)));
        sketch.solid(
                Surface.round(4),
                canvas -> canvas.drawPath(
                        Outline.ribbon(
                                Points.of("20 -122, -2 -84, -10 -30, 0 0, -10 30, -2 84, 20 122"), 2, 4, 5, 4, 2),
                        Ink.fill(thing.colour())));
    }

    void shield() {
        sketch.solid(
                Surface.round(20).glossy(.5f),
                canvas -> canvas.drawPath(
                        Outline.svg("M-50 -60Q0 -78 50 -60Q54 20 0 64Q-54 20 -50 -60Z"), Ink.fill(thing.colour())));
        sketch.flat(canvas -> {
            canvas.drawPath(Outline.svg("M-44 -54Q0 -70 44 -54Q48 16 0 55Q-48 16 -44 -54Z"), Ink.line(thing.trim(), 5));
            canvas.drawPath(Motifs.star(0, -6, 30), Ink.fill(thing.trim()));
        });
    }
}
