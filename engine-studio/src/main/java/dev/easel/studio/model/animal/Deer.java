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
import java.util.Set;

/** A deer: a stag with antlers, or a doe or fawn without, dappled. */
final class Deer implements Kind {
    private static final Ungulate HEAD = new Ungulate(58, 27, 14, 20, 46);
    private static final Set<String> WITHOUT_ANTLERS = Set.of("doe", "fawn");

    @Override
    public Build build(Look look) {
        return new Build(230, 104, .7f, 158, 9, new Vec(-50, -92), .98f, 25, true);
    }

    @Override
    public Coat coat(Look look) {
        return Coat.of(look, 0xB4783F, 0xF6E6CC, 0x6A4226, 0x4A2A16);
    }

    @Override
    public void head(Look look, Sketch sketch, Coat coat, boolean asleep) {
        boolean antlers = !WITHOUT_ANTLERS.contains(look.entity().noun()) && !look.is("female");
        if (antlers) {
            antler(sketch, look.partColour("horns", Rgb.of(0xC8A880)).times(.77f), 4, .86f);
        }
        HEAD.draw(sketch, coat, asleep, coat.light());
        if (antlers) {
            antler(sketch, look.partColour("horns", Rgb.of(0xC8A880)), 16, 1);
        }
    }

    private static void antler(Sketch sketch, Rgb horn, float x, float size) {
        sketch.solid(new Surface(4, Surface.SMOOTH, 0, .3f), canvas -> {
            canvas.translate(x, -24);
            canvas.scale(size, size);
            canvas.drawPath(
                    Outline.ribbon(Points.of("0 2, 14 -34, 42 -66, 44 -112, 34 -142"), 6, 5.4f, 4.6f, 3.4f, .6f),
                    Ink.fill(horn));
            canvas.drawPath(Outline.ribbon(Points.of("6 -16, -14 -34, -22 -60"), 4, 3.4f, .6f), Ink.fill(horn));
            canvas.drawPath(Outline.ribbon(Points.of("28 -52, 6 -78, 2 -106"), 4, 3.2f, .6f), Ink.fill(horn));
            canvas.drawPath(Outline.ribbon(Points.of("44 -94, 64 -114, 66 -140"), 3.6f, 3, .6f), Ink.fill(horn));
        });
    }

    @Override
    public void tail(Look look, Sketch sketch, Coat coat) {
        sketch.solid(
                Fur.of(8),
                canvas -> Fur.paint(canvas, Outline.ribbon(Points.of("-6 0, 16 12, 22 36"), 9, 12, 2), coat.light()));
    }

    @Override
    public Surface skin(float roundness) {
        return Fur.sleek(roundness);
    }

    @Override
    public void markings(Look look, Canvas canvas, Path trunk, Coat coat) {
        if (WITHOUT_ANTLERS.contains(look.entity().noun()) || look.is("spotted")) {
            var area = trunk.getBounds();
            canvas.clipPath(
                    Outline.oval(
                            (area.getLeft() + area.getRight()) / 2,
                            area.getTop() + area.getHeight() * .3f,
                            area.getWidth() * .48f,
                            area.getHeight() * .34f),
                    true);
            Stripes.spots(canvas, trunk, coat.light(), 24, 4.6f, Quadruped.dice(look));
        }
    }
}
