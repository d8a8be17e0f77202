package dev.easel.studio.model.figure;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.outline.Ink;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.model.outline.Points;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Path;

/** Helmets and other hard or strapped things, in the head's own measure. */
final class Helmets {
    private final Sketch sketch;
    private final Worn worn;

    Helmets(Sketch sketch, Worn worn) {
        this.sketch = sketch;
        this.worn = worn;
    }

    void helmet() {
        Surface steel = new Surface(20, Surface.SMOOTH, 0, .9f);
        boolean open = !worn.noun().equals("helmet");
        sketch.solid(steel, canvas -> {
            Path dome = Outline.blob("3 -68, -32 -56, -46 -22, -45 2, -38 -14, -24 -26, 4 -29, 32 -24, 38 -6, 40 26, "
                    + "50 30, 51 -16, 38 -56");
            canvas.drawPath(dome, Ink.fill(worn.colour()));
        });
        if (!open) {
            sketch.solid(
                    steel,
                    canvas -> canvas.drawPath(
                            Outline.blob("4 -60, -34 -46, -50 -34, -20 -34, 6 -36, 36 -32, 46 -34, 38 -52"),
                            Ink.fill(worn.colour().times(.9f))));
            sketch.flat(canvas -> {
                for (int i = 0; i < 5; i++) {
                    canvas.drawLine(-30 + i * 11, -47, -30 + i * 11, -39, Ink.line(Rgb.of(0x2A2E38), 2.6f));
                }
            });
            plume(Rgb.of(0xB02A34));
        }
        switch (worn.noun()) {
            case "viking helmet" ->
                sketch.solid(Surface.round(7).glossy(.4f), canvas -> {
                    canvas.drawPath(
                            Outline.ribbon(Points.of("-38 -44, -66 -50, -74 -86"), 11, 8, .8f),
                            Ink.fill(Rgb.of(0xF0E6D0)));
                    canvas.drawPath(
                            Outline.ribbon(Points.of("44 -44, 72 -50, 80 -86"), 11, 8, .8f),
                            Ink.fill(Rgb.of(0xF0E6D0)));
                });
            case "roman helmet" -> plume(worn.trim());
            case "kabuto" ->
                sketch.solid(Surface.round(4).glossy(1), canvas -> {
                    canvas.drawPath(
                            Outline.ribbon(
                                    Points.from(Face.TURN, -34)
                                            .to(-30, -60)
                                            .to(-34, -102)
                                            .list(),
                                    5,
                                    7,
                                    .6f),
                            Ink.fill(worn.trim()));
                    canvas.drawPath(
                            Outline.ribbon(
                                    Points.from(Face.TURN, -34)
                                            .to(18, -60)
                                            .to(24, -102)
                                            .list(),
                                    5,
                                    7,
                                    .6f),
                            Ink.fill(worn.trim()));
                    canvas.drawPath(Outline.blob("-46 -20, -66 16, -44 8"), Ink.fill(worn.colour()));
                    canvas.drawPath(Outline.blob("50 -20, 72 20, 48 16"), Ink.fill(worn.colour()));
                });
            default -> {}
        }
    }

    private void plume(Rgb colour) {
        sketch.solid(
                new Surface(9, (x, y) -> 4 * Noise.fractal(x * .2f, y * .06f, 2), .8f, .1f),
                canvas -> canvas.drawPath(
                        Outline.ribbon(Points.of("-14 -72, 14 -96, 52 -88, 70 -44"), 5, 13, 14, 1), Ink.fill(colour)));
    }

    void dome() {
        boolean wide = worn.noun().equals("fire helmet");
        sketch.solid(
                Surface.round(24).glossy(.6f),
                canvas -> canvas.drawPath(
                        Outline.blob("3 -76, -34 -62, -47 -26, 2 -22, 52 -26, 40 -62"), Ink.fill(worn.colour())));
        sketch.solid(
                Surface.round(5).glossy(.5f),
                canvas -> canvas.drawPath(
                        Outline.ribbon(
                                wide ? Points.of("-62 -20, 2 -26, 74 -8") : Points.of("-56 -22, 2 -25, 54 -26"),
                                5,
                                6,
                                wide ? 9 : 5),
                        Ink.fill(worn.colour().times(.88f))));
        if (wide) {
            sketch.solid(
                    Surface.round(4).glossy(1),
                    canvas -> canvas.drawPath(
                            Outline.polygon("-18 -62, 4 -66, 6 -36, -7 -26, -18 -36"), Ink.fill(Rgb.of(0xE8C050))));
        }
        if (worn.noun().equals("miner helmet")) {
            sketch.solid(Surface.round(8), canvas -> canvas.drawCircle(-10, -46, 12, Ink.fill(Rgb.of(0x4A4A50))));
            sketch.glow(canvas -> canvas.drawCircle(-12, -46, 40, Ink.touch(-12, -46, 40, Rgb.of(0xFFF4C0), 1)));
        }
    }

    void aviator() {
        sketch.solid(
                Headwear.FELT.glossy(.4f),
                canvas -> canvas.drawPath(
                        Outline.blob("4 -64, -34 -54, -46 -20, -46 20, -38 32, -36 -2, -26 -24, 4 -30, 30 -22, 35 4, "
                                + "38 36, 50 30, 52 -14, 40 -54"),
                        Ink.fill(worn.colour())));
        raisedGoggles();
    }

    private void raisedGoggles() {
        sketch.solid(Surface.round(9).glossy(.9f), canvas -> {
            for (int side = -1; side <= 1; side += 2) {
                canvas.drawPath(Outline.oval(Face.TURN + 2 + side * 17, -40, 15, 12), Ink.fill(Rgb.of(0x8A6A3A)));
            }
        });
        sketch.solid(Surface.round(9).glossy(1), canvas -> {
            for (int side = -1; side <= 1; side += 2) {
                canvas.drawPath(Outline.oval(Face.TURN + 2 + side * 17, -40, 11, 8.5f), Ink.fill(Rgb.of(0x9AD0E8)));
            }
        });
    }
}
