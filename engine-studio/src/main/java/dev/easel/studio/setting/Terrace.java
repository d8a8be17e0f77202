package dev.easel.studio.setting;

import dev.easel.studio.light.Layer;
import dev.easel.studio.light.Light;
import dev.easel.studio.light.Shading;
import dev.easel.studio.light.Surface;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.types.Rect;
import java.util.function.Consumer;

/** A paved floor with a barrier at its far end: balcony, bridge, roof. Figures stand before the barrier. */
final class Terrace implements Setting {
    private static final float EYE = 2.05f; // metres: as if filmed from a little above
    private static final float BARRIER = 4.6f; // metres from the viewer
    private static final float RAIL = 1.02f;

    /** What keeps people from falling. */
    enum Barrier {
        BALUSTRADE,
        WALL,
        PARAPET
    }

    private final Barrier barrier;
    private final Material usual;

    Terrace(Barrier barrier, Material usual) {
        this.barrier = barrier;
        this.usual = usual;
    }

    @Override
    public Ground ground(Frame frame, long seed) {
        float edge = edge(frame);
        float below = frame.height() - edge;
        return new Ground(
                horizon(frame),
                edge + below * .3f,
                edge + below * .72f,
                frame.width() * .06f,
                frame.width() * .94f,
                Ground.Kind.SOLID);
    }

    @Override
    public void paint(Stage stage) {
        Material material = Material.named(stage.scene().platformMaterial(), usual);
        float edge = edge(stage.frame());
        Perspective view = Perspective.meeting(stage.width() / 2, horizon(stage.frame()), EYE, BARRIER, edge);
        Floor.Pattern floor = switch (material) {
            case MARBLE -> Floor.checkers(material, .62f);
            case WOOD -> (across, away) -> Material.WOOD.at(away, across);
            default -> Floor.slabs(material, .6f);
        };
        Floor.paint(stage, view, Profile.of(stage.frame(), _ -> edge), floor, material.gloss());
        float half = view.across(stage.width(), BARRIER) + .4f;
        switch (barrier) {
            case BALUSTRADE -> balustrade(stage, view, material, half);
            case WALL -> wall(stage, view, material, half, 1);
            case PARAPET -> wall(stage, view, material, half, .62f);
        }
        float metre = view.focus() / BARRIER;
        stage.raster().paint(edge, edge + metre * .5f, (i, _, y) -> {
            float t = 1 - (y - edge) / (metre * .5f);
            stage.raster().cover(i, stage.ambience().shadow().times(.6f), .42f * t * t);
        });
    }

    private static void balustrade(Stage stage, Perspective view, Material material, float half) {
        float post = (stage.dice("post").nextFloat() - .5f) * 2;
        solid(stage, view, material, .06f, wall -> {
            for (float x = (float) Math.floor(-half / .3f) * .3f; x < half; x += .3f) {
                wall.drawPath(baluster(x), Ink.fill(Rgb.WHITE));
            }
        });
        solid(
                stage,
                view,
                material,
                .05f,
                wall -> wall.drawRect(Rect.makeLTRB(-half, 0, half, .13f), Ink.fill(Rgb.WHITE)));
        solid(stage, view, material, .05f, wall -> {
            for (float x = post - 12; x < half; x += 2.7f) {
                wall.drawRect(Rect.makeLTRB(x - .19f, 0, x + .19f, RAIL), Ink.fill(Rgb.WHITE));
                wall.drawRect(Rect.makeLTRB(x - .24f, 0, x + .24f, .16f), Ink.fill(Rgb.WHITE));
            }
        });
        solid(stage, view, material, .05f, wall -> {
            wall.drawRect(Rect.makeLTRB(-half, RAIL - .06f, half, RAIL + .08f), Ink.fill(Rgb.WHITE));
            for (float x = post - 12; x < half; x += 2.7f) {
                wall.drawRect(Rect.makeLTRB(x - .27f, RAIL - .04f, x + .27f, RAIL + .12f), Ink.fill(Rgb.WHITE));
            }
        });
    }

    /** A turned post: foot, belly, neck. */
    private static io.github.humbleui.skija.Path baluster(float x) {
        PathBuilder path = new PathBuilder();
        path.moveTo(x - .07f, .1f)
                .lineTo(x - .07f, .2f)
                .quadTo(x - .15f, .36f, x - .09f, .52f)
                .quadTo(x - .03f, .7f, x - .045f, .86f)
                .lineTo(x - .08f, .98f)
                .lineTo(x + .08f, .98f)
                .lineTo(x + .045f, .86f)
                .quadTo(x + .03f, .7f, x + .09f, .52f)
                .quadTo(x + .15f, .36f, x + .07f, .2f)
                .lineTo(x + .07f, .1f);
        return path.closePath().build();
    }

    private static void wall(Stage stage, Perspective view, Material material, float half, float tall) {
        solid(stage, view, material, .04f, wall -> {
            wall.drawRect(Rect.makeLTRB(-half, 0, half, tall), Ink.fill(Rgb.WHITE));
            for (int row = 0; row < tall / .2f; row++) {
                wall.drawLine(-half, row * .2f, half, row * .2f, Ink.line(Rgb.of(0x8C8480), .012f));
                for (float x = (float) Math.floor(-half) + .22f * (row % 2); x < half; x += .44f) {
                    wall.drawLine(x, row * .2f, x, row * .2f + .2f, Ink.line(Rgb.of(0x8C8480), .012f));
                }
            }
        });
        solid(
                stage,
                view,
                material,
                .05f,
                wall -> wall.drawRect(Rect.makeLTRB(-half, tall - .03f, half, tall + .12f), Ink.fill(Rgb.WHITE)));
    }

    private static void solid(
            Stage stage, Perspective view, Material material, float roundness, Consumer<Canvas> drawing) {
        float metre = view.focus() / BARRIER;
        Rect bounds = Rect.makeLTRB(0, view.y(RAIL + .3f, BARRIER), stage.width(), view.y(-.05f, BARRIER));
        Layer layer = Layer.draw(stage.frame(), bounds, canvas -> view.facing(canvas, BARRIER, drawing));
        material.texture(layer, stage.frame(), metre * .9f);
        Light light = stage.ambience().light();
        Shading.solid(
                stage.raster(),
                layer,
                Surface.round(roundness).glossy(material.gloss() * .3f),
                metre * stage.frame().scale(),
                0,
                0,
                false,
                light);
    }

    private static float horizon(Frame frame) {
        return frame.height() * .56f;
    }

    private static float edge(Frame frame) {
        return frame.height() * .85f;
    }
}
