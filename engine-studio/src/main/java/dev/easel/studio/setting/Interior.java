package dev.easel.studio.setting;

import static dev.easel.studio.paint.Curves.bell;
import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.light.Layer;
import dev.easel.studio.light.Shading;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.types.Rect;
import java.util.List;

/** A room seen straight on: back wall, side walls, floor, ceiling. What stands in it is the subclass's. */
abstract class Interior implements Setting {
    /** Distance of the back wall in metres. */
    static final float BACK = 5.4f;

    private static final float EYE = 1.45f;

    /** Height of the ceiling in metres. */
    abstract float ceiling();

    /** The pattern of the floor. */
    abstract Floor.Pattern floor(Stage stage);

    abstract float floorGloss();

    /** Colour of the walls. */
    abstract Rgb wall(Stage stage);

    /** The back wall in metres: half its width and its height. */
    record Extent(float half, float height) {}

    /** Draws on the back wall and before it, in metres. */
    abstract void furnish(Stage stage, Perspective view, Canvas canvas, Extent extent);

    /** Light on top: lamps, glows. Usually nothing. */
    void lights(Stage stage, Perspective view, float half) {}

    @Override
    public Ground ground(Frame frame, long seed) {
        float line = floorLine(frame);
        float below = frame.height() - line;
        return new Ground(
                horizon(frame),
                line + below * .22f,
                line + below * .76f,
                frame.width() * .08f,
                frame.width() * .92f,
                Ground.Kind.SOLID);
    }

    @Override
    public void paint(Stage stage) {
        Frame frame = stage.frame();
        Perspective view = Perspective.meeting(
                frame.width() * (.5f + .1f * (stage.dice("vanish").nextFloat() - .5f)),
                horizon(frame),
                EYE,
                BACK,
                floorLine(frame));
        float half = Math.max(2.1f, frame.width() * .43f * BACK / view.focus());
        float ceiling = Math.max(
                ceiling(),
                Math.min(ceiling() * 1.7f, view.eye() + (view.horizon() - frame.height() * .1f) * BACK / view.focus()));
        walls(stage, view, half, ceiling);
        Profile edge = Profile.of(frame, x -> {
            float side = Math.abs(x - view.centre()) / (half * view.focus());
            return view.y(0, Math.min(BACK, 1 / Math.max(side, 1 / BACK)));
        });
        Floor.paint(stage, view, edge, floor(stage), floorGloss());
        daylight(stage, view);
        Shading.plain(
                stage.raster(),
                Layer.draw(frame, canvas -> furnish(stage, view, canvas, new Extent(half, ceiling))),
                1);
        lights(stage, view, half);
    }

    private void walls(Stage stage, Perspective view, float half, float tall) {
        Raster raster = stage.raster();
        Ambience ambience = stage.ambience();
        Rgb own = wall(stage);
        Ramp plaster = Ramp.of(ambience.shaded(own), ambience.lit(own));
        Rgb white = Rgb.of(0xF2ECE2);
        Ramp ceiling = Ramp.of(ambience.shaded(white), ambience.lit(white).mix(ambience.shaded(white), .35f));
        float left = view.x(-half, BACK);
        float right = view.x(half, BACK);
        float top = view.y(tall, BACK);
        float lamp = stage.width() * (ambience.side() < 0 ? .34f : .66f);
        float shift = stage.shift("plaster");
        raster.paint((i, x, y) -> {
            float across =
                    Math.abs(x - view.centre()) / (x < view.centre() ? view.centre() - left : right - view.centre());
            float up = (view.horizon() - y) / (view.horizon() - top);
            float dx = (x - lamp) / stage.width();
            float dy = (y - view.horizon() + 80) / stage.height();
            float glow = bell(dx * dx * 3.4f + dy * dy * 2.6f);
            float stain = (Noise.fractal(x * .008f + shift, y * .008f, 3) - .45f) * .12f;
            if (up > 1 && up > across) {
                ceiling.cover(
                        raster, i, .45f + .5f * glow + stain - .1f * smooth(1.05f, 1, up / Math.max(1, across)), 1);
            } else if (across > 1) {
                float corner = smooth(1, 1.06f, across);
                boolean away = (x - view.centre()) * ambience.side() > 0;
                plaster.cover(
                        raster,
                        i,
                        .3f + (away ? 0 : .26f) + .34f * glow + stain + .05f * corner - .12f * smooth(1, 2, across),
                        1);
            } else {
                float corner = .14f * smooth(.9f, 1, across) + .1f * smooth(.92f, 1, up);
                plaster.cover(raster, i, .46f + .56f * glow + stain - corner, 1);
            }
        });
    }

    /** The patch of light that a window throws on the floor. */
    private static void daylight(Stage stage, Perspective view) {
        Ambience ambience = stage.ambience();
        if (ambience.light().shine() < .2f || ambience.stars() > .2f) {
            return;
        }
        float side = ambience.side();
        Shading.glowing(
                stage.raster(),
                Layer.draw(
                        stage.frame(),
                        canvas -> view.floor(canvas, floor -> {
                            for (int pane = 0; pane < 2; pane++) {
                                float x = -side * (.1f + pane * .72f);
                                floor.drawPath(
                                        Ink.polygon(
                                                x,
                                                4.6f,
                                                x - side * .6f,
                                                4.6f,
                                                x - side * 1.4f,
                                                3.1f,
                                                x - side * .8f,
                                                3.1f),
                                        Ink.soft(ambience.sun(), .34f, .04f));
                            }
                        })),
                .8f);
    }

    /** A window on the back wall with the sky of the hour behind it, in metres. */
    static void window(Stage stage, Canvas wall, float x, float y, float wide, float tall, Rgb frame) {
        Ambience ambience = stage.ambience();
        List<Rgb> sky = ambience.sky();
        Rect pane = Rect.makeXYWH(x, y, wide, tall);
        int[] colours = {
            sky.getLast().mix(ambience.haze(), .3f).argb(),
            sky.get(sky.size() / 2).argb(),
            sky.getFirst().argb()
        };
        wall.drawRect(Rect.makeXYWH(x - .1f, y - .1f, wide + .2f, tall + .2f), Ink.fill(frame));
        wall.drawRect(pane, Ink.downwards(y + tall * .1f, y + tall * 1.4f, colours));
        wall.save();
        wall.clipRect(pane);
        Rgb hedge = ambience.far(ambience.lit(Rgb.of(0x5C8C54)), .4f);
        java.util.Random dice = stage.dice("view" + x);
        for (int k = 0; k < 12; k++) {
            wall.drawCircle(
                    x + wide * dice.nextFloat(),
                    y + tall * .06f * dice.nextFloat(),
                    tall * (.1f + .12f * dice.nextFloat()),
                    Ink.soft(hedge.times(.8f + .4f * dice.nextFloat()), .9f, .03f));
        }
        wall.restore();
        Rgb edge = frame.times(.88f);
        wall.drawRect(Rect.makeXYWH(x + wide / 2 - .03f, y, .06f, tall), Ink.fill(edge));
        wall.drawRect(Rect.makeXYWH(x, y + tall * .62f, wide, .05f), Ink.fill(edge));
        wall.drawRect(Rect.makeXYWH(x - .18f, y - .16f, wide + .36f, .09f), Ink.fill(frame.mix(Rgb.WHITE, .3f)));
        wall.drawRect(Rect.makeXYWH(x - .18f, y - .19f, wide + .36f, .04f), Ink.fill(frame.times(.6f)));
    }

    /** A curtain that hangs in folds, in metres. */
    static void curtain(Canvas wall, float x, float wide, float bottom, float top, Rgb lit, Rgb shade) {
        int folds = 5;
        for (int k = 0; k < folds; k++) {
            float left = x + wide * k / folds;
            float step = wide / folds;
            wall.drawRect(
                    Rect.makeLTRB(left, bottom, left + step + .004f, top),
                    Ink.across(left, left + step, shade.argb(), lit.argb(), shade.argb()));
        }
    }

    private float horizon(Frame frame) {
        return floorLine(frame) - Math.min(frame.height() * .25f, frame.width() * .36f);
    }

    private float floorLine(Frame frame) {
        return frame.height() * .7f;
    }
}
