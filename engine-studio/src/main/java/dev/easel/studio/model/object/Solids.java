package dev.easel.studio.model.object;

import dev.easel.studio.model.craft.Form;
import dev.easel.studio.model.craft.Hand;
import dev.easel.studio.model.craft.Ink;
import dev.easel.studio.model.craft.Lathe;
import dev.easel.studio.model.craft.Material;
import dev.easel.studio.model.craft.Outline;
import dev.easel.studio.paint.Rgb;

/** Geometric solids: each face takes the light as its own plane. */
final class Solids {
    private static final Material PAINT = Material.of(0xD8D2C8).glossy(.3f);

    private Solids() {}

    static void cube(Hand hand) {
        Material paint = hand.stuff(PAINT);
        hand.face(paint.shade(1.14f), 0, -.86f, -92, -166, -12, -124, 92, -172, 12, -204);
        hand.face(paint, -.74f, .1f, -92, -166, -12, -124, -12, 0, -86, -46);
        hand.face(paint.shade(.88f), .66f, .05f, -12, -124, 92, -172, 84, -52, -12, 0);
        hand.flat(Ink.line(Rgb.WHITE, .35f, 1.2f), Outline.polyline(-92, -166, -12, -124, 92, -172));
        hand.flat(Ink.line(Rgb.WHITE, .22f, 1.2f), Outline.polyline(-12, -124, -12, -2));
    }

    static void pyramid(Hand hand) {
        Material paint = hand.stuff(PAINT);
        hand.face(paint, -.62f, -.42f, 0, -172, -24, 0, -104, -32);
        hand.face(paint.shade(.84f), .66f, -.36f, 0, -172, 104, -36, -24, 0);
        hand.flat(Ink.line(Rgb.WHITE, .35f, 1.2f), Outline.polyline(0, -170, -24, -2));
    }

    static void sphere(Hand hand) {
        Material paint = hand.stuff(PAINT.glossy(.8f));
        hand.ball(paint, 0, -98, 98);
        hand.flat(Ink.fading(0, -6, 70, Rgb.WHITE, .14f), Outline.circle(0, -98, 97));
        hand.flat(Ink.soft(Rgb.WHITE, .32f, 5), Outline.oval(-36, -148, 20, 11));
    }

    static void cylinder(Hand hand) {
        Material paint = hand.stuff(PAINT);
        Lathe side = Lathe.straight(0, .26f, -172, 78, -21, 78);
        hand.turned(paint, side);
        hand.body(paint.shade(1.12f), Form.plane(0, -.8f), Outline.oval(0, -172, 78, 20));
        hand.flat(Ink.line(Rgb.WHITE, .3f, 1.2f), Outline.oval(0, -172, 77, 19.4f));
    }

    static void cone(Hand hand) {
        Material paint = hand.stuff(PAINT);
        hand.turned(paint, Lathe.straight(0, .26f, -188, .6f, -22, 84));
    }

    static void ball(Hand hand) {
        hand.ball(hand.stuff(Material.of(0xD8352E).glossy(.8f)), 0, -90, 90);
        Rgb stripe = hand.colour(1, 0xF6F1E4);
        hand.flat(canvas -> {
            canvas.clipPath(Outline.circle(0, -90, 89.4f), true);
            canvas.drawPath(
                    Outline.svg("M-100 -112 Q0 -66 100 -124 L100 -92 Q0 -36 -100 -82Z"), Ink.fill(stripe, .92f));
            canvas.drawCircle(-14, -170, 16, Ink.fill(stripe, .92f));
            canvas.drawPath(Outline.circle(0, -90, 90), Ink.fading(70, -16, 120, Rgb.of(0x1A1230), .35f));
        });
        hand.flat(Ink.soft(Rgb.WHITE, .45f, 5), Outline.oval(-34, -138, 19, 11));
    }
}
