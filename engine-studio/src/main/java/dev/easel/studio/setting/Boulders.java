package dev.easel.studio.setting;

import dev.easel.studio.light.Layer;
import dev.easel.studio.light.Shading;
import dev.easel.studio.light.Surface;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Path;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.types.Rect;
import java.util.Random;

/** Loose rocks and craters on open ground. */
final class Boulders {
    private Boulders() {}

    /** A few rocks at the sides, larger the nearer. */
    static void strew(Stage stage, float top, Rgb colour, String name) {
        Random dice = stage.dice(name);
        for (int k = 0; k < 9; k++) {
            float t = (k + dice.nextFloat()) / 9;
            float edge = dice.nextFloat() * .3f;
            float x = stage.width() * (dice.nextBoolean() ? edge : 1 - edge);
            float y = top + (stage.height() - top) * t * .9f;
            boulder(stage, x, y, (16 + 70 * t) * (.5f + .7f * dice.nextFloat()), colour, dice);
        }
    }

    /** One rock that lies on the ground at a point. */
    static void boulder(Stage stage, float x, float y, float size, Rgb colour, Random dice) {
        Path outline = outline(x, y, size, dice);
        Rect bounds = Rect.makeLTRB(x - size * 1.2f, y - size * 1.2f, x + size * 1.2f, y + size * .3f);
        Rgb shadow = stage.ambience().shadow().times(.5f);
        Shading.plain(
                stage.raster(),
                Layer.draw(stage.frame(), Rect.makeLTRB(x - size * 2, y - size, x + size * 2, y + size), canvas -> {
                    float lean = -stage.ambience().side() * size * .3f;
                    canvas.drawOval(
                            Rect.makeXYWH(x - size * 1.05f + lean, y - size * .16f, size * 2.1f, size * .34f),
                            Ink.soft(shadow, .6f, size * .06f));
                }),
                1);
        Layer rock = Layer.draw(stage.frame(), bounds, canvas -> canvas.drawPath(outline, Ink.fill(colour)));
        float shift = dice.nextFloat() * 500;
        Surface rough = Surface.round(size * .6f)
                .bumped(
                        (px, py) ->
                                Cliff.facet(px + shift, py, size * .55f) + Noise.fractal(px * .08f, py * .08f, 3) * 4,
                        .38f)
                .glossy(.05f);
        Shading.solid(
                stage.raster(),
                rock,
                rough,
                stage.frame().scale(),
                0,
                0,
                false,
                stage.ambience().light());
    }

    private static Path outline(float x, float y, float size, Random dice) {
        PathBuilder path = new PathBuilder();
        path.moveTo(x - size, y + size * .08f);
        for (int k = 1; k < 9; k++) {
            double angle = Math.PI * (1 - k / 9.0);
            float reach = size * (.82f + .3f * dice.nextFloat());
            path.lineTo(x + (float) StrictMath.cos(angle) * reach, y - (float) StrictMath.sin(angle) * reach * .78f);
        }
        path.lineTo(x + size, y + size * .06f).quadTo(x, y + size * .22f, x - size, y + size * .08f);
        return path.closePath().build();
    }

    /** A round hollow seen obliquely: a dark wall towards the sun, a bright one opposite, a rim. */
    static void crater(Canvas canvas, float x, float y, float radius, Rgb light, Rgb dark, float side) {
        Rect bowl = Rect.makeXYWH(x - radius, y - radius * .22f, radius * 2, radius * .44f);
        canvas.drawOval(
                bowl,
                Ink.across(
                        x - radius,
                        x + radius,
                        side < 0
                                ? new int[] {dark.argb(), light.times(.9f).argb()}
                                : new int[] {light.times(.9f).argb(), dark.argb()}));
        canvas.drawOval(bowl, Ink.line(light, .8f, Math.max(1, radius * .05f)));
    }
}
