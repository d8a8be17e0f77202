package dev.easel.studio.setting;

import static dev.easel.studio.paint.Curves.clamp;
import static dev.easel.studio.paint.Curves.mix;
import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;

/** Flat surfaces in perspective: table tops, floors of boards, slabs or checkers. */
final class Floor {
    private Floor() {}

    /** A colour for a point of a floor in metres. */
    @FunctionalInterface
    interface Pattern {
        Rgb at(float across, float away);
    }

    /** Squares of a light and a dark kind of the material. */
    static Pattern checkers(Material material, float size) {
        return (across, away) -> {
            int column = (int) Math.floor(across / size);
            int row = (int) Math.floor(away / size);
            Rgb stone = material.at(across + column * 3.1f, away + row * 5.3f);
            float gap = Math.min(
                    Math.abs(across / size - Math.round(across / size)),
                    Math.abs(away / size - Math.round(away / size)));
            Rgb square = ((column + row) & 1) == 0 ? stone : stone.mix(Rgb.of(0x343048), .72f);
            return square.times(.75f + .25f * smooth(0, .02f, gap));
        };
    }

    /** Slabs of the material with joints. */
    static Pattern slabs(Material material, float size) {
        return (across, away) -> {
            float row = (float) Math.floor(away / size);
            float u = across / (size * 1.6f) + .5f * (row % 2);
            float gap = Math.min(Math.abs(u - Math.round(u)) * 1.6f, Math.abs(away / size - Math.round(away / size)));
            float own = .9f + .16f * dev.easel.studio.paint.Noise.hash((int) Math.floor(u), (int) row);
            return material.at(across, away).times(own * (.66f + .34f * smooth(.005f, .03f, gap)));
        };
    }

    /**
     * Covers everything below an edge with a pattern, lit, with the wall behind mirrored in it and far detail melting
     * into its mean.
     */
    static void paint(Stage stage, Perspective view, Profile edge, Pattern pattern, float gloss) {
        Raster raster = stage.raster();
        Ambience ambience = stage.ambience();
        Rgb mean = mean(pattern);
        Rgb litTint = ambience.lit(Rgb.WHITE);
        Rgb shadeTint = ambience.shaded(Rgb.WHITE);
        float sunX = Sky.sunX(stage);
        float height = stage.height();
        float scale = stage.frame().scale();
        int columns = stage.frame().columns();
        raster.paint(edge.top() - 1, height, (i, x, y) -> {
            float d = y - edge.at(x);
            if (d < -.7f) {
                return;
            }
            float away = view.away(y);
            float blur = smooth(6, 30, away);
            Rgb own = pattern.at(view.across(x, away), away).mix(mean, blur);
            float side = (x - sunX) / stage.width();
            float light = clamp(1.02f
                    - .55f * side * side
                    - .2f * smooth(edge.top() + (height - edge.top()) * .55f, height, y));
            Rgb tint = shadeTint.mix(litTint, light);
            float mirror = gloss * .34f * (1 - smooth(0, (height - edge.top()) * .8f, d));
            int row = Math.clamp((int) ((edge.at(x) - d * .7f - 3) * scale), 0, (int) (edge.at(x) * scale) - 1);
            int from = row * columns + i % columns;
            raster.cover(
                    i,
                    mix(own.r() * tint.r(), raster.red()[from], mirror),
                    mix(own.g() * tint.g(), raster.green()[from], mirror),
                    mix(own.b() * tint.b(), raster.blue()[from], mirror),
                    smooth(-.7f, .7f, d));
        });
    }

    private static Rgb mean(Pattern pattern) {
        Rgb sum = Rgb.BLACK;
        for (int k = 0; k < 64; k++) {
            sum = sum.plus(pattern.at(k * .37f, 1 + k * .23f).times(1 / 64f));
        }
        return sum;
    }
}
