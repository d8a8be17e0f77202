package dev.easel.studio.model.plant;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.craft.Form;
import dev.easel.studio.model.craft.Hand;
import dev.easel.studio.model.craft.Ink;
import dev.easel.studio.model.craft.Lathe;
import dev.easel.studio.model.craft.Material;
import dev.easel.studio.model.craft.Outline;
import dev.easel.studio.model.craft.Texture;
import dev.easel.studio.paint.Curves;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Path;
import java.util.Random;

/** Stone, snow, water, fire and vapour. */
final class Landmarks {
    private Landmarks() {}

    static void rock(Hand hand) {
        Material stone = hand.stuff(Material.hewn(0x8C8680, 34));
        hand.body(stone, 16, "M-98 0 Q-106 -28 -84 -52 L-50 -88 L-6 -104 L40 -92 L78 -58 L98 -24 L96 0Z");
        hand.body(stone.shade(.9f), 9, "M46 0 L52 -26 L78 -38 L108 -20 L112 0Z");
    }

    static void boulder(Hand hand) {
        Material stone = hand.stuff(Material.hewn(0x9A8E80, 46));
        Path shape = Outline.svg("M-92 0 Q-112 -44 -94 -96 Q-70 -142 -14 -150 Q52 -154 88 -108 Q114 -66 94 0Z");
        hand.body(stone, 44, shape);
        if (hand.is("mossy")) {
            hand.body(
                    Material.lumpy(0x5E8A3A, 14, .6f),
                    8,
                    "M-92 -96 Q-66 -144 -14 -150 Q52 -154 84 -112 Q60 -108 50 -122 Q30 -100 10 -120 Q-16 -96 -36 -116 Q-60 -86 -92 -96Z");
        }
    }

    static void mountain(Hand hand) {
        Material stone = hand.stuff(Material.hewn(0x6E7890, 60));
        float[] ridge = {
            -236, 0, -206, -30, -176, -62, -150, -70, -120, -122, -96, -134, -70, -186, -48, -206, -30, -246, -8, -276,
            10, -252, 30, -236, 50, -196, 76, -176, 96, -132, 122, -118, 148, -78, 178, -58, 206, -26, 236, 0
        };
        Path shape = Outline.polygon(ridge);
        Surface.Bump hewn = Form.hewn(60);
        Surface flanks = Surface.round(6)
                .glossy(0)
                .bumped((x, y) -> -.38f * Math.abs(x + 8 + 14 * Curves.sin(y * .045f)) + .75f * hewn.at(x, y), 1);
        Path snow = Outline.polygon(
                -8, -276, 10, -252, 30, -236, 50, -196, 62, -186, 44, -170, 36, -190, 22, -150, 6, -186, -10, -140, -26,
                -178, -44, -150, -54, -176, -70, -166, -64, -192, -48, -206, -30, -246);
        hand.solid(flanks, canvas -> {
            canvas.drawPath(
                    shape,
                    Ink.down(-276, 0, stone.colour().times(.95f), stone.colour().mix(Rgb.of(0x5A7A5A), .35f)));
            canvas.drawPath(snow, Ink.fill(Rgb.of(0xF6F8FC)));
        });
    }

    static void iceberg(Hand hand) {
        Material ice = hand.stuff(Material.hewn(0xBFE2F2, 50).glossy(.7f).textured(Texture.PLAIN));
        hand.body(ice.shade(.86f), 8, "M20 0 L34 -70 L66 -108 L96 -96 L128 -40 L140 0Z");
        hand.body(ice, 8, "M-140 0 L-118 -64 L-92 -82 L-64 -150 L-30 -196 L4 -172 L28 -112 L58 -86 L76 0Z");
        hand.flat(Ink.veil(-26, 0, Rgb.of(0x2A8AB0), 0, .55f), Outline.box(-136, -26, 136, 0));
    }

    static void waterfall(Hand hand) {
        Material stone = hand.stuff(Material.hewn(0x7A7670, 40));
        hand.body(stone, 12, "M-112 0 L-106 -120 L-92 -196 L-60 -236 L64 -240 L94 -200 L104 -120 L112 0Z");
        Path fall = Outline.svg(
                "M-38 -236 Q0 -246 38 -238 Q46 -160 50 -90 Q54 -40 58 -6 L-56 -6 Q-50 -70 -46 -120 Q-44 -190 -38 -236Z");
        hand.body(Material.of(0xA8D8EC).glossy(.4f), Form.barrel(0, 70), fall);
        Random dice = new Random(3);
        hand.flat(canvas -> {
            canvas.clipPath(fall, true);
            for (int i = 0; i < 46; i++) {
                float x = -44 + dice.nextFloat() * 88;
                float y = -244 + dice.nextFloat() * 120;
                Rgb tone = i % 3 == 0 ? Rgb.of(0x5AA0C8) : Rgb.WHITE;
                canvas.drawPath(
                        Outline.svg("M" + x + " " + y + " q" + x * .1f + " 60 " + x * .22f + " "
                                + (90 + 90 * dice.nextFloat())),
                        Ink.line(tone, .45f, 1 + 2.6f * dice.nextFloat()));
            }
        });
        hand.body(stone, 10, "M-118 0 Q-110 -40 -80 -38 Q-56 -34 -50 0Z M118 0 Q112 -46 84 -42 Q58 -36 52 0Z");
        hand.flat(canvas -> {
            for (int i = 0; i < 16; i++) {
                canvas.drawCircle(
                        -64 + dice.nextFloat() * 128,
                        -8 - dice.nextFloat() * 18,
                        8 + dice.nextFloat() * 13,
                        Ink.soft(Rgb.WHITE, .45f, 6));
            }
        });
    }

    static void campfire(Hand hand) {
        for (int i = 0; i < 9; i++) {
            float a = 3.3f + i * .36f;
            hand.body(Material.stone(0x7A746E), 8, Outline.oval(Curves.cos(a) * 78, -16 + Curves.sin(a) * 10, 17, 12));
        }
        Material log = Material.wood(0x6A4226);
        hand.body(log, 8, Outline.limb(-58, -14, 9, 44, -42, 8));
        hand.body(log.shade(.9f), 8, Outline.limb(58, -14, 9, -44, -42, 8));
        hand.glow(0, -70, 160, Rgb.of(0xFF8A2A), .8f);
        String[] tongues = {
            "M-46 -18 C-66 -66 -34 -84 -36 -124 C-18 -106 -14 -92 -12 -80 C-6 -110 -12 -140 6 -168 C10 -136 30 -118 30 -86 C38 -96 40 -106 40 -116 C56 -84 62 -52 44 -18 C20 -4 -22 -4 -46 -18Z",
            "M-32 -18 C-44 -54 -22 -70 -22 -94 C-10 -84 -6 -70 -4 -62 C2 -86 -2 -104 8 -124 C12 -98 24 -84 24 -62 C36 -44 36 -30 28 -18 C12 -8 -16 -8 -32 -18Z",
            "M-18 -18 C-24 -44 -10 -52 -8 -70 C2 -58 4 -50 4 -44 C10 -50 12 -58 12 -66 C22 -44 22 -30 16 -18 C8 -12 -10 -12 -18 -18Z"
        };
        Rgb[] tones = {hand.colour(0xE8541E), Rgb.of(0xFFA22E), Rgb.of(0xFFF0A8)};
        for (int i = 0; i < 3; i++) {
            Path tongue = Outline.svg(tongues[i]);
            Rgb tone = tones[i];
            hand.flat(tone, tongue);
            hand.glow(canvas -> canvas.drawPath(tongue, Ink.down(-168, -10, tone, tone.mix(Rgb.of(0xFFE080), .4f))));
        }
        Path[] sparks = new Path[12];
        for (int i = 0; i < sparks.length; i++) {
            sparks[i] = Outline.circle(hand.between(-46, 46), -110 - hand.between(0, 70), hand.between(.8f, 2));
        }
        hand.light(Rgb.of(0xFFB850), Outline.all(sparks));
        hand.body(log.shade(1.1f), 8, Outline.limb(-40, -12, 9, 46, -16, 9));
        for (int i = 0; i < 7; i++) {
            hand.body(Material.stone(0x8A847C), 8, Outline.oval(-72 + i * 24f, -9 - Math.abs(i - 3) * -1.6f, 15, 9));
        }
    }

    static void snowman(Hand hand) {
        Material snow = Material.of(
                        hand.look().entity().material() == null
                                ? Rgb.of(0xF4F7FC)
                                : hand.stuff(Material.of(0xF4F7FC)).colour())
                .glossy(0)
                .rough((x, y) -> Noise.fractal(x * .08f, y * .08f, 3) * 6, .15f);
        hand.ball(snow, 0, -58, 60);
        Material twig = Material.wood(0x5A3E28);
        hand.body(
                twig,
                2,
                Outline.all(
                        Outline.limb(-36, -136, 3, -88, -166, 2),
                        Outline.limb(-76, -160, 2, -84, -182, 1.4f),
                        Outline.limb(36, -136, 3, 88, -160, 2),
                        Outline.limb(76, -155, 2, 90, -176, 1.4f)));
        hand.ball(snow, 0, -130, 46);
        hand.ball(snow, 0, -190, 34);
        Rgb scarf = hand.colour(0xD0342E);
        hand.body(
                Material.cloth(0).coloured(scarf),
                6,
                "M-33 -170 Q0 -150 33 -170 L35 -156 Q0 -134 -35 -156Z M12 -156 L30 -160 L36 -112 L18 -110Z");
        Rgb coal = Rgb.of(0x1E1A20);
        hand.flat(
                coal,
                Outline.all(
                        Outline.circle(-12, -198, 4),
                        Outline.circle(12, -198, 4),
                        Outline.circle(0, -142, 4),
                        Outline.circle(0, -124, 4),
                        Outline.circle(0, -106, 4)));
        hand.flat(
                coal,
                Outline.all(
                        Outline.circle(-14, -180, 2),
                        Outline.circle(-8, -176, 2),
                        Outline.circle(0, -175, 2),
                        Outline.circle(8, -176, 2),
                        Outline.circle(14, -180, 2)));
        hand.body(Material.of(0xF08A2E), 4, "M0 -193 L-34 -186 L0 -184 Q5 -188 0 -193Z");
        hand.body(Material.cloth(0x26242C), 4, "M-38 -216 Q0 -206 38 -216 L38 -210 Q0 -200 -38 -210Z");
        hand.turned(Material.cloth(0x2E2C34), Lathe.straight(0, .1f, -258, 24, -212, 25));
        hand.flat(scarf, Outline.svg("M-25 -226 Q0 -220 25 -226 L25 -215 Q0 -209 -25 -215Z"));
    }
}
