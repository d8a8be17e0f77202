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
import java.util.List;
import java.util.Random;

/** Inside a cave that opens to the sky; stalactites, and crystals if it glows. */
final class Cave implements Setting {

    @Override
    public Ground ground(Frame frame, long seed) {
        return Ground.open(frame, seed, .62f, Ground.Kind.SOLID);
    }

    @Override
    public void paint(Stage stage) {
        float horizon = ground(stage.frame(), stage.seed()).horizon();
        Sky.paint(stage, horizon, stage.height());
        Ridges.backdrop(stage, horizon + 10, 130, 300, .7f, "outside");
        Field rough = rock(stage);
        for (int ring = 0; ring < 3; ring++) {
            wall(stage, horizon, ring, rough);
        }
        boolean crystals = stage.luminous()
                || stage.isAny("crystal", "crystals")
                || stage.ambience().stars() > .3f;
        if (crystals) {
            crystals(stage, horizon);
        }
    }

    private static Field rock(Stage stage) {
        float shift = stage.shift("rock") * 30;
        return Field.over(
                0,
                0,
                stage.width(),
                stage.height(),
                4,
                (x, y) -> Cliff.facet(x + shift, y, 90) * .012f
                        + Cliff.facet(x, y + shift, 34) * .014f
                        + Noise.fractal(x * .03f + shift, y * .03f, 3) * .35f);
    }

    /** A ring of rock around the opening, wider and darker the nearer it is, with a floor and hanging spikes. */
    private static void wall(Stage stage, float horizon, int ring, Field rough) {
        Raster raster = stage.raster();
        Ambience ambience = stage.ambience();
        Random dice = stage.dice("mouth");
        float cx = stage.width() * (.38f + .24f * dice.nextFloat());
        float cy = horizon * .8f;
        float near = ring / 2f;
        float rx = stage.width() * (.2f + .15f * near);
        float ry = horizon * (.42f + .3f * near);
        float shift = stage.shift("rock" + ring);
        float floor = horizon + 8 + (stage.height() - horizon) * .22f * near;
        Rgb stone = Rgb.of(0x8A7C74);
        float distance = .5f * (1 - near);
        Ramp tones = Ramp.of(
                ambience.far(ambience.shaded(stone).times(.55f), distance * .4f),
                ambience.far(ambience.shaded(stone), distance * .5f),
                ambience.far(ambience.lit(stone), distance));
        Profile spikes = Profile.of(stage.frame(), x -> {
            float n = Noise.ridge(x * .011f + shift, shift, 3);
            return horizon * (.1f + .3f * near) * n * n * 1.7f;
        });
        Field ragged = Field.over(
                0,
                0,
                stage.width(),
                stage.height(),
                4,
                (x, y) -> (Noise.fractal(x * .006f + shift, y * .006f, 4) - .45f) * .5f);
        Profile foot = Profile.of(stage.frame(), x -> floor + 26 * (Noise.fractal(x * .008f + shift, 7, 3) - .45f));
        raster.paint((i, x, y) -> {
            float u = (x - cx) / rx;
            float v = (y - cy) / ry;
            float r = (float) Math.sqrt(u * u + v * v) + ragged.at(x, y);
            float roof = spikes.at(x) * smooth(0, .7f, 1 - Math.abs(u) * .4f);
            float hanging = y < cy ? smooth(-2, 2, cy - ry * .92f + roof - y) : 0;
            float ground = smooth(-1.5f, 1.5f, y - foot.at(x));
            float alpha = Math.max(Math.max(smooth(.97f, 1.01f, r), hanging), ground);
            if (alpha <= 0) {
                return;
            }
            float towards = 9 / (.3f + r);
            float relief = (rough.at(x, y) - rough.at(x - u * towards, y - v * towards)) * 1.9f;
            float rim = 1 - smooth(1, 1.5f, r);
            float lit = ground > .5f
                    ? .92f - .3f * smooth(floor, stage.height(), y) - .3f * smooth(.3f, 2.4f, Math.abs(u))
                    : .2f + .42f * rim;
            tones.cover(raster, i, clamp(lit + relief), alpha);
        });
    }

    private static void crystals(Stage stage, float horizon) {
        Random dice = stage.dice("crystals");
        List<Rgb> colours = List.of(Rgb.of(0x58D8FF), Rgb.of(0xA078FF), Rgb.of(0x58FFC8), Rgb.of(0xFF78D8));
        Rgb first = colours.get(dice.nextInt(colours.size()));
        Rgb second = colours.get(dice.nextInt(colours.size()));
        float below = stage.height() - horizon;
        float[][] places = new float[9][];
        for (int k = 0; k < places.length; k++) {
            float edge = dice.nextFloat() * .26f;
            float t = .12f + .5f * dice.nextFloat();
            places[k] = new float[] {stage.width() * (k % 2 == 0 ? edge : 1 - edge), horizon + below * t, 30 + 80 * t};
        }
        for (float[] place : places) {
            stage.raster().glow(place[0], place[1] - place[2] * .5f, place[2] * 1.3f, first, .3f);
        }
        Shading.plain(
                stage.raster(),
                Layer.draw(stage.frame(), canvas -> {
                    for (float[] place : places) {
                        cluster(canvas, place[0], place[1], place[2], first, second, dice);
                    }
                }),
                .94f);
        Glows.sprinkle(stage, horizon * .3f, stage.height(), 40, List.of(first, second), "dust");
    }

    private static void cluster(Canvas canvas, float x, float y, float size, Rgb first, Rgb second, Random dice) {
        for (int k = 0; k < 6; k++) {
            float lean = (k - 2.5f) * .3f + (dice.nextFloat() - .5f) * .2f;
            float tall = size * (1.1f - Math.abs(lean) * .6f) * (.7f + .5f * dice.nextFloat());
            float wide = size * .12f;
            float tipX = x + lean * tall;
            float tipY = y - tall;
            float foot = x + (k - 2.5f) * wide * .7f;
            Rgb colour = first.mix(second, dice.nextFloat());
            canvas.drawPath(
                    Ink.polygon(
                            foot - wide, y, tipX - wide * .8f, tipY + wide * 2, tipX, tipY, tipX + wide * .1f, y - 2),
                    Ink.fill(colour.mix(Rgb.WHITE, .35f)));
            canvas.drawPath(
                    Ink.polygon(
                            foot + wide,
                            y,
                            tipX + wide * .8f,
                            tipY + wide * 2.2f,
                            tipX,
                            tipY,
                            tipX - wide * .1f,
                            y - 2),
                    Ink.fill(colour.times(.6f)));
        }
    }
}
