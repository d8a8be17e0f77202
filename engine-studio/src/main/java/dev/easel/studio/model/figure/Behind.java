package dev.easel.studio.model.figure;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.outline.Ink;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.model.outline.Points;
import dev.easel.studio.paint.Curves;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.types.RRect;

/** What is worn on the back: capes, wings, packs. In the trunk's own measure. */
final class Behind {
    private final Persona who;
    private final Body body;
    private final Sketch sketch;

    Behind(Persona who, Sketch sketch) {
        this.who = who;
        this.body = who.body();
        this.sketch = sketch;
    }

    void draw(Worn worn) {
        switch (worn.noun()) {
            case "cape", "cloak" -> cape(worn);
            case "wings" -> wings(worn);
            case "backpack", "satchel" -> pack(worn);
            case "tank" ->
                sketch.solid(Surface.round(20).glossy(.8f), canvas -> {
                    canvas.drawRRect(
                            RRect.makeXYWH(8, -body.torso() - 6, 38, body.torso(), 18), Ink.fill(worn.colour()));
                    canvas.drawRRect(
                            RRect.makeXYWH(-44, -body.torso() - 6, 38, body.torso(), 18), Ink.fill(worn.colour()));
                });
            default -> {}
        }
    }

    private void cape(Worn worn) {
        float t = body.torso();
        float s = body.shoulder();
        float hem = low();
        boolean upright = hem > 60;
        float wide = upright ? 1.9f * s + 26 : 1.6f * s;
        boolean windy = worn.is("flowing") || worn.is("billowing") || worn.is("windblown");
        float drift = windy ? 130 : 14;
        float lift = windy ? -70 : 0;
        var shape = Points.from(-s * .5f, -t - 2)
                .to(-s * 1.02f, -t + 14)
                .to(-s * 1.3f, -t * .4f)
                .to(-wide * .92f, hem * .4f)
                .to(-wide + drift * .3f, hem + lift * .2f)
                .to(-wide * .4f + drift * .6f, hem + 8 + lift * .4f)
                .to(wide * .3f + drift, hem + 2 + lift * .7f)
                .to(wide + drift, hem + lift)
                .to(wide * .95f + drift * .5f, hem * .4f + lift * .5f)
                .to(s * 1.36f, -t * .4f)
                .to(s * 1.04f, -t + 14)
                .to(s * .5f, -t - 2)
                .blob();
        Cloth.lay(
                sketch,
                worn,
                shape,
                new Surface(
                        26,
                        (x, y) -> {
                            float down = Curves.clamp((y + t) / (hem + t));
                            float u = (x - drift * down * .5f) / (s + (wide - s) * down);
                            return Curves.sin(u * 9 + Noise.fractal(x * .008f, y * .006f, 2) * 2) * (2 + 9 * down);
                        },
                        .85f,
                        .06f));
        if (!who.fromBehind()) {
            sketch.flat(canvas -> {
                canvas.clipPath(shape, true);
                canvas.drawPath(
                        Outline.oval(0, -t * .3f, s * 1.1f, t * .8f),
                        Ink.soft(worn.colour().mix(Rgb.BLACK, .6f), .45f, 24));
            });
        }
        if (worn.is("ermine")) {
            sketch.solid(new Surface(8, Surface.SMOOTH, 0, 0), canvas -> {
                canvas.drawPath(
                        Outline.ribbon(
                                Points.from(-wide, hem)
                                        .to(-wide * .4f, hem + 8)
                                        .to(wide * .3f, hem + 4)
                                        .to(wide, hem)
                                        .list(),
                                9),
                        Ink.fill(worn.trim()));
            });
        }
    }

    /** A cape's collar and clasp lie in front. */
    void clasp(Worn worn) {
        float t = body.torso();
        float s = body.shoulder();
        if (worn.is("ermine")) {
            Worn fur = worn.coloured(worn.trim());
            Cloth.lay(
                    sketch,
                    new Worn("cape", fur.colour(), Rgb.of(0x2A2226), java.util.Set.of("ermine")),
                    Outline.without(
                            Points.from(-s * .4f, -t - 14)
                                    .to(-s * 1.05f, -t + 14)
                                    .to(-s * .8f, -t + 40)
                                    .to(Torso.TURN, -t + 50)
                                    .to(s * .85f, -t + 40)
                                    .to(s * 1.08f, -t + 14)
                                    .to(s * .4f, -t - 14)
                                    .blob(),
                            Outline.oval(Torso.TURN, -t - 6, s * .4f, 24)),
                    10);
            return;
        }
        sketch.solid(Surface.round(6), canvas -> {
            canvas.drawPath(
                    Outline.ribbon(
                            Points.from(-s * .98f, -t + 18)
                                    .to(-s * .55f, -t + 4)
                                    .to(Torso.TURN, -t + 20)
                                    .list(),
                            8,
                            8,
                            4),
                    Ink.fill(worn.colour()));
            canvas.drawPath(
                    Outline.ribbon(
                            Points.from(s * 1.02f, -t + 18)
                                    .to(s * .55f, -t + 4)
                                    .to(Torso.TURN, -t + 20)
                                    .list(),
                            8,
                            8,
                            4),
                    Ink.fill(worn.colour()));
        });
        sketch.solid(
                Surface.round(4).glossy(1),
                canvas -> canvas.drawCircle(Torso.TURN, -t + 20, 6.5f, Ink.fill(Rgb.of(0xE8C050))));
    }

    private void wings(Worn worn) {
        float t = body.torso();
        if (worn.is("feathered") || worn.is("angel") || worn.is("white")) {
            for (int side = -1; side <= 1; side += 2) {
                feathered(worn, side, -t * .78f);
            }
            return;
        }
        for (int side = -1; side <= 1; side += 2) {
            int s = side;
            sketch.solid(new Surface(6, Surface.SMOOTH, 0, .8f), canvas -> {
                canvas.scale(s, 1);
                canvas.drawPath(
                        Points.from(4, -t * .75f)
                                .to(60, -t * 1.35f)
                                .to(150, -t * 1.75f)
                                .to(196, -t * 1.5f)
                                .to(170, -t * 1.05f)
                                .to(90, -t * .66f)
                                .blob(),
                        Ink.fill(worn.colour(), .62f));
                canvas.drawPath(
                        Points.from(4, -t * .66f)
                                .to(70, -t * .6f)
                                .to(146, -t * .3f)
                                .to(150, 10)
                                .to(110, 24)
                                .to(50, -t * .2f)
                                .blob(),
                        Ink.fill(worn.colour(), .62f));
            });
            sketch.flat(canvas -> {
                canvas.scale(s, 1);
                Rgb vein = worn.colour().mix(Rgb.WHITE, .6f);
                for (int i = 0; i < 4; i++) {
                    canvas.drawPath(
                            Points.from(10, -t * .75f)
                                    .to(80, -t * (1.1f + .06f * i))
                                    .to(180 - 12 * i, -t * (1.6f - .17f * i))
                                    .curve(),
                            Ink.line(vein, 1.6f, .8f));
                }
                canvas.drawPath(
                        Points.from(10, -t * .66f)
                                .to(70, -t * .4f)
                                .to(140, -t * .08f)
                                .curve(),
                        Ink.line(vein, 1.6f, .8f));
                canvas.drawPath(
                        Points.from(10, -t * .64f).to(56, -t * .3f).to(104, 10).curve(), Ink.line(vein, 1.6f, .8f));
            });
        }
    }

    private void feathered(Worn worn, int side, float y) {
        for (int row = 2; row >= 0; row--) {
            int r = row;
            sketch.solid(new Surface(7, (x, z) -> 2 * Curves.sin((x + z) * .5f), .15f, .1f), canvas -> {
                canvas.scale(side, 1);
                int count = 9 - r;
                for (int i = 0; i < count; i++) {
                    float share = i / (float) (count - 1);
                    float x = 20 + 150 * share;
                    float top = y - 96 * Curves.sin(share * 2.4f) + 14;
                    float length = (70 + 105 * share) * (r == 2 ? 1.15f : r == 1 ? .72f : .4f);
                    float out = .12f + .5f * share;
                    canvas.drawPath(
                            Outline.ribbon(
                                    Points.from(x, top)
                                            .to(x + length * out * .6f, top + length * .55f)
                                            .to(x + length * out, top + length)
                                            .list(),
                                    9,
                                    12,
                                    3),
                            Ink.fill(worn.colour().times(1 - r * .06f)));
                }
                if (r == 0) {
                    canvas.drawPath(
                            Outline.ribbon(
                                    Points.from(10, y + 18)
                                            .to(50, y - 58)
                                            .to(110, y - 88)
                                            .to(176, y - 60)
                                            .list(),
                                    10,
                                    16,
                                    14,
                                    8),
                            Ink.fill(worn.colour()));
                }
            });
        }
    }

    private void pack(Worn worn) {
        float t = body.torso();
        Cloth.lay(
                sketch,
                worn,
                io.github.humbleui.skija.Path.makeRRect(
                        RRect.makeXYWH(-body.shoulder() * .7f, -t + 6, body.shoulder() * 1.9f, t * .9f, 22)),
                18);
    }

    /** Straps over the shoulders. */
    void straps(Worn worn) {
        float t = body.torso();
        float s = body.shoulder();
        Rgb tone = worn.colour().mix(Rgb.BLACK, .35f);
        sketch.solid(Surface.round(4), canvas -> {
            if (worn.noun().equals("satchel")) {
                canvas.drawPath(
                        Outline.ribbon(
                                Points.from(s * .6f, -t + 6)
                                        .to(Torso.TURN, -t * .5f)
                                        .to(-s * .8f, -10)
                                        .list(),
                                5),
                        Ink.fill(tone));
                canvas.drawRRect(RRect.makeXYWH(-s * 1.3f, -16, 56, 46, 6), Ink.fill(worn.colour()));
                return;
            }
            canvas.drawPath(
                    Outline.ribbon(
                            Points.from(s * .62f, -t + 6)
                                    .to(s * .66f, -t * .7f)
                                    .to(s * .84f, -t * .42f)
                                    .list(),
                            6),
                    Ink.fill(tone));
            canvas.drawPath(
                    Outline.ribbon(
                            Points.from(-s * .62f, -t + 6)
                                    .to(-s * .64f, -t * .7f)
                                    .to(-s * .8f, -t * .42f)
                                    .list(),
                            6),
                    Ink.fill(tone));
        });
    }

    private float low() {
        float ankles = Math.max(
                        who.bones().nearLeg().end().y(),
                        who.bones().farLeg().end().y())
                - who.bones().pelvis().y();
        return Math.max(20, ankles * (who.body().age() == Body.Age.CHILD ? .6f : .9f));
    }
}
