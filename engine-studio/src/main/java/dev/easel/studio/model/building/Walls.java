package dev.easel.studio.model.building;

import dev.easel.studio.model.craft.Form;
import dev.easel.studio.model.craft.Hand;
import dev.easel.studio.model.craft.Ink;
import dev.easel.studio.model.craft.Material;
import dev.easel.studio.model.craft.Outline;
import io.github.humbleui.skija.Path;

/** Walls that one can sit on, lean against or hang things on. */
final class Walls {
    private Walls() {}

    /** A free-standing wall between two piers, with a coping along the top and a little ivy. */
    static void wall(Hand hand) {
        Material courses = hand.look().madeOf("stone") ? Material.masonry(0x9C968E, 16) : Material.masonry(0xB06A52, 9);
        Material bricks = hand.look().madeOf("brick") || hand.look().madeOf("stone")
                ? courses.coloured(hand.look().colour(0, courses.colour()))
                : hand.stuff(courses);
        Material coping = Material.stone(0xCFC6B8);
        hand.body(bricks, Form.plane(0, 0), Outline.box(-146, -112, 146, 0));
        hand.flat(Ink.veil(-112, -96, bricks.colour().times(.3f), .5f, 0), Outline.box(-146, -112, 146, -96));
        hand.flat(Ink.veil(-18, 0, bricks.colour().times(.35f), 0, .4f), Outline.box(-146, -18, 146, 0));
        hand.body(coping, 3, Outline.rounded(-148, -120, 148, -109, 3));
        for (int side = -1; side <= 1; side += 2) {
            float x = side * 148f;
            hand.body(bricks.shade(1.06f), Form.plane(0, 0), Outline.box(x - 14, -122, x + 14, 0));
            hand.body(coping, 3, Outline.rounded(x - 17, -133, x + 17, -121, 3));
        }
        ivy(hand, hand.dice().nextBoolean() ? -1 : 1);
    }

    /** A shoot that climbs one end of a wall: leaves in clusters, the densest at the foot. */
    private static void ivy(Hand hand, int side) {
        Material leaves = Material.lumpy(0x5A8A44, 9, .5f);
        float foot = side * 128f;
        Path[] clusters = new Path[26];
        for (int i = 0; i < clusters.length; i++) {
            float up = i / (float) clusters.length;
            float spread = 30 * (1 - up * .7f);
            clusters[i] = Outline.circle(
                    foot - side * up * 34 + hand.between(-spread, spread) * .7f,
                    -4 - up * 104 + hand.between(-7, 7),
                    4 + hand.between(2, 7) * (1 - up * .5f));
        }
        hand.body(leaves, 7, Outline.all(clusters));
    }
}
