package dev.easel.studio.setting;

import dev.easel.studio.light.Layer;
import dev.easel.studio.light.Shading;
import dev.easel.studio.paint.Rgb;
import java.util.List;
import java.util.Random;

/** Small lights: fireflies, sparks, glowing spores. */
final class Glows {
    private Glows() {}

    /** Points of light with a halo, larger towards the bottom. */
    static void sprinkle(Stage stage, float top, float bottom, int count, List<Rgb> colours, String name) {
        Random dice = stage.dice(name);
        Shading.glowing(
                stage.raster(),
                Layer.draw(stage.frame(), canvas -> {
                    for (int k = 0; k < count; k++) {
                        float t = dice.nextFloat();
                        float x = dice.nextFloat() * stage.width();
                        float y = top + (bottom - top) * t;
                        float radius = (1 + 2.2f * dice.nextFloat()) * (.7f + .6f * t);
                        Rgb colour = colours.get(dice.nextInt(colours.size()));
                        canvas.drawCircle(x, y, radius * 4, Ink.soft(colour, .5f, radius * 2.4f));
                        canvas.drawCircle(x, y, radius, Ink.fill(colour.mix(Rgb.WHITE, .6f)));
                    }
                }),
                .95f);
    }
}
