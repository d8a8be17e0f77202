package dev.easel.studio.model.object;

import dev.easel.studio.model.Look;
import dev.easel.studio.model.Model;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.craft.Hand;
import dev.easel.studio.model.craft.Ink;
import dev.easel.studio.model.craft.Material;
import dev.easel.studio.model.craft.Outline;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Rgb;

/** A besom: upright with its twigs on the ground, or lying in the air, handle first, with room to sit. */
final class Broom implements Model {
    private static final float LENGTH = 270;
    private static final float BRUSH = 62; // across the twigs

    @Override
    public Extent extent(Look look) {
        return look.poses("flying") ? new Extent(LENGTH, BRUSH) : new Extent(BRUSH, LENGTH);
    }

    @Override
    public float stature(Look look) {
        return LENGTH;
    }

    @Override
    public void draw(Look look, Sketch sketch) {
        Hand hand = new Hand(look, sketch);
        // Flying, it lies with its handle to the left, a little raised.
        broom(look.poses("flying") ? hand.at(LENGTH / 2, -BRUSH / 2, 1, -90) : hand);
    }

    private static void broom(Hand hand) {
        Material twigs =
                Material.of(Rgb.of(0xC9974A)).glossy(0).rough((x, y) -> 3 * Noise.value(x * .5f, y * .04f), .8f);
        hand.body(hand.stuff(Material.wood(0x7A5030)), 4, Outline.limb(0, -70, 5, 0, -LENGTH + 6, 4));
        hand.body(
                twigs,
                14,
                Outline.svg("M-9 -88 Q-14 -66 -29 -30 Q-33 -12 -28 0 L-20 -6 L-13 1 L-4 -5 L4 1 L13 -5 L21 0 L28 -3"
                        + " Q33 -14 28 -32 Q14 -66 9 -88Z"));
        hand.flat(
                Ink.line(twigs.colour().times(.55f), .5f, 1.2f),
                Outline.svg("M-6 -80 L-20 -8 M-2 -80 L-8 -6 M2 -80 L5 -4 M6 -80 L19 -6 M0 -60 L-14 -4 M3 -60 L12 -4"));
        hand.body(Material.cloth(0x8A3A30), 3, Outline.rounded(-13, -82, 13, -74, 3));
        hand.body(Material.cloth(0x8A3A30), 3, Outline.rounded(-16, -68, 16, -60, 3));
    }
}
