package dev.easel.studio.style;

import dev.easel.studio.paint.Raster;
import dev.easel.studio.scene.Scene;
import dev.easel.studio.setting.Ambience;

/** A polished digital painting: crisp forms, glowing lights, a hint of the brush. */
final class Painterly implements Style {
    private static final float FORM = 4; // units an outline leads the brush
    private static final Bloom BLOOM = new Bloom(.74f, 20, .75f);
    private static final Smear BRUSH = new Smear(2.2f, .045f);
    private static final Grade GRADE = Grade.film(.16f, 1.12f, .24f, .012f);

    @Override
    public void finish(Raster raster, Scene scene, Ambience ambience, long seed) {
        BLOOM.apply(raster);
        BRUSH.apply(raster, Flow.of(raster, FORM));
        GRADE.apply(raster);
    }
}
