package dev.easel.studio.setting;

import static dev.easel.studio.paint.Curves.clamp;
import static dev.easel.studio.paint.Curves.sin;
import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;

/** A road or a railway that runs from side to side over open ground, gently curved, where the nearest things stand. */
public final class Road {
    private static final String TRAIT = "roadside";
    private static final float FAR_EDGE = .6f; // of the way from the horizon to the lower edge
    private static final float NEAR_EDGE = .93f;

    /** What it is made of. */
    enum Kind {
        PAVED,
        DIRT,
        RAILS
    }

    private Road() {}

    /** Paints a road over a place that is painted already, if the scene says that there is one. */
    public static void paint(Stage stage) {
        if (stage.is(TRAIT)) {
            paint(stage, stage.is("dirty") ? Kind.DIRT : Kind.PAVED);
        }
    }

    static void paint(Stage stage, Kind kind) {
        Raster raster = stage.raster();
        float horizon = stage.ground().horizon();
        float below = stage.height() - horizon;
        float deep = below * (NEAR_EDGE - FAR_EDGE);
        float top = horizon + below * FAR_EDGE;
        float shift = stage.shift("road");
        float bend = kind == Kind.RAILS ? 0 : (stage.dice("road").nextFloat() - .5f) * below * .06f;
        Bed bed = new Bed(stage, kind, shift);
        float width = stage.width();
        float edge = .9f / deep;
        float loose = kind == Kind.PAVED ? 0 : .05f;
        raster.paint(top - Math.abs(bend) - .1f * deep, stage.height(), (i, x, y) -> {
            float curve = bend * sin(x / width * 3.4f + shift) + 2 * (Noise.value(x * .02f + shift, 3) - .5f);
            float across = (y - top - curve) / deep; // 0 at the far edge, 1 at the near one
            float ragged = loose * (Noise.fractal(x * .03f + shift, y * .05f, 3) - .45f);
            float beside = smooth(-.07f, 0, across) * smooth(1.1f, 1, across);
            if (beside > 0) {
                float inside = smooth(-edge, edge, across + ragged) * smooth(1 + edge, 1 - edge, across - ragged);
                bed.paint(i, x, y, across, inside, beside);
            }
        });
    }

    /** The surface of a road; {@code across} is 0 at its far edge and 1 at its near one. */
    private static final class Bed {
        private final Stage stage;
        private final Raster raster;
        private final Kind kind;
        private final float shift;
        private final Ramp tones;
        private final Rgb paint;
        private final Rgb verge;
        private final Rgb wet;
        private final Rgb wood;
        private final Rgb steel;

        Bed(Stage stage, Kind kind, float shift) {
            this.stage = stage;
            this.kind = kind;
            this.shift = shift;
            raster = stage.raster();
            Ambience ambience = stage.ambience();
            Rgb dry = Rgb.of(
                    switch (kind) {
                        case PAVED -> 0x62646C;
                        case DIRT -> 0xB08A5C;
                        case RAILS -> 0x9A948C;
                    });
            Rgb own = stage.snowy() ? dry.mix(Rgb.of(0xE8ECF4), .6f) : dry;
            tones = Ramp.of(ambience.shaded(own).times(.85f), ambience.lit(own));
            paint = ambience.lit(Rgb.of(0xF0ECE0));
            verge = ambience.shaded(own).mix(ambience.lit(Rgb.of(0x9C8C68)), .5f);
            wet = ambience.rim().mix(ambience.haze(), .5f);
            wood = ambience.shaded(Rgb.of(0x6E5440));
            steel = ambience.lit(Rgb.of(0x8C8890));
        }

        void paint(int i, float x, float y, float across, float inside, float beside) {
            raster.cover(i, verge, .6f * beside * (1 - inside));
            float stain = Noise.fractal(x * .012f + shift, across * 2.4f, 4) - .45f;
            float rough = kind == Kind.PAVED ? .1f : kind == Kind.DIRT ? .16f : .5f;
            float grain = (Noise.hash(Math.round(x * 1.1f), Math.round(y * 1.1f)) - .5f) * rough;
            float ruts = kind == Kind.DIRT ? .22f * (band(across, .32f, .1f) + band(across, .7f, .1f)) : 0;
            tones.cover(raster, i, clamp(.62f + stain * .5f + grain - ruts), inside);
            if (stage.wet()) {
                float puddle = smooth(.4f, .7f, Noise.fractal(x * .006f + shift, across * 3, 3) + .1f);
                raster.cover(i, wet, inside * .4f * puddle);
            }
            if (kind == Kind.RAILS) {
                float sleeper =
                        dash(x - (across - .5f) * 24, 34, 15) * smooth(.1f, .14f, across) * smooth(.9f, .86f, across);
                raster.cover(i, wood, .9f * sleeper * inside);
                rail(i, across, .26f, inside);
                rail(i, across, .7f, inside);
            } else if (kind == Kind.PAVED && !stage.snowy()) {
                float middle = band(across, .47f, .02f) * dash(x + shift * 90, 96, 54);
                float sides = Math.max(band(across, .05f, .018f), band(across, .95f, .02f));
                raster.cover(i, paint, .8f * Math.max(middle, sides) * inside);
            }
        }

        /** A rail in the light, with the shadow it throws below it. */
        private void rail(int i, float across, float middle, float inside) {
            raster.cover(i, wood.times(.5f), .6f * band(across, middle + .05f, .04f) * inside);
            raster.cover(i, steel, band(across, middle, .035f) * inside);
            raster.cover(i, paint, .7f * band(across, middle - .015f, .012f) * inside);
        }

        private static float band(float across, float middle, float half) {
            return smooth(half * 1.3f, half * .7f, Math.abs(across - middle));
        }

        /** 1 on a dash of this length, 0 on the rest of its period; in units. */
        private static float dash(float x, float period, float length) {
            float turns = x / period;
            float place = (turns - (float) Math.floor(turns)) * period;
            return smooth(0, 2, place) * smooth(length, length - 2, place);
        }
    }
}
