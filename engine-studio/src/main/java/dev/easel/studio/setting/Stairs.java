package dev.easel.studio.setting;

import static dev.easel.studio.paint.Curves.clamp;
import static dev.easel.studio.paint.Curves.mix;
import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;

/** A broad flight of steps that rises away from the viewer; the subjects are on one of the lower ones. */
final class Stairs implements Setting {
    private static final int STEPS = 7;
    /** Height of the nearest riser, as a share of the frame's. */
    private static final float RISER = .088f;
    /** Each step looks so much smaller than the one before it. */
    private static final float FARTHER = .86f;
    /** How deep a tread looks beside its riser. */
    private static final float TREAD = .46f;
    /** The step on which the subjects are. */
    private static final int STOOD_ON = 2;
    /** Half the width of the runner on the steps of a hall, as a share of the frame's width, at the lower edge. */
    private static final float RUNNER = .2f;

    @Override
    public Ground ground(Frame frame, long seed) {
        float edge = edge(frame, STOOD_ON);
        float tread = RISER * frame.height() * TREAD * (float) Math.pow(FARTHER, STOOD_ON);
        return new Ground(
                frame.height() * .3f,
                edge - tread * .7f,
                edge - tread * .35f,
                frame.width() * .1f,
                frame.width() * .9f,
                Ground.Kind.SOLID);
    }

    /** y of the front edge of a step's tread. */
    private static float edge(Frame frame, int step) {
        float y = frame.height() * 1.02f;
        float riser = RISER * frame.height();
        for (int k = 0; k < step; k++) {
            y -= riser * (1 + TREAD);
            riser *= FARTHER;
        }
        return y - riser;
    }

    @Override
    public void paint(Stage stage) {
        Material material = Material.named(stage.scene().platformMaterial(), Material.STONE);
        boolean runner = stage.scene().setting().equals("hall") && stage.scene().platformMaterial() == null;
        for (int step = STEPS - 1; step >= 0; step--) {
            step(stage, material, step, runner);
        }
    }

    private static void step(Stage stage, Material material, int step, boolean runner) {
        Raster raster = stage.raster();
        Ambience ambience = stage.ambience();
        float size = (float) Math.pow(FARTHER, step);
        float riser = RISER * stage.height() * size;
        float tread = riser * TREAD;
        float edge = edge(stage.frame(), step);
        float middle = stage.width() / 2;
        float metre = riser / .17f;
        float half = RUNNER * stage.width() * size;
        boolean snow = stage.snowy();
        raster.paint(edge - tread, edge + riser, (i, x, y) -> {
            boolean above = y < edge;
            float off = Math.abs(x - middle);
            float u = (x - middle) / metre + 3.1f * step;
            float v = above ? (edge - y) / metre / TREAD : -(y - edge) / metre;
            Rgb own = material.at(u, v);
            if (runner && off < half) {
                boolean hem = off > half * .86f && off < half * .94f;
                own = hem ? Rgb.of(0xD8AC48) : Rgb.of(0x9C2430).times(.9f + .2f * Noise.value(x * .6f, y * .6f));
            } else if (snow && above) {
                own = Rgb.of(0xF2F6FF);
            }
            Rgb lit = ambience.lit(own);
            Rgb shaded = ambience.shaded(own);
            float light;
            if (above) {
                // A tread is darkest where the next riser stands on it.
                light = mix(.62f, 1, smooth(0, .6f, (y - edge + tread) / tread));
            } else {
                float down = (y - edge) / riser;
                light = .42f - .3f * smooth(.1f, 1, down) - .25f * smooth(.16f, .04f, down);
            }
            float nose = smooth(2.2f, .4f, Math.abs(y - edge - 1));
            raster.cover(i, shaded.mix(lit, clamp(light + .3f * nose)), 1);
        });
    }
}
