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

/** Swans, geese and ducks, seen from the side: they swim, or stand when the prompt says so. */
final class Waterfowl implements Drawing {
    private final boolean swan;

    Waterfowl(boolean swan) {
        this.swan = swan;
    }

    @Override
    public float stature(Look look) {
        return swan ? 330 : 240;
    }

    @Override
    public void draw(Look look, Sketch sketch) {
        boolean duckling = look.entity().noun().equals("duckling") || look.is("rubber");
        int natural = swan ? 0xFAF9F6 : duckling ? 0xF8D848 : 0xA88A68;
        Rgb body = look.colour(0, Rgb.of(natural));
        boolean plain = look.entity().colours().isEmpty();
        Rgb head = swan || duckling || !plain ? body : Rgb.of(0x2A7A4E);
        Rgb beak = look.partColour("beak", swan ? Rgb.of(0xF08A2C) : Rgb.of(0xF0A830));
        boolean stands =
                Mood.of(look) == Mood.WALKING || "standing".equals(look.entity().pose());
        if (stands) {
            legs(sketch, beak);
        }
        float lift = stands ? -34 : 0;
        Path hull = Points.from(-118, -76 + lift)
                .to(-70, -104 + lift)
                .to(20, -104 + lift)
                .to(96, -96 + lift)
                .to(150, -124 + lift)
                .to(140, -60 + lift)
                .to(90, -10 + lift)
                .to(-10, 2 + lift)
                .to(-92, -16 + lift)
                .blob();
        neck(sketch, head, beak, lift, Mood.of(look) == Mood.SLEEPING);
        sketch.solid(Plumage.of(46), canvas -> {
            canvas.drawPath(hull, Ink.fill(body));
            Plumage.scallops(canvas, hull, body.times(.88f), 18);
        });
        if (!swan && plain && !duckling) {
            sketch.solid(
                    Surface.round(6),
                    canvas -> canvas.drawPath(
                            Outline.ribbon(
                                    Points.from(-120, -96 + lift)
                                            .to(-98, -90 + lift)
                                            .to(-74, -98 + lift)
                                            .list(),
                                    5),
                            Ink.fill(Rgb.WHITE)));
        }
        Path wing = Points.from(-64, -92 + lift)
                .to(0, -126 + lift)
                .to(80, -120 + lift)
                .to(148, -140 + lift)
                .to(120, -80 + lift)
                .to(50, -44 + lift)
                .to(-30, -50 + lift)
                .blob();
        Plumage.folded(sketch, wing, body.times(swan ? .97f : .84f), 22);
        sketch.solid(Plumage.of(6), canvas -> {
            for (int i = 0; i < 5; i++) {
                float y = -60 - i * 14 + lift;
                canvas.drawPath(
                        Outline.ribbon(
                                Points.from(0 + i * 6, y)
                                        .to(60 + i * 6, y - 4)
                                        .to(122 + i * 6, y - 34)
                                        .list(),
                                6,
                                9,
                                1),
                        Ink.fill(body.times(swan ? .94f + i * .015f : .74f + i * .05f)));
            }
        });
    }

    private void neck(Sketch sketch, Rgb colour, Rgb beak, float lift, boolean asleep) {
        float[] spine = swan
                ? Points.from(-78, -60 + lift)
                        .to(-132, -110 + lift)
                        .to(-86, -190 + lift)
                        .to(-96, -264 + lift)
                        .to(-142, -270 + lift)
                        .list()
                : Points.from(-80, -70 + lift)
                        .to(-106, -120 + lift)
                        .to(-98, -166 + lift)
                        .list();
        float hx = swan ? -134 : -104;
        float hy = (swan ? -272 : -182) + lift;
        float r = swan ? 24 : 37;
        sketch.solid(Plumage.of(18), canvas -> {
            canvas.drawPath(
                    swan ? Outline.ribbon(spine, 38, 24, 17, 17, 20) : Outline.ribbon(spine, 40, 27, 30),
                    Ink.fill(colour));
            canvas.drawPath(Outline.oval(hx, hy, r * 1.12f, r), Ink.fill(colour));
        });
        sketch.solid(
                Surface.round(6).glossy(.4f),
                canvas -> canvas.drawPath(
                        swan
                                ? Points.from(hx - 18, hy - 10)
                                        .to(hx - 52, hy + 12)
                                        .to(hx - 58, hy + 20)
                                        .to(hx - 46, hy + 22)
                                        .to(hx - 14, hy + 12)
                                        .blob()
                                : Points.from(hx - 32, hy - 8)
                                        .to(hx - 66, hy + 2)
                                        .to(hx - 80, hy + 6)
                                        .to(hx - 76, hy + 16)
                                        .to(hx - 34, hy + 16)
                                        .blob(),
                        Ink.fill(beak)));
        sketch.flat(canvas -> {
            if (swan) {
                canvas.drawPath(
                        Points.from(hx - 10, hy - 8)
                                .to(hx - 24, hy - 8)
                                .to(hx - 22, hy + 4)
                                .to(hx - 12, hy + 2)
                                .blob(),
                        Ink.fill(Rgb.of(0x1E1A1E)));
            }
            if (asleep) {
                Eye.closed(canvas, hx - 8, hy - 8, 6);
            } else {
                Eye.bead(canvas, hx - 8, hy - 8, swan ? 5 : 7);
            }
        });
    }

    private static void legs(Sketch sketch, Rgb colour) {
        sketch.solid(Surface.round(4), canvas -> {
            for (int i = 0; i < 2; i++) {
                float x = 0 + i * 34;
                canvas.drawLine(x, -44, x, -6, Ink.line(colour.times(.8f + .2f * i), 8));
                canvas.drawPath(
                        Points.from(x + 6, -8)
                                .to(x - 36, -2)
                                .to(x - 36, 3)
                                .to(x + 8, 3)
                                .blob(),
                        Ink.fill(colour.times(.8f + .2f * i)));
            }
        });
    }
}
