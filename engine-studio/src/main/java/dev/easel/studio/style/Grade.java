package dev.easel.studio.style;

import static dev.easel.studio.paint.Curves.clamp;
import static dev.easel.studio.paint.Curves.mix;
import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;

/**
 * The last touch of a print: contrast, saturation, tints, darker corners and grain, in one go.
 *
 * @param curve 0 leaves tones alone, 1 is a full S-curve
 * @param saturation 1 leaves colours alone
 * @param shadows multiplies dark tones
 * @param lights multiplies light tones
 * @param vignette how much darker the corners are, 0 to 1
 * @param grain standard deviation of the grain, about; 0 for none
 */
record Grade(float curve, float saturation, Rgb shadows, Rgb lights, float vignette, float grain) {
    private static final Rgb COOL = Rgb.of(0xF0F0FF);
    private static final Rgb WARM = Rgb.of(0xFFFBF2);
    private static final float GRAIN_SIZE = 1.1f; // units

    /** Cool shadows, warm lights. */
    static Grade film(float curve, float saturation, float vignette, float grain) {
        return new Grade(curve, saturation, COOL, WARM, vignette, grain);
    }

    void apply(Raster raster) {
        Frame frame = raster.frame();
        float halfWidth = frame.width() / 2;
        float halfHeight = frame.height() / 2;
        raster.paint((i, x, y) -> {
            float dx = (x - halfWidth) / halfWidth;
            float dy = (y - halfHeight) / halfHeight;
            float out = dx * dx + dy * dy;
            float shade = out < .5f ? 1 : 1 - vignette * smooth(.5f, 1.9f, out);
            float speck = grain > 0 ? (speck(x, y) - .5f) * 3 * grain : 0;
            float r = clamp(raster.red()[i]);
            float g = clamp(raster.green()[i]);
            float b = clamp(raster.blue()[i]);
            float luma = Rgb.luma(r, g, b);
            raster.red()[i] = tone(mix(luma, r, saturation) * mix(shadows.r(), lights.r(), luma), shade, speck);
            raster.green()[i] = tone(mix(luma, g, saturation) * mix(shadows.g(), lights.g(), luma), shade, speck);
            raster.blue()[i] = tone(mix(luma, b, saturation) * mix(shadows.b(), lights.b(), luma), shade, speck);
        });
    }

    private float tone(float channel, float shade, float speck) {
        float c = clamp(channel);
        return clamp(mix(c, c * c * (3 - 2 * c), curve) * shade + speck);
    }

    /** Even grain of the same size at any resolution, 0 to 1. */
    static float speck(float x, float y) {
        return Noise.value(x / GRAIN_SIZE + 31, y / GRAIN_SIZE + 7);
    }
}
