package dev.easel.studio.model.animal;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.Look;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.outline.Ink;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.model.outline.Points;
import dev.easel.studio.model.outline.Vec;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Path;

/** A horse; a unicorn by name or trait, a zebra by name. */
final class Horse implements Kind {
    private static final Ungulate HEAD = new Ungulate(84, 33, 19, 40, 34);

    @Override
    public Build build(Look look) {
        return new Build(300, 134, .4f, 186, 13, new Vec(-78, -122), 1.2f, 46, true);
    }

    @Override
    public Coat coat(Look look) {
        if (unicorn(look)) {
            return Coat.of(look, 0xF6F2F6, 0xFFFFFF, 0xD8A8E0, 0x5A4AA0).withNose(0x8A7A94);
        }
        if (zebra(look)) {
            return striped(look);
        }
        return Coat.of(look, 0x8A4E2C, 0xB47A4C, 0x2E1C18, 0x3A2012);
    }

    /** White with black stripes, or as asked: on black, stripes are white; in other colours, dark of the same hue. */
    private static Coat striped(Look look) {
        Rgb main = look.colour(0, Rgb.of(0xF4F0E8));
        Rgb natural = Rgb.of(0x201C22);
        boolean isDark = main.luma() < .25f;
        Rgb contrast =
                look.entity().colours().isEmpty() ? natural : isDark ? Rgb.of(0xF4F0E8) : natural.mix(main, .12f);
        Rgb stripes = look.colour(1, contrast);
        return new Coat(main, main.mix(Rgb.WHITE, .3f), stripes, Rgb.of(0x2A2226), Rgb.of(0x3A2414));
    }

    private static boolean unicorn(Look look) {
        return look.entity().noun().equals("unicorn") || look.is("unicorn");
    }

    private static boolean zebra(Look look) {
        return look.entity().noun().equals("zebra");
    }

    @Override
    public void head(Look look, Sketch sketch, Coat coat, boolean asleep) {
        HEAD.draw(
                sketch,
                coat,
                asleep,
                zebra(look) ? Rgb.of(0x3A3036) : coat.main().mix(coat.nose(), .4f));
        if (zebra(look)) {
            sketch.flat(canvas -> {
                for (int i = 0; i < 5; i++) {
                    canvas.drawPath(
                            Outline.ribbon(new float[] {-20 - i * 13, -25 + i * 9, -18 - i * 12, -8 + i * 9}, 3, .5f),
                            Ink.fill(coat.dark()));
                    canvas.drawPath(
                            Outline.ribbon(new float[] {14 - i * 12, 34 + i * 3, 6 - i * 10, 14 + i * 5}, 3, .5f),
                            Ink.fill(coat.dark()));
                }
            });
        }
        sketch.solid(Fur.of(6), canvas -> {
            Rgb hair = look.partColour("mane", coat.dark());
            canvas.drawPath(Outline.ribbon(Points.of("26 -40, 8 -40, -10 -26"), 7, 8, .5f), Ink.fill(hair));
            canvas.drawPath(Outline.ribbon(Points.of("28 -38, 12 -30, 6 -12"), 6, 7, .5f), Ink.fill(hair.times(.88f)));
        });
        if (unicorn(look)) {
            horn(sketch);
        }
    }

    private static void horn(Sketch sketch) {
        float[] spine = Points.of("-18 -28, -40 -72, -62 -120");
        sketch.glow(canvas -> canvas.drawPath(Outline.ribbon(spine, 12, 8, 2), Ink.soft(Rgb.of(0xFFE8A0), .5f, 10)));
        sketch.solid(
                new Surface(7, Surface.SMOOTH, 0, .9f),
                canvas -> canvas.drawPath(Outline.ribbon(spine, 8, 5.4f, .5f), Ink.fill(Rgb.of(0xF8DC8A))));
        sketch.flat(canvas -> {
            for (int i = 1; i < 9; i++) {
                Vec at = Outline.along(spine, i / 9.5f);
                float r = 8 * (1 - i / 9.6f) + .6f;
                canvas.drawLine(
                        at.x() - r,
                        at.y() - r * .1f,
                        at.x() + r,
                        at.y() - r * .8f,
                        Ink.line(Rgb.of(0xC8903A), 1.5f, .8f));
            }
        });
    }

    @Override
    public void mane(Look look, Sketch sketch, Coat coat) {
        for (int row = 0; row < 2; row++) {
            int r = row;
            sketch.solid(Fur.of(8), canvas -> {
                for (int i = 0; i < 8; i++) {
                    float x = 26 + i * 11;
                    float y = -26 + i * 15;
                    float sway = 26 + 10 * ((i * 7 + r * 3) % 3);
                    Rgb tone = look.partColour("mane", unicorn(look) ? rainbow(i) : coat.dark());
                    float[] spine = Points.from(x, y)
                            .to(x + 20 - r * 24, y + 20)
                            .to(x + sway - r * 34, y + 58)
                            .list();
                    Fur.lock(canvas, spine, tone.times(1 - .12f * r + .05f * (i % 2)), 11, 11, .6f);
                }
            });
        }
    }

    private static Rgb rainbow(int i) {
        Rgb[] tones = {Rgb.of(0xF0A0D0), Rgb.of(0xC8A0F0), Rgb.of(0x9AC0F8), Rgb.of(0xA0E8E0)};
        return tones[i % tones.length];
    }

    @Override
    public void tail(Look look, Sketch sketch, Coat coat) {
        for (int i = 0; i < 3; i++) {
            int k = i;
            float[] spine = Points.from(-8, 0)
                    .to(34 - k * 10, 30)
                    .to(48 - k * 14, 100)
                    .to(66 - k * 26, 168 - k * 14)
                    .list();
            Rgb hair = look.partColour(
                    "tail", unicorn(look) ? rainbow(k) : coat.dark().times(1 + .12f * k));
            sketch.solid(Fur.of(12), canvas -> Fur.lock(canvas, spine, hair, 11, 17, 18, 1));
        }
    }

    @Override
    public void legMarkings(Look look, Canvas canvas, Path leg, Coat coat) {
        if (zebra(look)) {
            var area = leg.getBounds();
            for (float y = area.getTop() + area.getHeight() * .2f; y < area.getBottom() - 10; y += 17) {
                canvas.drawLine(area.getLeft(), y, area.getRight(), y + 5, Ink.line(coat.dark(), 6));
            }
        }
    }

    @Override
    public Surface skin(float roundness) {
        return new Surface(roundness, Surface.SMOOTH, 0, .3f);
    }

    @Override
    public void markings(Look look, Canvas canvas, Path trunk, Coat coat) {
        if (zebra(look)) {
            Stripes.across(canvas, trunk, coat, 11, .9f);
        }
    }
}
