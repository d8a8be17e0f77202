package dev.easel.studio.style;

import static dev.easel.studio.paint.Curves.clamp;
import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.paint.Lab;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.scene.Scene;
import dev.easel.studio.setting.Ambience;
import java.util.List;

/** Sticks of soft chalk on toned paper: powdery colour that skips the valleys of the paper. */
final class Pastel implements Style {
    private static final float FORM = 8; // units an outline leads the hand
    private static final List<Brushwork.Brush> STICKS = List.of(
            new Brushwork.Brush(26, 3, .7f, 0, .06f),
            new Brushwork.Brush(8, 5, .95f, 0, .1f),
            new Brushwork.Brush(3.4f, 4, .9f, .13f, .06f),
            new Brushwork.Brush(1.9f, 3, .8f, .18f, .02f));

    @Override
    public void finish(Raster raster, Scene scene, Ambience ambience, long seed) {
        Planes.clamp(raster);
        Flow flow = Flow.of(raster, FORM);
        Rgb paper = paper(ambience);
        float scale = raster.frame().scale();
        float[] tooth = raster.scratch().floats();
        try (Copy picture = Copy.of(raster)) {
            raster.paint((i, x, y) -> {
                tooth[i] = Paper.tooth(x * 1.7f, y * 1.7f) + (Grade.speck(x, y) - .5f) * .3f;
                raster.cover(i, paper.times(1 + tooth[i] * .1f), 1);
            });
            Brushwork brushwork = new Brushwork(raster, picture, flow, (i, _, _, stroke, along, across) -> {
                float pressure = pressure(stroke.halfWidth() / scale) - .3f * across * across - .22f * along * along;
                float opacity = smooth(-.06f, .12f, tooth[i] + pressure) * .85f;
                raster.cover(i, stroke.colour(), opacity);
            });
            for (Brushwork.Brush stick : STICKS) {
                brushwork.paint(stick, seed);
            }
        }
        raster.paint((i, _, _) -> {
            float luma = Planes.luma(raster, i);
            float dust = tooth[i] * .1f;
            raster.red()[i] = powdery(raster.red()[i], luma, dust);
            raster.green()[i] = powdery(raster.green()[i], luma, dust);
            raster.blue()[i] = powdery(raster.blue()[i], luma, dust);
        });
        raster.scratch().giveBack(tooth);
    }

    /** Broad sticks are rubbed into the paper, fine ones press hard, those between leave the grain open. */
    private static float pressure(float halfWidth) {
        return halfWidth > 6 ? .5f : halfWidth > 2.4f ? .17f : .3f;
    }

    /** The sky's middle colour, darkened a little and calmed: what shows between the strokes belongs to the picture. */
    private static Rgb paper(Ambience ambience) {
        List<Rgb> sky = ambience.sky();
        Lab middle = Lab.of(sky.get(sky.size() / 2));
        return middle.with(.35f + .35f * middle.l(), .6f).rgb();
    }

    private static float powdery(float channel, float luma, float dust) {
        return clamp(.045f + .955f * (luma + (channel - luma) * 1.22f) + dust);
    }
}
