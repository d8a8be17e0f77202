package dev.easel.studio.model.heavens;

import dev.easel.studio.model.craft.Hand;
import dev.easel.studio.model.craft.Ink;
import dev.easel.studio.model.craft.Outline;
import dev.easel.studio.paint.Curves;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.FilterBlurMode;
import io.github.humbleui.skija.MaskFilter;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.PaintStrokeCap;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.skija.Shader;
import io.github.humbleui.types.Rect;
import java.util.Random;

/** Lights in the sky that have no body. */
final class SkyLights {
    private static final int[] NEON = {0x35E8FF, 0xFF5AD8, 0x8CFF6E, 0xFFC24A, 0x9A7BFF};
    /** Stars of six figures, x and y in turn, and which are joined. */
    private static final float[][] FIGURES = {
        {-130, -40, -70, -74, 0, -52, 52, -104, 18, -150, 110, -138},
        {-120, -150, -60, -110, -76, -40, 0, -76, 62, -120, 124, -60},
        {-124, -70, -84, -130, -20, -104, 26, -60, 78, -92, 124, -150},
        {-110, -30, -94, -96, -30, -128, 30, -98, 66, -150, 112, -96},
        {-126, -120, -58, -138, -10, -92, 56, -84, 84, -34, 126, -70},
        {-104, -146, -104, -84, -44, -58, 14, -86, 58, -40, 116, -112},
    };

    private SkyLights() {}

    static void constellation(Hand hand) {
        int choice = hand.dice().nextInt(FIGURES.length);
        float[] figure = FIGURES[choice].clone();
        for (int i = 0; i < figure.length; i++) {
            figure[i] += hand.between(-11, 11);
        }
        Rgb neon = hand.colour(NEON[hand.dice().nextInt(NEON.length)]);
        hand.glow(canvas -> {
            canvas.drawPath(Outline.polyline(figure), haze(neon, .5f, 7, 6));
            canvas.drawPath(Outline.polyline(figure), Ink.line(neon, .75f, 1.8f));
            canvas.drawLine(figure[4], figure[5], (figure[8] + figure[6]) / 2, -24, Ink.line(neon, .6f, 1.5f));
            for (int i = 0; i < figure.length; i += 2) {
                gleam(canvas, figure[i], figure[i + 1], i % 4 == 0 ? 5 : 3.8f, neon);
            }
            gleam(canvas, (figure[8] + figure[6]) / 2, -24, 4, neon);
        });
    }

    private static Paint haze(Rgb colour, float opacity, float width, float blur) {
        return Ink.line(colour, opacity, width).setMaskFilter(MaskFilter.makeBlur(FilterBlurMode.NORMAL, blur));
    }

    /** A star with a halo and four rays. */
    private static void gleam(Canvas canvas, float x, float y, float size, Rgb colour) {
        canvas.drawCircle(x, y, size * 4.4f, Ink.fading(x, y, size * 4.4f, colour, .9f));
        canvas.drawPath(Outline.star(x, y, 4, size * 3, size * .45f), Ink.fill(colour.mix(Rgb.WHITE, .7f), .9f));
        canvas.drawCircle(x, y, size, Ink.fill(Rgb.WHITE));
    }

    static void comet(Hand hand) {
        Rgb colour = hand.colour(0x7AC8FF);
        hand.glow(canvas -> {
            tail(canvas, colour, 132, -196, 40, .55f);
            tail(canvas, colour.mix(Rgb.of(0xFFE0B0), .6f), 146, -150, 26, .45f);
            tail(canvas, colour.mix(Rgb.WHITE, .5f), 134, -184, 13, .8f);
            canvas.drawCircle(-96, -44, 44, Ink.fading(-96, -44, 44, colour, .95f));
            canvas.drawCircle(-96, -44, 15, Ink.around(-96, -44, 15, Rgb.WHITE, Rgb.WHITE, colour.mix(Rgb.WHITE, .5f)));
            Random dice = new Random(6);
            for (int i = 0; i < 26; i++) {
                float t = dice.nextFloat();
                canvas.drawCircle(
                        -90 + 220 * t,
                        -50 - 130 * t + (dice.nextFloat() - .5f) * 56 * t,
                        .7f + dice.nextFloat() * 1.6f,
                        Ink.fill(Rgb.WHITE, .8f * (1 - t)));
            }
        });
    }

    private static void tail(Canvas canvas, Rgb colour, float tipX, float tipY, float half, float opacity) {
        var path = Outline.svg("M-104 -34 Q-20 " + (-74 - half) + " " + tipX + " " + (tipY - half * .4f) + " Q"
                + (tipX + 8) + " " + (tipY + half * .2f) + " " + (tipX - 6) + " " + (tipY + half) + " Q-10 "
                + (-54 + half * .4f) + " -90 -32Z");
        Paint fade = new Paint()
                .setAntiAlias(true)
                .setShader(Shader.makeLinearGradient(-100, -40, tipX, tipY, new int[] {
                    colour.argb(opacity), colour.argb(opacity * .4f), colour.argb(0)
                }))
                .setMaskFilter(MaskFilter.makeBlur(FilterBlurMode.NORMAL, 5));
        canvas.drawPath(path, fade);
    }

    static void meteor(Hand hand) {
        Rgb colour = hand.colour(0xFFD890);
        hand.glow(canvas -> {
            Paint trail = new Paint()
                    .setAntiAlias(true)
                    .setShader(Shader.makeLinearGradient(
                            -120, -14, 124, -130, new int[] {Rgb.WHITE.argb(), colour.argb(.7f), colour.argb(0)}));
            canvas.drawPath(Outline.polygon(-122, -16, 124, -131, -118, -9), trail);
            canvas.drawCircle(-119, -13, 26, Ink.fading(-119, -13, 26, colour, .9f));
            canvas.drawPath(Outline.star(-119, -13, 4, 15, 2.4f), Ink.fill(Rgb.WHITE, .9f));
            canvas.drawCircle(-119, -13, 4.4f, Ink.fill(Rgb.WHITE));
        });
    }

    static void galaxy(Hand hand) {
        Rgb colour = hand.colour(0x8A9CFF);
        Rgb warm = hand.colour(1, 0xFFD8A8);
        Random dice = new Random(hand.dice().nextLong());
        hand.glow(canvas -> {
            canvas.translate(0, -84);
            canvas.rotate(-18);
            canvas.scale(1.06f, .5f);
            canvas.drawCircle(0, 0, 140, Ink.fading(0, 0, 140, colour.times(.7f), .5f));
            for (int i = 0; i < 1500; i++) {
                float t = (float) Math.sqrt(dice.nextFloat());
                float a = t * 5.6f + (i % 2) * 3.1416f + (float) dice.nextGaussian() * .26f;
                float r = 12 + 128 * t + (float) dice.nextGaussian() * 5;
                Rgb tone =
                        t < .4f ? warm : i % 9 == 0 ? Rgb.of(0xFF8AC8) : colour.mix(Rgb.WHITE, dice.nextFloat() * .7f);
                float size = i % 40 == 0 ? 2.2f : .5f + dice.nextFloat();
                canvas.drawCircle(
                        Curves.cos(a) * r, Curves.sin(a) * r, size, Ink.fill(tone, .35f + .6f * dice.nextFloat()));
                if (i % 12 == 0) {
                    canvas.drawCircle(
                            Curves.cos(a) * r,
                            Curves.sin(a) * r,
                            15,
                            Ink.fading(Curves.cos(a) * r, Curves.sin(a) * r, 15, tone, .2f));
                }
            }
            canvas.drawCircle(0, 0, 46, Ink.fading(0, 0, 46, warm, 1));
            canvas.drawCircle(0, 0, 18, Ink.fading(0, 0, 18, Rgb.WHITE, 1));
        });
    }

    static void nebula(Hand hand) {
        Rgb[] tones = {hand.colour(0x9A3AD8), hand.colour(1, 0x2A8AE8), hand.colour(2, 0xFF6AA8)};
        Random dice = new Random(hand.dice().nextLong());
        hand.glow(canvas -> {
            for (int i = 0; i < 150; i++) {
                float t = dice.nextFloat();
                float x = -112 + 224 * t;
                float y = -90 + 34 * Curves.sin(t * 5 + 1) + (float) dice.nextGaussian() * 22;
                float r = 14 + 30 * dice.nextFloat() * Noise.fractal(x * .02f, y * .02f, 3) * 2;
                canvas.drawCircle(
                        x, y, r, Ink.fading(x, y, r, tones[(int) (2.99f * Noise.value(x * .02f + 5, y * .02f))], .2f));
            }
            for (int i = 0; i < 46; i++) {
                float x = -126 + 252 * dice.nextFloat();
                float y = -158 + 136 * dice.nextFloat();
                float size = dice.nextFloat() * dice.nextFloat() * 2.2f + .4f;
                if (size > 1.7f) {
                    gleam(canvas, x, y, size, tones[1]);
                } else {
                    canvas.drawCircle(x, y, size, Ink.fill(Rgb.WHITE, .8f));
                }
            }
        });
    }

    static void rainbow(Hand hand) {
        int[] bow = {0xE8383A, 0xF58A2E, 0xF8DC3E, 0x4EC05A, 0x3E9AE8, 0x4A5AD8, 0x9A4AC8};
        hand.glow(canvas -> {
            for (int i = 0; i < bow.length; i++) {
                float r = 196 - i * 8f;
                canvas.drawArc(
                        -r,
                        -r,
                        r,
                        r,
                        180,
                        180,
                        false,
                        haze(Rgb.of(bow[i]), .5f, 8.8f, 1.6f).setStrokeCap(PaintStrokeCap.BUTT));
            }
        });
        hand.flat(canvas -> {
            for (int i = 0; i < bow.length; i++) {
                float r = 196 - i * 8f;
                canvas.drawArc(
                        -r,
                        -r,
                        r,
                        r,
                        180,
                        180,
                        false,
                        Ink.line(Rgb.of(bow[i]), .55f, 8.6f).setStrokeCap(PaintStrokeCap.BUTT));
            }
        });
    }

    static void aurora(Hand hand) {
        Rgb low = hand.colour(0x4AF0A0);
        Rgb high = hand.colour(1, 0x8A5AF0);
        float phase = hand.between(0, 6);
        hand.glow(canvas -> {
            for (int curtain = 0; curtain < 3; curtain++) {
                float foot = -26 - curtain * 34f;
                for (int i = 0; i < 100; i++) {
                    float t = i / 99f;
                    float x = -198 + 396 * t;
                    float y = foot + 20 * Curves.sin(t * 7 + phase + curtain * 2) + 8 * Curves.sin(t * 17 + curtain);
                    float tall = 70 + 100 * Noise.value(t * 14 + curtain * 9, phase);
                    float fade = Curves.smooth(0, .2f, t)
                            * Curves.smooth(1, .8f, t)
                            * (.4f + .5f * Noise.value(t * 30, curtain + phase));
                    Paint ray = new Paint()
                            .setAntiAlias(true)
                            .setShader(Shader.makeLinearGradient(
                                    0,
                                    y,
                                    0,
                                    y - tall,
                                    new int[] {
                                        low.argb(0),
                                        low.argb(fade),
                                        low.mix(high, .6f).argb(fade * .55f),
                                        high.argb(0)
                                    },
                                    new float[] {0, .08f, .4f, 1}));
                    canvas.drawRect(Rect.makeXYWH(x, y - tall, 5.6f, tall), ray);
                }
            }
        });
    }

    static void lightning(Hand hand) {
        Rgb colour = hand.colour(0xBFD0FF);
        Random dice = new Random(hand.dice().nextLong());
        PathBuilder bolts = new PathBuilder();
        PathBuilder forks = new PathBuilder();
        float x = 10;
        float y = -280;
        bolts.moveTo(x, y);
        while (y < -14) {
            x = Math.clamp(x + (dice.nextFloat() - .52f) * 44, -46, 46);
            y = Math.min(-2, y + 10 + dice.nextFloat() * 22);
            bolts.lineTo(x, y);
            if (dice.nextFloat() < .3f) {
                fork(forks, dice, x, y);
            }
        }
        var bolt = bolts.build();
        var branches = forks.build();
        hand.glow(canvas -> {
            canvas.drawPath(bolt, haze(colour.mix(Rgb.of(0x6A5AFF), .5f), .8f, 14, 10));
            canvas.drawPath(branches, haze(colour, .5f, 6, 5));
            canvas.drawPath(branches, Ink.line(colour, .85f, 1.6f));
            canvas.drawPath(bolt, Ink.line(Rgb.WHITE, 4));
        });
    }

    private static void fork(PathBuilder forks, Random dice, float x, float y) {
        float side = dice.nextBoolean() ? 1 : -1;
        forks.moveTo(x, y);
        for (int i = 0; i < 4 && y < -30; i++) {
            x = Math.clamp(x + side * dice.nextFloat() * 18, -68, 68);
            y += 6 + dice.nextFloat() * 14;
            forks.lineTo(x, y);
        }
    }
}
