package dev.easel.studio.model.heavens;

import dev.easel.studio.model.craft.Hand;
import dev.easel.studio.model.craft.Ink;
import dev.easel.studio.model.craft.Material;
import dev.easel.studio.model.craft.Outline;
import dev.easel.studio.paint.Curves;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.Path;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.skija.Shader;
import io.github.humbleui.types.Rect;
import java.util.Random;

/** Planets and moons: balls with a face. */
final class Worlds {
    private Worlds() {}

    static void planet(Hand hand) {
        globe(hand.at(0, -100, 1, -18), hand.stuff(banded(hand, 0xD88A5A)), 100);
    }

    static void ringed(Hand hand) {
        Hand tilted = hand.at(0, -116, 1, -20);
        Rgb ring = hand.colour(1, 0xFFE0B0);
        rings(tilted, ring, 100, true);
        globe(tilted, hand.stuff(banded(hand, 0xE8B27A)), 100);
        tilted.flat(
                canvas -> { // the shadow that the ring throws on the ball
                    canvas.clipPath(Outline.circle(0, 0, 99), true);
                    canvas.drawPath(
                            Outline.svg("M-110 -16 Q0 -2 110 -16 L110 -2 Q0 14 -110 -2Z"),
                            Ink.soft(Rgb.of(0x140C24), .5f, 4));
                });
        rings(tilted, ring, 100, false);
    }

    private static Material banded(Hand hand, int natural) {
        float shift = hand.between(0, 40);
        return Material.of(natural).glossy(.05f).textured((canvas, b, base) -> bands(canvas, b, base, shift));
    }

    private static void globe(Hand hand, Material face, float radius) {
        hand.glow(canvas -> canvas.drawCircle(
                0,
                0,
                radius * 1.16f,
                Ink.fading(0, 0, radius * 1.16f, face.colour().mix(Rgb.WHITE, .4f), .5f)));
        hand.ball(face, 0, 0, radius);
        hand.flat(canvas -> {
            canvas.clipPath(Outline.circle(0, 0, radius), true);
            canvas.drawPath(
                    Outline.circle(0, 0, radius - 1), Ink.line(face.colour().mix(Rgb.WHITE, .7f), .25f, 5));
        });
    }

    /** Belts that bulge towards the viewer, with eddies and one great storm. */
    private static void bands(Canvas canvas, Rect b, Rgb base, float shift) {
        float r = b.getWidth() / 2;
        Rgb dark = base.times(.6f).mix(Rgb.of(0x6A3A8A), .25f);
        Rgb pale = base.mix(Rgb.WHITE, .55f);
        float y = -r;
        for (int i = 0; y < r; i++) {
            float thick = 2.5f + 15 * Noise.hash(i, (int) shift);
            float tone = Noise.hash(i, 77 + (int) shift);
            Rgb colour = tone < .5f ? dark : pale;
            canvas.drawPath(
                    wavy(-r, r, y, y + thick, shift + i),
                    Ink.within(Ink.fill(colour, .12f + .5f * Math.abs(tone - .5f))));
            y += thick * .8f;
        }
        for (int i = 0; i < 26; i++) {
            float x = -r + 2 * r * Noise.hash(i, 5);
            float at = -r + 2 * r * Noise.hash(i, 6);
            canvas.drawPath(
                    wavy(x, x + 20 + 40 * Noise.hash(i, 8), at, at + 1.6f, shift + i),
                    Ink.within(Ink.fill(i % 2 == 0 ? pale : dark, .45f)));
        }
        canvas.drawOval(Rect.makeXYWH(r * .18f, r * .26f, r * .34f, r * .17f), Ink.within(Ink.fill(dark, .7f)));
        canvas.drawOval(
                Rect.makeXYWH(r * .23f, r * .29f, r * .24f, r * .11f), Ink.within(Ink.fill(base.saturated(1.3f), .8f)));
    }

    private static Path wavy(float left, float right, float top, float bottom, float phase) {
        var path = new PathBuilder();
        path.moveTo(left, top + wave(left, phase));
        for (int i = 1; i <= 24; i++) {
            float x = left + (right - left) * i / 24;
            path.lineTo(x, top + wave(x, phase));
        }
        for (int i = 24; i >= 0; i--) {
            float x = left + (right - left) * i / 24;
            path.lineTo(x, bottom + wave(x, phase * 1.3f));
        }
        return path.closePath().build();
    }

    private static float wave(float x, float phase) {
        return 7 * (1 - x * x / 10_000) + 2.2f * Curves.sin(x * .06f + phase) + 1.2f * Curves.sin(x * .15f + 2 * phase);
    }

    /** Half of the rings: hundreds of fine ones, with a gap; the far half passes behind the ball. */
    private static void rings(Hand hand, Rgb colour, float radius, boolean far) {
        hand.flat(canvas -> {
            canvas.clipRect(far ? Rect.makeLTRB(-260, -90, 260, 0) : Rect.makeLTRB(-260, 0, 260, 90), true);
            for (float r = 1.28f; r < 2.14f; r += .012f) {
                float gap = Math.abs(r - 1.78f) < .025f ? .06f : 1;
                float dense = (.22f + .7f * Noise.value(r * 13, 7.3f)) * gap;
                float edge = Math.min(1, Math.min((r - 1.26f) * 14, (2.16f - r) * 12));
                Rgb tone = colour.times(.66f + .4f * Noise.value(r * 24, 3.1f));
                canvas.drawOval(
                        Rect.makeXYWH(-r * radius, -r * radius * .24f, 2 * r * radius, 2 * r * radius * .24f),
                        Ink.line(tone, dense * edge, radius * .0135f));
            }
            if (far) { // in the shadow of the ball
                canvas.drawPath(
                        Outline.svg("M-40 0 L30 -60 L150 -60 L96 0Z"), Ink.within(Ink.soft(Rgb.of(0x0A0820), .45f, 6)));
            }
        });
    }

    static void earth(Hand hand) {
        Material sea = Material.of(hand.colour(0x2A6AB8)).glossy(.5f).textured(Worlds::continents);
        globe(hand.at(0, -100, 1, -16), sea, 100);
    }

    private static void continents(Canvas canvas, Rect b, Rgb sea) {
        Rgb land = Rgb.of(0x5A9A4A);
        String[] coasts = {
            "M-74 -52 C-60 -78 -30 -84 -8 -74 C4 -66 -4 -56 -16 -50 C-10 -40 -22 -34 -32 -28 C-30 -18 -40 -14 -38 -4 C-46 -10 -54 -20 -62 -30 C-70 -38 -78 -44 -74 -52Z",
            "M-34 2 C-20 -4 -4 4 0 16 C8 26 2 38 -8 46 C-12 58 -20 72 -26 74 C-32 62 -32 48 -38 36 C-44 24 -44 10 -34 2Z",
            "M34 -70 C50 -80 76 -66 84 -48 C92 -36 96 -20 90 -14 C80 -18 72 -12 66 -20 C56 -16 50 -26 42 -30 C34 -34 28 -44 32 -52 C24 -58 28 -66 34 -70Z",
            "M38 -18 C52 -24 70 -14 72 0 C76 12 68 22 66 34 C60 48 52 54 48 46 C44 34 46 22 40 14 C30 8 28 -8 38 -18Z",
            "M82 36 C92 34 96 44 90 52 C82 56 74 50 76 42Z",
        };
        for (String coast : coasts) {
            Path shape = Outline.svg(coast);
            canvas.drawPath(shape, Ink.within(Ink.line(sea.mix(Rgb.of(0x8AE0E0), .5f), .45f, 3)));
            canvas.drawPath(shape, Ink.within(Ink.down(-80, 80, Rgb.of(0x8AA868), land, Rgb.of(0xC8B070), land)));
        }
        canvas.drawOval(Rect.makeXYWH(-52, -106, 104, 24), Ink.within(Ink.soft(Rgb.WHITE, .9f, 3)));
        canvas.drawOval(Rect.makeXYWH(-46, 84, 92, 22), Ink.within(Ink.soft(Rgb.WHITE, .9f, 3)));
        Random dice = new Random(11);
        for (int i = 0; i < 11; i++) {
            float x = -90 + dice.nextFloat() * 150;
            float y = -80 + dice.nextFloat() * 160;
            canvas.drawPath(
                    wavy(x, x + 30 + dice.nextFloat() * 50, y, y + 2 + dice.nextFloat() * 3, i),
                    Ink.within(Ink.soft(Rgb.WHITE, .7f, 1.2f)));
        }
    }

    static void moon(Hand hand) {
        Rgb colour = hand.colour(0xEEF0F4);
        face(hand, colour, Outline.circle(0, -100, 99));
        hand.glow(0, -100, 210, colour.mix(Rgb.of(0x9AB4FF), .4f), .5f);
    }

    static void crescent(Hand hand) {
        Rgb colour = hand.colour(0xF4EED8);
        face(hand, colour, Outline.svg("M24 -198 A99 99 0 1 0 76 -34 A80 80 0 1 1 24 -198Z"));
        hand.glow(-20, -100, 190, colour.mix(Rgb.of(0x9AB4FF), .4f), .4f);
    }

    /** Maria and craters, covering what is behind and shining by themselves. */
    private static void face(Hand hand, Rgb colour, Path outline) {
        hand.flat(canvas -> moonFace(canvas, colour, outline));
        hand.glow(canvas -> moonFace(canvas, colour.times(.42f), outline));
    }

    private static void moonFace(Canvas canvas, Rgb colour, Path outline) {
        canvas.clipPath(outline, true);
        canvas.drawPath(outline, Ink.fill(colour));
        float[][] maria = {
            {-38, -142, 30},
            {-8, -148, 20},
            {-52, -112, 22},
            {16, -128, 17},
            {34, -112, 15},
            {-34, -84, 24},
            {-10, -106, 18},
            {48, -140, 11},
            {-66, -88, 13},
            {24, -90, 10}
        };
        for (float[] m : maria) {
            canvas.drawCircle(
                    m[0],
                    m[1],
                    m[2],
                    Ink.soft(colour.times(.5f).mix(colour.times(.4f).times(Rgb.of(0xC8D0FF)), .5f), .62f, 6));
        }
        Random dice = new Random(4);
        for (int i = 0; i < 64; i++) {
            float x = -95 + dice.nextFloat() * 190;
            float y = -195 + dice.nextFloat() * 190;
            float r = 1.2f + 7 * dice.nextFloat() * dice.nextFloat();
            canvas.drawCircle(x, y, r, Ink.fill(colour.times(.72f), .35f));
            canvas.drawPath(Outline.circle(x + r * .2f, y + r * .2f, r), Ink.line(Rgb.WHITE, .3f, r * .28f));
        }
        for (int i = 0; i < 14; i++) { // rays of the young crater in the south
            float a = i * .449f;
            canvas.drawLine(
                    -8, -34, -8 + Curves.cos(a) * 46, -34 + Curves.sin(a) * 46, Ink.line(Rgb.WHITE, .14f, 2.4f));
        }
        canvas.drawCircle(-8, -34, 7, Ink.fill(Rgb.WHITE, .6f));
        canvas.drawCircle(
                0,
                -100,
                104,
                new Paint()
                        .setAntiAlias(true)
                        .setShader(Shader.makeRadialGradient(0, -100, 104, new int[] {0, 0, 0x66203050})));
    }

    static void sun(Hand hand) {
        Rgb colour = hand.colour(0xFFD24A);
        hand.glow(0, -100, 210, colour.mix(Rgb.of(0xFF9A3A), .4f), .8f);
        hand.flat(
                Ink.around(0, -100, 90, Rgb.of(0xFFFBE0), colour.mix(Rgb.WHITE, .3f), colour),
                Outline.circle(0, -100, 88));
        hand.glow(canvas -> canvas.drawCircle(
                0, -100, 88, Ink.around(0, -100, 88, Rgb.of(0xFFFDF0), colour.mix(Rgb.WHITE, .45f), colour)));
        hand.glow(canvas -> {
            for (int i = 0; i < 24; i++) {
                float a = i * .2618f;
                float length = i % 2 == 0 ? 150 : 116;
                canvas.drawPath(
                        Outline.polygon(
                                0,
                                -100,
                                Curves.cos(a - .035f) * length,
                                -100 + Curves.sin(a - .035f) * length,
                                Curves.cos(a + .035f) * length,
                                -100 + Curves.sin(a + .035f) * length),
                        Ink.fading(0, -100, length, colour, .6f));
            }
        });
    }

    static void star(Hand hand) {
        Rgb colour = hand.colour(0xFFD850);
        hand.glow(0, -96, 150, colour, .5f);
        Material gold = hand.stuff(Material.of(colour).glossy(.9f));
        for (int i = 0; i < 5; i++) {
            float a = -1.5708f + i * 1.25664f;
            float tipX = Curves.cos(a) * 98;
            float tipY = -94 + Curves.sin(a) * 98;
            for (int side = -1; side <= 1; side += 2) {
                float b = a + side * .62832f;
                float turn = a + side * .9f;
                hand.face(
                        gold.shade(side < 0 ? 1.08f : .94f),
                        Curves.cos(turn) * .5f,
                        Curves.sin(turn) * .5f,
                        0,
                        -94,
                        tipX,
                        tipY,
                        Curves.cos(b) * 42,
                        -94 + Curves.sin(b) * 42);
            }
        }
        hand.through(0, -94, 130, colour.times(.8f), Outline.star(0, -94, 5, 98, 42));
    }
}
