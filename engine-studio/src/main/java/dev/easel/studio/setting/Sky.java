package dev.easel.studio.setting;

import static dev.easel.studio.paint.Curves.exp;
import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.scene.Weather;
import java.util.List;
import java.util.Random;

/** Paints the sky from the upper edge down to a horizon (and on to the given bottom in the horizon's colour). */
final class Sky {
    private final Stage stage;
    private final Raster raster;
    private final Ambience ambience;
    private final float width;
    private final float horizon;

    private Sky(Stage stage, float horizon) {
        this.stage = stage;
        raster = stage.raster();
        ambience = stage.ambience();
        width = stage.width();
        this.horizon = horizon;
    }

    /** The whole sky: colours, heavenly bodies, clouds, wonders. */
    static void paint(Stage stage, float horizon, float bottom) {
        Sky sky = new Sky(stage, horizon);
        sky.gradient(bottom);
        sky.bodies();
        Clouds clouds = new Clouds(stage, horizon);
        clouds.paint();
        if (stage.scene().weather() == Weather.STORM) {
            Lightning.paint(stage, horizon);
        }
        sky.wonders();
    }

    /** The sky without clouds: for places that bring their own. */
    static void paintClear(Stage stage, float horizon, float bottom) {
        Sky sky = new Sky(stage, horizon);
        sky.gradient(bottom);
        sky.bodies();
        sky.wonders();
    }

    static float sunX(Stage stage) {
        return stage.ambience().sunX() * stage.width();
    }

    static float sunY(Stage stage, float horizon) {
        return stage.ambience().sunY() * horizon;
    }

    private void gradient(float bottom) {
        float shift = stage.shift("sky");
        Field uneven = Field.over(
                0, 0, width, bottom, 12, (x, y) -> (Noise.fractal(x * .004f + shift, y * .01f, 3) - .45f) * .06f);
        List<Rgb> stops = ambience.sky();
        Ramp ramp =
                stops.size() == 4 ? Ramp.at(new float[] {0, .42f, .76f, 1}, stops) : Ramp.of(stops.toArray(Rgb[]::new));
        raster.paint(0, bottom, (i, x, y) -> ramp.cover(raster, i, y / horizon + uneven.at(x, y), 1));
    }

    private void bodies() {
        if (ambience.stars() > .02f) {
            if (ambience.stars() > .5f) {
                Nebula.paint(stage, horizon, .5f);
            }
            stars(stage, ambience.stars(), horizon);
        }
        float clear = visibility(stage.scene().weather());
        float x = sunX(stage);
        float y = sunY(stage, horizon);
        if (ambience.moon()) {
            if (!stage.has("moon")) {
                moon(x, y, clear);
            }
        } else {
            sun(x, y, clear);
        }
    }

    private void sun(float x, float y, float clear) {
        float low = smooth(.3f, .9f, ambience.sunY());
        Rgb warm = ambience.sun().mix(ambience.rim(), .55f);
        raster.glow(x, y, 200 + 60 * low, warm, (.35f + .45f * low) * (.3f + .7f * clear));
        raster.glow(x, y, 80, ambience.sun(), .6f * clear);
        if (ambience.sunY() > 1.02f || clear < .3f || stage.has("sun")) {
            return;
        }
        disc(x, y, 30 + 22 * low, ambience.sun().mix(Rgb.WHITE, .4f), clear);
        raster.glow(x, y, 46, Rgb.WHITE, .4f * clear);
    }

    private void disc(float cx, float cy, float radius, Rgb colour, float opacity) {
        raster.paint(cx - radius - 3, cy - radius - 3, cx + radius + 3, cy + radius + 3, (i, x, y) -> {
            float d = distance(x - cx, y - cy);
            raster.cover(i, colour, opacity * smooth(radius + 1.6f, radius - 1.6f, d));
        });
    }

    private void moon(float cx, float cy, float clear) {
        float radius = 44 + 30 * stage.dice("moon size").nextFloat();
        raster.glow(
                cx, cy, radius * 2.6f, ambience.light().rim().mix(ambience.sky().get(2), .4f), .42f * (.3f + clear));
        if (clear < .3f) {
            return;
        }
        boolean crescent = stage.isAny("crescent", "crescent moon");
        float shift = stage.shift("maria");
        float side = ambience.side();
        raster.paint(cx - radius - 2, cy - radius - 2, cx + radius + 2, cy + radius + 2, (i, x, y) -> {
            float u = (x - cx) / radius;
            float v = (y - cy) / radius;
            float d2 = u * u + v * v;
            if (d2 > 1.06f) {
                return;
            }
            float edge = smooth(1.01f, .97f, (float) Math.sqrt(d2));
            if (crescent) {
                float du = u + side * .42f;
                edge *= smooth(.9f, .96f, (float) Math.sqrt(du * du + (v + .1f) * (v + .1f)));
            }
            float bend = Noise.fractal(u * 2.6f + shift, v * 2.6f, 3) * 1.1f;
            float maria =
                    smooth(.38f, .64f, Noise.fractal(u * 1.4f + v * .5f + shift + bend, v * 1.4f - u * .5f + bend, 5));
            float craters = Noise.ridge(u * 5 + shift, v * 5, 4);
            float light = 1.04f - .2f * maria - .12f * d2 - .07f * craters;
            raster.cover(i, light * .95f, light * .96f, light * .98f, edge * clear);
        });
        raster.glow(cx, cy, radius * 1.3f, ambience.light().rim(), .16f);
    }

    /** Stars in three sizes, fewer towards the horizon. */
    static void stars(Stage stage, float density, float horizon) {
        Raster raster = stage.raster();
        Random dice = stage.dice("stars");
        int count = (int) (stage.width() * horizon / 1150 * density);
        for (int k = 0; k < count; k++) {
            float x = dice.nextFloat() * stage.width();
            float y = dice.nextFloat() * horizon;
            float rarity = dice.nextFloat();
            float bright = (.3f + .7f * dice.nextFloat()) * smooth(horizon, horizon * .4f, y);
            float warmth = dice.nextFloat();
            float radius = rarity > .97f ? 1.7f : rarity > .8f ? 1.05f : .7f;
            star(raster, x, y, radius, bright, warmth, rarity > .97f ? .3f : 0);
        }
    }

    private static void star(Raster raster, float cx, float cy, float radius, float bright, float warmth, float halo) {
        float reach = halo > 0 ? 12 : radius * 3;
        float scale = raster.frame().scale();
        int columns = raster.frame().columns();
        Rgb colour = new Rgb(.8f + .2f * warmth, .92f, 1.05f - .2f * warmth);
        for (int row = Math.max(0, (int) ((cy - reach) * scale));
                row < Math.min(raster.frame().rows(), (cy + reach) * scale);
                row++) {
            for (int column = Math.max(0, (int) ((cx - reach) * scale));
                    column < Math.min(columns, (cx + reach) * scale);
                    column++) {
                float dx = (column + .5f) / scale - cx;
                float dy = (row + .5f) / scale - cy;
                float d2 = dx * dx + dy * dy;
                float light = exp(-d2 / (radius * radius)) + halo / (1 + d2 * .5f) * smooth(144, 20, d2);
                if (light > .004f) {
                    raster.shine(row * columns + column, colour, Math.min(1, bright * light));
                }
            }
        }
    }

    /** Aurora, rainbow and shooting stars, if the prompt asks for them. */
    private void wonders() {
        if (stage.isAny("aurora", "northern lights", "aurora borealis")) {
            aurora();
        }
        if (stage.is("rainbow") && !stage.has("rainbow")) {
            rainbow();
        }
        if (stage.isAny("sunbeams", "light shafts", "god rays", "sun rays")) {
            shafts(stage, sunX(stage), sunY(stage, horizon), horizon * 1.3f, .5f);
        }
    }

    private void aurora() {
        float shift = stage.shift("aurora");
        Ramp colours = Ramp.of(Rgb.of(0x2CFFA0), Rgb.of(0x38E8C8), Rgb.of(0x6A78FF), Rgb.of(0xC850F0));
        for (int band = 0; band < 3; band++) {
            float offset = shift + band * 13;
            float foot = horizon * (.74f - .2f * band);
            float tall = horizon * (.5f - .08f * band);
            Profile curtain = Profile.of(
                    stage.frame(), x -> foot + (Noise.fractal(x * .0022f + offset, 2.5f, 3) - .45f) * horizon * .55f);
            Profile folds = Profile.of(stage.frame(), x -> {
                float bend = Noise.fractal(x * .006f + offset, 9, 3);
                return smooth(.22f, .62f, Noise.fractal(x * .013f + bend * 3, offset, 4))
                        * smooth(.25f, .55f, Noise.value(x * .0021f, offset));
            });
            raster.paint(0, horizon, (i, x, y) -> {
                float up = (curtain.at(x) - y) / tall;
                if (up > -.08f && up < 1) {
                    float body = smooth(-.08f, .05f, up) * (1 - up) * (1 - up);
                    raster.shine(i, colours.get(up * 1.15f), body * folds.at(x) * .85f);
                }
            });
        }
    }

    private void rainbow() {
        float cx = width * (.5f - .42f * ambience.side());
        float radius = Math.min(width * .6f, horizon * .9f);
        Ramp colours = Ramp.of(
                Rgb.of(0x7A50E0),
                Rgb.of(0x3C78F0),
                Rgb.of(0x48C868),
                Rgb.of(0xF4E048),
                Rgb.of(0xF89038),
                Rgb.of(0xE83C48));
        raster.paint(0, horizon, (i, x, y) -> {
            float t = (distance(x - cx, y - horizon - 30) - radius) / 38;
            if (t > -.2f && t < 1.2f) {
                float body = smooth(-.2f, .15f, t) * smooth(1.2f, .85f, t);
                Rgb colour = colours.get(t);
                raster.cover(i, colour.mix(raster.get(i), .25f), body * .5f * smooth(horizon, horizon * .6f, y));
            }
        });
    }

    /** Beams that fan out from a light, adding its colour. */
    static void shafts(Stage stage, float cx, float cy, float reach, float strength) {
        Raster raster = stage.raster();
        float shift = stage.shift("shafts");
        Rgb colour = stage.ambience().sun();
        raster.paint((i, x, y) -> {
            float dx = x - cx;
            float dy = y - cy;
            float d = distance(dx, dy);
            if (d > reach || d < 1) {
                return;
            }
            float angle = dx / (Math.abs(dy) + .35f * Math.abs(dx) + 1);
            float beam =
                    smooth(.5f, .78f, Noise.value(angle * 5 + shift, shift) * .6f + Noise.value(angle * 13, 3) * .4f);
            raster.shine(i, colour, beam * strength * (1 - d / reach) * smooth(0, reach * .12f, d));
        });
    }

    /** How much of sun and moon is seen through the weather. */
    private static float visibility(Weather weather) {
        return switch (weather) {
            case CLEAR, WIND -> 1;
            case CLOUDY -> .95f;
            case SNOWFALL -> .8f;
            case FOG -> .35f;
            case OVERCAST, RAIN, STORM -> 0;
        };
    }

    private static float distance(float dx, float dy) {
        return (float) Math.sqrt(dx * dx + dy * dy);
    }
}
