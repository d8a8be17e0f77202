package dev.easel.studio.model.plant;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.craft.Form;
import dev.easel.studio.model.craft.Hand;
import dev.easel.studio.model.craft.Ink;
import dev.easel.studio.model.craft.Material;
import dev.easel.studio.model.craft.Outline;
import dev.easel.studio.paint.Curves;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.PathBuilder;

/** Flower heads and how they stand together. */
public final class Blossoms {
    private static final float TAU = (float) (2 * Math.PI);
    static final Rgb GREEN = Rgb.of(0x4E8A3E);

    private Blossoms() {}

    /** A bunch of mixed flowers that fan out from one point. */
    public static void bunch(Hand hand, Rgb petals, float x, float y, float height) {
        float[] lean = {-1, 1, -.7f, .72f, -.36f, .4f, .02f, -.5f, .52f, 0};
        float[] reach = {.6f, .58f, .86f, .84f, 1, .98f, .9f, .56f, .54f, .62f};
        for (int i = 0; i < lean.length; i++) {
            float tipX = x + lean[i] * height * .62f;
            float tipY = y - reach[i] * height * .86f;
            stem(hand, x + lean[i] * 8, y, tipX, tipY, 2.2f);
            float side = lean[i] < 0 ? -2.6f : -.5f;
            hand.body(
                    Material.of(GREEN.times(i % 2 == 0 ? .9f : 1.1f)),
                    4,
                    Outline.leaf(x + lean[i] * 24, y - 22, side, height * .42f, 13));
        }
        for (int i = 0; i < lean.length; i++) {
            float tipX = x + lean[i] * height * .62f;
            float tipY = y - reach[i] * height * .86f;
            Rgb tone = i % 3 == 2 ? petals.mix(Rgb.WHITE, .6f) : i % 3 == 1 ? petals.times(.84f) : petals;
            if (i % 2 == 0) {
                daisy(hand, tone, Rgb.of(0xF0B83A), tipX, tipY, height * .21f, 11);
            } else {
                rosette(hand, tone, tipX, tipY, height * .18f);
            }
        }
    }

    /** A bent stalk. */
    static void stem(Hand hand, float x1, float y1, float x2, float y2, float radius) {
        hand.solid(
                Surface.round(radius),
                canvas -> canvas.drawPath(
                        new PathBuilder()
                                .moveTo(x1, y1)
                                .quadTo(x1 + (x2 - x1) * .15f, y1 + (y2 - y1) * .62f, x2, y2)
                                .build(),
                        Ink.line(GREEN.times(.85f), radius * 2)));
    }

    /** A flat head with a disc in the middle, seen a little from below. */
    static void daisy(Hand hand, Rgb petal, Rgb middle, float x, float y, float radius, int petals) {
        float turn = hand.between(0, .4f);
        hand.flat(canvas -> {
            for (int ring = 0; ring < 2; ring++) {
                Rgb tone = ring == 0 ? petal.times(.82f) : petal;
                Paint paint =
                        Ink.around(x, y, radius, tone.saturated(1.3f).times(.78f), tone, tone.mix(Rgb.WHITE, .25f));
                for (int i = 0; i < petals; i++) {
                    float angle = turn + TAU * (i + .5f * ring) / petals;
                    canvas.drawPath(
                            Outline.petal(x, y, angle, radius * (1 - .08f * ring), radius * 2.7f / petals), paint);
                }
            }
        });
        hand.body(
                Material.stone(0).coloured(middle),
                Form.ball(x, y, radius * .36f),
                Outline.circle(x, y, radius * .34f));
    }

    /** A full head of petals in spirals: rose, peony, ranunculus. */
    static void rosette(Hand hand, Rgb petal, float x, float y, float radius) {
        hand.ball(Material.of(petal.saturated(1.3f).times(.9f)).glossy(.1f), x, y, radius);
        int rings = 4;
        hand.flat(canvas -> {
            for (int ring = 0; ring < rings; ring++) {
                float reach = radius * (1 - ring * .22f);
                int petals = 6 - ring;
                for (int i = 0; i < petals; i++) {
                    float angle = TAU * i / petals + ring * .7f + .3f;
                    float px = x + Curves.cos(angle) * reach * .42f;
                    float py = y + Curves.sin(angle) * reach * .42f - ring * radius * .03f;
                    Rgb tone = petal.saturated(1.2f)
                            .times(.88f + .05f * ring)
                            .mix(Rgb.WHITE, .05f * ring + .06f * (i % 2));
                    Rgb deep = tone.saturated(1.35f).times(.72f);
                    canvas.drawPath(
                            Outline.circle(px, py, reach * .58f),
                            Ink.around(px, py, reach * .66f, deep, tone, tone.mix(Rgb.WHITE, .3f)));
                }
            }
        });
        hand.flat(
                Ink.line(petal.times(.45f), .7f, radius * .06f),
                Outline.svg("M" + (x - radius * .16f) + " " + y + " q" + radius * .1f + " " + -radius * .22f + " "
                        + radius * .24f
                        + " " + -radius * .04f + " q" + -radius * .02f + " " + radius * .18f + " " + -radius * .16f
                        + " "
                        + radius * .1f));
    }
}
