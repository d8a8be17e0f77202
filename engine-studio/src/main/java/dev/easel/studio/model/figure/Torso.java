package dev.easel.studio.model.figure;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.outline.Ink;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.model.outline.Points;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Path;
import io.github.humbleui.types.Rect;

/** The trunk and the tops worn on it. Drawn in the trunk's own measure: hips at y = 0, base of the neck at y = -torso. */
final class Torso {
    /** The chest is turned a little to the left. */
    static final float TURN = -5;

    private final Persona who;
    private final Body body;
    private final Sketch sketch;

    /** @param sketch already moved to the pelvis and leaning with the trunk */
    Torso(Persona who, Sketch sketch) {
        this.who = who;
        this.body = who.body();
        this.sketch = sketch;
    }

    void skin() {
        float t = body.torso();
        float neck = body.feminine() || body.age() == Body.Age.CHILD ? 13 : 17;
        sketch.solid(new Surface(22, Surface.SMOOTH, 0, .12f), canvas -> {
            canvas.drawPath(trunk(0, 6), Ink.fill(who.skin()));
            canvas.drawPath(
                    Points.from(-neck - 4, -t - 30)
                            .to(neck - 4, -t - 30)
                            .to(neck, -t - 4)
                            .to(neck + 12, -t + 12)
                            .to(-neck - 14, -t + 12)
                            .to(-neck - 3, -t - 4)
                            .blob(),
                    Ink.fill(who.skin()));
        });
        if (!who.fromBehind()) {
            sketch.flat(canvas -> {
                canvas.drawPath(Outline.oval(TURN - 3, -t - 7, neck + 5, 11), Ink.soft(who.skinShade(), .55f, 5));
                canvas.drawPath(
                        Points.from(TURN - 4, -t + 12)
                                .to(TURN - 20, -t + 10)
                                .to(-body.shoulder() * .7f, -t + 15)
                                .curve(),
                        Ink.softLine(who.skinShade(), 2, .4f, 1));
                canvas.drawPath(
                        Points.from(TURN + 4, -t + 12)
                                .to(TURN + 22, -t + 10)
                                .to(body.shoulder() * .7f, -t + 15)
                                .curve(),
                        Ink.softLine(who.skinShade(), 2, .4f, 1));
            });
        }
    }

    void top(Worn worn, Wardrobe.Top top) {
        float more = worn.noun().contains("coat") || top.neck() == Wardrobe.Neck.LAPELS ? 6 : 3;
        float hem = (body.thigh() + body.shin()) * Math.min(top.hem().share(), .3f);
        Path shape = Outline.without(trunk(more, hem), neckline(top.neck()));
        boolean open = top.neck() == Wardrobe.Neck.LAPELS && !worn.noun().equals("suit") && !who.fromBehind();
        if (open) {
            shape = Outline.without(shape, opening(worn));
        }
        Cloth.lay(sketch, worn.opaque(), shape, 30);
        if (who.fromBehind()) {
            return;
        }
        if (body.feminine() && body.age() != Body.Age.CHILD) {
            bust();
        }
        edge(worn, top.neck());
    }

    /** Outline of the trunk, {@code more} wider all around, to {@code below} the hips. */
    Path trunk(float more, float below) {
        float t = body.torso();
        float s = body.shoulder();
        float w = body.waist() + more;
        float h = body.hip() + more;
        float bust = body.feminine() ? .84f : .88f;
        float neck = body.feminine() ? 14 : 18;
        return Points.from(-neck - 2, -t - 4 - more * .4f)
                .to(-s * .55f, -t + 5 - more * .6f)
                .to(-s * .9f, -t + 15 - more * .6f)
                .to(-s * .96f - more * .6f, -t + 34)
                .to(-s * bust - more, -t * .66f)
                .to(-w, -t * .37f)
                .to(-h, -6)
                .to(-h - below * .08f, below)
                .to(TURN, below + 4)
                .to(h + below * .08f, below)
                .to(h, -6)
                .to(w, -t * .37f)
                .to(s * bust + more, -t * .66f)
                .to(s + more * .6f, -t + 34)
                .to(s * .95f, -t + 15 - more * .6f)
                .to(s * .58f, -t + 5 - more * .6f)
                .to(neck - 2, -t - 4 - more * .4f)
                .blob();
    }

    private Path neckline(Wardrobe.Neck neck) {
        float t = body.torso();
        float s = body.shoulder();
        float x = TURN;
        if (who.fromBehind()) {
            return Outline.oval(-2, -t - 12, s * .42f, 16);
        }
        return switch (neck) {
            case HIGH -> Outline.oval(x, -t - 20, 20, 15);
            case ROUND -> Outline.oval(x, -t - 8, s * .44f, 20);
            case VEE, CROSSED ->
                Points.from(x - s * .46f, -t - 24)
                        .to(x + s * .46f, -t - 24)
                        .to(x + s * .34f, -t - 2)
                        .to(x, -t + 44)
                        .to(x - s * .36f, -t - 2)
                        .polygon();
            case COLLAR ->
                Points.from(x - 20, -t - 24)
                        .to(x + 20, -t - 24)
                        .to(x + 14, -t)
                        .to(x, -t + 16)
                        .to(x - 14, -t)
                        .polygon();
            case LAPELS ->
                Points.from(x - 26, -t - 24)
                        .to(x + 26, -t - 24)
                        .to(x + 20, -t + 6)
                        .to(x, -t + 70)
                        .to(x - 20, -t + 6)
                        .polygon();
            case HEART ->
                Points.from(x - s * 1.05f, -t - 30)
                        .to(x + s * 1.05f, -t - 30)
                        .to(x + s * .92f, -t + 12)
                        .to(x + s * .5f, -t + 36)
                        .to(x, -t + 48)
                        .to(x - s * .5f, -t + 36)
                        .to(x - s * .9f, -t + 12)
                        .blob();
            case STRAPS ->
                Outline.union(
                        Points.from(x - s * .52f, -t - 30)
                                .to(x + s * .52f, -t - 30)
                                .to(x + s * .48f, -t + 24)
                                .to(x, -t + 34)
                                .to(x - s * .48f, -t + 24)
                                .blob(),
                        Points.from(x + s * .76f, -t - 30)
                                .to(s * 1.5f, -t - 30)
                                .to(s * 1.5f, -t * .7f)
                                .to(s * .98f, -t * .72f)
                                .polygon(),
                        Points.from(x - s * .72f, -t - 30)
                                .to(-s * 1.5f, -t - 30)
                                .to(-s * 1.5f, -t * .7f)
                                .to(-s * .94f, -t * .72f)
                                .polygon());
        };
    }

    /** Coats and waistcoats stand open and show what is below. */
    private Path opening(Worn worn) {
        float t = body.torso();
        float wide = worn.noun().equals("waistcoat") ? 2 : worn.is("belted") ? 5 : 16;
        return Points.from(TURN - 16, -t - 4)
                .to(TURN + 16, -t - 4)
                .to(TURN + wide, -t * .35f)
                .to(TURN + wide * 1.3f, 90)
                .to(TURN - wide * 1.3f, 90)
                .to(TURN - wide, -t * .35f)
                .polygon();
    }

    private void bust() {
        float t = body.torso();
        float s = body.shoulder();
        sketch.flat(canvas -> {
            canvas.drawPath(
                    Points.from(TURN - s * .66f, -t * .66f)
                            .to(TURN - s * .36f, -t * .61f)
                            .to(TURN - 3, -t * .655f)
                            .curve(),
                    Ink.softLine(Rgb.of(0x201830), 5, .16f, 4));
            canvas.drawPath(
                    Points.from(TURN + 4, -t * .655f)
                            .to(TURN + s * .4f, -t * .61f)
                            .to(TURN + s * .76f, -t * .66f)
                            .curve(),
                    Ink.softLine(Rgb.of(0x201830), 5, .16f, 4));
        });
    }

    /** Collars, lapels, buttons and trimmed edges. */
    private void edge(Worn worn, Wardrobe.Neck neck) {
        float t = body.torso();
        float s = body.shoulder();
        float x = TURN;
        Rgb dark = worn.colour().mix(Rgb.BLACK, .22f);
        switch (neck) {
            case COLLAR -> {
                Rgb tone = worn.colour().mix(Rgb.WHITE, .12f);
                sketch.solid(Surface.round(4), canvas -> {
                    canvas.drawPath(
                            Points.from(x - 15, -t - 12)
                                    .to(x, -t + 4)
                                    .to(x - 10, -t + 21)
                                    .to(x - 24, -t)
                                    .polygon(),
                            Ink.fill(tone));
                    canvas.drawPath(
                            Points.from(x + 15, -t - 12)
                                    .to(x, -t + 4)
                                    .to(x + 10, -t + 21)
                                    .to(x + 26, -t)
                                    .polygon(),
                            Ink.fill(tone));
                });
                buttons(dark, -t + 28);
            }
            case LAPELS -> lapels(worn);
            case CROSSED ->
                sketch.solid(Surface.round(5), canvas -> {
                    canvas.drawPath(
                            Outline.ribbon(
                                    Points.from(x + s * .38f, -t - 6)
                                            .to(x + 10, -t + 34)
                                            .to(x - s * .5f, -t * .42f)
                                            .list(),
                                    6),
                            Ink.fill(worn.trim()));
                    canvas.drawPath(
                            Outline.ribbon(
                                    Points.from(x - s * .38f, -t - 6)
                                            .to(x - 8, -t + 26)
                                            .to(x + 6, -t + 46)
                                            .list(),
                                    6),
                            Ink.fill(worn.trim()));
                });
            case ROUND, VEE, HEART -> {
                boolean rich = worn.is("embroidered") || worn.is("belted");
                Path line =
                        Outline.inside(neckline(neck), Path.makeRect(Rect.makeLTRB(-s * .98f, -t - 14, s * .98f, 0)));
                sketch.flat(canvas -> {
                    canvas.save();
                    canvas.clipPath(trunk(4, 10), true);
                    canvas.drawPath(line, Ink.line(rich ? worn.trim() : dark, rich ? 5 : 2.4f, rich ? 1 : .6f));
                    canvas.restore();
                });
                if (worn.is("embroidered")) {
                    Embroidery.bodice(sketch, worn, x, -t + 52, -t * .36f, s * .5f);
                }
            }
            case HIGH, STRAPS -> {}
        }
        if (worn.is("belted")) {
            belt(worn.noun().equals("coat") ? worn.colour().mix(Rgb.BLACK, .25f) : Rgb.of(0x4A3020));
        }
        if (worn.is("tied")) {
            tie(worn.trim());
        }
    }

    private void lapels(Worn worn) {
        float t = body.torso();
        float x = TURN;
        Rgb tone = worn.is("furred") ? worn.trim() : worn.colour().mix(Rgb.BLACK, .12f);
        if (worn.noun().equals("suit")) {
            sketch.flat(canvas -> canvas.drawPath(
                    Points.from(x - 20, -t - 14)
                            .to(x + 20, -t - 14)
                            .to(x + 18, -t + 8)
                            .to(x, -t + 72)
                            .to(x - 18, -t + 8)
                            .polygon(),
                    Ink.fill(Rgb.of(0xF4F2EE))));
        }
        sketch.solid(Surface.round(4), canvas -> {
            canvas.drawPath(
                    Points.from(x - 22, -t - 10)
                            .to(x - 1, -t + 72)
                            .to(x - 14, -t + 52)
                            .to(x - 34, -t + 32)
                            .to(x - 26, -t + 24)
                            .to(x - 36, -t + 14)
                            .polygon(),
                    Ink.fill(tone));
            canvas.drawPath(
                    Points.from(x + 22, -t - 10)
                            .to(x + 1, -t + 72)
                            .to(x + 16, -t + 52)
                            .to(x + 37, -t + 32)
                            .to(x + 29, -t + 24)
                            .to(x + 39, -t + 14)
                            .polygon(),
                    Ink.fill(tone));
        });
        buttons(worn.trim().mix(worn.colour(), .2f), -t + 84);
    }

    private void buttons(Rgb colour, float from) {
        sketch.flat(canvas -> {
            for (float y = from; y < -8; y += 26) {
                canvas.drawCircle(TURN, y, 2.6f, Ink.fill(colour));
            }
        });
    }

    void tie(Rgb colour) {
        float t = body.torso();
        sketch.solid(Surface.round(5), canvas -> {
            canvas.drawPath(
                    Points.from(TURN - 5, -t + 14)
                            .to(TURN + 6, -t + 14)
                            .to(TURN + 11, -t * .5f)
                            .to(TURN, -t * .5f + 14)
                            .to(TURN - 10, -t * .5f)
                            .polygon(),
                    Ink.fill(colour));
            canvas.drawPath(
                    Points.from(TURN - 8, -t + 3)
                            .to(TURN + 9, -t + 3)
                            .to(TURN + 5, -t + 17)
                            .to(TURN - 4, -t + 17)
                            .polygon(),
                    Ink.fill(colour.mix(Rgb.BLACK, .15f)));
        });
    }

    void belt(Rgb colour) {
        float t = body.torso();
        float w = body.waist() + 6;
        sketch.solid(Surface.round(6).glossy(.3f), canvas -> {
            canvas.drawPath(
                    Outline.ribbon(
                            Points.from(-w, -t * .35f)
                                    .to(TURN, -t * .35f + 8)
                                    .to(w, -t * .35f)
                                    .list(),
                            7),
                    Ink.fill(colour));
        });
        sketch.solid(
                Surface.round(3).glossy(1),
                canvas -> canvas.drawRect(Rect.makeXYWH(TURN - 9, -t * .35f, 18, 15), Ink.fill(Rgb.of(0xE0BC5A))));
        sketch.flat(canvas ->
                canvas.drawRect(Rect.makeXYWH(TURN - 5, -t * .35f + 4, 10, 7), Ink.fill(colour.mix(Rgb.BLACK, .3f))));
    }
}
