package dev.easel.studio.setting;

import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.light.Layer;
import dev.easel.studio.light.Shading;
import dev.easel.studio.light.Surface;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.types.Rect;

/** A pier of planks that runs out over the water. */
final class Planks implements Setting {
    private static final float HALF = 1.5f; // metres
    private static final float LENGTH = 15;

    @Override
    public Ground ground(Frame frame, long seed) {
        float horizon = frame.height() * .54f;
        float below = frame.height() - horizon;
        return new Ground(
                horizon,
                horizon + below * .36f,
                horizon + below * .86f,
                frame.width() * .26f,
                frame.width() * .74f,
                Ground.Kind.SOLID);
    }

    @Override
    public void paint(Stage stage) {
        Raster raster = stage.raster();
        Ambience ambience = stage.ambience();
        Frame frame = stage.frame();
        float horizon = frame.height() * .54f;
        float focus = Math.max((frame.height() - horizon) * .96f, frame.width() * .44f);
        Perspective view = new Perspective(
                frame.width() * (.5f + .1f * (stage.dice("sway").nextFloat() - .5f)), horizon, 1.7f, focus);
        Material material = Material.named(stage.scene().platformMaterial(), Material.WOOD);
        piles(stage, view);
        Rgb lit = ambience.lit(Rgb.WHITE);
        Rgb shade = ambience.shaded(Rgb.WHITE);
        float far = view.y(0, LENGTH);
        raster.paint(far, frame.height(), (i, x, y) -> {
            float away = view.away(y);
            float across = view.across(x, away);
            float edge = .7f * away / focus;
            float inside = smooth(HALF + edge, HALF - edge, Math.abs(across));
            if (inside <= 0) {
                return;
            }
            float board = (float) Math.floor(away / .16f);
            Rgb own = material.at(across + board * 2.3f, away).mix(Rgb.of(0xA89C90), .3f);
            float worn = .9f + .2f * Noise.hash((int) board, 9);
            raster.cover(i, own.times(shade.mix(lit, .82f)).times(worn), inside);
        });
        raster.paint(far, frame.height(), (i, x, y) -> {
            float away = view.away(y);
            float below = (y - view.y(0, away)) + Math.abs(view.across(x, away)) - HALF;
            if (below > 0 && below < .1f) {
                raster.cover(i, shade.times(Rgb.of(0x5A4030)), .9f);
            }
        });
    }

    private static void piles(Stage stage, Perspective view) {
        Rgb wood = Rgb.of(0x7A5C44);
        for (float z = LENGTH; z > 2.2f; z -= 2.6f) {
            float away = z;
            float scale = view.focus() / away;
            Layer posts = Layer.draw(
                    stage.frame(),
                    canvas -> view.facing(canvas, away, wall -> {
                        post(wall, -HALF - .08f, wood);
                        post(wall, HALF + .08f, wood);
                    }));
            Shading.solid(
                    stage.raster(),
                    posts,
                    Surface.round(.1f),
                    scale * stage.frame().scale(),
                    0,
                    0,
                    false,
                    stage.ambience().light());
        }
    }

    private static void post(Canvas wall, float x, Rgb wood) {
        wall.drawRect(Rect.makeLTRB(x - .11f, -.7f, x + .11f, .55f), Ink.fill(wood));
    }
}
