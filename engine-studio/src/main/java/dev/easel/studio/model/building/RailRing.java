package dev.easel.studio.model.building;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.Encircling;
import dev.easel.studio.model.Look;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.craft.Hand;
import dev.easel.studio.model.craft.Ink;
import dev.easel.studio.model.craft.Material;
import dev.easel.studio.model.craft.Outline;
import dev.easel.studio.paint.Curves;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.Path;
import io.github.humbleui.skija.PathBuilder;
import java.util.function.Consumer;

/**
 * A colossal transit rail in the shape of a ring, with little trains: a closed band in perspective, whose far half shows
 * its inner wall and whose near half its outer one.
 */
final class RailRing implements Encircling {
    private static final float PI = (float) Math.PI;
    /** The halves overlap by this angle, so that no seam shows where they meet. */
    private static final float LAP = .012f;

    private static final float PERSPECTIVE = .16f;
    private static final int STEPS = 120;

    @Override
    public Extent extent(Look look) {
        Ring ring = ring(look);
        return new Extent(2 * ring.reach(), ring.rise() + ring.fall());
    }

    @Override
    public float middle(Look look) {
        return ring(look).fall();
    }

    @Override
    public void drawBehind(Look look, Sketch sketch) {
        half(new Hand(look, sketch), ring(look), PI - LAP, 2 * PI + LAP, false);
    }

    @Override
    public void drawInFront(Look look, Sketch sketch) {
        half(new Hand(look, sketch), ring(look), -LAP, PI + LAP, true);
    }

    private static Ring ring(Look look) {
        Hand dice = new Hand(look, NOWHERE);
        float radius = GIRTH * dice.between(.56f, .7f);
        return new Ring(
                radius,
                dice.between(.17f, .25f),
                dice.between(-.1f, .1f),
                radius * .036f,
                radius * .042f,
                dice.between(0, 1));
    }

    /**
     * The band's shape.
     *
     * @param radius of its outer edge
     * @param flatness height of its ellipse over the width
     * @param tilt clockwise turn on the page in radians
     * @param breadth of the track seen from above
     * @param wall height of the wall below the track
     * @param phase where on the ring the trains are, 0 to 1
     */
    private record Ring(float radius, float flatness, float tilt, float breadth, float wall, float phase) {
        float reach() {
            return radius * 1.04f;
        }

        /** From the middle up to the highest point, with a train on it. */
        float rise() {
            return sweep() + 1.1f * wall;
        }

        /** From the middle down to the lowest point. */
        float fall() {
            return sweep() * (1 + PERSPECTIVE) + 1.2f * wall;
        }

        /** Half the height of the tilted ellipse. */
        private float sweep() {
            float flat = radius * flatness;
            float lean = radius * tilt;
            return (float) Math.sqrt(flat * flat + lean * lean);
        }

        private float near(float angle) {
            return 1 / (1 - PERSPECTIVE * Curves.sin(angle));
        }

        /** A point of the ring {@code in} units inside the edge and {@code up} units above the track. */
        void put(PathBuilder path, boolean first, float angle, float in, float up) {
            float k = near(angle);
            float r = radius - in;
            float flat = 1 - PERSPECTIVE * .5f * (k - 1);
            float x = r * Curves.cos(angle) * flat;
            float y = r * flatness * Curves.sin(angle) * k - up * k;
            float turnedX = x * Curves.cos(tilt) - (y + up * k) * Curves.sin(tilt);
            float turnedY = x * Curves.sin(tilt) + y * Curves.cos(tilt) - fall();
            if (first) {
                path.moveTo(turnedX, turnedY);
            } else {
                path.lineTo(turnedX, turnedY);
            }
        }

        /** The strip between two lines that run along the ring, each so far inside the edge and above the track. */
        Path strip(float from, float to, float in1, float up1, float in2, float up2) {
            PathBuilder path = new PathBuilder();
            int steps = Math.max(2, (int) (STEPS * (to - from) / PI));
            for (int i = 0; i <= steps; i++) {
                put(path, i == 0, from + (to - from) * i / steps, in1, up1);
            }
            for (int i = steps; i >= 0; i--) {
                put(path, false, from + (to - from) * i / steps, in2, up2);
            }
            return path.closePath().build();
        }
    }

    private static void half(Hand hand, Ring ring, float from, float to, boolean front) {
        Rgb metal = hand.stuff(Material.metal(0x1F6A76)).colour();
        Rgb copper = front ? metal.mix(Rgb.WHITE, .08f) : metal.times(.5f).mix(Rgb.of(0xB8683C), .7f);
        Paint steel = Ink.across(-ring.radius(), ring.radius(), metal, copper, copper, metal);
        Rgb trim = hand.colour(1, 0xFFE2A8);
        float wallIn = front ? 0 : ring.breadth();
        Surface side = Surface.round(ring.wall() * .3f)
                .bumped((x, _) -> (front ? -1 : 1) * x * x / (2.6f * ring.radius()), 1)
                .glossy(.5f);
        hand.solid(side, canvas -> {
            Path wall = ring.strip(from, to, wallIn, 0, wallIn, -ring.wall());
            canvas.drawPath(wall, steel);
            for (int i = 0; i < 90; i++) {
                float a = from + (to - from) * (i + .5f) / 90;
                canvas.drawPath(
                        ring.strip(a, a + .004f, wallIn, -ring.wall() * .12f, wallIn, -ring.wall() * .92f),
                        Ink.fill(metal.times(.4f), .6f));
            }
            canvas.drawPath(
                    ring.strip(from, to, wallIn, -ring.wall() * .8f, wallIn, -ring.wall()),
                    Ink.fill(metal.mix(trim, .45f)));
        });
        hand.solid(Surface.round(2).bumped((_, y) -> .5f * y, 1), canvas -> {
            canvas.drawPath(ring.strip(from, to, 0, 0, ring.breadth(), 0), Ink.fill(metal.mix(trim, .3f)));
            for (float in : new float[] {.06f, .34f, .66f, .94f}) {
                float at = ring.breadth() * in;
                canvas.drawPath(ring.strip(from, to, at - 1.5f, 0, at + 1.5f, 0), Ink.fill(trim));
            }
        });
        lamps(hand, ring, from, to, wallIn, trim);
        trains(hand, ring, front, trim, metal);
    }

    private static void lamps(Hand hand, Ring ring, float from, float to, float in, Rgb trim) {
        PathBuilder lamps = new PathBuilder();
        for (int i = 0; i < 45; i++) {
            float a = from + (to - from) * (i + .5f) / 45;
            lamps.addPath(ring.strip(a - .005f, a + .005f, in, -ring.wall() * .34f, in, -ring.wall() * .62f));
        }
        Path all = lamps.build();
        hand.flat(trim, all);
        hand.glow(canvas -> {
            canvas.drawPath(all, Ink.soft(Rgb.of(0xFFC060), .7f, 5));
            canvas.drawPath(all, Ink.fill(trim, .8f));
        });
    }

    private static void trains(Hand hand, Ring ring, boolean front, Rgb trim, Rgb metal) {
        float[] starts = front
                ? new float[] {.5f + .3f * ring.phase(), 1.9f + .25f * ring.phase()}
                : new float[] {PI + .9f + .7f * ring.phase()};
        float car = .085f;
        float in = ring.breadth() * (front ? .3f : .7f);
        float tall = ring.wall() * .95f;
        PathBuilder windows = new PathBuilder();
        hand.solid(Surface.round(ring.wall() * .35f).glossy(.9f), canvas -> {
            for (float start : starts) {
                for (int i = 0; i < 4; i++) {
                    float a = start + i * (car + .006f);
                    float nose = i == 0 || i == 3 ? .012f : 0;
                    Path body = Outline.all(
                            ring.strip(a, a + car, in, 0, in, tall * .55f),
                            ring.strip(
                                    a + (i == 0 ? nose : 0), a + car - (i == 3 ? nose : 0), in, tall * .5f, in, tall));
                    canvas.drawPath(body, Ink.fill(trim.mix(Rgb.WHITE, .5f)));
                    canvas.drawPath(
                            ring.strip(a, a + car, in, tall * .12f, in, tall * .3f), Ink.fill(metal.saturated(1.3f)));
                    for (int w = 0; w < 5; w++) {
                        float b = a + car * (.14f + .16f * w);
                        Path window = ring.strip(b, b + car * .1f, in, tall * .46f, in, tall * .8f);
                        canvas.drawPath(window, Ink.fill(Rgb.of(0x2A5A70)));
                        windows.addPath(window);
                    }
                }
            }
        });
        hand.glow(canvas -> canvas.drawPath(windows.snapshot(), Ink.fill(Rgb.of(0xFFC870), .75f)));
    }

    /** Takes no drawing: for a hand that only throws dice. */
    private static final Sketch NOWHERE = new Sketch() {
        @Override
        public void solid(Surface surface, Consumer<Canvas> drawing) {}

        @Override
        public void flat(Consumer<Canvas> drawing) {}

        @Override
        public void glow(Consumer<Canvas> drawing) {}
    };
}
