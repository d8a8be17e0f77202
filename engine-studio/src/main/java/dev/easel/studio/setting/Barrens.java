package dev.easel.studio.setting;

import static dev.easel.studio.paint.Curves.clamp;
import static dev.easel.studio.paint.Curves.exp;
import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.light.Layer;
import dev.easel.studio.light.Shading;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.setting.Land.Soil;
import dev.easel.studio.setting.Ridges.Chain;
import java.util.List;
import java.util.Random;

/** Bare rock: a canyon, the foot of a volcano, the moon. */
final class Barrens implements Setting {
    /** Which. */
    enum Kind {
        CANYON,
        VOLCANO,
        MOON
    }

    private final Kind kind;

    Barrens(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Ground ground(Frame frame, long seed) {
        return Ground.open(frame, seed, .6f, Ground.Kind.SOLID);
    }

    @Override
    public void paint(Stage stage) {
        float horizon = ground(stage.frame(), stage.seed()).horizon();
        switch (kind) {
            case CANYON -> canyon(stage, horizon);
            case VOLCANO -> volcano(stage, horizon);
            case MOON -> moon(stage, horizon);
        }
    }

    private static void canyon(Stage stage, float horizon) {
        Ambience ambience = stage.ambience();
        Sky.paint(stage, horizon, stage.height());
        float tall = Math.min(horizon * .7f, 420);
        Mesas.paint(stage, horizon + 4, tall * .55f, .74f, "far walls");
        Air.mist(stage, horizon - 10, 50, ambience.haze(), .5f, stage.shift("mist"));
        Mesas.paint(stage, horizon + 16, tall * .95f, .46f, .85f, "walls");
        Air.mist(stage, horizon + 6, 40, ambience.haze(), .4f, stage.shift("mist2"));
        Mesas.paint(stage, horizon + 40, tall * 1.35f, .18f, 1, "near walls");
        float below = stage.height() - horizon;
        Soil sand = new Soil(Rgb.of(0xCC8454), 140, 26, 2.6f, .3f);
        for (int k = 0; k < 3; k++) {
            float t = k / 2f;
            Land.fill(
                    stage,
                    Land.wave(stage, horizon + 14 + below * .34f * t, 20 + 14 * t, 640, "floor" + k),
                    sand,
                    .36f * (1 - t),
                    "sand" + k);
        }
        Boulders.strew(stage, horizon + below * .25f, Rgb.of(0xB87450), "boulders");
    }

    private static void volcano(Stage stage, float horizon) {
        Ambience ambience = stage.ambience();
        Raster raster = stage.raster();
        Sky.paint(stage, horizon, stage.height());
        Random dice = stage.dice("cone");
        float cx = stage.width() * (.32f + .36f * dice.nextFloat());
        float tall = Math.min(horizon * .62f, 430);
        float top = horizon - tall;
        float mouth = tall * .13f;
        smoke(stage, cx, top, tall);
        raster.glow(cx, top, 130, Rgb.of(0xFF6A28), .75f);
        float shift = stage.shift("slope");
        Profile slope = Profile.of(stage.frame(), x -> {
            float off = Math.max(0, Math.abs(x - cx) - mouth) / (tall * 1.5f);
            float rough = (Noise.fractal(x * .02f + shift, 3, 4) - .45f) * 18;
            return top
                    + tall * (1 - exp(-off * 2.4f)) * 1.06f
                    + rough * smooth(0, .4f, off + .1f)
                    + 7 * smooth(mouth, 0, Math.abs(x - cx));
        });
        Rgb rock = Rgb.of(0x5A4A4C);
        Ramp tones =
                Ramp.of(ambience.far(ambience.shaded(rock).times(.7f), .25f), ambience.far(ambience.lit(rock), .35f));
        raster.paint(top - 30, horizon + 30, (i, x, y) -> {
            float d = y - slope.at(x);
            if (d < -1) {
                return;
            }
            float gully = Noise.ridge((x - cx) / (40 + d * .5f) + shift, d * .004f, 4);
            float facing = clamp(.5f + (x - cx) * ambience.side() / (tall * 1.2f));
            tones.cover(raster, i, clamp(.15f + .5f * facing + (gully - .4f) * .8f), smooth(-1, 1, d));
            float stream = smooth(
                    .055f,
                    .015f,
                    Math.abs((x - cx) / (60 + (y - top) * .6f)
                            - .25f * (Noise.fractal(y * .008f + shift, 2, 3) - .45f)
                            - .1f));
            raster.shine(i, Rgb.of(0xFF7A20), stream * smooth(horizon + 10, top + tall * .5f, y) * smooth(-1, 2, d));
        });
        Air.mist(stage, horizon, 50, ambience.haze(), .5f, stage.shift("ash"));
        float below = stage.height() - horizon;
        Soil ash = new Soil(Rgb.of(0x4C4448), 90, 26, 3, .3f);
        for (int k = 0; k < 3; k++) {
            float t = k / 2f;
            Land.fill(
                    stage,
                    Land.wave(stage, horizon + 16 + below * .36f * t, 22, 520, "ash" + k),
                    ash,
                    .3f * (1 - t),
                    "ashes" + k);
        }
        lava(stage, horizon + below * .12f);
        Boulders.strew(stage, horizon + below * .3f, Rgb.of(0x4A4044), "boulders");
        Glows.sprinkle(
                stage, horizon * .3f, stage.height() * .9f, 50, List.of(Rgb.of(0xFF8A30), Rgb.of(0xFFC050)), "embers");
    }

    private static void smoke(Stage stage, float cx, float top, float tall) {
        Raster raster = stage.raster();
        Ambience ambience = stage.ambience();
        float shift = stage.shift("smoke");
        float drift = stage.ambience().side();
        Field puffs = Field.over(
                0, 0, stage.width(), top + 20, 3, (x, y) -> Noise.puff(x * .013f + shift, y * .016f + shift));
        Ramp tones = Ramp.of(
                ambience.shaded(Rgb.of(0x4C4450)),
                ambience.lit(Rgb.of(0xA89C9C)).mix(ambience.haze(), .3f));
        raster.paint(0, top + 20, (i, x, y) -> {
            float up = (top - y) / tall;
            float middle = cx + drift * up * up * tall * .5f;
            float half = tall * (.07f + .34f * up);
            float puff = puffs.at(x, y);
            float body = smooth(1.05f, .5f, Math.abs(x - middle) / half + (puff - .4f) * -1.3f);
            float light = clamp(.45f + (puff - puffs.at(x + 9 * ambience.side(), y - 7)) * 2.6f);
            tones.cover(raster, i, light, body * smooth(1.5f, .2f, up) * .95f);
        });
    }

    /** Glowing cracks in the ground. */
    private static void lava(Stage stage, float top) {
        Raster raster = stage.raster();
        float shift = stage.shift("lava");
        Rgb orange = Rgb.of(0xFF6A1C);
        raster.paint(top, stage.height(), (i, x, y) -> {
            float z = .3f + (y - top) / 240;
            float net = Noise.ridge(x * .006f / z + shift, y * .018f / z + shift, 3);
            float crack = smooth(.66f, .8f, net) * smooth(.45f, .62f, Noise.value(x * .004f + shift, y * .008f));
            raster.shine(i, orange, crack * .95f * smooth(top, top + 50, y));
            raster.shine(i, Rgb.of(0xFFE080), smooth(.78f, .86f, net) * crack);
        });
    }

    private static void moon(Stage stage, float horizon) {
        Space.backdrop(stage, stage.height());
        if (!stage.has("Earth") && !stage.has("planet")) {
            Space.earth(stage, stage.width() * (.5f - stage.ambience().side() * .2f), horizon * .42f, 74);
        }
        Rgb dust = Rgb.of(0xB4B0AC);
        Ridges.paint(stage, new Chain(horizon + 10, 110, 420, .15f, 2, dust), "rim");
        float below = stage.height() - horizon;
        Soil regolith = new Soil(dust, 60, 20, 2.6f, .3f);
        for (int k = 0; k < 3; k++) {
            float t = k / 2f;
            Land.fill(
                    stage,
                    Land.wave(stage, horizon + 8 + below * .3f * t, 16 + 14 * t, 700, "plain" + k),
                    regolith,
                    0,
                    "dust" + k);
        }
        craters(stage, horizon, below);
        Boulders.strew(stage, horizon + below * .25f, dust, "boulders");
    }

    private static void craters(Stage stage, float horizon, float below) {
        Random dice = stage.dice("craters");
        Ambience ambience = stage.ambience();
        Rgb light = ambience.lit(Rgb.of(0xD8D4D0));
        Rgb dark = ambience.shaded(Rgb.of(0x605C5C));
        Shading.plain(
                stage.raster(),
                Layer.draw(stage.frame(), canvas -> {
                    for (int k = 0; k < 26; k++) {
                        float t = .06f + .9f * k / 26f;
                        float radius = (8 + 70 * t) * (.4f + .8f * dice.nextFloat() * dice.nextFloat());
                        float x = dice.nextFloat() * stage.width();
                        float y = horizon + below * t;
                        Boulders.crater(canvas, x, y, radius, light, dark, ambience.side());
                    }
                }),
                .85f);
    }
}
