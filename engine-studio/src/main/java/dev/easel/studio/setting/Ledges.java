package dev.easel.studio.setting;

import static dev.easel.studio.paint.Curves.sin;
import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.light.Layer;
import dev.easel.studio.light.Shading;
import dev.easel.studio.light.Surface;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.types.Rect;
import java.util.Random;

/** Small things to stand or sit on in the foreground: a rock, a window sill, the bow of a boat. */
final class Ledges implements Setting {
    /** Which. */
    enum Kind {
        ROCK,
        WINDOWSILL,
        BOAT
    }

    private final Kind kind;

    Ledges(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Ground ground(Frame frame, long seed) {
        float width = frame.width();
        float height = frame.height();
        float reach = Math.min(width * .38f, 330);
        return switch (kind) {
            case ROCK ->
                new Ground(
                        height * .5f,
                        height * .775f,
                        height * .81f,
                        width / 2 - reach * .72f,
                        width / 2 + reach * .72f,
                        Ground.Kind.SOLID);
            case WINDOWSILL ->
                new Ground(height * .4f, height * .85f, height * .91f, width * .12f, width * .88f, Ground.Kind.SOLID);
            case BOAT ->
                new Ground(
                        height * .5f,
                        height * .84f,
                        height * .9f,
                        width / 2 - reach * .8f,
                        width / 2 + reach * .8f,
                        Ground.Kind.SOLID);
        };
    }

    @Override
    public void paint(Stage stage) {
        switch (kind) {
            case ROCK -> rock(stage);
            case WINDOWSILL -> sill(stage);
            case BOAT -> {
                // the hull goes before whoever sits in it
            }
        }
        if (kind == Kind.BOAT) {
            hull(stage, true);
        }
    }

    @Override
    public void paintFront(Stage stage) {
        if (kind == Kind.BOAT) {
            hull(stage, false);
        }
    }

    /** A flat-topped rock in the middle that goes down out of the picture. */
    private static void rock(Stage stage) {
        Random dice = stage.dice("rock");
        float reach = Math.min(stage.width() * .38f, 330);
        float cx = stage.width() / 2;
        float top = stage.height() * .77f;
        Material material = Material.named(stage.scene().platformMaterial(), Material.STONE);
        PathBuilder path = new PathBuilder();
        path.moveTo(cx - reach * 1.35f, stage.height() + 20);
        float[][] shape = {
            {-1.2f, .1f},
            {-1.02f, .03f},
            {-.8f, .006f},
            {-.3f, 0},
            {.2f, .004f},
            {.7f, .002f},
            {.95f, .018f},
            {1.1f, .06f},
            {1.22f, .12f}
        };
        for (float[] point : shape) {
            path.lineTo(
                    cx + reach * (point[0] + .05f * (dice.nextFloat() - .5f)),
                    top + stage.height() * (point[1] + .006f * dice.nextFloat()));
        }
        path.lineTo(cx + reach * 1.4f, stage.height() + 20);
        io.github.humbleui.skija.Path outline = path.closePath().build();
        Layer rock = Layer.draw(stage.frame(), canvas -> canvas.drawPath(outline, Ink.fill(Rgb.WHITE)));
        material.texture(rock, stage.frame(), 190);
        float shift = stage.shift("facets");
        Field relief = Field.over(
                0,
                top - 10,
                stage.width(),
                stage.height(),
                2,
                (x, y) -> smooth(0, 60, y - top) * Cliff.facet(x + shift, y * .7f, 90)
                        + Noise.fractal(x * .04f, y * .08f, 3) * 6);
        Shading.solid(
                stage.raster(),
                rock,
                Surface.round(30).bumped(relief::at, .6f).glossy(.1f),
                stage.frame().scale(),
                0,
                0,
                false,
                stage.ambience().light());
    }

    /** A sill along the bottom and the frame of the open window around the view. */
    private static void sill(Stage stage) {
        Ambience ambience = stage.ambience();
        float width = stage.width();
        float height = stage.height();
        float sill = height * .82f;
        Material material = Material.named(stage.scene().platformMaterial(), Material.WOOD);
        Perspective view = Perspective.meeting(width / 2, height * .4f, .5f, 1.4f, sill);
        boolean painted = material == Material.WOOD && stage.scene().platformMaterial() == null;
        Rgb white = ambience.lit(Rgb.of(0xF4EEE2)).mix(ambience.shaded(Rgb.of(0xF4EEE2)), .3f);
        Floor.Pattern pattern = painted
                ? (across, away) -> Rgb.of(0xF4EEE2).times(.94f + .08f * Noise.value(across * 3, away * 30))
                : material::at;
        Floor.paint(stage, view, Profile.of(stage.frame(), _ -> sill), pattern, material.gloss() * .5f);
        float bar = Math.min(width, height) * .05f;
        Layer frame = Layer.draw(stage.frame(), canvas -> {
            canvas.drawRect(Rect.makeLTRB(0, 0, bar, sill), Ink.fill(white));
            canvas.drawRect(Rect.makeLTRB(width - bar, 0, width, sill), Ink.fill(white));
            canvas.drawRect(Rect.makeLTRB(0, 0, width, bar * .8f), Ink.fill(white));
        });
        Shading.solid(
                stage.raster(), frame, Surface.round(bar * .3f), stage.frame().scale(), 0, 0, false, ambience.light());
    }

    /** The boat's far side, or its near one with the planks. */
    private static void hull(Stage stage, boolean far) {
        float width = stage.width();
        float height = stage.height();
        float reach = Math.min(width * .46f, 420);
        float cx = width / 2;
        float rim = height * .86f;
        Rgb wood = Rgb.of(0x9A6238);
        PathBuilder path = new PathBuilder();
        if (far) {
            path.moveTo(cx - reach, rim - 30)
                    .quadTo(cx, rim - 46, cx + reach, rim - 30)
                    .quadTo(cx, rim + 120, cx - reach, rim - 30);
        } else {
            path.moveTo(cx - reach - 6, rim - 34)
                    .quadTo(cx, rim + 62, cx + reach + 6, rim - 34)
                    .lineTo(cx + reach * .84f, height + 30)
                    .lineTo(cx - reach * .84f, height + 30);
        }
        io.github.humbleui.skija.Path outline = path.closePath().build();
        Layer layer = Layer.draw(stage.frame(), canvas -> {
            canvas.drawPath(outline, Ink.fill(far ? wood.times(.5f) : wood));
            for (int k = 1; k < 5 && !far; k++) {
                PathBuilder seam = new PathBuilder();
                float drop = k * 26;
                seam.moveTo(cx - reach + k * 14, rim - 34 + drop)
                        .quadTo(cx, rim + 62 + drop, cx + reach - k * 14, rim - 34 + drop);
                canvas.drawPath(seam.build(), Ink.line(wood.times(.55f), 2.4f));
            }
        });
        Surface planks =
                Surface.round(18).bumped((x, y) -> 3 * sin(y * .24f) + 6 * Noise.fractal(x * .01f, y * .12f, 3), .3f);
        Shading.solid(
                stage.raster(),
                layer,
                planks,
                stage.frame().scale(),
                0,
                0,
                false,
                stage.ambience().light());
    }
}
