package dev.easel.studio.model.animal;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.Look;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.outline.Drawing;
import dev.easel.studio.model.outline.Ink;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.model.outline.Points;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Path;

/** Whales, dolphins and sharks: smooth, dark above and pale below. */
final class Cetacean implements Drawing {
    private enum Sort {
        DOLPHIN,
        WHALE,
        SHARK
    }

    private final Sort sort;

    private Cetacean(Sort sort) {
        this.sort = sort;
    }

    static Cetacean dolphin() {
        return new Cetacean(Sort.DOLPHIN);
    }

    static Cetacean whale() {
        return new Cetacean(Sort.WHALE);
    }

    static Cetacean shark() {
        return new Cetacean(Sort.SHARK);
    }

    @Override
    public float stature(Look look) {
        return sort == Sort.WHALE ? 260 : 220;
    }

    @Override
    public void draw(Look look, Sketch sketch) {
        Rgb back = look.colour(0, Rgb.of(sort == Sort.WHALE ? 0x3E6490 : sort == Sort.SHARK ? 0x6E8296 : 0x6A90B4));
        Rgb belly = back.mix(Rgb.WHITE, .8f);
        Surface skin = new Surface(46, Surface.SMOOTH, 0, .7f);
        Path body = switch (sort) {
            case WHALE ->
                Outline.blob("-250 -130, -226 -196, -140 -226, -20 -212, 110 -160, 214 -150, 226 -138, 120 -84, "
                        + "0 -34, -140 -20, -222 -56");
            case DOLPHIN ->
                Outline.blob("-244 -70, -204 -94, -170 -136, -90 -172, 20 -164, 120 -120, 200 -74, 204 -64, "
                        + "110 -72, 0 -64, -100 -56, -176 -52, -206 -60");
            case SHARK ->
                Outline.blob("-256 -106, -180 -148, -60 -166, 60 -146, 200 -106, 214 -96, 100 -74, -40 -52, "
                        + "-170 -66, -236 -86");
        };
        fins(sketch, back);
        sketch.solid(skin, canvas -> {
            canvas.drawPath(body, Ink.fill(back));
            canvas.save();
            canvas.clipPath(body, true);
            canvas.drawPath(under(), Ink.soft(belly, 1, sort == Sort.WHALE ? 4 : 8));
            if (sort == Sort.WHALE) {
                for (int i = 0; i < 6; i++) {
                    canvas.drawPath(
                            Points.from(-246, -104 + i * 12)
                                    .to(-150, -82 + i * 14)
                                    .to(-40, -64 + i * 10)
                                    .curve(),
                            Ink.softLine(back, 2.4f, .6f, .8f));
                }
            }
            canvas.restore();
        });
        flipper(sketch, back.times(.86f));
        face(sketch, back);
    }

    private Path under() {
        return switch (sort) {
            case WHALE -> Outline.blob("-270 -116, -180 -100, -60 -70, 60 -56, 160 -84, 60 10, -160 10, -280 -40");
            case DOLPHIN -> Outline.blob("-250 -66, -150 -88, -20 -88, 90 -78, 60 -30, -160 -30");
            case SHARK -> Outline.blob("-260 -92, -140 -96, 0 -84, 120 -78, 60 -30, -180 -40");
        };
    }

    private void fins(Sketch sketch, Rgb back) {
        sketch.solid(new Surface(12, Surface.SMOOTH, 0, .6f), canvas -> {
            switch (sort) {
                case WHALE ->
                    canvas.drawPath(
                            Outline.blob(
                                    "196 -150, 226 -190, 282 -216, 276 -176, 256 -150, 292 -128, 286 -104, 232 -116"),
                            Ink.fill(back));
                case DOLPHIN -> {
                    canvas.drawPath(Outline.blob("-30 -158, 12 -196, 44 -216, 46 -200, 40 -158"), Ink.fill(back));
                    canvas.drawPath(
                            Outline.blob("188 -76, 224 -98, 262 -96, 244 -68, 254 -30, 222 -44"), Ink.fill(back));
                }
                case SHARK -> {
                    canvas.drawPath(Outline.blob("-50 -152, -10 -218, 18 -228, 14 -200, 28 -146"), Ink.fill(back));
                    canvas.drawPath(
                            Outline.blob("196 -106, 236 -170, 262 -182, 246 -110, 258 -54, 222 -86"), Ink.fill(back));
                }
            }
        });
    }

    private void flipper(Sketch sketch, Rgb tone) {
        sketch.solid(
                new Surface(12, Surface.SMOOTH, 0, .6f),
                canvas -> canvas.drawPath(
                        sort == Sort.WHALE
                                ? Outline.blob("-110 -74, -70 -70, -36 -26, -26 8, -50 4, -92 -34")
                                : Outline.blob("-110 -82, -74 -80, -44 -40, -36 -12, -60 -22, -94 -54"),
                        Ink.fill(tone)));
    }

    private void face(Sketch sketch, Rgb back) {
        float x = sort == Sort.WHALE ? -176 : sort == Sort.SHARK ? -186 : -162;
        float y = sort == Sort.WHALE ? -118 : sort == Sort.SHARK ? -118 : -104;
        sketch.flat(canvas -> {
            Eye.bead(canvas, x, y, sort == Sort.WHALE ? 8 : 7);
            Rgb line = back.times(.5f);
            switch (sort) {
                case WHALE -> canvas.drawPath(Outline.curve("-250 -118, -214 -106, -184 -94"), Ink.line(line, 3));
                case DOLPHIN -> canvas.drawPath(Outline.curve("-240 -68, -204 -72, -172 -86"), Ink.line(line, 2.6f));
                case SHARK -> {
                    canvas.drawPath(Outline.curve("-232 -92, -204 -84, -174 -88"), Ink.line(line, 3));
                    for (int i = 0; i < 4; i++) {
                        canvas.drawPath(
                                Points.from(-140 + i * 11, -124)
                                        .to(-136 + i * 11, -106)
                                        .to(-140 + i * 11, -88)
                                        .curve(),
                                Ink.line(line, 2.2f, .7f));
                    }
                }
            }
        });
        if (sort == Sort.WHALE) {
            sketch.solid(Surface.round(7).glossy(.5f), canvas -> {
                canvas.drawPath(
                        Outline.ribbon(Points.of("-118 -222, -122 -262, -150 -290, -172 -270"), 5, 7, 6, 1),
                        Ink.fill(Rgb.of(0xCFEAF8), .85f));
                canvas.drawPath(
                        Outline.ribbon(Points.of("-118 -222, -112 -264, -86 -292, -62 -270"), 5, 7, 6, 1),
                        Ink.fill(Rgb.of(0xCFEAF8), .85f));
            });
        }
    }
}
