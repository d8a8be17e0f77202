package dev.easel.studio.setting;

import dev.easel.studio.light.Layer;
import dev.easel.studio.light.Shading;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.types.Rect;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A quay before a basin with moored boats, gabled houses across the water, a mole with its light. */
final class Harbour implements Setting {
    private static final float QUAY = .46f; // where the quay begins, of the way from the horizon to the lower edge
    private static final List<Rgb> HULLS =
            List.of(Rgb.of(0xC8443C), Rgb.of(0x2E6CA8), Rgb.of(0xF2EEE4), Rgb.of(0x3C8C74), Rgb.of(0xE0A43C));

    @Override
    public Ground ground(Frame frame, long seed) {
        Ground open = Ground.open(frame, seed, .45f, Ground.Kind.SOLID);
        float below = frame.height() - open.horizon();
        return new Ground(
                open.horizon(),
                open.horizon() + below * (QUAY + .1f),
                open.near(),
                open.left(),
                open.right(),
                Ground.Kind.SOLID);
    }

    @Override
    public Optional<Ground> water(Frame frame, long seed) {
        Ground quay = ground(frame, seed);
        float below = frame.height() - quay.horizon();
        return Optional.of(new Ground(
                quay.horizon(),
                quay.horizon() + below * .12f,
                quay.horizon() + below * (QUAY - .06f),
                quay.left(),
                quay.right(),
                Ground.Kind.WATER));
    }

    @Override
    public Shore shore(Stage stage) {
        float horizon = ground(stage.frame(), stage.seed()).horizon();
        return _ -> horizon + (stage.height() - horizon) * QUAY;
    }

    @Override
    public void paint(Stage stage) {
        float horizon = stage.ground().horizon();
        float below = stage.height() - horizon;
        float shore = horizon + below * .055f;
        Sky.paint(stage, horizon, shore + 4);
        Ridges.backdrop(stage, horizon + 6, 130, 520, .6f, "hills");
        Air.mist(stage, horizon, 30, stage.ambience().haze(), .5f, stage.shift("mist"));
        town(stage, horizon, shore);
        Water.paint(stage, shore, stage.height(), new Water.Look(Rgb.of(0x5C8CA4), Rgb.of(0x1E5468), .62f, .2f));
        float edge = horizon + below * QUAY;
        boats(stage, shore, edge);
        quay(stage, horizon, edge);
    }

    /** Houses along the far shore, and the light at the end of the mole on the other side. */
    private static void town(Stage stage, float horizon, float shore) {
        Random dice = stage.dice("town");
        boolean mirrored = dice.nextBoolean();
        float width = stage.width();
        float tall = Math.min(horizon * .36f, 150);
        Houses.Tint tint = new Houses.Tint(stage.ambience(), .2f, stage.snowy());
        Rgb stone = tint.shade(Rgb.of(0xA89C90));
        Shading.plain(
                stage.raster(),
                Layer.draw(stage.frame(), canvas -> {
                    canvas.save();
                    if (mirrored) {
                        canvas.translate(width, 0);
                        canvas.scale(-1, 1);
                    }
                    Facades.row(canvas, -30, width * .6f, shore - 8, tall, tint, dice);
                    canvas.drawRect(Rect.makeLTRB(-10, shore - 8, width * .64f, shore + 2), Ink.fill(stone));
                    canvas.drawPath(
                            Ink.polygon(
                                    width * .78f,
                                    shore + 2,
                                    width * .8f,
                                    shore - 9,
                                    width + 10,
                                    shore - 9,
                                    width + 10,
                                    shore + 2),
                            Ink.fill(stone.times(.9f)));
                    light(canvas, width * .84f, shore - 8, tall * .95f, tint);
                    canvas.restore();
                }),
                1);
        if (stage.ambience().dark()) {
            float x = mirrored ? width * .16f : width * .84f;
            stage.raster().glow(x, shore - 8 - tall * .86f, 70, Rgb.of(0xFFE0A0), .55f);
            stage.raster().glow(width * (mirrored ? .7f : .3f), shore, 220, Rgb.of(0xFFB860), .2f);
        }
    }

    /** A small lighthouse, white with a red band. */
    private static void light(Canvas canvas, float x, float y, float height, Houses.Tint tint) {
        float half = height * .1f;
        Rgb white = tint.lit(Rgb.of(0xF6F2EA));
        Rgb red = tint.lit(Rgb.of(0xC83C34));
        canvas.drawPath(
                Ink.polygon(
                        x - half, y, x - half * .7f, y - height * .74f, x + half * .7f, y - height * .74f, x + half, y),
                Ink.fill(white));
        canvas.drawPath(
                Ink.polygon(
                        x - half * .9f,
                        y - height * .28f,
                        x - half * .8f,
                        y - height * .5f,
                        x + half * .8f,
                        y - height * .5f,
                        x + half * .9f,
                        y - height * .28f),
                Ink.fill(red));
        canvas.drawPath(
                Ink.polygon(
                        x + half * .3f,
                        y,
                        x + half * .25f,
                        y - height * .74f,
                        x + half * .7f,
                        y - height * .74f,
                        x + half,
                        y),
                Ink.fill(tint.shade(Rgb.of(0x8A8078)), .35f));
        canvas.drawRect(
                Rect.makeLTRB(x - half, y - height * .77f, x + half, y - height * .73f),
                Ink.fill(tint.shade(Rgb.of(0x4A4444))));
        canvas.drawRect(
                Rect.makeLTRB(x - half * .5f, y - height * .9f, x + half * .5f, y - height * .77f),
                Ink.fill(tint.ambience().dark() ? Rgb.of(0xFFF0C0) : tint.lit(Rgb.of(0xC8E0E8))));
        canvas.drawPath(
                Ink.polygon(x - half * .7f, y - height * .9f, x, y - height, x + half * .7f, y - height * .9f),
                Ink.fill(red));
    }

    /** Fishing boats at their moorings, each on its own reflection; the middle of the water stays free. */
    private static void boats(Stage stage, float shore, float edge) {
        Random dice = stage.dice("boats");
        float width = stage.width();
        float deep = edge - shore;
        Shading.plain(
                stage.raster(),
                Layer.draw(stage.frame(), canvas -> {
                    for (int row = 0; row < 3; row++) {
                        float t = .2f + .3f * row;
                        float size = 46 + 66 * row;
                        for (float x = size * dice.nextFloat();
                                x < width;
                                x += size * (1.5f + 1.6f * dice.nextFloat())) {
                            float open = Math.abs(x / width - .5f);
                            if (open > .1f + .12f * row && (row < 2 || open > .36f)) {
                                boat(canvas, stage, x, shore + deep * t, size, .16f * (2 - row), dice);
                            }
                        }
                    }
                }),
                1);
    }

    private static void boat(Canvas canvas, Stage stage, float x, float y, float size, float distance, Random dice) {
        Rgb own = HULLS.get(dice.nextInt(HULLS.size()));
        boolean turned = dice.nextBoolean();
        Houses.Tint tint = new Houses.Tint(stage.ambience(), distance, stage.snowy());
        canvas.save();
        canvas.translate(x, y);
        canvas.scale(turned ? -1 : 1, 1);
        canvas.save();
        canvas.scale(1, -.7f);
        canvas.translate(0, -size * .02f);
        hull(canvas, size, tint.shade(own).mix(stage.ambience().shaded(Rgb.of(0x2A5A70)), .45f), .7f);
        canvas.restore();
        Rgb mast = tint.shade(Rgb.of(0x6A4C34));
        canvas.drawLine(
                -size * .06f, -size * .1f, -size * .06f, -size * 1.05f, Ink.line(mast, Math.max(1, size * .022f)));
        canvas.drawLine(
                -size * .06f,
                -size * .3f,
                size * .3f,
                -size * .38f,
                Ink.line(tint.lit(Rgb.of(0xE8DCC4)), Math.max(1.4f, size * .05f)));
        canvas.drawLine(
                -size * .06f,
                -size * 1.04f,
                size * .44f,
                -size * .22f,
                Ink.line(mast, .7f, Math.max(.5f, size * .007f)));
        canvas.drawLine(
                -size * .06f,
                -size * 1.04f,
                -size * .5f,
                -size * .26f,
                Ink.line(mast, .7f, Math.max(.5f, size * .007f)));
        hull(canvas, size, tint.lit(own), 1);
        canvas.drawPath(sheer(size, .065f), Ink.line(tint.lit(Rgb.of(0xF8F4EA)), Math.max(1, size * .03f)));
        canvas.drawRect(
                Rect.makeLTRB(-size * .34f, -size * .4f, -size * .14f, -size * .2f),
                Ink.fill(tint.lit(Rgb.of(0xF2EADC))));
        canvas.drawRect(
                Rect.makeLTRB(-size * .36f, -size * .43f, -size * .12f, -size * .38f),
                Ink.fill(tint.snowy() ? tint.lit(Rgb.of(0xF4F7FC)) : tint.shade(own)));
        canvas.drawRect(Rect.makeLTRB(-size * .3f, -size * .35f, -size * .18f, -size * .26f), Ink.fill(tint.window()));
        canvas.restore();
    }

    private static void hull(Canvas canvas, float size, Rgb colour, float opacity) {
        PathBuilder hull = new PathBuilder();
        hull.moveTo(-size * .5f, -size * .25f)
                .quadTo(0, -size * .14f, size * .54f, -size * .27f)
                .quadTo(size * .42f, -size * .02f, size * .3f, size * .02f)
                .lineTo(-size * .4f, size * .02f)
                .quadTo(-size * .49f, -size * .08f, -size * .5f, -size * .25f);
        canvas.drawPath(hull.closePath().build(), Ink.fill(colour, opacity));
    }

    private static io.github.humbleui.skija.Path sheer(float size, float below) {
        return new PathBuilder()
                .moveTo(-size * .5f, -size * (.25f - below * .4f))
                .quadTo(0, -size * (.14f - below * .4f), size * .53f, -size * (.27f - below * .4f))
                .build();
    }

    /** Slabs, a coping along the water, bollards with rope, barrels and creels at one side. */
    private static void quay(Stage stage, float horizon, float edge) {
        Ambience ambience = stage.ambience();
        float deep = 13;
        Rgb stone = Rgb.of(stage.snowy() ? 0xE4E8F0 : 0xB0A498);
        Perspective view = Perspective.meeting(stage.width() / 2, horizon, 1.7f, 7, edge + deep);
        Promenade.paving(stage, view, edge + deep, stone);
        Random dice = stage.dice("quay");
        boolean left = dice.nextBoolean();
        float width = stage.width();
        Shading.plain(
                stage.raster(),
                Layer.draw(stage.frame(), canvas -> {
                    canvas.drawRect(
                            Rect.makeLTRB(0, edge, width, edge + deep + 2),
                            Ink.fill(ambience.lit(stone).mix(Rgb.WHITE, .12f)));
                    canvas.drawRect(
                            Rect.makeLTRB(0, edge + deep, width, edge + deep + 2), Ink.fill(ambience.shaded(stone)));
                    for (float x = 90 * dice.nextFloat(); x < width; x += 150) {
                        canvas.drawLine(x, edge, x - 3, edge + deep, Ink.line(ambience.shaded(stone), .6f, 1.4f));
                    }
                    for (float x = 60 + 80 * dice.nextFloat(); x < width; x += 290) {
                        bollard(canvas, x, edge + 16, ambience);
                    }
                    float x = left ? width * .06f : width * .94f;
                    float away = left ? 1 : -1;
                    barrel(canvas, x, edge + 66, 74, ambience);
                    barrel(canvas, x + away * 52, edge + 78, 66, ambience);
                    creel(canvas, x + away * 112, edge + 80, 50, ambience);
                }),
                1);
    }

    private static void bollard(Canvas canvas, float x, float y, Ambience ambience) {
        int[] iron = {
            ambience.lit(Rgb.of(0x5C6068)).argb(),
            ambience.shaded(Rgb.of(0x2C3038)).argb()
        };
        canvas.drawRect(Rect.makeLTRB(x - 9, y - 28, x + 9, y + 2), Ink.across(x - 9, x + 9, iron));
        canvas.drawOval(Rect.makeLTRB(x - 9, y - 3, x + 9, y + 5), Ink.across(x - 9, x + 9, iron));
        canvas.drawOval(Rect.makeLTRB(x - 14, y - 36, x + 14, y - 24), Ink.across(x - 14, x + 14, iron));
        for (int k = 0; k < 3; k++) {
            canvas.drawLine(
                    x - 10, y - 12 - 4 * k, x + 10, y - 11 - 4 * k, Ink.line(ambience.lit(Rgb.of(0xD0B482)), 3));
        }
    }

    private static void barrel(Canvas canvas, float x, float y, float height, Ambience ambience) {
        float half = height * .34f;
        Rgb wood = Rgb.of(0x9A6A3E);
        int[] tones = {
            ambience.shaded(wood).argb(),
            ambience.lit(wood).argb(),
            ambience.shaded(wood).times(.7f).argb()
        };
        PathBuilder body = new PathBuilder();
        body.moveTo(x - half * .8f, y - height)
                .quadTo(x - half * 1.2f, y - height / 2, x - half * .8f, y)
                .quadTo(x, y + half * .3f, x + half * .8f, y)
                .quadTo(x + half * 1.2f, y - height / 2, x + half * .8f, y - height);
        canvas.drawPath(body.closePath().build(), Ink.across(x - half, x + half, tones));
        canvas.drawOval(
                Rect.makeLTRB(x - half * .8f, y - height - half * .22f, x + half * .8f, y - height + half * .22f),
                Ink.fill(ambience.lit(wood).times(.8f)));
        for (float t : new float[] {.16f, .34f, .66f, .84f}) {
            float wide = half * (.84f + .72f * t * (1 - t));
            canvas.drawLine(
                    x - wide,
                    y - height * t,
                    x + wide,
                    y - height * t,
                    Ink.line(ambience.shaded(Rgb.of(0x3C3A40)), height * .03f));
        }
    }

    /** A lobster pot: slats and netting under a round top. */
    private static void creel(Canvas canvas, float x, float y, float height, Ambience ambience) {
        float half = height * .72f;
        PathBuilder top = new PathBuilder();
        top.moveTo(x - half, y)
                .lineTo(x - half, y - height * .4f)
                .quadTo(x - half, y - height, x, y - height)
                .quadTo(x + half, y - height, x + half, y - height * .4f)
                .lineTo(x + half, y);
        io.github.humbleui.skija.Path shape = top.closePath().build();
        canvas.drawPath(shape, Ink.fill(ambience.shaded(Rgb.of(0x3C4438)), .75f));
        canvas.save();
        canvas.clipPath(shape, true);
        Rgb net = ambience.lit(Rgb.of(0x8CA070));
        for (float k = -2 * half; k < 2 * half; k += height * .13f) {
            canvas.drawLine(x + k, y, x + k + height, y - height, Ink.line(net, .8f, 1));
            canvas.drawLine(x + k, y, x + k - height, y - height, Ink.line(net, .8f, 1));
        }
        canvas.restore();
        canvas.drawPath(shape, Ink.line(ambience.lit(Rgb.of(0xA88454)), height * .07f));
    }
}
