package dev.easel.studio.setting;

import static dev.easel.studio.paint.Curves.clamp;
import static dev.easel.studio.paint.Curves.exp;
import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;

/** Open space: nebulae, stars, often the limb of a planet below. */
final class Space implements Setting {

    @Override
    public Ground ground(Frame frame, long seed) {
        float height = frame.height();
        return new Ground(
                height * .98f,
                height * .1f,
                height * .86f,
                frame.width() * .05f,
                frame.width() * .95f,
                Ground.Kind.VOID);
    }

    @Override
    public void paint(Stage stage) {
        backdrop(stage, stage.height() * 1.3f);
        if (stage.dice("limb").nextFloat() < .6f && !stage.has("planet") && !stage.has("Earth")) {
            limb(stage);
        }
    }

    /** Stars and gas down to a height. */
    static void backdrop(Stage stage, float bottom) {
        Raster raster = stage.raster();
        Ambience ambience = stage.ambience();
        Ramp deep = Ramp.of(ambience.sky().toArray(Rgb[]::new));
        float slant = stage.dice("slant").nextFloat() - .5f;
        raster.paint((i, x, y) -> deep.cover(raster, i, y / stage.height() + slant * (x / stage.width() - .5f), 1));
        boolean own = stage.scene().palette().isEmpty();
        Rgb violet = own ? Rgb.of(0x8A48E0) : stage.scene().palette().getFirst().rgb();
        Rgb blue = own ? Rgb.of(0x2878E8) : stage.scene().palette().getLast().rgb();
        Rgb rose = own ? Rgb.of(0xE85890) : blue.mix(violet, .5f);
        float shift = stage.shift("gas");
        Nebula.veil(stage, bottom, shift, violet, .8f);
        Nebula.veil(stage, bottom, shift + 27, blue, .75f);
        Nebula.veil(stage, bottom, shift + 55, rose, .5f);
        Sky.stars(stage, 1.5f, bottom);
    }

    /** The blue planet as a small globe. */
    static void earth(Stage stage, float cx, float cy, float radius) {
        Raster raster = stage.raster();
        float side = stage.ambience().side();
        float shift = stage.shift("earth");
        raster.glow(cx, cy, radius * 1.05f, Rgb.of(0x4C9CFF), .34f);
        Ramp surface = Ramp.of(Rgb.of(0x0E3C8A), Rgb.of(0x1C6CB8), Rgb.of(0x4C9A5C), Rgb.of(0xC8B47C));
        raster.paint(cx - radius - 2, cy - radius - 2, cx + radius + 2, cy + radius + 2, (i, x, y) -> {
            float u = (x - cx) / radius;
            float v = (y - cy) / radius;
            float d2 = u * u + v * v;
            if (d2 > 1.05f) {
                return;
            }
            float z = (float) Math.sqrt(Math.max(0, 1 - d2));
            float light = .06f + .94f * clamp(u * side * .75f - v * .3f + z * .55f);
            float alpha = smooth(1.01f, .97f, (float) Math.sqrt(d2));
            float land = Noise.fractal(u * 1.6f + shift, v * 1.6f, 5);
            surface.cover(raster, i, clamp((land - .3f) * 2.2f), light, alpha);
            raster.cover(
                    i,
                    light,
                    light,
                    light,
                    alpha * .85f * smooth(.5f, .68f, Noise.fractal(u * 2.2f - shift, v * 4.4f, 4)));
            raster.shine(i, Rgb.of(0x6CB8FF), alpha * (1 - z) * (1 - z) * light);
        });
    }

    /** The curved edge of a planet with its thin blue air. */
    private static void limb(Stage stage) {
        Raster raster = stage.raster();
        Ambience ambience = stage.ambience();
        float width = stage.width();
        float radius = Math.max(width, stage.height()) * 1.25f;
        float side = ambience.side();
        float cx = width * (.5f + .3f * side);
        float top = stage.height() * .8f;
        float cy = top + radius;
        float shift = stage.shift("planet");
        boolean earth = stage.dice("world").nextFloat() < .6f;
        Ramp surface = earth
                ? Ramp.of(Rgb.of(0x0C2C6A), Rgb.of(0x1C62A8), Rgb.of(0x3C8A6C), Rgb.of(0xB8A878))
                : Ramp.of(Rgb.of(0x5A2430), Rgb.of(0xA8563C), Rgb.of(0xD89058), Rgb.of(0xF0C890));
        Rgb air = earth ? Rgb.of(0x5CB4FF) : Rgb.of(0xFFB070);
        Field ground = Field.over(0, top - 20, width, stage.height(), 3, (x, y) -> {
            float flat = (y - (cy - (float) Math.sqrt(Math.max(0, radius * radius - (x - cx) * (x - cx))))) + 14;
            return Noise.fractal(x * .006f + shift, 44 / (float) Math.sqrt(Math.max(1, flat)) + shift, 5);
        });
        raster.paint(top - 160, stage.height(), (i, x, y) -> {
            float dx = x - cx;
            float dy = y - cy;
            float d = (float) Math.sqrt(dx * dx + dy * dy) - radius;
            float day = smooth(-.5f, .5f, dx * side / width + .25f);
            if (d > 0) {
                raster.shine(i, air, exp(-d / 22) * (.25f + .75f * day) * .9f);
            } else {
                float n = ground.at(x, y);
                float cloud = smooth(.52f, .72f, Noise.fractal(x * .009f - shift, y * .022f, 4));
                float light = (.14f + .86f * day) * (.62f + .38f * smooth(0, -120, d));
                surface.cover(raster, i, clamp((n - .25f) * 1.8f), light, 1);
                raster.cover(i, light, light, light, cloud * (earth ? .75f : .2f));
                raster.shine(i, air, exp(d / 34) * (.2f + .8f * day) * .8f);
            }
        });
        raster.glow(cx + side * width * .28f, top + 14, 90, ambience.sun(), .45f);
    }
}
