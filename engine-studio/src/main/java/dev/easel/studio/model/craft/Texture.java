package dev.easel.studio.model.craft;

import dev.easel.studio.paint.Curves;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Path;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.types.Rect;
import java.util.Random;

/** The pattern of a stuff, painted inside what has been painted of a body so far. */
@FunctionalInterface
public interface Texture {
    Texture PLAIN = (_, _, _) -> {};

    /** Paints the pattern over the bounds of a body of the given colour. */
    void over(Canvas canvas, Rect bounds, Rgb base);

    /** Long fibres along the longer side, and now and then a knot. */
    static void wood(Canvas canvas, Rect b, Rgb base) {
        boolean upright = b.getHeight() > b.getWidth() * 1.2f;
        float length = upright ? b.getHeight() : b.getWidth();
        float breadth = upright ? b.getWidth() : b.getHeight();
        Random dice = diceFor(b);
        int fibres = Math.clamp((int) (breadth / 2.6f), 3, 60);
        for (int i = 0; i < fibres; i++) {
            float across = (i + dice.nextFloat()) * breadth / fibres;
            PathBuilder fibre = new PathBuilder();
            for (int k = 0; k <= 8; k++) {
                float along = length * k / 8;
                float sway = (Noise.value(along * .012f + i * .13f, across * .06f) - .5f) * 7;
                put(fibre, k == 0, b, upright, along, across + sway);
            }
            Rgb shade = dice.nextFloat() < .6f ? base.times(.62f) : base.mix(Rgb.WHITE, .3f);
            canvas.drawPath(
                    fibre.build(),
                    Ink.within(Ink.line(shade, .15f + .3f * dice.nextFloat(), .5f + 1.3f * dice.nextFloat())));
        }
    }

    /** Clouded stone with branching veins. */
    static void marble(Canvas canvas, Rect b, Rgb base) {
        Random dice = diceFor(b);
        Rgb vein = base.times(.45f).mix(Rgb.of(0x50487A), .4f);
        float size = Math.max(b.getWidth(), b.getHeight());
        for (int i = 0; i < 14; i++) {
            float x = b.getLeft() + dice.nextFloat() * b.getWidth();
            float y = b.getTop() + dice.nextFloat() * b.getHeight();
            float reach = size * (.12f + .2f * dice.nextFloat());
            canvas.drawCircle(x, y, reach, Ink.within(Ink.fading(x, y, reach, vein, .2f)));
        }
        int veins = Math.clamp((int) (size / 12), 4, 16);
        for (int i = 0; i < veins; i++) {
            float x = b.getLeft() + (dice.nextFloat() * 1.3f - .3f) * b.getWidth();
            float y = b.getTop() + (dice.nextFloat() * 1.2f - .2f) * b.getHeight();
            float broad = i % 3 == 0 ? 5 + dice.nextFloat() * 5 : .7f + dice.nextFloat() * 1.3f;
            wander(canvas, dice, vein, x, y, .5f + dice.nextFloat() * .4f, broad, 26);
        }
    }

    /** A line that wanders on from a point and sometimes forks. */
    private static void wander(
            Canvas canvas, Random dice, Rgb colour, float x, float y, float angle, float width, int steps) {
        for (int i = 0; i < steps && width > .25f; i++) {
            float toX = x + Curves.cos(angle) * 9;
            float toY = y + Curves.sin(angle) * 9;
            canvas.drawLine(x, y, toX, toY, Ink.within(Ink.line(colour, width > 3 ? .12f : .4f, width)));
            x = toX;
            y = toY;
            angle += (dice.nextFloat() - .5f) * .8f;
            width *= .965f;
            if (dice.nextFloat() < .07f) {
                wander(canvas, dice, colour, x, y, angle + dice.nextFloat() - .5f, width * .6f, steps / 2);
            }
        }
    }

    /** Speckles, as in granite, sand or clay. */
    static void speckled(Canvas canvas, Rect b, Rgb base) {
        Random dice = diceFor(b);
        int grains = Math.clamp((int) (b.getWidth() * b.getHeight() / 45), 12, 420);
        for (int i = 0; i < grains; i++) {
            Rgb shade = dice.nextBoolean() ? base.times(.7f) : base.mix(Rgb.WHITE, .35f);
            canvas.drawCircle(
                    b.getLeft() + dice.nextFloat() * b.getWidth(),
                    b.getTop() + dice.nextFloat() * b.getHeight(),
                    .4f + dice.nextFloat() * 1.1f,
                    Ink.within(Ink.fill(shade, .35f)));
        }
    }

    /** Courses of blocks with mortar between them. */
    static Texture masonry(float course, Rgb mortar, float mortarOpacity) {
        return (canvas, b, base) -> {
            int rows = (int) Math.ceil(b.getHeight() / course);
            for (int row = 0; row < rows; row++) {
                float bottom = b.getBottom() - row * course;
                float x = b.getLeft() - course * 2 * Noise.hash(row, 5);
                for (int k = 0; x < b.getRight(); k++) {
                    float width = course * (1.5f + Noise.hash(row, k));
                    Rgb shade = Noise.hash(k, row) < .5f ? base.times(.78f) : base.mix(Rgb.WHITE, .3f);
                    Rect block = Rect.makeLTRB(x, bottom - course, x + width, bottom);
                    canvas.drawRect(block, Ink.within(Ink.fill(shade, .5f * Noise.hash(k + 7, row))));
                    canvas.drawLine(
                            x, bottom - course, x, bottom, Ink.within(Ink.line(mortar, mortarOpacity, course * .09f)));
                    x += width;
                }
                canvas.drawLine(
                        b.getLeft(),
                        bottom,
                        b.getRight(),
                        bottom,
                        Ink.within(Ink.line(mortar, mortarOpacity, course * .1f)));
            }
        };
    }

    /** What a room or a sky looks like in polished metal: bright above, a dark horizon, warm below. */
    static void reflections(Canvas canvas, Rect b, Rgb base) {
        float horizon = b.getTop() + b.getHeight() * .56f;
        Rgb dark = base.times(.3f);
        canvas.drawRect(
                b,
                Ink.within(Ink.veil(
                        b.getTop(), horizon, base.saturated(1.2f).times(1.25f).mix(Rgb.WHITE, .25f), .6f, 0)));
        canvas.drawRect(b, Ink.within(Ink.veil(horizon - b.getHeight() * .22f, horizon, dark, 0, .4f)));
        canvas.drawRect(
                Rect.makeLTRB(b.getLeft(), horizon, b.getRight(), b.getBottom()),
                Ink.within(Ink.veil(horizon, b.getBottom(), base.saturated(1.3f).times(1.2f), .1f, .5f)));
    }

    /** Thickness of coloured glass: deep at the sides, clear in the middle, light gathered low down. */
    static void glazing(Canvas canvas, Rect b, Rgb base) {
        float middle = (b.getLeft() + b.getRight()) / 2;
        float reach = Math.max(b.getWidth() * .36f, 1);
        float low = b.getBottom() - b.getHeight() * .22f;
        canvas.save();
        canvas.translate(middle, low);
        canvas.scale(1, Math.clamp(b.getHeight() / Math.max(1, b.getWidth()), .3f, 3f));
        canvas.drawCircle(
                0, 0, reach * 1.2f, Ink.within(Ink.fading(0, 0, reach * 1.2f, base.mix(Rgb.WHITE, .7f), .6f)));
        canvas.restore();
    }

    /** Cut planes, as in a crystal or in ice. */
    static void facets(Canvas canvas, Rect b, Rgb base) {
        Random dice = diceFor(b);
        float x = b.getLeft() + (.35f + .3f * dice.nextFloat()) * b.getWidth();
        float y = b.getTop() + (.3f + .3f * dice.nextFloat()) * b.getHeight();
        float reach = b.getWidth() + b.getHeight();
        float angle = dice.nextFloat();
        for (int i = 0; i < 7; i++) {
            float next = angle + .6f + .6f * dice.nextFloat();
            Path plane = Outline.polygon(
                    x,
                    y,
                    x + reach * Curves.cos(angle),
                    y + reach * Curves.sin(angle),
                    x + reach * Curves.cos(next),
                    y + reach * Curves.sin(next));
            Rgb shade = i % 2 == 0 ? base.times(.62f) : base.mix(Rgb.WHITE, .8f);
            canvas.drawPath(plane, Ink.within(Ink.fill(shade, .18f + .22f * dice.nextFloat())));
            canvas.drawLine(
                    x,
                    y,
                    x + reach * Curves.cos(angle),
                    y + reach * Curves.sin(angle),
                    Ink.within(Ink.line(Rgb.WHITE, .45f, .9f)));
            angle = next;
        }
    }

    /** Over and under, as in wicker, rattan or coarse cloth. */
    static Texture woven(float mesh) {
        return (canvas, b, base) -> {
            int rows = (int) Math.ceil(b.getHeight() / mesh);
            int columns = (int) Math.ceil(b.getWidth() / (mesh * 1.8f)) + 1;
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    float x = b.getLeft() + (column - (row % 2) * .5f) * mesh * 1.8f;
                    float y = b.getTop() + row * mesh;
                    canvas.drawOval(
                            Rect.makeXYWH(x, y, mesh * 1.7f, mesh * .92f),
                            Ink.within(Ink.down(y, y + mesh, base.mix(Rgb.WHITE, .28f), base.times(.72f))));
                    canvas.drawRect(
                            Rect.makeXYWH(x - mesh * .14f, y, mesh * .28f, mesh),
                            Ink.within(Ink.fill(base.times(.45f), .7f)));
                }
            }
        };
    }

    /** Cracks of something broken. */
    static void cracked(Canvas canvas, Rect b, Rgb base) {
        Random dice = diceFor(b);
        float size = Math.max(b.getWidth(), b.getHeight());
        for (int i = 0; i < 3; i++) {
            float x = b.getLeft() + (.2f + .6f * dice.nextFloat()) * b.getWidth();
            float y = b.getTop() + .3f * dice.nextFloat() * b.getHeight();
            PathBuilder crack = new PathBuilder().moveTo(x, y);
            for (int k = 0; k < 7; k++) {
                x += (dice.nextFloat() - .5f) * size * .16f;
                y += dice.nextFloat() * size * .13f;
                crack.lineTo(x, y);
            }
            canvas.drawPath(crack.build(), Ink.within(Ink.line(base.times(.22f), .9f, .6f + size * .006f)));
        }
    }

    /** Stains that run down something old. */
    static void weathered(Canvas canvas, Rect b, Rgb base) {
        Random dice = diceFor(b);
        Rgb stain = base.times(.45f).mix(Rgb.of(0x4A5030), .35f);
        for (int i = 0; i < 10; i++) {
            float x = b.getLeft() + dice.nextFloat() * b.getWidth();
            float y = b.getTop() + dice.nextFloat() * b.getHeight();
            float reach = b.getWidth() * (.08f + .16f * dice.nextFloat());
            canvas.drawCircle(x, y, reach, Ink.within(Ink.fading(x, y, reach, stain, .34f)));
        }
    }

    /** This pattern, then another on top. */
    default Texture and(Texture top) {
        return (canvas, bounds, base) -> {
            over(canvas, bounds, base);
            top.over(canvas, bounds, base);
        };
    }

    /** The same body always gets the same pattern. */
    private static Random diceFor(Rect b) {
        return new Random(31L * Math.round(b.getLeft() * 8) + Math.round(b.getTop() * 8));
    }

    private static void put(PathBuilder path, boolean first, Rect b, boolean upright, float along, float across) {
        float x = b.getLeft() + (upright ? across : along);
        float y = b.getTop() + (upright ? along : across);
        if (first) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }
}
