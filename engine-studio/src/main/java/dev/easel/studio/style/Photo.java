package dev.easel.studio.style;

import static dev.easel.studio.paint.Curves.mix;
import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.paint.Coarse;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.scene.Scene;
import dev.easel.studio.setting.Ambience;
import dev.easel.studio.setting.Ground;

/** As if through a fast lens: the setting falls out of focus behind the subjects, lights bloom, film has its grain. */
final class Photo implements Style {
    private static final float SOFTEST = 7; // units: blur of what is farthest away
    private static final Bloom BLOOM = new Bloom(.8f, 26, .6f);
    private static final Grade FILM = Grade.film(.34f, 1.02f, .38f, .024f);

    @Override
    public void backdrop(Raster raster, Scene scene, Ambience ambience, Ground ground, long seed) {
        Frame frame = raster.frame();
        int factor = Coarse.factor(SOFTEST * frame.scale());
        for (float[] plane : raster.channels()) {
            // lights weigh more than their share, as they do on film: points of light open into discs
            Coarse soft = Coarse.of(frame, factor, i -> bright(plane[i])).blurred(SOFTEST * frame.scale(), 2);
            raster.paint((i, _, y) -> {
                float far = smooth(ground.near(), Math.min(ground.far(), ground.near() - 1), y);
                float blurred = dim(soft.at(i));
                plane[i] = mix(plane[i], blurred, far * far);
            });
        }
    }

    private static float bright(float channel) {
        float c = Math.max(0, channel);
        return c * c * c;
    }

    private static float dim(float channel) {
        return (float) Math.cbrt(channel);
    }

    @Override
    public void finish(Raster raster, Scene scene, Ambience ambience, long seed) {
        BLOOM.apply(raster);
        fringe(raster);
        FILM.apply(raster);
    }

    /** A lens draws red a trifle larger than blue towards the corners. */
    private static void fringe(Raster raster) {
        Frame frame = raster.frame();
        float middleX = frame.width() / 2;
        float middleY = frame.height() / 2;
        try (Copy from = Copy.of(raster)) {
            raster.paint((i, x, y) -> {
                float dx = (x - middleX) * .0011f;
                float dy = (y - middleY) * .0011f;
                raster.red()[i] = from.red(Planes.index(raster, x - dx, y - dy));
                raster.blue()[i] = from.blue(Planes.index(raster, x + dx, y + dy));
            });
        }
    }
}
