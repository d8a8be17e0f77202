package dev.easel.studio.model.animal;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.Look;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.outline.Drawing;
import dev.easel.studio.model.outline.Ink;
import dev.easel.studio.model.outline.Moved;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.model.outline.Points;
import dev.easel.studio.model.outline.Vec;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Path;
import java.util.Map;

/** Small birds, seen from the side: robin, bluebird, sparrow, canary, raven …; they perch or fly. */
final class Songbird implements Drawing {
    /** Back, breast, wing, beak. */
    private static final Map<String, int[]> KINDS = Map.ofEntries(
            Map.entry("bird", new int[] {0x4A86C8, 0xF4DCA8, 0x2F5A98, 0xE8A83C}),
            Map.entry("bluebird", new int[] {0x3F7CD0, 0xE08A4A, 0x28549C, 0x3A3A40}),
            Map.entry("robin", new int[] {0x8A6A4C, 0xE0602C, 0x6A4E38, 0x5A4A3A}),
            Map.entry("sparrow", new int[] {0x9A7048, 0xE8DCC8, 0x6A4628, 0x5A4A3A}),
            Map.entry("canary", new int[] {0xF2CC3C, 0xFBE88A, 0xD8A828, 0xF0A060}),
            Map.entry("crow", new int[] {0x2A2A34, 0x34343E, 0x1C1C24, 0x26262C}),
            Map.entry("raven", new int[] {0x26262E, 0x30303A, 0x18181F, 0x222228}),
            Map.entry("dove", new int[] {0xF4F2EE, 0xFFFFFF, 0xDCDAD8, 0xE0A89A}),
            Map.entry("pigeon", new int[] {0x8A92A4, 0xA8A0B0, 0x626A7C, 0x5A5A62}),
            Map.entry("cardinal", new int[] {0xD0302C, 0xE04A3C, 0xA02024, 0xF0A040}),
            Map.entry("seagull", new int[] {0xF6F6F4, 0xFFFFFF, 0xA8B0BC, 0xF0B030}));

    @Override
    public float stature(Look look) {
        return 220;
    }

    @Override
    public void draw(Look look, Sketch sketch) {
        int[] kind = KINDS.getOrDefault(look.entity().noun(), new int[] {0x4A86C8, 0xF4DCA8, 0x2F5A98, 0xE8A83C});
        Rgb back = look.colour(0, Rgb.of(kind[0]));
        boolean plain = look.entity().colours().isEmpty();
        Rgb breast = plain ? Rgb.of(kind[1]) : look.colour(1, back.mix(Rgb.WHITE, .6f));
        Rgb wing = look.partColour("wings", plain ? Rgb.of(kind[2]) : back.times(.74f));
        boolean flies = Mood.of(look) == Mood.FLYING;
        Sketch body = flies ? new Moved(sketch, -22, new Vec(0, -60)) : sketch;
        tail(body, wing);
        if (flies) {
            Plumage.spread(
                    new Moved(Moved.sided(body, 10, -140, 1), -42, new Vec(0, 0)),
                    wing.times(.85f),
                    wing.times(.6f),
                    190);
        } else {
            legs(body, Rgb.of(kind[3]).times(.7f));
        }
        body(body, back, breast);
        if (flies) {
            Plumage.spread(new Moved(Moved.sided(body, 24, -124, 1), -14, new Vec(0, 0)), wing, wing.times(.7f), 210);
        } else {
            Plumage.folded(body, Outline.blob("-22 -132, 30 -142, 80 -96, 130 -46, 74 -52, 10 -66, -24 -96"), wing, 17);
        }
        head(body, look.partColour("beak", Rgb.of(kind[3])), Mood.of(look) == Mood.SLEEPING);
    }

    private static void tail(Sketch sketch, Rgb wing) {
        sketch.solid(Plumage.of(6), canvas -> {
            canvas.drawPath(
                    Outline.ribbon(Points.of("70 -80, 120 -56, 176 -34"), 16, 13, 8), Ink.fill(wing.times(.8f)));
            canvas.drawPath(Outline.ribbon(Points.of("70 -76, 118 -44, 166 -16"), 16, 12, 7), Ink.fill(wing));
        });
    }

    private static void legs(Sketch sketch, Rgb colour) {
        sketch.solid(Surface.round(3), canvas -> {
            for (int i = 0; i < 2; i++) {
                float x = -4 + i * 26;
                canvas.drawPath(Points.from(x, -50).to(x + 4, -22).to(x, -2).curve(), Ink.line(colour, 5));
                canvas.drawPath(Points.from(x - 18, -2).to(x, -4).to(x + 12, -1).curve(), Ink.line(colour, 4.4f));
                canvas.drawPath(Outline.curve(x, -4, x - 14, 2), Ink.line(colour, 4));
            }
        });
    }

    private static void body(Sketch sketch, Rgb back, Rgb breast) {
        Path shape = Outline.blob("-72 -206, -30 -204, -10 -164, 50 -130, 92 -84, 66 -50, 10 -36, -50 -52, -84 -96, "
                + "-88 -140, -104 -176");
        sketch.solid(Plumage.of(46), canvas -> {
            canvas.drawPath(shape, Ink.fill(back));
            canvas.save();
            canvas.clipPath(shape, true);
            canvas.drawPath(
                    Outline.blob("-110 -164, -62 -158, -44 -124, -20 -80, 40 -44, -20 -20, -90 -60, -110 -120"),
                    Ink.soft(breast, 1, 7));
            canvas.restore();
        });
        sketch.flat(canvas ->
                Plumage.scallops(canvas, Outline.inside(shape, Outline.oval(-54, -90, 40, 40)), breast.times(.8f), 13));
    }

    private static void head(Sketch sketch, Rgb beak, boolean asleep) {
        sketch.solid(Surface.round(5).glossy(.5f), canvas -> {
            canvas.drawPath(Outline.blob("-94 -186, -128 -170, -130 -168, -98 -164"), Ink.fill(beak));
        });
        sketch.flat(canvas -> {
            canvas.drawPath(Outline.curve("-126 -169, -110 -172, -95 -172"), Ink.line(beak.times(.55f), 1.8f));
            canvas.drawCircle(-52, -156, 14, Ink.touch(-52, -156, 14, Rgb.of(0xF08A7A), .5f));
            if (asleep) {
                Eye.closed(canvas, -68, -178, 8);
            } else {
                Eye.bead(canvas, -68, -178, 8.6f);
            }
        });
    }

    /** The names that this drawing has colours for. */
    static String[] names() {
        return KINDS.keySet().toArray(String[]::new);
    }
}
