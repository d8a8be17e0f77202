package dev.easel.studio.style;

import static dev.easel.studio.paint.Curves.clamp;
import static dev.easel.studio.paint.Curves.mix;
import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.scene.Scene;
import dev.easel.studio.setting.Ambience;
import java.util.List;
import java.util.stream.IntStream;

/** Thick paint set down with bristle brushes along the forms, lit from the upper left. */
final class Oil implements Style {
    private static final float FORM = 9; // units an outline leads the brush
    private static final float BRISTLE = 1.5f; // units between bristles
    private static final float RELIEF = .34f;
    private static final List<Brushwork.Brush> BRUSHES = List.of(
            new Brushwork.Brush(24, 3.4f, .95f, 0, .07f),
            new Brushwork.Brush(12, 3.4f, .95f, .08f, .07f),
            new Brushwork.Brush(6, 3.2f, .85f, .12f, .05f),
            new Brushwork.Brush(3.2f, 2.6f, .75f, .16f, .02f),
            new Brushwork.Brush(1.8f, 2, 1, .2f, 0));

    @Override
    public void finish(Raster raster, Scene scene, Ambience ambience, long seed) {
        Planes.clamp(raster);
        Flow flow = Flow.of(raster, FORM);
        float[] height = Planes.map(raster, _ -> 0);
        try (Copy picture = Copy.of(raster)) {
            strokes(raster, picture, flow, height, seed);
        }
        light(raster, height);
        raster.scratch().giveBack(height);
        Grade.film(.14f, 1.14f, .12f, 0).apply(raster);
    }

    /** Sets down the strokes; {@code height} becomes that of the paint at each pixel. */
    private static void strokes(Raster raster, Copy picture, Flow flow, float[] height, long seed) {
        float scale = raster.frame().scale();
        Brushwork brushwork = new Brushwork(raster, picture, flow, (i, _, _, stroke, along, across) -> {
            float bristle = Noise.value(
                    across * stroke.halfWidth() / scale / BRISTLE + stroke.grain(),
                    along * stroke.halfLength() / scale / 22 + stroke.grain());
            float side = smooth(1, .8f, Math.abs(across));
            float end = smooth(1, .62f, Math.abs(along) + (bristle - .5f) * .5f);
            float opacity = side * end;
            if (opacity <= 0) {
                return;
            }
            float shade = 1 + (bristle - .5f) * .1f;
            raster.cover(
                    i,
                    stroke.colour().r() * shade,
                    stroke.colour().g() * shade,
                    stroke.colour().b() * shade,
                    opacity);
            float pushedAside = smooth(.45f, .85f, Math.abs(across)) * .5f;
            height[i] = mix(height[i], bristle + pushedAside, opacity);
        });
        for (Brushwork.Brush brush : BRUSHES) {
            brushwork.paint(brush, seed);
        }
    }

    /** Slopes towards the upper left catch the light. */
    private static void light(Raster raster, float[] height) {
        Frame frame = raster.frame();
        int columns = frame.columns();
        int step = frame.pixels(.9f);
        IntStream.range(0, frame.rows()).parallel().forEach(row -> {
            int below = Math.min(frame.rows() - 1, row + step) * columns;
            int above = Math.max(0, row - step) * columns;
            for (int column = 0; column < columns; column++) {
                int lower = below + Math.min(columns - 1, column + step);
                int upper = above + Math.max(0, column - step);
                float slope = (height[lower] - height[upper]) * RELIEF;
                int i = row * columns + column;
                float gleam = Math.max(0, slope - .1f) * .5f;
                float shade = 1 + slope * .55f;
                raster.cover(
                        i,
                        clamp(raster.red()[i] * shade + gleam),
                        clamp(raster.green()[i] * shade + gleam),
                        clamp(raster.blue()[i] * shade + gleam),
                        1);
            }
        });
    }
}
