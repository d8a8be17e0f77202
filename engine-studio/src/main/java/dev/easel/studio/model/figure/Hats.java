package dev.easel.studio.model.figure;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.outline.Ink;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.model.outline.Points;
import dev.easel.studio.paint.Curves;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Path;
import io.github.humbleui.types.Rect;

/** Hats and caps, in the head's own measure. */
final class Hats {
    private final Sketch sketch;
    private final Worn worn;

    Hats(Sketch sketch, Worn worn) {
        this.sketch = sketch;
        this.worn = worn;
    }

    void pointed() {
        boolean brim = worn.noun().equals("wizard hat") || worn.noun().equals("witch hat");
        float[] spine = worn.noun().equals("party hat")
                ? Points.of("3 -34, 4 -80, 6 -124")
                : worn.noun().equals("santa hat")
                        ? Points.of("3 -32, 14 -76, 54 -86, 70 -46")
                        : Points.from(3, -30)
                                .to(6, -84)
                                .to(26, -132)
                                .to(brim ? 58 : 50, brim ? -152 : -128)
                                .list();
        Path cone = Outline.ribbon(spine, 43, 30, 13, 2);
        Path upper = Outline.without(cone, Path.makeRect(Rect.makeLTRB(-90, -28, 110, 60)));
        Cloth.lay(sketch, worn, upper, 22);
        if (brim) {
            Cloth.lay(
                    sketch,
                    worn,
                    Outline.svg("M-76 -24Q-60 -44 -36 -42Q3 -30 44 -42Q70 -44 84 -22Q48 -8 3 -8Q-46 -8 -76 -24Z"),
                    7);
            sketch.solid(
                    Surface.round(4),
                    canvas -> canvas.drawPath(
                            Outline.ribbon(Points.of("-38 -42, 3 -31, 45 -42"), 5.5f), Ink.fill(worn.trim())));
        }
        if (worn.noun().equals("santa hat")) {
            sketch.solid(new Surface(10, (x, y) -> 5 * Noise.fractal(x * .2f, y * .2f, 3), .8f, 0), canvas -> {
                canvas.drawPath(Outline.ribbon(Points.of("-42 -28, 3 -36, 47 -28"), 12), Ink.fill(worn.trim()));
                canvas.drawCircle(72, -38, 15, Ink.fill(worn.trim()));
            });
        }
    }

    void hood() {
        boolean masked = worn.noun().equals("mask hood");
        Path outer = Outline.blob("6 -74, -38 -58, -54 -6, -46 54, -8 66, 34 64, 58 50, 60 -6, 46 -60");
        Path face = masked
                ? Outline.blob("-38 -8, -10 -14, 36 -8, 36 16, -8 18, -38 16")
                : Outline.blob("-4 -40, -32 -26, -38 8, -30 38, -6 52, 20 44, 33 22, 36 -8, 24 -32");
        sketch.solid(Headwear.FELT, canvas -> canvas.drawPath(Outline.without(outer, face), Ink.fill(worn.colour())));
        if (worn.noun().equals("wimple")) {
            sketch.solid(Surface.round(4), canvas -> canvas.drawPath(face, Ink.line(worn.trim(), 9)));
        }
        if (masked) {
            sketch.flat(
                    canvas -> canvas.drawPath(Outline.curve("-46 -20, 0 -28, 52 -22"), Ink.line(Rgb.of(0x8A2230), 7)));
        }
    }

    void cap() {
        sketch.solid(
                Surface.round(18),
                canvas -> canvas.drawPath(
                        worn.noun().equals("cap")
                                ? Outline.blob("4 -72, -32 -60, -46 -26, 0 -24, 48 -22, 42 -58")
                                : Outline.blob("2 -74, -48 -72, -58 -52, -44 -30, 0 -26, 48 -30, 62 -50, 52 -72"),
                        Ink.fill(worn.colour())));
        boolean white = worn.noun().equals("captain cap");
        Rgb band = worn.noun().equals("cap")
                ? worn.colour().times(.8f)
                : white ? worn.trim() : worn.colour().times(.6f);
        sketch.solid(
                Surface.round(4),
                canvas -> canvas.drawPath(
                        Outline.ribbon(
                                Points.of("-44 -28, 0 -33, 48 -27"), worn.noun().equals("cap") ? 3 : 7),
                        Ink.fill(band)));
        sketch.solid(
                Surface.round(5).glossy(.6f),
                canvas -> canvas.drawPath(
                        Outline.blob("-46 -28, -62 -16, -52 -11, -20 -18, 22 -22, 14 -28"),
                        Ink.fill(worn.noun().equals("cap") ? worn.colour() : Rgb.of(0x1C1C24))));
        if (!worn.noun().equals("cap")) {
            sketch.solid(
                    Surface.round(3).glossy(1),
                    canvas -> canvas.drawPath(Motifs.star(-12, -47, 12), Ink.fill(Rgb.of(0xE8C050))));
        }
    }

    void soft() {
        Path shape = switch (worn.noun()) {
            case "beret" -> Outline.blob("-40 -30, -58 -44, -44 -66, -4 -74, 36 -60, 46 -32, 2 -32");
            case "turban" -> Outline.blob("-44 -22, -52 -50, -28 -78, 6 -84, 40 -74, 56 -46, 46 -18, 0 -28");
            default ->
                Outline.svg(
                        "M-40 -28L-42 -62Q-68 -74 -58 -98Q-46 -118 -24 -108Q-8 -128 14 -118Q34 -124 44 -106Q70 -104 64 -80Q58 -66 46 -62L46 -28Q3 -36 -40 -28Z");
        };
        Cloth.lay(sketch, worn, shape, 16);
        if (worn.noun().equals("chef hat")) {
            sketch.flat(canvas -> {
                for (int i = 0; i < 5; i++) {
                    canvas.drawPath(
                            Points.from(-28 + i * 15, -40)
                                    .to(-32 + i * 17, -74)
                                    .to(-34 + i * 18, -96)
                                    .curve(),
                            Ink.softLine(Rgb.of(0xB8B4C0), 3, .5f, 1.5f));
                }
            });
        }
    }

    void brimmed() {
        float wide = switch (worn.noun()) {
            case "top hat", "robin hat" -> 58;
            case "fedora", "hat" -> 66;
            default -> 82;
        };
        Path crown = switch (worn.noun()) {
            case "top hat" -> Outline.svg("M-38 -30L-42 -112Q3 -124 46 -112L42 -30Z");
            case "cowboy hat" -> Outline.svg("M-40 -30Q-44 -70 -30 -90Q-8 -96 2 -82Q16 -96 36 -88Q48 -70 46 -30Z");
            case "robin hat" -> Outline.svg("M-46 -26Q-10 -80 36 -76Q54 -60 50 -26Z");
            default -> Outline.svg("M-40 -30Q-42 -66 -26 -82Q-4 -88 4 -76Q16 -86 34 -80Q46 -64 46 -30Z");
        };
        boolean straw = worn.noun().equals("straw hat");
        Surface surface = straw
                ? new Surface(16, (x, y) -> 2.4f * Curves.sin(y * .9f + Curves.sin(x * .9f)), .6f, 0)
                : Headwear.FELT;
        sketch.solid(surface, canvas -> canvas.drawPath(crown, Ink.fill(worn.colour())));
        sketch.solid(
                Surface.round(4),
                canvas -> canvas.drawPath(
                        Outline.ribbon(Points.of("-39 -36, 3 -31, 45 -36"), 6),
                        Ink.fill(worn.colour().mix(Rgb.of(0x2A1010), .55f))));
        Path brim = worn.noun().equals("cowboy hat")
                ? Outline.svg(
                        "M-88 -44Q-70 -20 -36 -30Q3 -20 46 -30Q78 -20 96 -46Q92 -12 46 -12Q3 -8 -42 -12Q-86 -12 -88 -44Z")
                : Points.from(-wide + 3, -24)
                        .to(-36, -32)
                        .to(3, -26)
                        .to(44, -32)
                        .to(wide + 5, -22)
                        .to(40, -14)
                        .to(3, -12)
                        .to(-38, -14)
                        .blob();
        sketch.solid(
                new Surface(6, surface.bump(), .5f, .06f),
                canvas -> canvas.drawPath(brim, Ink.fill(worn.colour().times(.95f))));
        if (worn.noun().equals("robin hat")) {
            sketch.solid(
                    Surface.round(3),
                    canvas -> canvas.drawPath(
                            Outline.ribbon(Points.of("30 -40, 60 -74, 84 -84"), 3, 6, .5f), Ink.fill(worn.trim())));
        }
    }

    void bicorne() {
        Cloth.lay(
                sketch,
                worn,
                Outline.svg("M-70 -26Q-60 -52 -30 -62Q4 -96 40 -62Q66 -52 80 -24Q44 -36 3 -30Q-40 -36 -70 -26Z"),
                14);
        sketch.flat(canvas -> {
            canvas.drawPath(
                    Outline.svg("M-70 -28Q-60 -54 -30 -64Q4 -98 40 -64Q66 -54 80 -26"), Ink.line(Rgb.of(0xE0B850), 3));
            canvas.drawPath(Outline.oval(0, -58, 9, 8), Ink.fill(worn.trim()));
            canvas.drawRect(Rect.makeXYWH(-5, -54, 10, 8), Ink.fill(worn.trim()));
            canvas.drawCircle(-3.4f, -58, 2.2f, Ink.fill(worn.colour()));
            canvas.drawCircle(3.4f, -58, 2.2f, Ink.fill(worn.colour()));
            canvas.drawLine(-14, -48, 14, -40, Ink.line(worn.trim(), 3));
            canvas.drawLine(14, -48, -14, -40, Ink.line(worn.trim(), 3));
        });
    }
}
