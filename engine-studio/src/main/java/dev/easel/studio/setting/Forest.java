package dev.easel.studio.setting;

import dev.easel.studio.light.Layer;
import dev.easel.studio.light.Shading;
import dev.easel.studio.light.Surface;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.setting.Land.Soil;
import dev.easel.studio.setting.Trees.Tone;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.types.Rect;
import java.util.List;
import java.util.Random;

/** A wood seen from inside: rows of trees that fade into the light, a clearing in the middle. */
final class Forest implements Setting {
    private static final int ROWS = 4;

    private enum Kind {
        PINE,
        BROAD,
        BIRCH,
        BARE
    }

    @Override
    public Ground ground(Frame frame, long seed) {
        return Ground.open(frame, seed, .62f, Ground.Kind.SOLID);
    }

    @Override
    public void paint(Stage stage) {
        float horizon = ground(stage.frame(), stage.seed()).horizon();
        Ambience ambience = stage.ambience();
        Sky.paint(stage, horizon, stage.height());
        Rgb air = ambience.haze().mix(ambience.lit(leaf(stage)), .25f);
        Air.veil(stage, horizon * .15f, horizon + 30, air, .8f);
        float below = stage.height() - horizon;
        Kind kind = kind(stage);
        List<Layer> trees = Rows.draw(ROWS, row -> {
            float near = row / (ROWS - 1f);
            return trees(stage, kind, row, foot(horizon, below, near), horizon * (.5f + .75f * near * near));
        });
        for (int row = 0; row < ROWS; row++) {
            float near = row / (ROWS - 1f);
            float foot = foot(horizon, below, near);
            Shading.plain(stage.raster(), trees.get(row), 1);
            if (row < ROWS - 1) {
                Air.mist(stage, foot - 10, 46 + 60 * near, air, .62f - .3f * near, stage.shift("mist" + row));
            }
            Land.fill(
                    stage,
                    Land.wave(stage, foot - 6, 12 + 14 * near, 520 + 400 * near, "floor" + row),
                    soil(stage),
                    .6f * (1 - near) * (1 - near),
                    "soil" + row);
        }
        if (ambience.light().shine() > .3f && !ambience.moon()) {
            Sky.shafts(stage, Sky.sunX(stage), -horizon * .25f, horizon * 1.55f, .32f);
        }
        undergrowth(stage, horizon + below * .3f);
        trunks(stage, kind, horizon + below * .42f);
    }

    @Override
    public void paintFront(Stage stage) {
        Random dice = stage.dice("front ferns");
        Ambience ambience = stage.ambience();
        float height = stage.height();
        if (stage.snowy()) {
            Land.fill(stage, Land.wave(stage, height * .985f, 24, 560, "front drift"), Soil.SNOW, 0, "front snow");
            return;
        }
        Rgb green = ambience.shaded(leaf(stage)).times(.6f);
        Shading.plain(
                stage.raster(),
                Layer.draw(stage.frame(), canvas -> {
                    for (float x = -20; x < stage.width() + 20; x += 30 + 60 * dice.nextFloat()) {
                        Plants.fern(canvas, x, height + 22, 46 + 46 * dice.nextFloat(), green, dice);
                    }
                }),
                1);
    }

    private static float foot(float horizon, float below, float near) {
        return horizon + 10 + below * .34f * near * near;
    }

    private static Kind kind(Stage stage) {
        if (stage.isAny("pine", "fir", "coniferous", "boreal", "evergreen")) {
            return Kind.PINE;
        }
        if (stage.isAny("birch", "aspen")) {
            return Kind.BIRCH;
        }
        if (stage.isAny("dead", "bare", "haunted", "spooky")) {
            return Kind.BARE;
        }
        if (stage.autumnal() || stage.isAny("deciduous", "oak", "beech", "maple", "lush")) {
            return Kind.BROAD;
        }
        return stage.snowy() || stage.dice("kind").nextFloat() < .45f ? Kind.PINE : Kind.BROAD;
    }

    private static Rgb leaf(Stage stage) {
        if (stage.luminous()) {
            return Rgb.of(0x2E8A90);
        }
        if (stage.autumnal()) {
            return Rgb.of(0xDC8432);
        }
        return kind(stage) == Kind.PINE ? Rgb.of(0x447A58) : Rgb.of(0x64A044);
    }

    private static Soil soil(Stage stage) {
        if (stage.snowy()) {
            return Soil.SNOW;
        }
        Rgb floor =
                stage.autumnal() ? Rgb.of(0xA86A34) : kind(stage) == Kind.BARE ? Rgb.of(0x6A6450) : Rgb.of(0x5C8240);
        return new Soil(floor, 90, 26, 2.2f, .28f);
    }

    /** One row of whole trees; nearer rows leave a gap in the middle. */
    private static Layer trees(Stage stage, Kind kind, int row, float foot, float tall) {
        Random dice = stage.dice("row" + row);
        float near = row / (ROWS - 1f);
        Rgb leaf = leaf(stage);
        float width = stage.width();
        float gap = width * (.5f + .24f * (stage.dice("clearing").nextFloat() - .5f));
        return Layer.draw(stage.frame(), canvas -> {
            float x = -tall * .1f;
            while (x < width + tall * .1f) {
                float open = Math.abs(x - gap) / width;
                if (open > .26f * near) {
                    Rgb own = leaf.mix(stage.autumnal() ? Rgb.of(0xC8442C) : Rgb.of(0xB8C060), .35f * dice.nextFloat());
                    Tone tone =
                            Tone.of(stage.ambience(), own, Rgb.of(0x6A5040), .86f * (1 - near) + .04f, stage.snowy());
                    tree(
                            canvas,
                            kind,
                            x,
                            foot + 8 * dice.nextFloat(),
                            tall * (.75f + .5f * dice.nextFloat()),
                            tone,
                            dice);
                }
                x += tall * (.1f + .13f * dice.nextFloat()) * (1 + .8f * near);
            }
        });
    }

    private static void tree(Canvas canvas, Kind kind, float x, float y, float height, Tone tone, Random dice) {
        switch (kind) {
            case PINE -> Trees.pine(canvas, x, y, height, tone, dice);
            case BIRCH -> Trees.birch(canvas, x, y, height, tone, dice);
            case BARE -> Trees.bare(canvas, x, y, height * .8f, tone, dice);
            case BROAD -> {
                if (tone.snowy()) {
                    Trees.bare(canvas, x, y, height * .8f, tone, dice);
                } else {
                    Trees.broad(canvas, x, y, height, tone, dice);
                }
            }
        }
    }

    /** A few thick trunks at the sides that leave the picture at the top. */
    private static void trunks(Stage stage, Kind kind, float foot) {
        Random dice = stage.dice("trunks");
        float width = stage.width();
        Rgb bark = kind == Kind.BIRCH ? Rgb.of(0xE4E0D8) : Rgb.of(0x6E523E);
        float scale = stage.frame().scale();
        for (int k = 0; k < 3; k++) {
            boolean left = k == 0 || (k == 2 && dice.nextBoolean());
            float inset = (dice.nextFloat() * .13f + (k == 2 ? .06f : 0)) * width;
            float x = left ? inset : width - inset;
            float y = foot + 60 * dice.nextFloat() + 30;
            float half = 22 + 20 * dice.nextFloat();
            float lean = (dice.nextFloat() - .5f) * 50;
            Layer trunk = Layer.draw(
                    stage.frame(),
                    Rect.makeLTRB(x - half * 3 - 40, -10, x + half * 3 + 40, y + 20),
                    canvas -> canvas.drawPath(trunk(x, y, half, lean), Ink.fill(bark)));
            Field furrows = Field.over(
                    x - half * 3 - 40,
                    0,
                    x + half * 3 + 40,
                    y + 20,
                    2,
                    (px, py) -> Noise.ridge(px * .07f, py * .012f, 3) * 6 + Noise.fractal(px * .2f, py * .1f, 2));
            Surface surface =
                    Surface.round(half * .9f).bumped(furrows::at, .36f).glossy(.05f);
            Shading.solid(
                    stage.raster(),
                    trunk,
                    surface,
                    scale,
                    0,
                    0,
                    false,
                    stage.ambience().light().hazed(stage.ambience().haze(), .06f));
        }
    }

    private static io.github.humbleui.skija.Path trunk(float x, float y, float half, float lean) {
        PathBuilder path = new PathBuilder();
        path.moveTo(x - half * 2.2f, y + 8)
                .quadTo(x - half * .95f, y - 20, x - half * .85f, y - 130)
                .lineTo(x - half * .7f + lean, -20)
                .lineTo(x + half * .7f + lean, -20)
                .lineTo(x + half * .85f, y - 130)
                .quadTo(x + half * .95f, y - 20, x + half * 2.1f, y + 6)
                .quadTo(x + half, y + 2, x + half * .5f, y + 12)
                .quadTo(x - half * .6f, y - 2, x - half * 2.2f, y + 8);
        return path.closePath().build();
    }

    /** Ferns, tufts and, in an enchanted wood, lights. */
    private static void undergrowth(Stage stage, float top) {
        Random dice = stage.dice("undergrowth");
        Ambience ambience = stage.ambience();
        float height = stage.height();
        Rgb leaf = stage.autumnal() ? Rgb.of(0xB87A34) : leaf(stage);
        if (!stage.snowy()) {
            Shading.plain(
                    stage.raster(),
                    Layer.draw(stage.frame(), canvas -> {
                        for (int row = 0; row < 12; row++) {
                            float t = (row + 1) / 12f;
                            float y = top + (height - top) * t * t;
                            Rgb dark = ambience.shaded(leaf);
                            Plants.grass(
                                    canvas,
                                    0,
                                    stage.width(),
                                    y,
                                    y + 30,
                                    (int) (stage.width() / 7),
                                    8 + 16 * t,
                                    Ink.fill(dark, .4f),
                                    dice);
                            int ferns = (int) (stage.width() / (90 + 90 * t));
                            for (int k = 0; k < ferns; k++) {
                                float x = dice.nextFloat() * stage.width();
                                float side = Math.abs(x / stage.width() - .5f) * 2;
                                if (dice.nextFloat() < .25f + .6f * side) {
                                    Rgb own = ambience.lit(leaf).mix(dark, .3f + .5f * dice.nextFloat());
                                    Plants.fern(canvas, x, y + 20 * dice.nextFloat(), 12 + 30 * t, own, dice);
                                }
                            }
                        }
                    }),
                    1);
        }
        if (stage.luminous()) {
            Glows.sprinkle(stage, top - 60, height, 90, Plants.GLOWING, "sprites");
        }
    }
}
