package dev.easel.studio.setting;

import static dev.easel.studio.paint.Curves.clamp;
import static dev.easel.studio.paint.Curves.mix;
import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.light.Layer;
import dev.easel.studio.light.Shading;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.types.Rect;
import java.util.Random;

/** The slope of a tiled roof up to its ridge, on which the subjects stand, with a chimney at one end. */
final class TiledRoof implements Setting {
    /** Rows of tiles from the ridge to the lower edge. */
    private static final int ROWS = 7;
    /** How much larger a tile is at the lower edge than at the ridge. */
    private static final float NEARER = 1.7f;
    /** Width of a tile at the ridge, in units. */
    private static final float TILE = 46;

    private static final Rgb CLAY = Rgb.of(0xC4623C);
    private static final Rgb SNOW = Rgb.of(0xF4F7FF);

    @Override
    public Ground ground(Frame frame, long seed) {
        float ridge = ridge(frame);
        return new Ground(
                frame.height() * .5f,
                ridge + 4,
                ridge + frame.height() * .03f,
                frame.width() * .16f,
                frame.width() * .84f,
                Ground.Kind.SOLID);
    }

    private static float ridge(Frame frame) {
        return frame.height() * .74f;
    }

    @Override
    public void paint(Stage stage) {
        float ridge = ridge(stage.frame());
        chimney(stage, ridge);
        slope(stage, ridge);
        caps(stage, ridge);
    }

    /** Half the roof's width at a depth: 0 at the ridge, 1 at the lower edge. */
    private static float half(Stage stage, float depth) {
        return stage.width() * mix(.44f, .62f, depth);
    }

    private static void slope(Stage stage, float ridge) {
        Raster raster = stage.raster();
        Ambience ambience = stage.ambience();
        float height = stage.height() - ridge;
        float middle = stage.width() / 2;
        float shift = stage.shift("tiles");
        boolean snow = stage.snowy();
        Rgb joint = ambience.shaded(CLAY).times(.35f);
        raster.paint(ridge, stage.height(), (i, x, y) -> {
            float depth = (y - ridge) / height;
            float edge = half(stage, depth) - Math.abs(x - middle);
            if (edge < -1) {
                return;
            }
            // Rows grow towards the viewer as the width of the slope does.
            float down = ROWS * depth * (1 + NEARER) / (1 + NEARER * depth);
            int row = (int) down;
            float u = (x - middle) / (TILE * (1 + (NEARER - 1) * depth)) + (row % 2 == 0 ? 0 : .5f);
            float column = (float) Math.floor(u);
            float across = u - column - .5f;
            // Tiles are laid over the next row and end in an arc.
            float end = .78f + .22f * (float) Math.sqrt(1 - 4 * across * across);
            float along = down - row;
            boolean over = along > end;
            float hue = Noise.hash((int) column + 977 * (over ? row + 1 : row), 31) - .5f;
            float round = .5f - 1.5f * across * across + (over ? -.16f : .12f * along);
            float lit = clamp(.45f + round + .9f * across * ambience.side());
            float worn = Noise.fractal(x * .03f + shift, y * .05f, 3) - .5f;
            Rgb clay = CLAY.times(1 + .34f * hue + .3f * worn);
            Rgb tile = ambience.shaded(clay).mix(ambience.lit(clay), lit);
            float shade = over ? smooth(.22f, 0, along - end) * .75f : smooth(.06f, 0, end - along) * .3f;
            tile = tile.mix(joint, Math.max(shade, smooth(.46f, .5f, Math.abs(across)) * (over ? 0 : .6f)));
            if (snow) {
                float lies = smooth(.35f, .6f, Noise.fractal(x * .012f + shift, y * .02f, 4) + .3f - .1f * depth);
                tile = tile.mix(ambience.shaded(SNOW).mix(ambience.lit(SNOW), lit), lies);
            }
            raster.cover(i, tile, clamp(edge + 1));
        });
    }

    /** Half-round tiles over the ridge. */
    private static void caps(Stage stage, float ridge) {
        Ambience ambience = stage.ambience();
        Random dice = stage.dice("caps");
        float half = half(stage, 0) + 8;
        Rgb clay = stage.snowy() ? SNOW : CLAY;
        Shading.plain(
                stage.raster(),
                Layer.draw(stage.frame(), Rect.makeLTRB(0, ridge - 24, stage.width(), ridge + 30), canvas -> {
                    float length = 62;
                    for (float x = stage.width() / 2 - half; x < stage.width() / 2 + half; x += length) {
                        float end = Math.min(x + length + 5, stage.width() / 2 + half);
                        Rgb own = clay.times(.92f + .16f * dice.nextFloat());
                        canvas.drawRRect(
                                io.github.humbleui.types.RRect.makeLTRB(x, ridge - 14, end, ridge + 15, 9),
                                Ink.downwards(
                                        ridge - 14,
                                        ridge + 15,
                                        ambience.lit(own).mix(Rgb.WHITE, .12f).argb(),
                                        ambience.lit(own).argb(),
                                        ambience.shaded(own).times(.7f).argb()));
                        canvas.drawLine(
                                x + 3,
                                ridge - 9,
                                x + 3,
                                ridge + 12,
                                Ink.line(ambience.shaded(own).times(.5f), .7f, 1.6f));
                    }
                }),
                1);
    }

    private static void chimney(Stage stage, float ridge) {
        Ambience ambience = stage.ambience();
        boolean left = stage.dice("chimney").nextBoolean();
        float wide = 74;
        float tall = Math.min(150, ridge * .3f);
        float x = stage.width() / 2 + (left ? -1 : 1) * (half(stage, 0) - 70) - wide / 2;
        Rgb brick = Rgb.of(0xA85C48);
        Rgb mortar = ambience.lit(Rgb.of(0xCFC2B4));
        Shading.plain(
                stage.raster(),
                Layer.draw(
                        stage.frame(), Rect.makeLTRB(x - 20, ridge - tall - 30, x + wide + 20, ridge + 10), canvas -> {
                            canvas.drawRect(
                                    Rect.makeLTRB(x, ridge - tall, x + wide, ridge + 6),
                                    Ink.across(
                                            x,
                                            x + wide,
                                            ambience.lit(brick).argb(),
                                            ambience.lit(brick)
                                                    .mix(ambience.shaded(brick), .5f)
                                                    .argb(),
                                            ambience.shaded(brick).argb()));
                            for (int course = 0; course * 15 < tall; course++) {
                                float y = ridge - course * 15;
                                canvas.drawLine(x, y, x + wide, y, Ink.line(mortar, .55f, 1.5f));
                                for (float joint = x + (course % 2 == 0 ? 14 : 28); joint < x + wide; joint += 28) {
                                    canvas.drawLine(joint, y, joint, y - 15, Ink.line(mortar, .55f, 1.5f));
                                }
                            }
                            Rgb cap = stage.snowy() ? SNOW : Rgb.of(0x8C8078);
                            canvas.drawRect(
                                    Rect.makeLTRB(x - 8, ridge - tall - 14, x + wide + 8, ridge - tall + 2),
                                    Ink.across(
                                            x - 8,
                                            x + wide + 8,
                                            ambience.lit(cap).argb(),
                                            ambience.shaded(cap).argb()));
                        }),
                1);
    }
}
