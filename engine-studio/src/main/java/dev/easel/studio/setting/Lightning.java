package dev.easel.studio.setting;

import dev.easel.studio.light.Layer;
import dev.easel.studio.light.Shading;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.PathBuilder;
import java.util.Random;

/** A forked bolt that lights up the clouds around it. */
final class Lightning {
    private static final Rgb BOLT = Rgb.of(0xD8DCFF);

    private Lightning() {}

    static void paint(Stage stage, float horizon) {
        Random dice = stage.dice("lightning");
        float x = stage.width()
                * (stage.ambience().side() < 0 ? .16f + .16f * dice.nextFloat() : .68f + .16f * dice.nextFloat());
        stage.raster().glow(x, horizon * .2f, 190, Rgb.of(0x9098E8), .5f);
        PathBuilder bolt = new PathBuilder();
        PathBuilder forks = new PathBuilder();
        float endY = horizon * .98f;
        float cx = x;
        float cy = -10;
        bolt.moveTo(cx, cy);
        while (cy < endY) {
            float nextX = cx + (dice.nextFloat() - .5f) * 52;
            float nextY = cy + 14 + dice.nextFloat() * 30;
            bolt.lineTo(nextX, nextY);
            if (dice.nextFloat() < .22f) {
                fork(forks, nextX, nextY, dice);
            }
            cx = nextX;
            cy = nextY;
        }
        io.github.humbleui.skija.Path main = bolt.build();
        io.github.humbleui.skija.Path side = forks.build();
        Shading.glowing(
                stage.raster(),
                Layer.draw(stage.frame(), canvas -> {
                    canvas.drawPath(
                            main,
                            Ink.soft(BOLT, .6f, 9)
                                    .setMode(io.github.humbleui.skija.PaintMode.STROKE)
                                    .setStrokeWidth(9));
                    canvas.drawPath(side, Ink.line(BOLT, .7f, 1.2f));
                    canvas.drawPath(main, Ink.line(Rgb.WHITE, 2.6f));
                }),
                1);
    }

    private static void fork(PathBuilder path, float x, float y, Random dice) {
        float way = dice.nextBoolean() ? 1 : -1;
        path.moveTo(x, y);
        for (int k = 0; k < 4; k++) {
            x += way * (8 + 24 * dice.nextFloat());
            y += 10 + 20 * dice.nextFloat();
            path.lineTo(x, y);
        }
    }
}
