package dev.easel.studio.model.figure;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.outline.Ink;
import dev.easel.studio.model.outline.Points;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.types.Rect;
import java.util.Map;
import java.util.Random;

/** Hair in locks: tapering shapes with strands along them, never single bristles. In the head's own measure. */
final class Hairstyle {
    private static final Map<String, String> STYLES = Map.ofEntries(
            Map.entry("short", "short"),
            Map.entry("bob", "bob"),
            Map.entry("long", "long"),
            Map.entry("straight", "long"),
            Map.entry("wavy", "long"),
            Map.entry("flowing", "flowing"),
            Map.entry("windblown", "flowing"),
            Map.entry("bun", "bun"),
            Map.entry("ponytail", "ponytail"),
            Map.entry("braids", "braids"),
            Map.entry("curly", "curly"),
            Map.entry("afro", "curly"),
            Map.entry("topknot", "topknot"),
            Map.entry("bald", "bald"));

    private final Persona who;
    private final Sketch sketch;
    private final String style;
    private final Rgb colour;
    private final Tresses tresses;

    Hairstyle(Persona who, Sketch sketch) {
        this.who = who;
        this.sketch = sketch;
        this.style = STYLES.getOrDefault(who.hair().style(), "short");
        this.colour = who.hair().colour();
        this.tresses = new Tresses(sketch, colour);
    }

    static boolean isKnown(String word) {
        return STYLES.containsKey(word);
    }

    /** What hangs behind head and body. */
    void back() {
        Random dice = who.dice(20);
        switch (style) {
            case "long" -> fall(dice);
            case "flowing" -> stream(dice);
            case "bob" ->
                tresses.locks(
                        dice,
                        .9f,
                        new float[][] {
                            Points.of("-30 -30, -50 10, -40 52"),
                            Points.of("30 -30, 53 10, 43 54"),
                            Points.of("18 -30, 34 20, 26 56"),
                            Points.of("-14 -30, -30 20, -24 56"),
                            Points.of("4 -30, 4 20, 2 55")
                        },
                        14,
                        22,
                        12);
            case "ponytail" ->
                tresses.locks(
                        dice,
                        .94f,
                        new float[][] {
                            Points.of("34 -40, 74 -34, 84 18, 66 70, 78 104"),
                            Points.of("34 -38, 66 -22, 72 24, 56 72, 62 96"),
                            Points.of("34 -42, 82 -44, 96 8, 80 60, 94 88")
                        },
                        8,
                        13,
                        12,
                        9,
                        1);
            case "bun" -> tresses.ball(24, -52, 25, dice);
            case "topknot" -> tresses.ball(12, -62, 15, dice);
            case "curly" -> curls(dice, true);
            default -> {}
        }
    }

    /** What frames the face, or covers the head of one who is seen from behind. */
    void front() {
        if (style.equals("bald")) {
            if (who.body().age() == Body.Age.OLD) {
                sketch.solid(Tresses.LOCKS, canvas -> {
                    tresses.tuft(canvas, who.dice(30), Points.of("34 -14, 46 4, 41 20"), 5, 8, 3);
                    tresses.tuft(canvas, who.dice(31), Points.of("-35 -10, -42 4, -39 14"), 2, 4, 2);
                });
            }
            return;
        }
        if (who.fromBehind()) {
            wholeBack();
            return;
        }
        switch (style) {
            case "short" -> crop();
            case "topknot" -> swept();
            case "curly" -> curls(who.dice(22), false);
            default -> curtains();
        }
        if (style.equals("braids")) {
            braid(-1);
            braid(1);
        }
    }

    void beard() {
        Random dice = who.dice(25);
        boolean full = who.hair().style().equals("long") || who.body().age() == Body.Age.OLD;
        float length = full ? (who.is("wizard") || who.is("santa") || who.is("dwarf") ? 76 : 40) : 14;
        if (who.hair().beard()) {
            tresses.locks(
                    dice,
                    1,
                    new float[][] {
                        Points.from(36, 8)
                                .to(38, 30)
                                .to(16 + length * .08f, 48 + length * .5f)
                                .list(),
                        Points.from(-36, 8)
                                .to(-37, 30)
                                .to(-26, 46 + length * .5f)
                                .list(),
                        Points.from(24, 30).to(20, 44).to(6, 54 + length * .8f).list(),
                        Points.from(-30, 28)
                                .to(-26, 44)
                                .to(-16, 54 + length * .8f)
                                .list(),
                        Points.from(6, 42).to(2, 50).to(-4, 56 + length).list(),
                        Points.from(-14, 42).to(-12, 50).to(-8, 56 + length).list()
                    },
                    4,
                    12,
                    1.5f);
        }
        if (who.hair().moustache() || who.hair().beard()) {
            sketch.solid(Tresses.LOCKS, canvas -> {
                tresses.tuft(
                        canvas,
                        dice,
                        Points.from(Face.TURN - 1, 30)
                                .to(Face.TURN + 8, 31)
                                .to(Face.TURN + 21, full ? 44 : 36)
                                .list(),
                        2,
                        5,
                        .6f);
                tresses.tuft(
                        canvas,
                        dice,
                        Points.from(Face.TURN - 3, 30)
                                .to(Face.TURN - 12, 31)
                                .to(Face.TURN - 22, full ? 44 : 36)
                                .list(),
                        2,
                        4.6f,
                        .6f);
            });
        }
    }

    /** Long hair that hangs down, in three sheets from dark to light. */
    private void fall(Random dice) {
        float end = who.body().age() == Body.Age.CHILD ? 110 : who.body().feminine() ? 190 : 88;
        for (int sheet = 0; sheet < 3; sheet++) {
            float tone = .8f + .1f * sheet;
            int shift = sheet;
            sketch.solid(Tresses.LOCKS, canvas -> {
                for (int i = 0; i < 5; i++) {
                    float x = -46 + 23 * i + 5 * shift;
                    float wave = 8 * (dice.nextFloat() - .5f);
                    float down = end * (.86f + .14f * dice.nextFloat()) - Math.abs(x) * .3f;
                    tresses.tuft(
                            canvas,
                            dice,
                            tone,
                            Points.from(x * .6f, -40)
                                    .to(x * 1.05f, 6)
                                    .to(x + wave, down * .5f)
                                    .to(x * 1.1f - wave, down * .8f)
                                    .to(x * .9f + wave, down)
                                    .list(),
                            12,
                            16,
                            15,
                            11,
                            .8f);
                }
            });
        }
    }

    /** Hair in the wind, streaming to the right in long waves that part and taper. */
    private void stream(Random dice) {
        for (int sheet = 0; sheet < 3; sheet++) {
            float tone = .8f + .1f * sheet;
            int shift = sheet;
            sketch.solid(Tresses.LOCKS, canvas -> {
                for (int i = 0; i < 6; i++) {
                    float rank = (i + shift / 3f) / 5.6f;
                    float wave = 10 + 14 * dice.nextFloat();
                    float reach = 120 + 150 * rank * (.7f + .5f * dice.nextFloat());
                    float drop = 215 - 175 * rank + 26 * (dice.nextFloat() - .5f);
                    tresses.tuft(
                            canvas,
                            dice,
                            tone,
                            Points.from(-8 + 34 * rank, -44 + 12 * rank)
                                    .to(34 + 12 * rank, 0 - 8 * rank)
                                    .to(34 + reach * .3f, drop * .42f + wave * .5f)
                                    .to(30 + reach * .62f, drop * .7f - wave)
                                    .to(30 + reach * .85f, drop * .9f + wave * .7f)
                                    .to(34 + reach * 1.05f, drop * .92f - wave * .6f)
                                    .list(),
                            14,
                            17,
                            15,
                            11,
                            6,
                            .5f);
                }
            });
        }
        sketch.solid(Tresses.LOCKS, canvas -> {
            for (int i = 0; i < 5; i++) {
                float y = 30 + 38 * i + 10 * dice.nextFloat();
                float x = 60 + 20 * dice.nextFloat();
                tresses.tuft(
                        canvas,
                        dice,
                        1,
                        Points.from(x, y)
                                .to(x + 50, y + 26)
                                .to(x + 96, y + 14)
                                .to(x + 140 + 26 * dice.nextFloat(), y + 34)
                                .list(),
                        .8f,
                        2,
                        1.6f,
                        .3f);
            }
        });
    }

    /** Parted hair: two sheets from the parting around the face, and a lock before each ear. */
    private void curtains() {
        Random dice = who.dice(23);
        boolean down = style.equals("long") || style.equals("flowing");
        sketch.solid(new Surface(13, (x, y) -> 2 * Noise.fractal(x * .14f, y * .05f, 2), .5f, .42f), canvas -> {
            tresses.sheet(
                    canvas,
                    dice,
                    Points.of("12 -60, 32 -56, 46 -30, 49 2, 46 28"),
                    Points.of("8 -36, 22 -30, 31 -14, 37 4, 39 22"));
            tresses.sheet(
                    canvas,
                    dice,
                    Points.of("14 -60, -14 -63, -39 -48, -47 -16, -43 24"),
                    Points.of("9 -34, -6 -32, -24 -20, -34 -3, -37 14"));
        });
        sketch.solid(Tresses.LOCKS, canvas -> {
            tresses.tuft(canvas, dice, Points.of("12 -57, -10 -50, -30 -30, -39 -4, -41 20"), 3, 6, 6, 4, .6f);
            tresses.tuft(canvas, dice, Points.of("14 -57, 30 -46, 40 -20, 42 6, 44 26"), 3, 6, 6, 4, .8f);
        });
        if (down && !who.suited()) {
            boolean windy = style.equals("flowing");
            float length = who.body().age() == Body.Age.CHILD ? 84 : who.body().feminine() ? 132 : 62;
            sketch.solid(Tresses.LOCKS, canvas -> {
                tresses.tuft(
                        canvas,
                        dice,
                        .97f,
                        Points.from(-38, -12)
                                .to(-47, 18)
                                .to(-42, length * .5f)
                                .to(-50 + (windy ? 26 : 0), length * .8f)
                                .to(-38 + (windy ? 40 : 0), length)
                                .list(),
                        4,
                        8,
                        9,
                        7,
                        .5f);
                tresses.tuft(
                        canvas,
                        dice,
                        .97f,
                        Points.from(44, -8)
                                .to(50, 24)
                                .to(46, length * .5f)
                                .to(58, length * .84f)
                                .to(windy ? 84 : 48, length * 1.1f)
                                .list(),
                        6,
                        11,
                        12,
                        9,
                        .5f);
            });
        }
    }

    /** Short hair: sides, and a swept top of a few big locks. */
    private void crop() {
        Random dice = who.dice(24);
        sketch.solid(new Surface(11, (x, y) -> 2 * Noise.fractal(x * .14f, y * .06f, 2), .5f, .35f), canvas -> {
            tresses.sheet(
                    canvas,
                    dice,
                    Points.of("-34 -36, -10 -62, 22 -60, 42 -40, 46 -8, 42 12"),
                    Points.of("-28 -28, -6 -34, 18 -32, 30 -24, 35 -8, 36 8"));
            tresses.sheet(
                    canvas,
                    dice,
                    Points.of("-30 -46, -42 -32, -42 -8, -39 4"),
                    Points.of("-24 -30, -33 -22, -36 -8, -37 2"));
        });
        sketch.solid(Tresses.LOCKS, canvas -> {
            tresses.tuft(canvas, dice, .95f, Points.of("36 -36, 16 -58, -18 -58, -36 -34"), 8, 13, 11, 1);
            tresses.tuft(canvas, dice, 1, Points.of("38 -28, 22 -47, -6 -50, -30 -27"), 6, 10, 9, .8f);
            tresses.tuft(canvas, dice, 1.04f, Points.of("32 -44, 10 -66, -20 -66, -44 -48"), 5, 8, 7, .6f);
        });
    }

    /** Hair drawn back tightly. */
    private void swept() {
        Random dice = who.dice(26);
        sketch.solid(new Surface(13, Surface.SMOOTH, 0, .4f), canvas -> {
            tresses.sheet(
                    canvas,
                    dice,
                    Points.of("-38 4, -44 -24, -26 -54, 8 -64"),
                    Points.of("-36 0, -32 -20, -14 -33, 14 -58"));
            tresses.sheet(
                    canvas, dice, Points.of("42 14, 48 -22, 34 -54, 8 -64"), Points.of("35 6, 31 -18, 12 -34, 4 -58"));
        });
    }

    private void wholeBack() {
        Random dice = who.dice(27);
        boolean shortHair = style.equals("short") || style.equals("topknot");
        sketch.solid(new Surface(20, (x, y) -> 3 * Noise.fractal(x * .14f, y * .04f, 2), .5f, .4f), canvas -> {
            tresses.sheet(
                    canvas,
                    dice,
                    Points.from(4, -62)
                            .to(-34, -56)
                            .to(-48, -14)
                            .to(-40, shortHair ? 34 : 52)
                            .list(),
                    Points.from(4, -62)
                            .to(2, -20)
                            .to(0, 14)
                            .to(0, shortHair ? 42 : 58)
                            .list());
            tresses.sheet(
                    canvas,
                    dice,
                    Points.from(4, -62)
                            .to(40, -56)
                            .to(50, -14)
                            .to(42, shortHair ? 34 : 52)
                            .list(),
                    Points.from(4, -62)
                            .to(2, -20)
                            .to(0, 14)
                            .to(0, shortHair ? 42 : 58)
                            .list());
        });
        switch (style) {
            case "long" -> fall(who.dice(20));
            case "flowing" -> stream(who.dice(20));
            case "ponytail" ->
                tresses.locks(
                        dice,
                        1,
                        new float[][] {Points.of("2 -20, 14 30, -4 90, 6 140"), Points.of("2 -20, -10 40, 8 90, -4 128")
                        },
                        10,
                        16,
                        13,
                        1);
            case "bun" -> tresses.ball(2, -26, 27, dice);
            case "curly" -> curls(dice, true);
            case "braids" -> {
                braid(-1);
                braid(1);
            }
            default -> {}
        }
    }

    private void curls(Random dice, boolean behind) {
        sketch.solid(new Surface(8, Surface.SMOOTH, 0, .35f), canvas -> {
            int count = behind ? 46 : 26;
            for (int i = 0; i < count; i++) {
                double angle = behind ? Math.PI * (.86 + 1.28 * i / count) : Math.PI * (1.02 + .96 * i / count);
                float ring = behind ? 46 + 12 * dice.nextFloat() : 40 + 8 * dice.nextFloat();
                float x = (float) StrictMath.cos(angle) * ring + 1;
                float y = (float) StrictMath.sin(angle) * ring * 1.04f - (behind ? 6 : 10);
                float r = behind ? 12 + 5 * dice.nextFloat() : 9 + 4 * dice.nextFloat();
                Rgb tone = colour.times((behind ? .78f : .92f) + .14f * dice.nextFloat());
                canvas.drawCircle(x, y, r, Ink.fill(tone));
                canvas.drawArc(
                        x - r * .6f,
                        y - r * .6f,
                        x + r * .6f,
                        y + r * .6f,
                        150,
                        230,
                        false,
                        Ink.line(tone.mix(Rgb.WHITE, .18f), 1.8f, .6f));
            }
        });
    }

    private void braid(int side) {
        float length = who.body().age() == Body.Age.CHILD ? 6 : 9;
        sketch.solid(new Surface(8, Surface.SMOOTH, 0, .4f), canvas -> {
            for (int i = 0; i < length; i++) {
                float x = side * (42 + 3 * Math.min(i, 3)) + 2;
                float y = 24 + i * 14;
                float r = 11 - i * .45f;
                canvas.save();
                canvas.translate(x, y);
                canvas.rotate(i % 2 == 0 ? 34 : -34);
                canvas.drawOval(
                        Rect.makeXYWH(-r, -r * .7f, 2 * r, r * 1.5f), Ink.fill(colour.times(.9f + .1f * (i % 2))));
                canvas.drawLine(-r * .6f, 0, r * .6f, 0, Ink.line(colour.mix(Rgb.BLACK, .3f), 1.4f, .5f));
                canvas.restore();
            }
            canvas.drawPath(
                    Points.from(side * 52 + 2 - 5, 24 + length * 14 - 6)
                            .to(side * 52 + 7, 24 + length * 14 - 6)
                            .to(side * 52 + 6, 24 + length * 14 + 22)
                            .to(side * 52 - 2, 24 + length * 14 + 20)
                            .blob(),
                    Ink.fill(colour));
        });
        sketch.solid(
                Surface.round(3),
                canvas -> canvas.drawRect(
                        Rect.makeXYWH(side * 52 - 5, 20 + length * 14, 14, 6), Ink.fill(Rgb.of(0xD8485A))));
    }
}
