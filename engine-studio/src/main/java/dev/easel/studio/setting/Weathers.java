package dev.easel.studio.setting;

import static dev.easel.studio.paint.Curves.clamp;

import dev.easel.studio.light.Layer;
import dev.easel.studio.light.Shading;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.scene.Season;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.types.Rect;
import java.util.List;
import java.util.Random;

/** What falls or drifts through the air between the viewer and the scene: rain, snow, fog, leaves. */
public final class Weathers {
    private static final List<Rgb> AUTUMN_LEAVES =
            List.of(Rgb.of(0xD8742C), Rgb.of(0xC8432C), Rgb.of(0xE8AC3C), Rgb.of(0x9A5A2C));
    private static final List<Rgb> LEAVES = List.of(Rgb.of(0x7CA84C), Rgb.of(0x5C8C3C), Rgb.of(0xB8C060));
    private static final List<Rgb> PETALS = List.of(Rgb.of(0xF8C4D4), Rgb.of(0xFBE4EC), Rgb.of(0xF0A0BC));

    private Weathers() {}

    /** Paints the scene's weather over everything; nothing in clear weather, under a roof, under water or in space. */
    public static void paintFront(Stage stage) {
        if (Climate.of(stage.scene().setting()) != Climate.OPEN) {
            return;
        }
        switch (stage.scene().weather()) {
            case RAIN -> rain(stage, 1, .16f);
            case STORM -> rain(stage, 1.5f, .34f);
            case SNOWFALL -> snow(stage);
            case FOG -> fog(stage);
            case WIND -> leaves(stage);
            case CLEAR, CLOUDY, OVERCAST -> {
                if (stage.isAny("fireflies", "magical", "enchanted")
                        && stage.ambience().dark()) {
                    Glows.sprinkle(
                            stage,
                            stage.height() * .4f,
                            stage.height() * .95f,
                            40,
                            List.of(Rgb.of(0xFFE48A), Rgb.of(0xD8FF9A)),
                            "fireflies");
                }
            }
        }
    }

    /** Streaks at three distances; {@code slant} is how far they lean for their length. */
    private static void rain(Stage stage, float density, float slant) {
        Random dice = stage.dice("rain");
        Rgb colour = stage.ambience().haze().mix(Rgb.WHITE, .45f);
        float lean = slant * (dice.nextBoolean() ? 1 : -1);
        Shading.plain(
                stage.raster(),
                Layer.draw(stage.frame(), canvas -> {
                    for (int depth = 0; depth < 3; depth++) {
                        float length = 14 + 26 * depth;
                        PathBuilder streaks = new PathBuilder();
                        int count = (int) ((420 - 130 * depth) * density);
                        for (int k = 0; k < count; k++) {
                            float x = (dice.nextFloat() * 1.2f - .1f) * stage.width();
                            float y = (dice.nextFloat() * 1.1f - .1f) * stage.height();
                            float reach = length * (.6f + .8f * dice.nextFloat());
                            streaks.moveTo(x, y).lineTo(x + lean * reach, y + reach);
                        }
                        canvas.drawPath(streaks.build(), Ink.line(colour, .2f + .07f * depth, .7f + .35f * depth));
                    }
                }),
                1);
        Air.veil(stage, stage.height() * .3f, stage.height(), stage.ambience().haze(), .16f);
    }

    /** Flakes: many small ones far away, a few large soft ones near. */
    private static void snow(Stage stage) {
        Random dice = stage.dice("flakes");
        Rgb white = stage.ambience().lit(Rgb.of(0xFDFEFF)).mix(Rgb.WHITE, .5f);
        Shading.plain(
                stage.raster(),
                Layer.draw(stage.frame(), canvas -> {
                    for (int k = 0; k < 520; k++) {
                        float near = dice.nextFloat() * dice.nextFloat() * dice.nextFloat();
                        float x = dice.nextFloat() * stage.width();
                        float y = dice.nextFloat() * stage.height();
                        float radius = .9f + 7 * near;
                        Paint paint = radius > 4 ? Ink.soft(white, .6f, radius * .3f) : Ink.fill(white, .85f);
                        canvas.drawCircle(x, y, radius, paint);
                    }
                }),
                .95f);
    }

    /** An even veil and banks that drift through the picture. */
    private static void fog(Stage stage) {
        Rgb air = stage.ambience().haze();
        float height = stage.height();
        float horizon = stage.ground().horizon();
        Field drift = Field.over(0, 0, stage.width(), height, 7, (x, y) -> {
            float shift = stage.seed() % 97;
            return Noise.fractal(x * .0028f + shift, y * .008f + shift, 4);
        });
        stage.raster().paint((i, x, y) -> {
            float d = (y - horizon) / (height * .5f);
            float bank = clamp(.95f - Math.abs(d)) * clamp(drift.at(x, y) * 1.7f - .25f);
            stage.raster().cover(i, air, .05f + .3f * bank);
        });
    }

    /** Leaves or petals that blow across, some blurred by their speed. */
    private static void leaves(Stage stage) {
        Random dice = stage.dice("leaves");
        List<Rgb> kinds = stage.snowy()
                ? List.of(Rgb.WHITE)
                : stage.autumnal() ? AUTUMN_LEAVES : stage.scene().season() == Season.SPRING ? PETALS : LEAVES;
        float way = stage.dice("way").nextBoolean() ? 1 : -1;
        Shading.plain(
                stage.raster(),
                Layer.draw(stage.frame(), canvas -> {
                    for (int k = 0; k < 46; k++) {
                        float near = dice.nextFloat();
                        float x = dice.nextFloat() * stage.width();
                        float y = stage.height() * (.12f + .8f * dice.nextFloat());
                        Rgb colour = stage.ambience().lit(kinds.get(dice.nextInt(kinds.size())));
                        leaf(canvas, x, y, 3 + 7 * near * near, way * (20 + 50 * dice.nextFloat()), colour);
                    }
                    gusts(canvas, stage, way, dice);
                }),
                1);
    }

    private static void leaf(Canvas canvas, float x, float y, float size, float turn, Rgb colour) {
        canvas.save();
        canvas.translate(x, y);
        canvas.rotate(turn);
        PathBuilder path = new PathBuilder();
        path.moveTo(-size, 0).quadTo(0, -size * .7f, size, 0).quadTo(0, size * .55f, -size, 0);
        canvas.drawPath(path.closePath().build(), Ink.fill(colour));
        canvas.drawLine(-size * .9f, 0, size * .8f, 0, Ink.line(colour.times(.7f), size * .08f));
        canvas.drawRect(
                Rect.makeXYWH(-size * 1.4f, -size * .03f, size * .5f, size * .06f), Ink.fill(colour.times(.7f)));
        canvas.restore();
    }

    private static void gusts(Canvas canvas, Stage stage, float way, Random dice) {
        for (int k = 0; k < 7; k++) {
            float x = dice.nextFloat() * stage.width();
            float y = stage.height() * (.15f + .7f * dice.nextFloat());
            float length = 120 + 160 * dice.nextFloat();
            PathBuilder path = new PathBuilder();
            path.moveTo(x, y)
                    .cubicTo(x + way * length * .4f, y - 22, x + way * length * .6f, y + 20, x + way * length, y - 8);
            canvas.drawPath(path.build(), Ink.line(Rgb.WHITE, .16f, 1.4f));
        }
    }
}
