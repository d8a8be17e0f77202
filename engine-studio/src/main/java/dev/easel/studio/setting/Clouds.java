package dev.easel.studio.setting;

import static dev.easel.studio.paint.Curves.clamp;
import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import java.util.Random;

/** Clouds in a sky that ends at a horizon: wisps, heaps, ceilings, and banks seen from above. */
final class Clouds {
    private final Stage stage;
    private final Raster raster;
    private final Ambience ambience;
    private final float width;
    private final float horizon;

    Clouds(Stage stage, float horizon) {
        this.stage = stage;
        raster = stage.raster();
        ambience = stage.ambience();
        width = stage.width();
        this.horizon = horizon;
    }

    /** Where the sun reaches a cloud. */
    static Rgb lit(Ambience ambience) {
        Rgb glow = ambience.rim().mix(ambience.sun(), .45f);
        if (ambience.sunY() > .6f && !ambience.dark()) {
            glow = glow.mix(Rgb.of(0xFFA890), .3f); // a low sun reaches clouds through the reddest air
        }
        return ambience.dark() ? glow.mix(ambience.haze(), .45f) : glow.mix(Rgb.WHITE, .3f);
    }

    /** A cloud's own shadow. */
    static Rgb shade(Ambience ambience) {
        return ambience.sky()
                .get(Math.min(1, ambience.sky().size() - 1))
                .mix(ambience.shadow(), .3f)
                .mix(ambience.haze(), .42f);
    }

    /** What the weather wants. */
    void paint() {
        switch (stage.scene().weather()) {
            case CLEAR -> {
                if (!stage.isAny("cloudless", "clear")) {
                    wisps(.5f, .014f);
                    if (stage.dice("fair").nextFloat() < .6f && ambience.stars() < .3f) {
                        heaps(2, .6f);
                    }
                }
            }
            case CLOUDY -> {
                wisps(.45f, .014f);
                heaps(7, 1);
            }
            case WIND -> {
                wisps(.95f, .03f);
                heaps(2, .5f);
            }
            case SNOWFALL -> {
                wisps(.55f, .014f);
                ceiling(.4f, .85f);
            }
            case OVERCAST -> ceiling(.95f, .9f);
            case RAIN -> ceiling(1, 1);
            case STORM -> ceiling(1, 1.35f);
            case FOG -> wisps(.25f, .01f);
        }
    }

    /** High streaks; {@code slant} is how thin they are drawn. */
    void wisps(float strength, float slant) {
        float shift = stage.shift("wisps");
        Field streaks = Field.over(0, 0, width, horizon, 3, (x, y) -> {
            float bend = Noise.fractal(x * .002f + shift, y * .004f, 3) * 50;
            return smooth(.5f, .78f, Noise.fractal(x * .0032f + shift, (y + bend) * slant, 5));
        });
        Rgb colour = lit(ambience);
        raster.paint(0, horizon, (i, x, y) -> {
            float k = streaks.at(x, y)
                    * strength
                    * smooth(horizon * .97f, horizon * .72f, y)
                    * smooth(-60, horizon * .3f, y);
            if (k > .002f) {
                raster.cover(i, colour, k);
            }
        });
    }

    /** Cumulus clouds with flat feet, the lower ones smaller and paler. */
    void heaps(int count, float strength) {
        Random dice = stage.dice("heaps");
        int many = Math.max(1, Math.round(count * Math.max(.7f, horizon * width / 620000)));
        for (int k = 0; k < many; k++) {
            float depth = 1 - (k + .5f) / many;
            float base = horizon * (.2f + .68f * depth + .08f * (dice.nextFloat() - .5f));
            float half = (90 + 130 * dice.nextFloat()) * (1.15f - .72f * depth);
            float x = (k * .618f + dice.nextFloat() * .3f) % 1 * (width + half) - half / 2;
            heap(x, base, half, half * (.42f + .2f * dice.nextFloat()), depth, strength, stage.shift("heap" + k));
        }
    }

    private void heap(float cx, float base, float half, float tall, float depth, float strength, float shift) {
        float size = half * .9f;
        Field lumps = lumps(cx - half * 1.3f, base - tall * 1.7f, cx + half * 1.3f, base + tall * .5f, size, shift);
        Profile crest = Profile.of(stage.frame(), x -> {
            float u = (x - cx) / half;
            float body = Math.max(0, 1 - u * u);
            float bumps = .5f * Math.max(Noise.bumps(u * 2.2f + shift), Noise.bumps(u * 2.9f + 17 - shift))
                    + .3f * Noise.bumps(u * 4.7f + shift);
            return base
                    - tall * (float) Math.sqrt(body) * (.35f + bumps)
                    + tall * .5f * smooth(.72f, 1, Math.abs(u))
                    + (body == 0 ? 900 : 0);
        });
        Ramp colours = Ramp.of(
                ambience.far(shade(ambience), depth * .5f),
                ambience.far(lit(ambience), depth * .35f).mix(Rgb.WHITE, ambience.dark() ? 0 : .25f));
        float lightX = ambience.light().keyX() * size * .12f;
        float soft = 3 + half * .035f;
        raster.paint(cx - half * 1.1f, base - tall * 1.5f, cx + half * 1.1f, base + tall * .3f, (i, x, y) -> {
            float lump = lumps.at(x, y);
            float d = y + (lump - .35f) * tall * .55f - crest.at(x);
            if (d < -soft) {
                return;
            }
            float foot = smooth(base + tall * .3f, base - tall * .25f, y + (lump - .4f) * tall * .6f);
            float alpha = smooth(-soft, soft, d) * foot * smooth(1, .78f, Math.abs(x - cx) / half) * strength;
            if (alpha > .004f) {
                float relief = (lump - lumps.at(x + lightX, y - size * .09f)) * 1.5f;
                float light = .52f
                        + relief
                        + .5f * (1 - smooth(0, tall * .7f, d))
                        - .35f * smooth(base - tall * .5f, base, y);
                colours.cover(raster, i, clamp(light), alpha);
            }
        });
    }

    /** A closed layer of cloud in perspective; {@code drama} deepens its folds. */
    void ceiling(float strength, float drama) {
        float shift = stage.shift("ceiling");
        float eye = horizon * 1.06f;
        Field folds = Field.over(0, 0, width, horizon, 3, (x, y) -> {
            float far = 380 / (eye - y + 40);
            float u = (x - width / 2) * .0042f * far + shift;
            float v = far * 2.6f + shift;
            float bend = Noise.fractal(u * .8f, v * .8f, 3);
            return Noise.fractal(u + bend, v + bend * .7f, 5) * .65f + Noise.billow(u * 1.2f, v * 1.7f, 4) * .42f;
        });
        Rgb light = ambience.haze().mix(Rgb.WHITE, ambience.dark() ? .04f : .2f);
        Rgb dark = ambience.zenith().mix(ambience.shadow(), .35f).times(1.05f - .3f * (drama - .85f));
        Ramp colours = Ramp.of(dark, dark.mix(light, .45f), light);
        raster.paint(0, horizon, (i, x, y) -> {
            float n = (folds.at(x, y) - .42f) * drama;
            float t = .42f + n * 1.5f + .34f * smooth(horizon * .55f, horizon, y);
            float body = strength >= .9f ? strength : strength * smooth(.36f, .58f, folds.at(x, y));
            colours.cover(raster, i, clamp(t), body * smooth(horizon * 1.04f, horizon * .82f, y) * .96f);
        });
    }

    /**
     * A bank of cloud that fills everything below a billowing crest: one layer of a sea of clouds.
     *
     * @param base height of the crest's feet
     * @param swell how high it billows above
     * @param size of a billow
     * @param nearness 0 at the horizon, 1 before the viewer: decides colours
     */
    void bank(float base, float swell, float size, float nearness, float shift) {
        float height = stage.height();
        float step = Math.clamp(size / 50, 2.5f, 5f);
        Field lumps = Field.over(
                0, base - swell * 2, width, height, step, (x, y) -> Noise.puff(x / size + shift, y * 1.7f / size));
        Field warp = Field.over(
                0,
                base - swell * 2,
                width,
                height,
                step * 2,
                (x, y) -> Noise.fractal(x / size * 1.5f + shift, y / size * 2.1f, 4) - .47f);
        Profile crest = Profile.of(stage.frame(), x -> {
            float u = x / size + shift;
            return base
                    - swell * Math.max(Noise.bumps(u), .9f * Noise.bumps(u * 1.31f + 31))
                    - swell * .45f * Noise.bumps(u * 2.7f + 5)
                    - swell * .2f * Noise.bumps(u * 6.1f);
        });
        Rgb bright = lit(ambience).mix(ambience.haze(), .45f * (1 - nearness));
        Rgb dark = ambience.far(shade(ambience).mix(ambience.shadow(), .3f + .3f * nearness), (1 - nearness) * .8f);
        Ramp colours = Ramp.of(
                dark,
                dark.mix(bright, .42f).saturated(1.1f),
                bright,
                bright.mix(Rgb.WHITE, ambience.dark() ? .1f : .3f));
        float lightX = ambience.light().keyX() * size * .14f;
        float soft = 2.5f + 5 * nearness;
        raster.paint(base - swell * 2, height, (i, x, y) -> {
            float d = y + warp.at(x, y) * size * .4f - crest.at(x + warp.at(x, y + 40) * size * .4f);
            if (d < -soft) {
                return;
            }
            float lump = lumps.at(x, y);
            float relief = (lump - lumps.at(x + lightX, y - size * .055f)) * 1.35f;
            float edge = .42f * (1 - smooth(0, swell * 1.1f, d));
            float deep = .26f * smooth(swell * .5f, swell * 3.2f, d);
            colours.cover(raster, i, clamp(.5f + relief + edge - deep), smooth(-soft, soft, d) * .98f);
        });
    }

    private Field lumps(float left, float top, float right, float bottom, float size, float shift) {
        return Field.over(
                left,
                top,
                right,
                bottom,
                Math.clamp(size / 40, 2f, 4f),
                (x, y) -> Noise.puff(x * 1.6f / size + shift, y * 2.1f / size));
    }
}
