package dev.easel.studio.setting;

import dev.easel.studio.setting.Trees.Tone;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.PathBuilder;
import java.util.Random;

/** An umbrella thorn: boughs that open like a fan under a flat crown. */
final class Acacia {
    private static final int BOUGHS = 4;

    private Acacia() {}

    /** Draws one with its feet at a point. */
    static void draw(Canvas canvas, float x, float y, float height, Tone tone, Random dice) {
        float lean = (dice.nextFloat() - .5f) * height * .16f;
        float fork = y - height * (.26f + .12f * dice.nextFloat());
        float half = height * (.5f + .16f * dice.nextFloat());
        float wide = height * .05f;
        PathBuilder trunk = new PathBuilder();
        trunk.moveTo(x - wide * .8f, y)
                .quadTo(x - wide * .3f, (y + fork) / 2, x + lean - wide * .5f, fork)
                .lineTo(x + lean + wide * .5f, fork)
                .quadTo(x + wide * .4f, (y + fork) / 2, x + wide * .8f, y);
        canvas.drawPath(trunk.closePath().build(), Ink.fill(tone.bark()));
        for (int k = 0; k < BOUGHS; k++) {
            float t = 2f * k / (BOUGHS - 1) - 1 + .24f * (dice.nextFloat() - .5f);
            float toX = x + lean + t * half * .78f;
            float toY = y - height * (.86f - .05f * t * t);
            float bendX = x + lean + t * half * (.5f + .16f * dice.nextFloat());
            float bendY = fork - height * (.14f + .1f * dice.nextFloat());
            float thick = height * (.017f + .012f * dice.nextFloat());
            PathBuilder bough = new PathBuilder();
            bough.moveTo(x + lean + t * wide * .3f, fork + wide * .3f).quadTo(bendX, bendY, toX, toY);
            canvas.drawPath(bough.build(), Ink.line(tone.bark(), thick));
            bough = new PathBuilder();
            bough.moveTo(x + lean + t * half * .3f, fork - height * .12f)
                    .quadTo(bendX - t * half * .2f, bendY - height * .1f, toX - t * half * .34f, toY);
            canvas.drawPath(bough.build(), Ink.line(tone.bark(), thick * .6f));
        }
        for (int k = 0; k < 6; k++) {
            float t = k == 5 ? 0 : (k - 2) / 2f;
            float rise = height * (.86f + .07f * (1 - t * t) + .02f * dice.nextFloat());
            float spread = half * (k == 5 ? .62f : .46f + .08f * dice.nextFloat());
            Trees.crown(canvas, x + lean + t * half * .66f, y - rise, spread, height * .085f, tone, dice);
        }
    }
}
