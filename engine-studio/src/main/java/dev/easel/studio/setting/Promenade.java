package dev.easel.studio.setting;

import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.light.Layer;
import dev.easel.studio.light.Shading;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;

/** A paved bank with a low railing towards the water. */
final class Promenade {
    private static final float SLAB = .8f;

    private Promenade() {}

    static void paint(Stage stage, float horizon, float edge) {
        Perspective view = Perspective.meeting(stage.width() / 2, horizon, 1.7f, 9, edge);
        paving(stage, view, edge, Rgb.of(0xB4AAA4));
        railing(stage, view, 9);
    }

    /** Slabs in perspective from an edge down to the bottom. */
    static void paving(Stage stage, Perspective view, float edge, Rgb own) {
        Raster raster = stage.raster();
        Ambience ambience = stage.ambience();
        Ramp tones = Ramp.of(ambience.shaded(own), ambience.lit(own));
        float shift = stage.shift("paving");
        raster.paint(edge, stage.height(), (i, x, y) -> {
            float away = view.away(y);
            float across = view.across(x, away);
            float row = (float) Math.floor(away / SLAB);
            float u = across / (SLAB * 1.5f) + .5f * (row % 2);
            float fine = 1 / (1 + away * .12f);
            float slab = Noise.hash((int) Math.floor(u), (int) row);
            float stain = Noise.fractal(across * 1.3f + shift, away * 1.3f, 4) - .45f;
            float gapX = Math.abs(u - Math.round(u)) * 1.5f;
            float gapZ = Math.abs(away / SLAB - Math.round(away / SLAB));
            float joint = 1 - .3f * fine * (1 - smooth(0, .035f + .004f * away, Math.min(gapX, gapZ)));
            tones.cover(raster, i, .6f + (.16f * (slab - .5f) + .5f * stain) * fine, joint, 1);
        });
    }

    private static void railing(Stage stage, Perspective view, float away) {
        Ambience ambience = stage.ambience();
        Rgb iron = ambience.shaded(Rgb.of(0x5A6068)).times(.8f);
        float half = view.across(stage.width(), away) + 1;
        Shading.plain(
                stage.raster(),
                Layer.draw(
                        stage.frame(),
                        canvas -> view.facing(canvas, away, wall -> {
                            for (float x = -half; x < half; x += .22f) {
                                wall.drawLine(x, 0, x, 1, Ink.line(iron, .02f));
                            }
                            for (float x = (float) -Math.ceil(half); x < half; x += 2) {
                                wall.drawRect(
                                        Perspective.rect(x - .06f, 0, x + .06f, 1.14f), Ink.fill(iron.times(.85f)));
                                wall.drawCircle(x, 1.2f, .09f, Ink.fill(iron));
                            }
                            wall.drawRect(
                                    Perspective.rect(-half, 1, half, 1.07f), Ink.fill(iron.mix(ambience.sun(), .18f)));
                            wall.drawRect(Perspective.rect(-half, .1f, half, .14f), Ink.fill(iron));
                            wall.drawRect(
                                    Perspective.rect(-half, -.04f, half, .06f),
                                    Ink.fill(ambience.shaded(Rgb.of(0xB4AAA4))));
                        })),
                1);
    }
}
