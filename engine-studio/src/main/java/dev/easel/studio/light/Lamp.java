package dev.easel.studio.light;

import static dev.easel.studio.paint.Curves.clamp;
import static dev.easel.studio.paint.Curves.pow;
import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.paint.Raster;

/** A light with everything worked out that does not change from pixel to pixel. */
abstract sealed class Lamp {
    private static final float STEEPEST = .98f;

    final Light light;
    final float gloss;

    private Lamp(Light light, float gloss) {
        this.light = light;
        this.gloss = gloss * light.shine();
    }

    static Lamp of(Modelling modelling, Light light, float gloss) {
        return switch (modelling) {
            case ROUND -> new Round(light, gloss);
            case TWO_TONE -> new TwoTone(light, gloss);
        };
    }

    /** Paints a premultiplied 0xAARRGGBB pixel whose surface has the normal (nx, ny, √(1 - nx² - ny²)). */
    final void paint(Raster raster, int i, int pixel, float nx, float ny) {
        float flat = nx * nx + ny * ny;
        if (flat > STEEPEST) {
            float shrink = (float) Math.sqrt(STEEPEST / flat);
            illuminate(raster, i, pixel, nx * shrink, ny * shrink, (float) Math.sqrt(1 - STEEPEST));
        } else {
            illuminate(raster, i, pixel, nx, ny, (float) Math.sqrt(1 - flat));
        }
    }

    abstract void illuminate(Raster raster, int i, int pixel, float nx, float ny, float nz);

    /** Covers the pixel with its own colour under this much ambient and key light, plus highlight and rim. */
    final void cover(Raster raster, int i, int pixel, float ambient, float key, float highlight, float rim) {
        float a = (pixel >>> 24) / 255f;
        float k = 1 / (255f * a);
        raster.cover(
                i,
                (pixel >> 16 & 255)
                                * k
                                * (light.ambient().r() * ambient + light.key().r() * key)
                        + light.key().r() * highlight
                        + light.rim().r() * rim,
                (pixel >> 8 & 255)
                                * k
                                * (light.ambient().g() * ambient + light.key().g() * key)
                        + light.key().g() * highlight
                        + light.rim().g() * rim,
                (pixel & 255) * k * (light.ambient().b() * ambient + light.key().b() * key)
                        + light.key().b() * highlight
                        + light.rim().b() * rim,
                a);
    }

    /** Blinn-Phong with a wrapped diffuse term, ambient from above and a rim where the surface turns away. */
    private static final class Round extends Lamp {
        private static final float HIGHLIGHT_SHARPNESS = 40;

        private final float halfwayLength;

        Round(Light light, float gloss) {
            super(light, gloss);
            float z = light.keyZ() + 1;
            halfwayLength = (float) Math.sqrt(light.keyX() * light.keyX() + light.keyY() * light.keyY() + z * z);
        }

        @Override
        void illuminate(Raster raster, int i, int pixel, float nx, float ny, float nz) {
            float facing = nx * light.keyX() + ny * light.keyY();
            float diffuse = clamp((facing + nz * light.keyZ()) * .75f + .25f);
            float highlight = 0;
            if (gloss > 0) {
                float cosine = clamp((facing + nz * (light.keyZ() + 1)) / halfwayLength);
                highlight = cosine < .8f ? 0 : pow(cosine, HIGHLIGHT_SHARPNESS) * gloss;
            }
            float outline = smooth(.15f, .8f, nx * light.rimX() + ny * light.rimY());
            float rim = outline > 0 ? pow(1 - nz, 1.6f) * outline * light.rimStrength() * 1.6f : 0;
            cover(raster, i, pixel, .775f - .225f * ny, diffuse, highlight, rim);
        }
    }

    /** Lit or in shade and nothing between but the width of a pen's stroke. */
    private static final class TwoTone extends Lamp {
        TwoTone(Light light, float gloss) {
            super(light, gloss);
        }

        @Override
        void illuminate(Raster raster, int i, int pixel, float nx, float ny, float nz) {
            float facing = nx * light.keyX() + ny * light.keyY() + nz * light.keyZ();
            float edge = light.keyZ() * .62f; // a surface that faces the viewer is lit
            float lit = smooth(edge - .05f, edge + .05f, facing);
            float glint = gloss > .05f ? smooth(.955f, .985f, facing) * Math.min(.5f, gloss * 1.5f) : 0;
            float outline = smooth(.66f, .74f, nx * light.rimX() + ny * light.rimY());
            float rim = outline * Math.min(.55f, light.rimStrength() * .4f);
            cover(raster, i, pixel, .8f, .22f + .6f * lit, glint, rim);
        }
    }
}
