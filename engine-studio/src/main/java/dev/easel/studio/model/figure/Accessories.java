package dev.easel.studio.model.figure;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.outline.Ink;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.model.outline.Points;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.types.RRect;
import io.github.humbleui.types.Rect;

/** Small things worn over the clothes, in the trunk's own measure. */
final class Accessories {
    private final Body body;
    private final Sketch sketch;
    private final Persona who;

    Accessories(Persona who, Sketch sketch) {
        this.who = who;
        this.body = who.body();
        this.sketch = sketch;
    }

    void draw(Worn worn) {
        float t = body.torso();
        float s = body.shoulder();
        switch (worn.noun()) {
            case "apron" ->
                Cloth.lay(
                        sketch,
                        worn,
                        Points.from(Torso.TURN - s * .4f, -t + 44)
                                .to(Torso.TURN + s * .4f, -t + 44)
                                .to(s * .6f, -t * .4f)
                                .to(body.hip() + 6, 0)
                                .to(body.hip() + 2, 90)
                                .to(Torso.TURN, 98)
                                .to(-body.hip() - 6, 90)
                                .to(-body.hip() - 10, 0)
                                .to(-s * .72f, -t * .4f)
                                .blob(),
                        16);
            case "belt" -> new Torso(who, sketch).belt(worn.colour());
            case "sash" ->
                Cloth.lay(
                        sketch,
                        worn,
                        Outline.ribbon(
                                Points.from(-body.waist() - 7, -t * .34f)
                                        .to(Torso.TURN, -t * .31f)
                                        .to(body.waist() + 7, -t * .34f)
                                        .list(),
                                13),
                        9);
            case "scarf", "bandana", "shawl" -> scarf(worn);
            case "tie" -> new Torso(who, sketch).tie(worn.colour());
            case "stethoscope" ->
                sketch.solid(Surface.round(2.5f).glossy(.6f), canvas -> {
                    canvas.drawPath(
                            Points.from(-18, -t - 6)
                                    .to(-22, -t + 30)
                                    .to(Torso.TURN, -t + 62)
                                    .to(16, -t + 30)
                                    .to(15, -t - 6)
                                    .curve(),
                            Ink.line(worn.colour(), 4.4f));
                    canvas.drawPath(
                            Points.from(Torso.TURN, -t + 62)
                                    .to(2, -t + 84)
                                    .to(16, -t + 88)
                                    .curve(),
                            Ink.line(worn.colour(), 4));
                    canvas.drawCircle(20, -t + 90, 8, Ink.fill(Rgb.of(0xC8D0D8)));
                });
            case "badge" ->
                sketch.solid(
                        Surface.round(3),
                        canvas -> canvas.drawRRect(RRect.makeXYWH(10, -t + 46, 22, 15, 3), Ink.fill(worn.colour())));
            case "ruff" ->
                sketch.solid(
                        new Surface(8, (x, y) -> 4 * dev.easel.studio.paint.Curves.sin(x * .5f), .7f, 0),
                        canvas -> canvas.drawPath(
                                Outline.oval(Torso.TURN, -t + 2, s * .8f, 19), Ink.fill(worn.colour())));
            case "pelt" ->
                sketch.solid(
                        new Surface(12, (x, y) -> 9 * Noise.fractal(x * .09f, y * .05f, 3), .8f, 0),
                        canvas -> canvas.drawPath(
                                Points.from(-s * .5f, -t - 10)
                                        .to(-s * 1.2f, -t + 18)
                                        .to(-s * 1.1f, -t + 46)
                                        .to(-s * .4f, -t + 38)
                                        .to(Torso.TURN, -t + 52)
                                        .to(s * .5f, -t + 38)
                                        .to(s * 1.14f, -t + 46)
                                        .to(s * 1.24f, -t + 18)
                                        .to(s * .5f, -t - 10)
                                        .blob(),
                                Ink.fill(worn.colour())));
            case "necklace" ->
                sketch.flat(canvas -> canvas.drawPath(
                        Motifs.pearls(
                                Points.from(-20, -t + 6)
                                        .to(Torso.TURN, -t + 30)
                                        .to(20, -t + 6)
                                        .list(),
                                7,
                                2.6f),
                        Ink.fill(worn.colour())));
            case "tattoos" -> tattoos(worn);
            case "lamellar", "breastplate" -> plates(worn);
            case "surcoat" -> emblem(worn);
            default -> {}
        }
    }

    private void scarf(Worn worn) {
        float t = body.torso();
        float s = body.shoulder();
        if (worn.noun().equals("shawl")) {
            Cloth.lay(
                    sketch,
                    worn,
                    Points.from(-s * .4f, -t - 8)
                            .to(-s * 1.12f, -t + 16)
                            .to(-s * 1.16f, -t * .62f)
                            .to(-s * .5f, -t * .5f)
                            .to(Torso.TURN, -t * .36f)
                            .to(s * .6f, -t * .5f)
                            .to(s * 1.2f, -t * .62f)
                            .to(s * 1.16f, -t + 16)
                            .to(s * .4f, -t - 8)
                            .to(Torso.TURN, -t + 26)
                            .blob(),
                    14);
            return;
        }
        if (worn.noun().equals("scarf")) {
            Cloth.lay(
                    sketch,
                    worn,
                    Outline.ribbon(
                            Points.from(10, -t + 4)
                                    .to(20, -t + 40)
                                    .to(12, -t + 92)
                                    .list(),
                            10,
                            10,
                            12),
                    9);
        }
        Cloth.lay(
                sketch,
                worn,
                Points.from(-24, -t - 14)
                        .to(Torso.TURN, -t - 6)
                        .to(22, -t - 14)
                        .to(26, -t + 4)
                        .to(8, -t + 18)
                        .to(Torso.TURN, -t + (worn.noun().equals("bandana") ? 34 : 20))
                        .to(-20, -t + 16)
                        .to(-27, -t + 2)
                        .blob(),
                9);
    }

    /** Moons and stars in fine silver on shoulders and collar bones, with a light of their own. */
    private void tattoos(Worn worn) {
        if (who.fromBehind()) {
            return;
        }
        float t = body.torso();
        float s = body.shoulder();
        var marks = Outline.union(
                Motifs.moon(Torso.TURN, -t + 27, 7.5f),
                Motifs.star(Torso.TURN - 16, -t + 23, 5),
                Motifs.star(Torso.TURN + 16, -t + 23, 5),
                Motifs.star(Torso.TURN - 28, -t + 17, 3.4f),
                Motifs.star(Torso.TURN + 29, -t + 17, 3.4f),
                Motifs.star(s * .8f, -t + 24, 4.4f),
                Motifs.star(-s * .8f, -t + 24, 4.4f));
        var thread = Points.from(-s * .8f, -t + 24)
                .to(Torso.TURN - 28, -t + 17)
                .to(Torso.TURN - 16, -t + 23)
                .to(Torso.TURN, -t + 27)
                .to(Torso.TURN + 16, -t + 23)
                .to(Torso.TURN + 29, -t + 17)
                .to(s * .8f, -t + 24)
                .curve();
        Rgb silver = worn.colour();
        sketch.flat(canvas -> {
            canvas.drawPath(marks, Ink.fill(Rgb.of(0x5A6AB0), .85f));
            canvas.drawPath(thread, Ink.line(Rgb.of(0x5A6AB0), .8f, .7f));
        });
        sketch.glow(canvas -> {
            canvas.drawPath(marks, Ink.fill(silver, .55f));
            canvas.drawPath(marks, Ink.soft(silver, .5f, 4));
        });
    }

    private void plates(Worn worn) {
        float t = body.torso();
        if (worn.noun().equals("lamellar")) {
            sketch.flat(canvas -> {
                for (float y = -t * .78f; y < 70; y += 15) {
                    canvas.drawPath(
                            Points.from(-body.hip() - 6, y)
                                    .to(Torso.TURN, y + 6)
                                    .to(body.hip() + 6, y)
                                    .curve(),
                            Ink.line(worn.trim(), 2.4f, .9f));
                }
            });
            return;
        }
        Metal.cuirass(sketch, body, worn.colour());
    }

    private void emblem(Worn worn) {
        float t = body.torso();
        sketch.flat(canvas -> {
            canvas.drawRect(Rect.makeXYWH(Torso.TURN - 5, -t * .74f, 10, 58), Ink.fill(worn.trim()));
            canvas.drawRect(Rect.makeXYWH(Torso.TURN - 20, -t * .64f, 40, 10), Ink.fill(worn.trim()));
        });
    }
}
