package dev.easel.studio.setting;

import static dev.easel.studio.paint.Curves.clamp;
import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.light.Layer;
import dev.easel.studio.light.Shading;
import dev.easel.studio.light.Surface;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Path;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.types.Rect;
import java.util.Random;

/**
 * A rock ledge that reaches in from one side and breaks off over the depth. The edge is where {@link Ground#right()} is
 * (or {@link Ground#left()}, if the ledge comes from the right): whoever sits there has the legs over it.
 */
final class Cliff implements Setting {
    /** Outline under the overhang: shares of the ledge's length back from the edge and of the drop below the top. */
    private static final float[][] FACE = {
        {0, 0}, {.023f, .085f}, {.145f, .2f}, {.205f, .39f}, {.34f, .5f}, {.42f, .78f}, {.54f, .93f}, {.66f, 1.1f}
    };

    /** The same for a floating rock: it tapers to a point. */
    private static final float[][] FLOATING = {
        {0, 0}, {.03f, .07f}, {.14f, .17f}, {.23f, .3f}, {.42f, .39f}, {.55f, .58f}, {.78f, .68f}, {1.1f, .86f}
    };

    @Override
    public Ground ground(Frame frame, long seed) {
        float top = top(frame);
        float edge = edge(frame, seed);
        float depth = depth(frame);
        boolean fromLeft = fromLeft(seed);
        return new Ground(
                top - frame.height() * .16f,
                top + depth * .3f,
                top + depth * .72f,
                fromLeft ? frame.width() * .03f : edge,
                fromLeft ? edge : frame.width() * .97f,
                Ground.Kind.SOLID);
    }

    @Override
    public void paint(Stage stage) {
        Ledge ledge = ledge(stage);
        Material material = Material.named(stage.scene().platformMaterial(), Material.STONE);
        Ambience ambience = stage.ambience();
        float scale = stage.frame().scale();
        Random dice = stage.dice("outline");
        Layer rock = Layer.draw(stage.frame(), canvas -> canvas.drawPath(ledge.face(dice), Ink.fill(Rgb.WHITE)));
        material.texture(rock, stage.frame(), 190);
        float shift = stage.shift("facets");
        Field relief = Field.over(
                0,
                ledge.top,
                stage.width(),
                stage.height(),
                2,
                (x, y) -> facet(x + shift, y * .62f, 84) * 1.2f
                        + facet(x + 300, y * .7f, 30) * .6f
                        + Noise.fractal(x * .05f + y * .013f, y * .03f, 3) * 7);
        Surface facets = Surface.round(64).bumped(relief::at, .62f).glossy(.12f);
        Shading.solid(stage.raster(), rock, facets, scale, 0, 0, false, ambience.light());
        cracks(stage, ledge);
        surface(stage, ledge, material);
        tufts(stage, ledge, material);
    }

    /** The ledge's measures; {@code inward} is -1 if it comes from the left. */
    private record Ledge(float edge, float top, float depth, float length, float drop, int inward, boolean floating) {

        float x(float share) {
            return edge + inward * share * length;
        }

        Path face(Random dice) {
            PathBuilder path = new PathBuilder();
            path.moveTo(x(1.1f), top + depth * .2f);
            path.lineTo(x(.3f), top + depth * .25f);
            path.lineTo(x(.02f), top + depth * .35f);
            float[][] shape = floating ? FLOATING : FACE;
            for (int k = 1; k < shape.length; k++) {
                jagged(path, shape[k - 1], shape[k], dice);
            }
            path.lineTo(x(1.2f), top + drop * (floating ? .86f : 1.2f));
            return path.closePath().build();
        }

        /** How far the rock reaches down at a share of the ledge's length, as a share of the drop. */
        float rock(float share) {
            float[][] shape = floating ? FLOATING : FACE;
            for (int k = 1; k < shape.length; k++) {
                if (share < shape[k][0]) {
                    float t = (share - shape[k - 1][0]) / (shape[k][0] - shape[k - 1][0]);
                    return shape[k - 1][1] + (shape[k][1] - shape[k - 1][1]) * t;
                }
            }
            return 1;
        }

        private void jagged(PathBuilder path, float[] from, float[] to, Random dice) {
            float startY = top + depth * .5f;
            for (int k = 1; k <= 6; k++) {
                float t = k / 6f;
                float rough = k == 6 ? 0 : 13;
                path.lineTo(
                        x(from[0] + (to[0] - from[0]) * t) + (dice.nextFloat() - .5f) * rough,
                        startY + drop * (from[1] + (to[1] - from[1]) * t) + (dice.nextFloat() - .5f) * rough);
            }
        }
    }

    private static Ledge ledge(Stage stage) {
        Frame frame = stage.frame();
        boolean fromLeft = fromLeft(stage.seed());
        float edge = edge(frame, stage.seed());
        float length = fromLeft ? edge : frame.width() - edge;
        float top = top(frame);
        return new Ledge(
                edge, top, depth(frame), length, frame.height() - top, fromLeft ? -1 : 1, stage.is("floating"));
    }

    /** The lit top, which runs back to an uneven far rim. */
    private static void surface(Stage stage, Ledge ledge, Material material) {
        Ambience ambience = stage.ambience();
        float shift = stage.shift("rim");
        float width = stage.width();
        Profile far = Profile.of(stage.frame(), x -> {
            float back = (x - ledge.edge) * ledge.inward / ledge.length;
            return back < 0
                    ? stage.height() * 2
                    : ledge.top
                            + ledge.depth
                                    * (.36f * (1 - smooth(0, .14f, back))
                                            - .3f * Noise.fractal(x * .012f + shift, 2, 3) * smooth(0, .3f, back));
        });
        Profile near = Profile.of(stage.frame(), x -> {
            float back = (x - ledge.edge) * ledge.inward / ledge.length;
            return ledge.top
                    + ledge.depth
                            * (.42f
                                    + .58f * smooth(0, .2f, back)
                                    + .16f * (Noise.fractal(x * .03f + shift, 9, 3) - .45f) * smooth(0, .1f, back));
        });
        Rgb lit = ambience.lit(Rgb.WHITE);
        Rgb shade = ambience.shaded(Rgb.WHITE);
        boolean snow = stage.snowy();
        stage.raster().paint(ledge.top - ledge.depth * .4f, ledge.top + ledge.depth * 1.3f, (i, x, y) -> {
            float alpha = smooth(-.8f, .8f, y - far.at(x)) * smooth(.8f, -.8f, y - near.at(x));
            if (alpha <= 0) {
                return;
            }
            Rgb own = snow ? Rgb.of(0xF4F7FF) : material.at(x / 190, y * 3.2f / 190);
            float grain = Noise.fractal(x * .03f, y * .1f, 3);
            float light = clamp(.72f + .5f * (grain - .4f) + .3f * (1 - Math.abs(x - ledge.edge) / width));
            Rgb tint = shade.mix(lit, light).mix(Rgb.WHITE, .18f * light);
            stage.raster().cover(i, own.times(tint), alpha);
            float rim = smooth(5, 0, near.at(x) - y) * .35f;
            stage.raster().cover(i, lit, alpha * rim);
        });
    }

    private static void cracks(Stage stage, Ledge ledge) {
        Random dice = stage.dice("cracks");
        Rgb dark = stage.ambience().shaded(Rgb.of(0x3A3048)).times(.7f);
        Shading.plain(
                stage.raster(),
                Layer.draw(stage.frame(), canvas -> {
                    for (int k = 0; k < 6; k++) {
                        float share = .2f + .7f * dice.nextFloat();
                        float x = ledge.x(share);
                        float y = ledge.top + ledge.depth;
                        float end = ledge.top + ledge.depth * .5f + ledge.drop * ledge.rock(share - .06f) * .85f;
                        PathBuilder crack = new PathBuilder();
                        crack.moveTo(x, y - ledge.depth * .3f);
                        for (int j = 0; j < 9 && y < end; j++) {
                            x += (dice.nextFloat() - .5f) * 20;
                            y += 7 + dice.nextFloat() * ledge.drop * .03f;
                            crack.lineTo(x, y);
                        }
                        canvas.drawPath(crack.build(), Ink.line(dark, .55f, 1.7f));
                    }
                }),
                1);
    }

    private static void tufts(Stage stage, Ledge ledge, Material material) {
        if (material == Material.ICE || stage.snowy()) {
            return;
        }
        Random dice = stage.dice("tufts");
        Rgb green = stage.ambience().lit(Rgb.of(0x6A8C50)).mix(stage.ambience().shaded(Rgb.of(0x4A6A48)), .5f);
        Shading.plain(
                stage.raster(),
                Layer.draw(
                        stage.frame(),
                        Rect.makeLTRB(0, ledge.top - 60, stage.width(), ledge.top + ledge.depth + 40),
                        canvas -> {
                            for (int k = 0; k < 9; k++) {
                                float x = ledge.x(.25f + .75f * dice.nextFloat());
                                float y = ledge.top + ledge.depth * dice.nextFloat() * .8f;
                                Plants.grass(
                                        canvas,
                                        x - 12,
                                        x + 12,
                                        y,
                                        y + 4,
                                        12,
                                        17,
                                        Ink.fill(green.times(.8f + .3f * dice.nextFloat())),
                                        dice);
                            }
                        }),
                1);
    }

    /** Tilted pyramids around the points of an irregular lattice, cut where they meet: broken rock. */
    static float facet(float x, float y, float size) {
        float bent = x + (Noise.fractal(x * .02f, y * .02f, 2) - .5f) * size * .5f;
        int column = (int) Math.floor(bent / size);
        int row = (int) Math.floor(y / size);
        float highest = -Float.MAX_VALUE;
        for (int b = row - 1; b <= row + 1; b++) {
            for (int a = column - 1; a <= column + 1; a++) {
                float dx = bent - (a + Noise.hash(a * 3 + 7, b * 5)) * size;
                float dy = y - (b + Noise.hash(a * 11, b * 7 + 3)) * size;
                float tilt =
                        dx * (Noise.hash(a, b * 13 + 1) - .5f) * .62f + dy * (Noise.hash(a * 17, b + 9) - .5f) * .62f;
                float cosine = 2 * Noise.hash(a * 5 + 1, b * 3) - 1; // each pyramid is turned its own way
                float sine = (float) Math.sqrt(1 - cosine * cosine);
                float foot = Math.max(Math.abs(dx * cosine + dy * sine), Math.abs(dy * cosine - dx * sine));
                highest = Math.max(highest, tilt - .62f * foot);
            }
        }
        return highest;
    }

    private static boolean fromLeft(long seed) {
        return new Random(seed * 0x9E3779B97F4A7C15L + 31).nextFloat() < .6f;
    }

    private static float edge(Frame frame, long seed) {
        float share = .52f + .12f * new Random(seed * 0x9E3779B97F4A7C15L + 32).nextFloat();
        return frame.width() * (fromLeft(seed) ? share : 1 - share);
    }

    private static float top(Frame frame) {
        return frame.height() * .64f;
    }

    private static float depth(Frame frame) {
        return Math.min(80, frame.height() * .075f);
    }
}
