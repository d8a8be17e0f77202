package dev.easel.studio.model.figure;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.outline.Ink;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.model.outline.Points;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Canvas;

/** Crowns, tiaras, wreaths and what is pinned into the hair, in the head's own measure. */
final class Crowns {
    private final Sketch sketch;
    private final Worn worn;

    Crowns(Sketch sketch, Worn worn) {
        this.sketch = sketch;
        this.worn = worn;
    }

    /** A ring of points that stand up from the brow; filigree is made of wires with gems instead of plate. */
    void crown(boolean filigree) {
        Rgb metal = worn.colour();
        Surface plate = new Surface(filigree ? 2.2f : 5, Surface.SMOOTH, 0, 1);
        float[] heights = filigree ? new float[] {22, 34, 48, 66, 48, 34, 22} : new float[] {26, 32, 40, 32, 26};
        int count = heights.length;
        sketch.solid(
                Surface.round(3), canvas -> canvas.drawPath(Outline.oval(3, -47, 40, 9), Ink.fill(metal.times(.55f))));
        sketch.solid(plate, canvas -> {
            for (int i = 0; i < count; i++) {
                float u = 2f * i / (count - 1) - 1;
                float x = 3 + u * 39;
                float y = -44 + 8 * (1 - u * u);
                if (filigree) {
                    wires(canvas, x, y, u, heights[i], metal);
                } else {
                    canvas.drawPath(
                            Points.from(x - 11, y)
                                    .to(x + u * 6, y - heights[i])
                                    .to(x + 11, y)
                                    .polygon(),
                            Ink.fill(metal));
                    canvas.drawCircle(x + u * 6, y - heights[i], 4.2f, Ink.fill(metal.mix(Rgb.WHITE, .3f)));
                }
            }
            canvas.drawPath(
                    Outline.ribbon(Points.of("-39 -45, -18 -38, 3 -36, 24 -38, 45 -45"), filigree ? 4 : 7),
                    Ink.fill(metal));
        });
        sketch.flat(canvas -> {
            canvas.drawPath(
                    Motifs.vine(Points.of("-36 -44, -18 -38, 3 -36, 24 -38, 42 -44"), 8),
                    Ink.line(metal.mix(Rgb.BLACK, .4f), .9f, .8f));
        });
        for (int i = 0; i < count; i++) {
            float u = 2f * i / (count - 1) - 1;
            jewel(
                    3 + u * 34,
                    -44 + 7.5f * (1 - u * u),
                    i == count / 2 ? 4.6f : 3,
                    i % 2 == 0 ? Rgb.of(0x6AC8FF) : Rgb.of(0xC88CFF));
        }
    }

    private void wires(Canvas canvas, float x, float y, float lean, float height, Rgb metal) {
        float tip = x + lean * 9;
        canvas.drawPath(
                Points.from(x, y)
                        .to(x - 7, y - height * .28f)
                        .to(tip - 2, y - height * .7f)
                        .to(tip, y - height)
                        .to(tip + 2, y - height * .7f)
                        .to(x + 7, y - height * .28f)
                        .blob(),
                Ink.line(metal, 2.2f));
        canvas.drawPath(
                Points.from(x - 6, y)
                        .to(x + 3, y - height * .25f)
                        .to(x + lean * 4, y - height * .5f)
                        .to(x - 3 + lean * 4, y - height * .4f)
                        .curve(),
                Ink.line(metal, 1.6f));
        canvas.drawPath(
                Points.from(x + 6, y)
                        .to(x - 3, y - height * .25f)
                        .to(x + lean * 4, y - height * .5f)
                        .to(x + 3 + lean * 4, y - height * .4f)
                        .curve(),
                Ink.line(metal, 1.6f));
        canvas.drawPath(Motifs.star(tip, y - height - 4, 6.5f), Ink.fill(metal.mix(Rgb.WHITE, .4f)));
    }

    private void jewel(float x, float y, float r, Rgb colour) {
        sketch.glow(canvas -> canvas.drawCircle(x, y, r * 2.6f, Ink.touch(x, y, r * 2.6f, colour, .5f)));
        sketch.flat(canvas -> {
            canvas.drawCircle(x, y, r, Ink.fill(colour));
            canvas.drawCircle(x - r * .3f, y - r * .3f, r * .4f, Ink.fill(Rgb.WHITE, .9f));
        });
    }

    void tiara() {
        Rgb metal = worn.colour();
        sketch.solid(Surface.round(2.4f).glossy(1), canvas -> {
            canvas.drawPath(
                    Outline.ribbon(Points.of("-38 -24, -20 -31, 0 -33, 24 -31, 42 -22"), 2.4f), Ink.fill(metal));
            canvas.drawPath(
                    Points.from(Face.TURN, -34)
                            .to(Face.TURN - 8, -46)
                            .to(Face.TURN, -62)
                            .to(Face.TURN + 8, -46)
                            .blob(),
                    Ink.line(metal, 2.6f));
            canvas.drawPath(
                    Points.from(Face.TURN - 24, -32)
                            .to(Face.TURN - 14, -48)
                            .to(Face.TURN - 5, -36)
                            .curve(),
                    Ink.line(metal, 2.4f));
            canvas.drawPath(
                    Points.from(Face.TURN + 26, -32)
                            .to(Face.TURN + 15, -48)
                            .to(Face.TURN + 5, -36)
                            .curve(),
                    Ink.line(metal, 2.4f));
        });
        jewel(Face.TURN, -46, 4.4f, Rgb.of(0x6AC8FF));
        jewel(Face.TURN, -30, 2.6f, Rgb.of(0xC88CFF));
    }

    void wreath() {
        if (worn.noun().equals("flower wreath")) {
            wreathOf(worn.colour(), 9);
            return;
        }
        sketch.solid(Surface.round(3), canvas -> {
            for (int i = 0; i < 12; i++) {
                float u = i / 5.5f - 1;
                float x = 3 + u * 41;
                float y = -26 - 10 * (1 - u * u);
                canvas.drawPath(
                        Outline.ribbon(
                                Points.from(x, y)
                                        .to(x + 6 * u, y - 8)
                                        .to(x + 9 * u, y - 17)
                                        .list(),
                                2,
                                4.4f,
                                .4f),
                        Ink.fill(worn.colour().times(.9f + i % 2 * .16f)));
            }
        });
    }

    void wreathOf(Rgb colour, float size) {
        sketch.solid(Surface.round(4), canvas -> {
            for (int i = 0; i < 9; i++) {
                float u = i / 4f - 1;
                float y = -26 - 12 * (1 - u * u);
                canvas.drawPath(
                        Outline.ribbon(new float[] {3 + u * 41, y, 7 + u * 44, y - 12}, 4, .5f),
                        Ink.fill(Rgb.of(0x5A9A4E)));
                Motifs.flower(
                        canvas,
                        3 + u * 40,
                        y,
                        size,
                        colour.mix(i % 3 == 1 ? Rgb.of(0xFFF0A0) : Rgb.WHITE, i % 3 * .28f));
            }
        });
    }

    void pin() {
        sketch.solid(Surface.round(5), canvas -> {
            switch (worn.noun()) {
                case "starfish" ->
                    canvas.drawPath(
                            Outline.blob(
                                    "32 -56, 36 -42, 50 -40, 40 -30, 44 -16, 32 -24, 20 -16, 24 -30, 14 -40, 28 -42"),
                            Ink.fill(worn.colour()));
                case "bow" -> {
                    canvas.drawPath(Outline.blob("24 -48, 4 -62, 2 -40"), Ink.fill(worn.colour()));
                    canvas.drawPath(Outline.blob("24 -48, 46 -60, 46 -38"), Ink.fill(worn.colour()));
                    canvas.drawCircle(24, -48, 6, Ink.fill(worn.colour().times(.8f)));
                }
                default -> {
                    Motifs.flower(canvas, 34, -34, 16, worn.colour());
                    Motifs.flower(canvas, 44, -18, 11, worn.colour().mix(Rgb.WHITE, .4f));
                }
            }
        });
    }
}
