package dev.easel.studio.setting;

import dev.easel.studio.light.Layer;
import dev.easel.studio.light.Shading;
import dev.easel.studio.light.Surface;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.PathBuilder;
import java.util.Random;

/** A stout branch that reaches across the picture from a trunk at one side; birds and cats sit on it. */
final class Bough implements Setting {
    private static final float TOP = .7f; // of the height
    private static final Rgb BARK = Rgb.of(0x7A5A40);

    @Override
    public Ground ground(Frame frame, long seed) {
        float height = frame.height();
        return new Ground(
                height * .35f,
                height * (TOP + .005f),
                height * (TOP + .015f),
                frame.width() * .2f,
                frame.width() * .84f,
                Ground.Kind.SOLID);
    }

    @Override
    public void paint(Stage stage) {
        boolean turned = stage.dice("side").nextBoolean();
        float height = stage.height();
        float y = height * TOP;
        Layer wood = Layer.draw(stage.frame(), canvas -> {
            turn(canvas, stage, turned);
            canvas.drawPath(wood(stage.width(), height, y), Ink.fill(BARK));
        });
        Surface bark =
                Surface.round(34).glossy(0).bumped((px, py) -> 10 * Noise.fractal(px * .018f, py * .1f, 3), .55f);
        Shading.solid(
                stage.raster(),
                wood,
                bark,
                stage.frame().scale(),
                0,
                0,
                false,
                stage.ambience().light());
        Shading.plain(
                stage.raster(),
                Layer.draw(stage.frame(), canvas -> {
                    turn(canvas, stage, turned);
                    if (stage.snowy()) {
                        snow(canvas, stage, y);
                    } else {
                        twigs(canvas, stage, y);
                    }
                }),
                1);
    }

    private static void turn(Canvas canvas, Stage stage, boolean turned) {
        if (turned) {
            canvas.translate(stage.width(), 0);
            canvas.scale(-1, 1);
        }
    }

    /** Trunk and branch in one. */
    private static io.github.humbleui.skija.Path wood(float width, float height, float y) {
        float trunk = Math.min(width * .13f, 130);
        return new PathBuilder()
                .moveTo(-40, -20)
                .lineTo(trunk * .78f, -20)
                .quadTo(trunk * .8f, y * .7f, trunk + 24, y - 16)
                .quadTo(width * .35f, y - 4, width * .62f, y + 4)
                .quadTo(width * .86f, y + 8, width + 30, y - 22)
                .lineTo(width + 30, y + 4)
                .quadTo(width * .8f, y + 50, width * .55f, y + 54)
                .quadTo(width * .25f, y + 62, trunk * 1.02f, y + 128)
                .quadTo(trunk * 1.02f, height * .95f, trunk * 1.1f, height + 20)
                .lineTo(-40, height + 20)
                .closePath()
                .build();
    }

    private static void snow(Canvas canvas, Stage stage, float y) {
        float width = stage.width();
        PathBuilder drift = new PathBuilder();
        drift.moveTo(width * .16f, y - 4)
                .quadTo(width * .35f, y - 14, width * .62f, y - 4)
                .quadTo(width * .86f, y - 2, width + 30, y - 32)
                .lineTo(width + 30, y - 18)
                .quadTo(width * .86f, y + 14, width * .62f, y + 10)
                .quadTo(width * .35f, y + 4, width * .16f, y + 4);
        canvas.drawPath(drift.closePath().build(), Ink.fill(stage.ambience().lit(Rgb.of(0xF4F7FC))));
    }

    /** Twigs that hang from the branch or reach up at its end, with leaves on both sides. */
    private static void twigs(Canvas canvas, Stage stage, float y) {
        Random dice = stage.dice("twigs");
        Ambience ambience = stage.ambience();
        Rgb leaf = Rgb.of(stage.autumnal() ? 0xD88A34 : 0x5C9A42);
        float width = stage.width();
        for (int k = 0; k < 12; k++) {
            boolean end = k < 4;
            float x = width * (end ? .84f + .05f * k : .18f + .78f * dice.nextFloat());
            float rootY = y + (end ? 6 : 44);
            float length = 60 + 70 * dice.nextFloat();
            double angle = end ? -.35 - .5 * dice.nextFloat() : .9 + .9 * dice.nextFloat();
            float dx = (float) StrictMath.cos(angle) * length;
            float dy = (float) StrictMath.sin(angle) * length;
            canvas.drawLine(x, rootY, x + dx, rootY + dy, Ink.line(ambience.shaded(BARK), 2.6f));
            for (int j = 1; j <= 7; j++) {
                float t = j / 7f;
                double side = angle + (j == 7 ? 0 : (j % 2 == 0 ? 1 : -1) * (.6 + .4 * dice.nextFloat()));
                Rgb tone = ambience.shaded(leaf).mix(ambience.lit(leaf), dice.nextFloat());
                leaf(canvas, x + dx * t, rootY + dy * t, side, 26 + 14 * dice.nextFloat(), tone);
            }
        }
    }

    private static void leaf(Canvas canvas, float x, float y, double angle, float length, Rgb colour) {
        float dx = (float) StrictMath.cos(angle) * length;
        float dy = (float) StrictMath.sin(angle) * length;
        PathBuilder path = new PathBuilder();
        path.moveTo(x, y)
                .quadTo(x + dx * .45f - dy * .3f, y + dy * .45f + dx * .3f, x + dx, y + dy)
                .quadTo(x + dx * .45f + dy * .3f, y + dy * .45f - dx * .3f, x, y);
        canvas.drawPath(path.closePath().build(), Ink.fill(colour));
        canvas.drawLine(x, y, x + dx * .85f, y + dy * .85f, Ink.line(colour.mix(Rgb.WHITE, .2f), 1));
    }
}
