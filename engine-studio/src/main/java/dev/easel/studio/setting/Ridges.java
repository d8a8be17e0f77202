package dev.easel.studio.setting;

import static dev.easel.studio.paint.Curves.clamp;
import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;

/** Chains of mountains and hills against the sky. */
final class Ridges {
    private Ridges() {}

    /**
     * A chain of mountains.
     *
     * @param base y of the foot
     * @param tall how high the peaks rise above it
     * @param size width of a peak
     * @param distance 0 near, 1 at the horizon: the farther the more of the air's colour
     * @param snowline share of the height from which on snow lies; 2 for none
     */
    record Chain(float base, float tall, float size, float distance, float snowline, Rgb rock) {}

    /** A distant chain of plain hills in nothing but air colours. */
    static void backdrop(Stage stage, float base, float tall, float size, float distance, String name) {
        Rgb far = stage.ambience().shadow().mix(stage.ambience().zenith(), .3f);
        paint(stage, new Chain(base, tall, size, distance, 2, far), name);
    }

    static void paint(Stage stage, Chain chain, String name) {
        Ambience ambience = stage.ambience();
        Raster raster = stage.raster();
        float shift = stage.shift(name);
        Profile crest = Profile.of(stage.frame(), x -> chain.base - chain.tall * height(x / chain.size + shift, shift));
        float detail = 1 - .8f * chain.distance;
        float step = detail > .5f ? 2.5f : 4;
        Field folds = Field.over(0, crest.top(), stage.width(), chain.base + 20, step, (x, y) -> {
            float fall = (y - crest.at(x)) / chain.size;
            float bend = Noise.value(x / chain.size * 3, fall * 3 + shift);
            return Noise.ridge(x / chain.size * 2.3f + shift + bend * .5f, fall * 1.7f + shift, 5);
        });
        Ramp rock = colours(ambience, chain.rock, chain.distance);
        Ramp snow = colours(ambience, Rgb.of(0xF4F7FF), chain.distance * .85f);
        float reach = ambience.side() * chain.size * .035f;
        float snowY = chain.base - chain.tall * chain.snowline;
        raster.paint(crest.top() - 2, chain.base + 20, (i, x, y) -> {
            float d = y - crest.at(x);
            if (d < -1) {
                return;
            }
            float alpha = smooth(-.8f, .8f, d) * smooth(chain.base + 20, chain.base - 10, y);
            float fold = folds.at(x, y);
            float slope = (crest.at(x - reach) - crest.at(x + reach)) / (Math.abs(reach) + 1);
            float relief = (fold - folds.at(x + reach, y - 3)) * (2.2f + 2.6f * detail) + slope * .16f;
            float light = clamp(.46f + relief);
            float cover = smooth(8, -26, y - snowY + (fold - .4f) * chain.tall * .55f);
            rock.cover(raster, i, light, alpha);
            if (cover > 0) {
                snow.cover(raster, i, light, alpha * cover);
            }
            float foot = smooth(chain.base - chain.tall * .75f, chain.base, y);
            raster.cover(i, ambience.haze(), alpha * foot * (.15f + .5f * chain.distance) * ambience.hazeStrength());
        });
    }

    private static Ramp colours(Ambience ambience, Rgb surface, float distance) {
        return Ramp.of(
                ambience.far(ambience.shaded(surface).times(.9f), distance),
                ambience.far(ambience.lit(surface).mix(ambience.shaded(surface), .45f), distance),
                ambience.far(ambience.lit(surface), distance * .9f));
    }

    private static float height(float u, float shift) {
        float peaks = Noise.ridge(u, shift * 3.1f, 6) * 1.05f;
        return peaks * (.55f + .6f * Noise.value(u * .45f, shift));
    }
}
