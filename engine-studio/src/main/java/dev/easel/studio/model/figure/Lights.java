package dev.easel.studio.model.figure;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.outline.Ink;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.types.RRect;

/** Things that shine: gems, torches, lanterns, orbs, wands. The hand is at the origin. */
final class Lights {
    private final Sketch sketch;
    private final Worn thing;

    Lights(Sketch sketch, Worn thing) {
        this.sketch = sketch;
        this.thing = thing;
    }

    void gem(float x, float y, float r, Rgb light) {
        sketch.glow(canvas -> canvas.drawCircle(x, y, r * 3.6f, Ink.touch(x, y, r * 3.6f, light, .75f)));
        sketch.solid(new Surface(r, Surface.SMOOTH, 0, 1), canvas -> canvas.drawCircle(x, y, r, Ink.fill(light)));
        sketch.glow(canvas -> canvas.drawCircle(x, y, r, Ink.touch(x, y, r, Rgb.WHITE, .9f)));
    }

    void rod() {
        boolean metal = thing.noun().equals("sceptre")
                || thing.noun().equals("wrench")
                || thing.noun().equals("ladle");
        sketch.solid(
                Surface.round(3.5f).glossy(metal ? 1 : .2f),
                canvas -> canvas.drawPath(
                        Outline.ribbon(new float[] {4, 26, -4, -86}, 3.6f, metal ? 4 : 2.6f),
                        Ink.fill(metal ? thing.colour() : Rgb.of(0xB88A50))));
        switch (thing.noun()) {
            case "wand" -> {
                sketch.glow(canvas -> canvas.drawCircle(-5, -96, 46, Ink.touch(-5, -96, 46, thing.colour(), .9f)));
                sketch.solid(
                        Surface.round(5).glossy(.7f),
                        canvas -> canvas.drawPath(Motifs.star(-5, -98, 24), Ink.fill(thing.colour())));
            }
            case "sceptre" -> gem(-5, -98, 13, Rgb.of(0xE04A6A));
            case "ladle" ->
                sketch.solid(
                        Surface.round(10).glossy(1),
                        canvas -> canvas.drawPath(Outline.oval(-10, -96, 19, 12), Ink.fill(thing.colour())));
            case "gavel" ->
                sketch.solid(
                        Surface.round(12),
                        canvas -> canvas.drawRRect(RRect.makeXYWH(-34, -104, 60, 28, 7), Ink.fill(thing.colour())));
            case "paintbrush" ->
                sketch.solid(
                        Surface.round(5),
                        canvas -> canvas.drawPath(
                                Outline.blob("-8 -84, 0 -84, 2 -98, -6 -116, -11 -98"), Ink.fill(Rgb.of(0x3C78C8))));
            default ->
                sketch.solid(
                        Surface.round(6).glossy(1),
                        canvas -> canvas.drawPath(
                                Outline.without(
                                        Outline.oval(-5, -96, 17, 17),
                                        Outline.polygon("-12 -122, 2 -122, 0 -96, -10 -96")),
                                Ink.fill(thing.colour())));
        }
    }

    void torch() {
        sketch.solid(
                Surface.round(6),
                canvas ->
                        canvas.drawPath(Outline.ribbon(new float[] {0, 40, 0, -50}, 5, 9), Ink.fill(Rgb.of(0x6A4426))));
        sketch.glow(canvas -> canvas.drawCircle(0, -80, 90, Ink.touch(0, -80, 90, thing.colour(), .9f)));
        sketch.glow(canvas -> canvas.drawPath(
                Outline.blob("0 -48, 18 -66, 8 -96, 2 -126, -8 -98, -18 -68"),
                Ink.around(0, -66, 50, Rgb.of(0xFFF8D0), thing.colour(), Rgb.of(0xE04A18))));
    }

    void lantern() {
        Rgb iron = Rgb.of(0x4A3A34);
        sketch.solid(
                Surface.round(3).glossy(.6f),
                canvas -> canvas.drawPath(Outline.curve("-16 30, -14 10, 0 4, 14 10, 16 30"), Ink.line(iron, 3.4f)));
        sketch.glow(canvas -> canvas.drawCircle(0, 58, 120, Ink.touch(0, 58, 120, thing.colour(), .7f)));
        sketch.solid(
                Surface.round(6),
                canvas -> canvas.drawPath(Outline.polygon("-20 32, 20 32, 24 84, -24 84"), Ink.fill(Rgb.of(0xFFE0A0))));
        sketch.glow(
                canvas -> canvas.drawPath(Outline.blob("0 38, 9 60, 5 76, -5 76, -9 60"), Ink.fill(Rgb.of(0xFFF4C8))));
        sketch.solid(Surface.round(4).glossy(.6f), canvas -> {
            canvas.drawPath(Outline.polygon("-26 34, 0 18, 26 34"), Ink.fill(iron));
            canvas.drawRRect(RRect.makeXYWH(-28, 80, 56, 11, 4), Ink.fill(iron));
            canvas.drawLine(-20, 34, -24, 82, Ink.line(iron, 3));
            canvas.drawLine(20, 34, 24, 82, Ink.line(iron, 3));
            canvas.drawLine(0, 34, 0, 82, Ink.line(iron, 2));
        });
    }

    void orb() {
        float x = -22;
        float y = -40;
        Rgb light = thing.colour();
        sketch.glow(canvas -> canvas.drawCircle(x, y, 110, Ink.touch(x, y, 110, light, .6f)));
        if (thing.noun().equals("orb")) {
            sketch.solid(
                    new Surface(26, Surface.SMOOTH, 0, 1),
                    canvas -> canvas.drawCircle(
                            x,
                            y,
                            26,
                            Ink.around(x, y, 30, light.mix(Rgb.WHITE, .6f), light, light.mix(Rgb.BLACK, .3f))));
        }
        sketch.glow(canvas -> {
            canvas.drawCircle(x, y, 22, Ink.touch(x, y, 22, Rgb.WHITE, 1));
            for (int i = 0; i < 26; i++) {
                float angle = i * 2.4f;
                float ring = 16 + 3.4f * i;
                float sx = x + dev.easel.studio.paint.Curves.cos(angle) * ring;
                float sy = y + dev.easel.studio.paint.Curves.sin(angle) * ring * .8f - i;
                canvas.drawPath(Motifs.star(sx, sy, 5.5f - i * .14f), Ink.fill(light.mix(Rgb.WHITE, .55f), .9f));
            }
        });
    }

    void flask() {
        sketch.solid(
                Surface.round(16).glossy(1),
                canvas -> canvas.drawPath(
                        Outline.svg("M-9 -70H9V-44L30 2Q32 10 24 10H-24Q-32 10 -30 2L-9 -44Z"),
                        Ink.fill(Rgb.of(0xDCECF4), .7f)));
        sketch.solid(
                Surface.round(10).glossy(.7f),
                canvas -> canvas.drawPath(
                        Outline.svg("M-19 -22H19L28 2Q30 8 24 8H-24Q-30 8 -28 2Z"), Ink.fill(thing.colour())));
        sketch.glow(canvas -> canvas.drawCircle(0, -10, 46, Ink.touch(0, -10, 46, thing.colour(), .4f)));
    }
}
