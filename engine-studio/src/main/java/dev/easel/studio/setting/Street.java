package dev.easel.studio.setting;

import static dev.easel.studio.paint.Curves.clamp;
import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.light.Layer;
import dev.easel.studio.light.Shading;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A street between rows of houses that run to a vanishing point, with lamps along the kerb. */
final class Street implements Setting {
    private static final float KERB = 3.4f; // metres from the middle
    private static final float WALL = 6.2f;
    private static final float END = 90;
    private static final List<Rgb> PLASTER = List.of(
            Rgb.of(0xD8B48C),
            Rgb.of(0xC07A5C),
            Rgb.of(0xE4D4B4),
            Rgb.of(0x9CB0B4),
            Rgb.of(0xB8907C),
            Rgb.of(0xCDBA78),
            Rgb.of(0xA45848));

    @Override
    public Ground ground(Frame frame, long seed) {
        Ground open = Ground.open(frame, seed, .52f, Ground.Kind.SOLID);
        float below = frame.height() - open.horizon();
        return new Ground(
                open.horizon(),
                open.horizon() + below * .22f,
                open.horizon() + below * .84f,
                frame.width() * .1f,
                frame.width() * .9f,
                Ground.Kind.SOLID);
    }

    @Override
    public void paint(Stage stage) {
        float horizon = ground(stage.frame(), stage.seed()).horizon();
        float below = stage.height() - horizon;
        Sky.paint(stage, horizon, stage.height());
        Perspective view = view(stage, horizon, below);
        if (stage.dice("towers").nextFloat() < .5f || stage.isAny("modern", "downtown", "futuristic")) {
            Skyline.city(stage, horizon + 2, .5f);
        }
        road(stage, view, horizon);
        houses(stage, view);
        Air.mist(stage, horizon, 50, stage.ambience().haze(), .5f, stage.shift("mist"));
        lamps(stage, view);
    }

    private static Perspective view(Stage stage, float horizon, float below) {
        float sway = (stage.dice("bend").nextFloat() - .5f) * .2f;
        float near = Math.min(stage.width() * .5f / 3.1f, below * .98f / 1.7f);
        return new Perspective(stage.width() * (.5f + sway), horizon, 1.7f, near * 3.4f);
    }

    private static void road(Stage stage, Perspective view, float horizon) {
        Raster raster = stage.raster();
        Ambience ambience = stage.ambience();
        boolean cobbled = stage.isAny("cobblestone", "cobbled", "old", "european", "medieval");
        Rgb asphalt = cobbled ? Rgb.of(0x8C8480) : Rgb.of(0x6C6E76);
        Ramp road = Ramp.of(ambience.shaded(asphalt).times(.8f), ambience.lit(asphalt));
        Ramp walk = Ramp.of(ambience.shaded(Rgb.of(0xBCB2A8)), ambience.lit(Rgb.of(0xBCB2A8)));
        Rgb paint = ambience.lit(Rgb.of(0xECE8E0));
        Rgb wet = ambience.rim().mix(ambience.haze(), .5f);
        Rgb snow = ambience.lit(Rgb.of(0xF0F4FC));
        float shift = stage.shift("asphalt");
        raster.paint(horizon + 1, stage.height(), (i, x, y) -> {
            float away = view.away(y);
            float across = view.across(x, away);
            float fine = 1 / (1 + away * .1f);
            float side = Math.abs(across);
            float stain = Noise.fractal(across * .9f + shift, away * .5f, 4) - .45f;
            if (side < KERB) {
                float stone = cobbled
                        ? cobble(across, away) * fine
                        : (Noise.hash(Math.round(x * 1.1f), Math.round(y * 1.1f)) - .5f) * .1f;
                road.cover(raster, i, .55f + stain * .7f * fine + stone - .12f * smooth(KERB - .5f, KERB, side), 1);
                if (!cobbled && side < .09f && away % 4 < 2.2f) {
                    raster.cover(i, paint, .75f);
                }
            } else {
                float row = (float) Math.floor(away / .9f);
                float joint = Math.min(
                        Math.abs(side / .9f - Math.round(side / .9f)), Math.abs(away / .9f - Math.round(away / .9f)));
                float slab = Noise.hash(Math.round(side / .9f), (int) row) - .5f;
                float edge = smooth(KERB + .16f, KERB + .12f, side) * .2f;
                walk.cover(
                        raster,
                        i,
                        .6f + edge + (.14f * slab + .4f * stain) * fine,
                        1 - .22f * fine * (1 - smooth(0, .03f + .006f * away, joint)),
                        1);
            }
            if (stage.snowy()) {
                raster.cover(
                        i,
                        snow,
                        .85f
                                * smooth(
                                        .3f,
                                        .55f,
                                        Noise.fractal(across * .7f, away * .4f + shift, 3)
                                                + .14f * smooth(1.2f, KERB, side)));
            } else if (stage.wet()) {
                raster.cover(
                        i, wet, .5f * smooth(.35f, .7f, Noise.fractal(across * .8f + shift, away * .25f, 3) + .1f));
            }
        });
    }

    private static float cobble(float across, float away) {
        float row = (float) Math.floor(away * 5);
        float u = across * 5 + .5f * (row % 2);
        float gap = Math.min(Math.abs(u - Math.round(u)), Math.abs(away * 5 - Math.round(away * 5)));
        return .3f * (Noise.hash((int) Math.floor(u), (int) row) - .5f) - .3f * (1 - smooth(0, .14f, gap));
    }

    /** One house of a row. */
    private record House(float from, float to, float height, Rgb wall, boolean shop, long seed) {}

    private static void houses(Stage stage, Perspective view) {
        for (int side = -1; side <= 1; side += 2) {
            List<House> row = row(stage, side);
            int facing = side;
            Shading.plain(
                    stage.raster(),
                    Layer.draw(stage.frame(), canvas -> {
                        for (House house : row.reversed()) {
                            front(canvas, stage, view, house, facing);
                            view.side(canvas, WALL * facing, wall -> facade(wall, stage, house, facing));
                        }
                    }),
                    1);
        }
    }

    private static List<House> row(Stage stage, int side) {
        Random dice = stage.dice("houses" + side);
        boolean tall = stage.isAny("modern", "downtown", "futuristic", "new york");
        List<House> row = new ArrayList<>();
        float z = 1.2f;
        while (z < END) {
            float wide = 5 + 5 * dice.nextFloat();
            float height = tall ? 18 + 30 * dice.nextFloat() : 8 + 6 * dice.nextFloat();
            row.add(new House(
                    z,
                    z + wide,
                    height,
                    PLASTER.get(dice.nextInt(PLASTER.size())),
                    dice.nextFloat() < .6f,
                    dice.nextLong()));
            z += wide;
        }
        return row;
    }

    /** The narrow wall that looks along the street where a house is higher than the one before it. */
    private static void front(Canvas canvas, Stage stage, Perspective view, House house, int side) {
        Rgb shade = distant(stage, stage.ambience().shaded(house.wall), house.from);
        view.facing(
                canvas,
                house.from,
                wall -> wall.drawRect(
                        Perspective.rect(WALL * side, 0, (WALL + 9) * side, house.height), Ink.fill(shade)));
    }

    private static void facade(Canvas wall, Stage stage, House house, int side) {
        Ambience ambience = stage.ambience();
        Random dice = new Random(house.seed);
        boolean sunny = side != ambience.side();
        Rgb own = sunny ? ambience.lit(house.wall) : ambience.shaded(house.wall).mix(ambience.lit(house.wall), .2f);
        Rgb base = distant(stage, own, house.from);
        wall.drawRect(Rect.makeLTRB(house.from, 0, house.to, house.height), Ink.fill(base));
        wall.drawRect(
                Rect.makeLTRB(house.from, house.height - .5f, house.to, house.height),
                Ink.fill(base.mix(Rgb.WHITE, .25f)));
        wall.drawRect(
                Rect.makeLTRB(house.from, house.height - .75f, house.to, house.height - .5f),
                Ink.fill(base.times(.72f)));
        float ground = house.shop ? 3.6f : 3.2f;
        for (float floor = ground; floor + 2.4f < house.height; floor += 3) {
            for (float z = house.from + .7f; z + 1.3f < house.to; z += 1.9f) {
                window(wall, stage, z, floor + .5f, 1.1f, 1.7f, base, house.from, dice);
            }
            wall.drawRect(Rect.makeLTRB(house.from, floor - .12f, house.to, floor), Ink.fill(base.times(.86f)));
        }
        if (house.shop) {
            shop(wall, stage, house, base, dice);
        } else {
            door(wall, stage, house, base, dice);
        }
    }

    private static void window(
            Canvas wall, Stage stage, float z, float y, float wide, float tall, Rgb base, float away, Random dice) {
        Ambience ambience = stage.ambience();
        boolean on = dice.nextFloat() < (ambience.dark() ? .55f : .04f);
        Rgb pane = on
                ? Rgb.of(0xFFD080).mix(Rgb.of(0xFFF0C0), dice.nextFloat())
                : ambience.shaded(Rgb.of(0x44586C)).mix(ambience.rim(), .18f);
        wall.drawRect(Rect.makeXYWH(z - .1f, y - .14f, wide + .2f, tall + .26f), Ink.fill(base.mix(Rgb.WHITE, .22f)));
        wall.drawRect(Rect.makeXYWH(z, y, wide, tall), Ink.fill(distant(stage, pane, on ? away * .5f : away)));
        wall.drawRect(Rect.makeXYWH(z + wide / 2 - .04f, y, .08f, tall), Ink.fill(base.mix(Rgb.WHITE, .15f)));
        wall.drawRect(Rect.makeXYWH(z, y + tall * .6f, wide, .07f), Ink.fill(base.mix(Rgb.WHITE, .15f)));
    }

    private static void shop(Canvas wall, Stage stage, House house, Rgb base, Random dice) {
        Ambience ambience = stage.ambience();
        Rgb glow = ambience.dark()
                ? Rgb.of(0xFFDC9C)
                : ambience.shaded(Rgb.of(0x5C6870)).mix(ambience.rim(), .2f);
        wall.drawRect(
                Rect.makeLTRB(house.from + .4f, .5f, house.to - 1.8f, 2.5f),
                Ink.fill(distant(stage, glow, house.from * .5f)));
        for (float z = house.from + .55f; z < house.to - 2.1f; z += .35f + .3f * dice.nextFloat()) {
            Rgb ware = PLASTER.get(dice.nextInt(PLASTER.size())).mix(glow, .45f).times(.8f);
            wall.drawRect(
                    Rect.makeXYWH(z, .5f, .22f, .25f + .9f * dice.nextFloat()),
                    Ink.fill(distant(stage, ware, house.from)));
        }
        for (float z = house.from + .4f; z < house.to - 1.8f; z += 1.3f) {
            wall.drawRect(Rect.makeXYWH(z, .5f, .07f, 2), Ink.fill(base.times(.55f)));
        }
        wall.drawRect(Rect.makeLTRB(house.from + .3f, 0, house.to - 1.7f, .5f), Ink.fill(base.times(.6f)));
        wall.drawRect(Rect.makeLTRB(house.to - 1.5f, 0, house.to - .5f, 2.4f), Ink.fill(base.times(.5f)));
        Rgb cloth = PLASTER.get(dice.nextInt(PLASTER.size())).saturated(1.7f);
        int stripes = 8;
        float step = (house.to - house.from - .4f) / stripes;
        for (int k = 0; k < stripes; k++) {
            Rgb own = k % 2 == 0 ? cloth : Rgb.of(0xF4EEE4);
            wall.drawRect(
                    Rect.makeXYWH(house.from + .2f + k * step, 2.5f, step, .8f),
                    Ink.fill(distant(stage, ambience.lit(own), house.from)));
        }
    }

    private static void door(Canvas wall, Stage stage, House house, Rgb base, Random dice) {
        float middle = (house.from + house.to) / 2;
        Rgb wood = PLASTER.get(dice.nextInt(PLASTER.size())).times(.55f);
        wall.drawRect(Rect.makeXYWH(middle - .65f, 0, 1.3f, 2.5f), Ink.fill(base.mix(Rgb.WHITE, .25f)));
        wall.drawRect(
                Rect.makeXYWH(middle - .5f, 0, 1, 2.3f),
                Ink.fill(distant(stage, stage.ambience().lit(wood), house.from)));
        for (float z = house.from + .7f; z + 1.2f < house.to; z += 1.9f) {
            if (Math.abs(z + .5f - middle) > 1.3f) {
                window(wall, stage, z, 1, 1.1f, 1.5f, base, house.from, dice);
            }
        }
    }

    private static Rgb distant(Stage stage, Rgb colour, float away) {
        return stage.ambience().far(colour, clamp(away / END) * .95f);
    }

    private static void lamps(Stage stage, Perspective view) {
        Ambience ambience = stage.ambience();
        boolean lit = ambience.dark();
        List<float[]> heads = new ArrayList<>();
        Shading.plain(
                stage.raster(),
                Layer.draw(stage.frame(), canvas -> {
                    for (float z = 42; z > 4; z -= 9) {
                        Rgb iron =
                                distant(stage, ambience.shaded(Rgb.of(0x40464C)).times(.8f), z);
                        for (int side = -1; side <= 1; side += 2) {
                            float x = side * (KERB + .4f);
                            float scale = view.focus() / z;
                            heads.add(new float[] {view.x(x, z), view.y(4.25f, z), scale});
                            view.facing(canvas, z, post -> lamp(post, x, iron, lit));
                        }
                    }
                }),
                1);
        if (lit) {
            for (float[] head : heads) {
                stage.raster().glow(head[0], head[1], head[2] * 1.1f, Rgb.of(0xFFC060), .5f);
                stage.raster().glow(head[0], head[1], head[2] * .3f, Rgb.of(0xFFF0C0), .8f);
            }
        }
    }

    private static void lamp(Canvas post, float x, Rgb iron, boolean lit) {
        post.drawRect(Perspective.rect(x - .05f, 0, x + .05f, 4), Ink.fill(iron));
        post.drawRect(Perspective.rect(x - .12f, 0, x + .12f, .6f), Ink.fill(iron));
        post.drawPath(
                Ink.polygon(x - .14f, 4, x + .14f, 4, x + .22f, 4.5f, x - .22f, 4.5f),
                Ink.fill(lit ? Rgb.of(0xFFEAB0) : iron.mix(Rgb.WHITE, .5f)));
        post.drawPath(Ink.polygon(x - .26f, 4.5f, x + .26f, 4.5f, x, 4.8f), Ink.fill(iron));
    }
}
