package dev.easel.studio.setting;

import dev.easel.studio.paint.Rgb;
import dev.easel.studio.setting.Trees.Tone;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.types.RRect;
import io.github.humbleui.types.Rect;
import java.util.List;
import java.util.Random;

/** A living room: window with curtains, pictures, a sideboard, a lamp, a plant, a rug. */
final class Room extends Interior {
    private static final List<Rgb> WALLS = List.of(
            Rgb.of(0xC8D0B8), Rgb.of(0xE8D4B4), Rgb.of(0xB8C8D0), Rgb.of(0xE0BCA4), Rgb.of(0xD8D0C4), Rgb.of(0x7C98A0));

    @Override
    float ceiling() {
        return 2.9f;
    }

    @Override
    Floor.Pattern floor(Stage stage) {
        return Material.WOOD::at;
    }

    @Override
    float floorGloss() {
        return .45f;
    }

    @Override
    Rgb wall(Stage stage) {
        return WALLS.get(stage.dice("wall").nextInt(WALLS.size()));
    }

    @Override
    void furnish(Stage stage, Perspective view, Canvas canvas, Extent extent) {
        float half = extent.half();
        Ambience ambience = stage.ambience();
        float side = ambience.side();
        Rgb white = ambience.lit(Rgb.of(0xF6F0E6));
        Rgb cloth = WALLS.get(stage.dice("cloth").nextInt(WALLS.size())).saturated(1.6f);
        view.floor(canvas, floor -> rug(floor, ambience, cloth));
        view.facing(canvas, BACK, wall -> {
            wall.drawRect(Rect.makeLTRB(-half, 0, half, .14f), Ink.fill(white));
            wall.drawRect(Rect.makeLTRB(-half, .13f, half, .15f), Ink.fill(white.times(.75f)));
            cornice(wall, ambience, extent);
            float x = side * half * .5f;
            window(stage, wall, x - .62f, .95f, 1.24f, 1.45f, white);
            Rgb lit = ambience.lit(cloth).mix(Rgb.WHITE, .2f);
            curtain(wall, x - 1.02f, .36f, .3f, 2.55f, lit, ambience.shaded(cloth));
            curtain(wall, x + .66f, .36f, .3f, 2.55f, lit, ambience.shaded(cloth));
            wall.drawLine(x - 1.12f, 2.56f, x + 1.12f, 2.56f, Ink.line(ambience.shaded(Rgb.of(0x5A4030)), .035f));
            pictures(stage, wall, -side * half * .42f);
            sideboard(stage, wall, -side * half * .42f);
        });
    }

    /** A moulding under the ceiling and, in a tall room, a hanging lamp. */
    private static void cornice(Canvas wall, Ambience ambience, Extent extent) {
        Rgb white = ambience.lit(Rgb.of(0xF6F0E6));
        wall.drawRect(
                Rect.makeLTRB(-extent.half(), extent.height() - .16f, extent.half(), extent.height()),
                Ink.fill(white.times(.92f)));
        wall.drawRect(
                Rect.makeLTRB(-extent.half(), extent.height() - .19f, extent.half(), extent.height() - .16f),
                Ink.fill(white.times(.72f)));
        if (extent.height() > 3.6f) {
            wall.drawLine(0, extent.height(), 0, 3.05f, Ink.line(ambience.shaded(Rgb.of(0x5A4030)), .025f));
            wall.drawPath(
                    Ink.polygon(-.34f, 2.75f, .34f, 2.75f, .14f, 3.08f, -.14f, 3.08f),
                    Ink.fill(ambience.lit(Rgb.of(0xE0A860))));
            wall.drawOval(Rect.makeLTRB(-.34f, 2.7f, .34f, 2.8f), Ink.fill(Rgb.of(0xFFF0C8)));
        }
    }

    private static void rug(Canvas floor, Ambience ambience, Rgb cloth) {
        Rgb[] rings = {cloth.times(.7f), Rgb.of(0xEADFC8), cloth, cloth.mix(Rgb.of(0xEADFC8), .6f)};
        for (int k = 0; k < rings.length; k++) {
            float inset = k * .16f;
            floor.drawOval(
                    Rect.makeLTRB(-1.7f + inset, 2.5f + inset * .8f, 1.7f - inset, 4.5f - inset * .8f),
                    Ink.fill(ambience.lit(rings[k])));
        }
    }

    private static void pictures(Stage stage, Canvas wall, float x) {
        Random dice = stage.dice("pictures");
        Ambience ambience = stage.ambience();
        for (int k = 0; k < 2; k++) {
            float left = x - .75f + k * .85f;
            float bottom = 1.35f + .1f * k;
            wall.drawRect(Rect.makeXYWH(left + .03f, bottom - .04f, .66f, .8f), Ink.soft(ambience.shadow(), .4f, .03f));
            wall.drawRect(Rect.makeXYWH(left, bottom, .66f, .8f), Ink.fill(ambience.lit(Rgb.of(0x6A4A30))));
            wall.drawRect(
                    Rect.makeXYWH(left + .05f, bottom + .05f, .56f, .7f), Ink.fill(ambience.lit(Rgb.of(0xF4EEE0))));
            Rgb one = WALLS.get(dice.nextInt(WALLS.size())).saturated(1.5f);
            wall.drawRect(Rect.makeXYWH(left + .12f, bottom + .12f, .42f, .56f), Ink.fill(ambience.lit(one)));
            wall.drawCircle(
                    left + .24f + .18f * dice.nextFloat(),
                    bottom + .5f,
                    .09f,
                    Ink.fill(ambience.lit(Rgb.of(0xF4D89C))));
            wall.drawPath(
                    Ink.polygon(
                            left + .12f,
                            bottom + .12f,
                            left + .54f,
                            bottom + .12f,
                            left + .54f,
                            bottom + .3f,
                            left + .3f,
                            bottom + .42f,
                            left + .12f,
                            bottom + .26f),
                    Ink.fill(ambience.lit(one.times(.6f))));
        }
    }

    private static void sideboard(Stage stage, Canvas wall, float x) {
        Ambience ambience = stage.ambience();
        Rgb wood = ambience.lit(Rgb.of(0x9A6A40));
        Rgb dark = ambience.shaded(Rgb.of(0x7A5030));
        wall.drawRect(Rect.makeLTRB(x - 1.05f, -.03f, x + 1.05f, .12f), Ink.soft(ambience.shadow(), .6f, .04f));
        for (int k = -1; k <= 1; k += 2) {
            wall.drawRect(Rect.makeXYWH(x + k * .85f - .04f, 0, .08f, .2f), Ink.fill(dark));
        }
        wall.drawRRect(
                RRect.makeXYWH(x - 1, .18f, 2, .62f, .03f),
                Ink.downwards(.8f, .18f, wood.argb(), wood.times(.8f).argb()));
        wall.drawRect(Rect.makeXYWH(x - 1.03f, .78f, 2.06f, .05f), Ink.fill(wood.mix(Rgb.WHITE, .18f)));
        for (int k = 0; k < 3; k++) {
            wall.drawRect(Rect.makeXYWH(x - .95f + k * .64f, .24f, .6f, .5f), Ink.line(dark, .015f));
            wall.drawCircle(x - .65f + k * .64f, .5f, .025f, Ink.fill(ambience.lit(Rgb.of(0xE0C080))));
        }
        Random dice = stage.dice("plant");
        Tone tone = Tone.of(ambience, Rgb.of(0x5C9A54), Rgb.of(0x6A4A30), 0, false);
        wall.save();
        wall.translate(x - .65f, .82f);
        wall.scale(.01f, -.01f);
        wall.drawPath(Ink.polygon(-14, 0, 14, 0, 18, -26, -18, -26), Ink.fill(ambience.lit(Rgb.of(0xD8825A))));
        for (int k = 0; k < 2; k++) {
            Plants.fern(wall, 0, -24, 46, k == 0 ? tone.middle() : tone.light(), dice);
        }
        wall.translate(130, 0);
        wall.drawRect(Rect.makeXYWH(-3, -34, 6, 34), Ink.fill(ambience.lit(Rgb.of(0xC8A468))));
        wall.drawOval(Rect.makeXYWH(-12, -5, 24, 8), Ink.fill(ambience.lit(Rgb.of(0xC8A468))));
        Rgb shade = ambience.dark() ? Rgb.of(0xFFE8B0) : ambience.lit(Rgb.of(0xF4E6C8));
        wall.drawPath(Ink.polygon(-24, -30, 24, -30, 15, -64, -15, -64), Ink.fill(shade));
        wall.restore();
    }

    @Override
    void lights(Stage stage, Perspective view, float half) {
        float x = view.x(-stage.ambience().side() * half * .42f + .65f, BACK);
        float y = view.y(1.3f, BACK);
        boolean evening = stage.ambience().stars() > .2f;
        if (evening) {
            stage.raster().glow(x, y, view.focus() / BACK * .9f, Rgb.of(0xFFC878), .5f);
            stage.raster().glow(x, y, view.focus() / BACK * .3f, Rgb.of(0xFFE8B0), .6f);
        }
    }
}
