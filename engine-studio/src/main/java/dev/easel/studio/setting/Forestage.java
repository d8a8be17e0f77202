package dev.easel.studio.setting;

import static dev.easel.studio.paint.Curves.bell;

import dev.easel.studio.light.Layer;
import dev.easel.studio.light.Shading;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.types.Rect;

/** A theatre's stage: boards, a pool of light, curtains at both sides. */
final class Forestage implements Setting {

    @Override
    public Ground ground(Frame frame, long seed) {
        float edge = frame.height() * .74f;
        float below = frame.height() - edge;
        return new Ground(
                frame.height() * .5f,
                edge + below * .25f,
                edge + below * .72f,
                frame.width() * .16f,
                frame.width() * .84f,
                Ground.Kind.SOLID);
    }

    @Override
    public void paint(Stage stage) {
        Raster raster = stage.raster();
        float height = stage.height();
        float width = stage.width();
        float edge = height * .74f;
        Perspective view = Perspective.meeting(width / 2, height * .5f, 1.6f, 5, edge);
        Material boards = Material.named(stage.scene().platformMaterial(), Material.WOOD);
        Floor.paint(stage, view, Profile.of(stage.frame(), _ -> edge), (across, away) -> boards.at(away, across), .5f);
        Rgb warm = Rgb.of(0xFFE2A8);
        raster.paint(edge, height, (i, x, y) -> {
            float dx = (x - width / 2) / (width * .34f);
            float dy = (y - edge - (height - edge) * .5f) / ((height - edge) * .6f);
            raster.shine(i, warm, .34f * bell(dx * dx + dy * dy));
        });
        curtains(stage);
    }

    /** Red velvet in folds at both sides and a valance along the top. */
    private static void curtains(Stage stage) {
        Rgb velvet = Rgb.of(0xA01C2C);
        Rgb lit = stage.ambience().lit(velvet).mix(Rgb.WHITE, .08f);
        Rgb dark = velvet.times(.3f);
        float width = stage.width();
        float height = stage.height();
        Shading.plain(
                stage.raster(),
                Layer.draw(stage.frame(), canvas -> {
                    float fold = 26;
                    float reach = width * .14f;
                    for (float x = 0; x < reach; x += fold) {
                        float tall = height * (.93f - .06f * x / reach);
                        canvas.drawRect(
                                Rect.makeLTRB(x, 0, x + fold + .5f, tall),
                                Ink.across(x, x + fold, dark.argb(), lit.argb(), dark.argb()));
                        canvas.drawRect(
                                Rect.makeLTRB(width - x - fold - .5f, 0, width - x, tall),
                                Ink.across(width - x - fold, width - x, dark.argb(), lit.argb(), dark.argb()));
                    }
                    float swag = width / Math.max(3, Math.round(width / 220));
                    for (float x = 0; x < width - 1; x += swag) {
                        canvas.drawOval(
                                Rect.makeLTRB(x, -height * .09f, x + swag, height * .075f),
                                Ink.downwards(0, height * .075f, dark.argb(), lit.argb(), dark.argb()));
                        canvas.drawArc(
                                x + 3,
                                -height * .09f,
                                x + swag - 3,
                                height * .072f,
                                0,
                                180,
                                false,
                                Ink.line(Rgb.of(0xE0B050), 3));
                    }
                }),
                1);
    }
}
