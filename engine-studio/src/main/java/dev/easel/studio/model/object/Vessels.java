package dev.easel.studio.model.object;

import dev.easel.studio.model.Hollow;
import dev.easel.studio.model.craft.Form;
import dev.easel.studio.model.craft.Hand;
import dev.easel.studio.model.craft.Ink;
import dev.easel.studio.model.craft.Lathe;
import dev.easel.studio.model.craft.Material;
import dev.easel.studio.model.craft.Outline;
import dev.easel.studio.model.craft.Thing;
import dev.easel.studio.model.craft.Vessel;
import dev.easel.studio.model.plant.Blossoms;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Path;

/** What holds drink, food and flowers: bodies turned on a lathe. */
final class Vessels {
    private static final Rgb TEA = Rgb.of(0x6A3A1C);
    private static final Lathe BOWL = Lathe.smooth(0, .12f, -88, 100, -58, 88, -30, 64, -12, 40);

    private static final String GLOBE =
            "M-60 -180 Q-100 -150 -100 -94 Q-98 -34 -52 0 L52 0 Q98 -34 100 -94 Q100 -150 60 -180Z";
    private static final String WATER =
            "M-80 -138 Q-96 -120 -96 -94 Q-94 -36 -51 -3 L51 -3 Q94 -36 96 -94 Q96 -120 80 -138 Z";

    private Vessels() {}

    static void bottle(Hand hand) {
        Material clearGlass = hand.stuff(Material.glass(0x2F7A4C));
        // Milk glass: pale glass would show what is behind it and not its colour.
        boolean pale = !hand.look().entity().colours().isEmpty()
                && hand.look().entity().material() == null
                && clearGlass.colour().luma() > .75f;
        Material glass = pale ? clearGlass.see(1) : clearGlass;
        Lathe body = Lathe.smooth(
                0, .2f, -246, 14, -246, 14, -190, 14, -178, 16, -150, 44, -134, 47, -134, 47, -14, 47, -14, 47, -8, 44);
        hand.turned(glass, body);
        boolean clear = glass.opacity() < 1;
        if (clear) {
            Path liquid = Lathe.smooth(0, .2f, -126, 43, -126, 43, -18, 43, -18, 43, -13, 40)
                    .outline();
            hand.flat(
                    Ink.down(
                            -126,
                            -10,
                            glass.colour().times(.75f),
                            glass.colour().times(.5f)),
                    liquid);
            hand.flat(Ink.fading(0, -26, 46, glass.colour().mix(Rgb.WHITE, .65f), .75f), liquid);
            hand.flat(Ink.fill(glass.colour().mix(Rgb.WHITE, .45f), .55f), Outline.oval(0, -126, 43, 7));
            hand.flat(Ink.line(glass.colour().times(.35f), .5f, 2.4f), body.outline());
        }
        hand.turned(clear ? glass.see(.9f) : glass, Lathe.straight(0, .2f, -246, 17.5f, -236, 17.5f));
        cork(hand);
        hand.shine(
                .55f,
                "M-36 -126 C-32 -146 -22 -156 -17 -168 L-12 -166 C-16 -152 -28 -142 -29 -124 L-30 -36 Q-34 -30 -37 -36Z");
        hand.shine(.3f, "M33 -120 L37 -120 L37 -30 Q35 -24 33 -30Z");
        hand.shine(.5f, "M-10 -232 L-6 -232 L-6 -186 Q-8 -182 -10 -186Z");
    }

    private static void cork(Hand hand) {
        Material cork = Material.stone(0xC89A62);
        hand.turned(cork, Lathe.straight(0, .2f, -268, 13.5f, -248, 12));
        hand.body(cork.shade(1.2f), Form.plane(0, -.7f), Outline.oval(0, -268, 13.5f, 3.4f));
    }

    static void wineGlass(Hand hand) {
        boolean tinted = hand.look().entity().noun().equals("wine glass")
                && !hand.look().entity().colours().isEmpty();
        Material clear = Material.glass(0xDCEBF2).see(.42f);
        Material glass = tinted ? clear.coloured(hand.colour(0xDCEBF2)).see(.72f) : clear;
        Rgb wine = hand.colour(0x7A1230);
        Lathe bowl = Lathe.smooth(0, .12f, -206, 42, -170, 52, -136, 46, -112, 22, -104, 5);
        hand.body(glass.see(tinted ? .9f : .6f), Form.plane(0, -.6f), Outline.oval(0, -9, 44, 9));
        hand.turned(glass.see(tinted ? .92f : .75f), Lathe.smooth(0, .2f, -106, 5, -96, 3.4f, -30, 3, -16, 7, -10, 22));
        hand.turned(glass, bowl);
        Lathe fill = Lathe.smooth(0, .12f, -160, 49, -160, 49, -136, 43, -113, 19, -108, 3);
        hand.body(Material.of(wine).glossy(1).see(.94f), fill.surface(), fill.outline());
        hand.flat(Ink.fading(0, -118, 34, wine.mix(Rgb.of(0xFF6060), .5f), .6f), fill.outline());
        hand.flat(wine.mix(Rgb.WHITE, .2f), Outline.oval(0, -160, 49, 8));
        hand.flat(Ink.line(Rgb.WHITE, .8f, 1.6f), Outline.oval(0, -206, 42, 7));
        hand.flat(Ink.line(Rgb.WHITE, .35f, 1.2f), bowl.outline());
        hand.shine(.6f, "M-38 -196 C-48 -170 -44 -146 -32 -128 L-28 -132 C-38 -148 -40 -170 -32 -196Z");
        hand.shine(.4f, "M-30 -13 Q-16 -19 -6 -17 L-8 -14 Q-18 -15 -26 -10Z");
    }

    static void cup(Hand hand) {
        Material china = hand.stuff(Material.of(0xF0ECE2).glossy(.9f));
        handle(hand, china, 62, -66, 1);
        hand.turned(china, Lathe.smooth(0, .2f, -112, 70, -60, 68, -30, 60, -8, 48));
        opening(hand, china, -112, 70, 15);
        hand.flat(TEA, Outline.oval(0, -107, 60, 10.5f));
        hand.flat(Ink.fading(-20, -110, 36, Rgb.WHITE, .3f), Outline.oval(0, -107, 60, 10.5f));
        Rgb stripe = hand.colour(1, 0x7A8AA8);
        hand.flat(Ink.line(stripe, .8f, 3), Outline.svg("M-68 -74 Q0 -50 68 -74"));
        hand.shine(.5f, "M-58 -90 Q-60 -50 -46 -22 L-40 -24 Q-52 -54 -50 -88Z");
        steam(hand, 0, -126);
    }

    static void mug(Hand hand) {
        Material clay = hand.stuff(Material.of(0x3F7C9A).glossy(.6f));
        handle(hand, clay, 60, -76, 1.15f);
        hand.turned(clay, Lathe.straight(0, .18f, -140, 64, -18, 62, -12, 58));
        opening(hand, clay, -140, 64, 13);
        hand.flat(Rgb.of(0x3E2414), Outline.oval(0, -136, 55, 9));
        hand.shine(.42f, "M-50 -120 L-44 -118 L-44 -26 L-50 -30Z");
        steam(hand, 0, -150);
    }

    static void teapot(Hand hand) {
        Material china = hand.stuff(Material.of(0xD8E4E8).glossy(.9f));
        Path grip = Outline.without(
                Outline.svg("M64 -112 C128 -128 136 -40 62 -40 L60 -54 C112 -54 108 -108 66 -96Z"),
                Outline.circle(0, 0, .1f));
        hand.body(china, 8, grip);
        hand.body(china, 12, "M-62 -54 C-96 -58 -98 -100 -126 -118 L-112 -126 C-86 -112 -80 -92 -58 -92Z");
        hand.turned(china, Lathe.smooth(0, .16f, -128, 34, -118, 52, -84, 78, -46, 80, -16, 54, -8, 40));
        hand.turned(china.shade(1.06f), Lathe.smooth(0, .2f, -148, 6, -142, 22, -130, 36, -126, 36));
        hand.ball(china, 0, -156, 10);
        Rgb pattern = hand.colour(1, 0x3A5E9A);
        hand.flat(canvas -> {
            for (int i = -2; i <= 2; i++) {
                float x = i * 27f;
                float y = -62 + i * i * 1.4f;
                for (int k = 0; k < 5; k++) {
                    canvas.drawPath(Outline.petal(x, y, k * 1.2566f, 11, 4), Ink.fill(pattern, .85f));
                }
                canvas.drawCircle(x, y, 2.6f, Ink.fill(Rgb.of(0xE8B84A)));
            }
        });
        hand.shine(.5f, "M-60 -78 Q-52 -104 -34 -116 L-30 -112 Q-46 -98 -52 -76Z");
    }

    static Vessel bowl() {
        return bowl(Thing.sized(204, 112, hand -> {
            bowlBehind(hand);
            bowlShine(hand);
        }));
    }

    static Vessel fruitBowl() {
        return bowl(Thing.sized(204, 178, hand -> {
            bowlBehind(hand);
            Fruit.heap(hand);
            bowlInFront(hand);
        }));
    }

    private static Vessel bowl(Thing alone) {
        return new Vessel(alone, new Hollow.Mouth(88, 190), Vessels::bowlBehind, Vessels::bowlInFront);
    }

    private static void bowlBehind(Hand hand) {
        Material clay = clay(hand);
        hand.turned(clay.shade(.8f), Lathe.straight(0, .2f, -16, 40, -8, 42));
        hand.turned(clay, BOWL);
        opening(hand, clay, -88, 100, 21);
    }

    private static void bowlInFront(Hand hand) {
        Material clay = clay(hand);
        hand.body(clay, BOWL.surface(), Outline.cut(BOWL.outline(), Outline.oval(0, -87, 95, 18.6f)));
        Path nearRim = Outline.svg("M-100 -88 A100 21 0 0 0 100 -88 L95 -87.2 A95 18.6 0 0 1 -95 -87.2Z");
        hand.body(clay.shade(1.12f), Form.plane(0, -.7f), nearRim);
        bowlShine(hand);
    }

    private static void bowlShine(Hand hand) {
        hand.shine(.35f, "M-84 -72 Q-72 -44 -50 -26 L-44 -30 Q-64 -48 -74 -70Z");
    }

    private static Material clay(Hand hand) {
        return hand.stuff(Material.of(0x4E86A4).glossy(.7f));
    }

    static void plate(Hand hand) {
        Material china = hand.stuff(Material.of(0xF2EFE8).glossy(.8f));
        hand.turned(china.shade(.82f), Lathe.smooth(0, .22f, -30, 98, -20, 76, -12, 50));
        hand.body(china, Form.plane(0, -.6f), Outline.oval(0, -31, 100, 26));
        hand.flat(Ink.line(hand.colour(1, 0x6A86B0), .85f, 2.4f), Outline.oval(0, -31, 91, 23));
        hand.body(china.shade(.94f), Form.plane(-.1f, -.5f), Outline.oval(0, -29, 66, 15.5f));
        hand.flat(Ink.fading(-50, -38, 46, Rgb.WHITE, .6f), Outline.oval(0, -31, 98, 25));
    }

    /** With flowers of its own, until the prompt puts some into it. */
    static Vessel vase() {
        return new Vessel(
                Thing.sized(214, 270, hand -> {
                    if (!hand.is("empty")) {
                        Blossoms.bunch(hand, hand.colour(1, 0xE0607A), 0, -128, 128);
                    }
                    vaseInFront(hand);
                }),
                new Hollow.Mouth(138, 60),
                hand -> opening(hand, china(hand), -140, 33, 8),
                Vessels::vaseInFront);
    }

    private static void vaseInFront(Hand hand) {
        Material china = china(hand);
        hand.turned(
                china, Lathe.smooth(0, .18f, -142, 34, -132, 26, -118, 26, -84, 52, -54, 58, -24, 44, -10, 30, -8, 30));
        hand.flat(Ink.line(china.colour().mix(Rgb.WHITE, .6f), .8f, 2), Outline.svg("M-54 -76 Q0 -58 54 -76"));
        hand.flat(Ink.line(china.colour().mix(Rgb.WHITE, .6f), .8f, 1.2f), Outline.svg("M-56 -68 Q0 -50 56 -68"));
        hand.flat(Ink.line(china.colour().times(.5f), .9f, 2.4f), Outline.svg("M-34 -142 Q0 -133 34 -142"));
        hand.shine(
                .5f,
                "M-40 -74 Q-36 -96 -22 -110 L-18 -106 Q-32 -92 -34 -72 Q-36 -56 -32 -44 L-38 -46 Q-42 -58 -40 -74Z");
    }

    private static Material china(Hand hand) {
        return hand.stuff(Material.of(0x4A78A8).glossy(.9f));
    }

    /** A globe of glass, three quarters full of water, with gravel and weed; and a goldfish, if the prompt names none. */
    static Vessel fishbowl() {
        return new Vessel(
                Thing.sized(206, 196, hand -> {
                    fishbowlBehind(hand);
                    if (!hand.is("empty")) {
                        goldfish(hand.natural());
                    }
                    fishbowlInFront(hand);
                }),
                new Hollow.Mouth(70, 132),
                Vessels::fishbowlBehind,
                Vessels::fishbowlInFront);
    }

    private static void goldfish(Hand hand) {
        Material gold = Material.of(0xF08A2C).glossy(.6f);
        hand.body(gold.shade(.9f), 3, "M10 -90 Q34 -122 50 -112 Q42 -92 50 -68 Q34 -62 10 -86Z");
        hand.body(gold.shade(.95f), 3, "M-22 -100 Q-8 -124 14 -112 L8 -96Z");
        hand.body(gold, 14, "M-46 -86 Q-34 -110 -8 -108 Q14 -104 22 -88 Q10 -70 -12 -68 Q-36 -68 -46 -86Z");
        hand.flat(Rgb.WHITE, Outline.circle(-30, -92, 5));
        hand.flat(Rgb.of(0x141216), Outline.circle(-31, -92, 3));
    }

    private static void fishbowlBehind(Hand hand) {
        hand.flat(Ink.fill(Rgb.of(0xE4F2F6), .34f), Outline.svg(GLOBE));
        hand.flat(Ink.veil(-140, 0, hand.colour(0x7EC4E0), .5f, .72f), Outline.svg(WATER));
        Material gravel = Material.lumpy(0xD8C49A, 9, 6);
        hand.body(gravel, 6, "M-84 -48 Q-40 -38 0 -42 Q46 -46 84 -48 Q76 -14 48 -4 L-48 -4 Q-76 -14 -84 -48Z");
        Rgb weed = Rgb.of(0x3C8C54);
        for (int blade = 0; blade < 5; blade++) {
            float x = 44 + 8 * blade;
            float tall = 62 - 9 * Math.abs(blade - 2);
            hand.line(
                    weed.mix(Rgb.WHITE, .08f * blade),
                    4,
                    Outline.svg("M" + x + " -42 q" + (blade % 2 == 0 ? -9 : 9) + " " + -tall / 2 + " 0 " + -tall));
        }
    }

    private static void fishbowlInFront(Hand hand) {
        hand.flat(Ink.veil(-140, 0, hand.colour(0x7EC4E0), .06f, .2f), Outline.svg(WATER));
        hand.flat(Ink.fill(Rgb.of(0xEAF8FC), .55f), Outline.oval(0, -138, 80, 11));
        hand.flat(Ink.line(Rgb.WHITE, .75f, 2), Outline.oval(0, -138, 80, 11));
        hand.flat(Ink.line(Rgb.of(0xBCD8E4), .8f, 2.6f), Outline.svg(GLOBE));
        hand.body(
                Material.glass(0xDCECF2),
                3,
                Outline.without(Outline.oval(0, -182, 64, 12), Outline.oval(0, -183, 56, 8)));
        hand.shine(
                .6f,
                "M-84 -84 Q-82 -126 -58 -148 L-50 -142 Q-70 -122 -72 -84 Q-72 -66 -66 -50 L-74 -52 Q-84 -66 -84 -84Z");
        hand.shine(.35f, "M66 -40 Q80 -60 80 -84 L86 -84 Q86 -56 70 -36Z");
    }

    /** The round mouth of a vessel with its rim and the shaded inside. */
    private static void opening(Hand hand, Material stuff, float y, float rx, float ry) {
        hand.body(stuff.shade(1.12f), Form.plane(0, -.7f), Outline.oval(0, y, rx, ry));
        hand.flat(
                Ink.down(
                        y - ry,
                        y + ry,
                        stuff.colour().times(.45f),
                        stuff.colour().times(.85f)),
                Outline.oval(0, y + .8f, rx - 5, ry - 2.4f));
    }

    private static void handle(Hand hand, Material stuff, float x, float y, float size) {
        Path ear = Outline.without(
                Outline.oval(x + 10, y, 36 * size, 32 * size), Outline.oval(x + 8, y, 23 * size, 20 * size));
        hand.body(stuff, 7, ear);
    }

    private static void steam(Hand hand, float x, float y) {
        for (int i = -1; i <= 1; i++) {
            float sx = x + i * 18f;
            float reach = 34 + 8 * (1 - Math.abs(i));
            hand.flat(
                    Ink.soft(Rgb.WHITE, .3f, 2.4f),
                    Outline.svg("M" + (sx - 2) + " " + y + " q-12 " + -reach * .4f + " 1 " + -reach * .7f + " q9 "
                            + -reach * .2f + " 2 " + -reach * .3f + " q10 " + reach * .2f + " 3 " + reach * .45f
                            + " q-10 "
                            + reach * .25f + " -2 " + reach * .55f + "Z"));
        }
    }

    static void fork(Hand hand) {
        Material metal = hand.stuff(Material.metal(0xC8CED6));
        hand.body(
                metal,
                3,
                "M-6 -4 Q0 4 6 -4 L9 -60 L5 -140 Q6 -156 20 -166 L22 -248 Q18 -254 14 -248 L12 -184 L9 -184 L8 -248"
                        + " Q4 -254 1 -248 L1 -184 L-2 -184 L-3 -248 Q-6 -254 -10 -248 L-10 -184 L-13 -184 L-15 -248 Q-19 -254 -22 -248"
                        + " L-20 -166 Q-6 -156 -5 -140 L-9 -60Z");
        hand.shine(.5f, "M-4 -10 L-5 -60 L-2 -60 L-1 -10Z");
    }
}
