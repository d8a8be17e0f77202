package dev.easel.studio.setting;

import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.types.RRect;
import io.github.humbleui.types.Rect;
import java.util.List;
import java.util.Random;

/** Rooms of a special use: kitchen, library, throne hall. */
final class Furnished extends Interior {
    /** Which. */
    enum Use {
        KITCHEN,
        LIBRARY,
        HALL
    }

    private static final List<Rgb> SPINES = List.of(
            Rgb.of(0x8A3030),
            Rgb.of(0x2E5A4C),
            Rgb.of(0x2C4470),
            Rgb.of(0x9A7A3C),
            Rgb.of(0x5A3A5C),
            Rgb.of(0xC8B48C),
            Rgb.of(0x6A4430));

    private final Use use;

    Furnished(Use use) {
        this.use = use;
    }

    @Override
    float ceiling() {
        return use == Use.HALL ? 6.4f : use == Use.LIBRARY ? 3.6f : 2.8f;
    }

    @Override
    Floor.Pattern floor(Stage stage) {
        return switch (use) {
            case KITCHEN -> Floor.slabs(Material.STONE, .4f);
            case LIBRARY -> Material.WOOD::at;
            case HALL -> Floor.checkers(Material.MARBLE, .8f);
        };
    }

    @Override
    float floorGloss() {
        return use == Use.HALL ? .9f : .4f;
    }

    @Override
    Rgb wall(Stage stage) {
        return switch (use) {
            case KITCHEN -> stage.dice("wall").nextBoolean() ? Rgb.of(0xF0E4CC) : Rgb.of(0xCCDCD4);
            case LIBRARY -> Rgb.of(0x6A5240);
            case HALL -> Rgb.of(0xC8BCA8);
        };
    }

    @Override
    void furnish(Stage stage, Perspective view, Canvas canvas, Extent extent) {
        float half = extent.half();
        switch (use) {
            case KITCHEN -> view.facing(canvas, BACK, wall -> kitchen(stage, wall, half));
            case LIBRARY -> library(stage, view, canvas, extent);
            case HALL -> hall(stage, view, canvas, half);
        }
    }

    private static void kitchen(Stage stage, Canvas wall, float half) {
        Ambience ambience = stage.ambience();
        Rgb front = List.of(Rgb.of(0xE8EDE4), Rgb.of(0x7C9C94), Rgb.of(0x8AA4BC), Rgb.of(0xD8B48C))
                .get(stage.dice("fronts").nextInt(4));
        Rgb lit = ambience.lit(front);
        Rgb dark = ambience.shaded(front);
        Rgb wood = ambience.lit(Rgb.of(0xB07A48));
        Rgb tile = ambience.lit(Rgb.of(0xF6F4EE));
        wall.clipRect(Rect.makeLTRB(-half, 0, half, 9)); // the last tile of a row is cut at the corner
        wall.drawRect(Rect.makeLTRB(-half, .9f, half, 1.45f), Ink.fill(tile.times(.84f)));
        for (int row = 0; row < 4; row++) {
            for (float x = -half + .12f * (row % 2); x < half; x += .24f) {
                wall.drawRect(
                        Rect.makeXYWH(x, .91f + row * .135f, .228f, .123f),
                        Ink.fill(tile.times(.95f + .05f * ((row * 7 + (int) (x * 9)) & 1))));
            }
        }
        window(stage, wall, -.6f, 1.25f, 1.2f, 1.1f, ambience.lit(Rgb.of(0xF6F0E6)));
        wall.drawRect(Rect.makeLTRB(-half, .1f, half, .86f), Ink.fill(lit));
        int doors = Math.max(1, Math.round(2 * half / .62f));
        float step = 2 * half / doors;
        for (int i = 0; i < doors; i++) {
            float x = -half + i * step + .03f;
            float wide = step - .06f;
            wall.drawRect(Rect.makeXYWH(x, .16f, wide, .52f), Ink.line(dark, .014f));
            wall.drawRect(Rect.makeXYWH(x, .71f, wide, .13f), Ink.line(dark, .014f));
            wall.drawCircle(x + wide / 2, .775f, .022f, Ink.fill(ambience.lit(Rgb.of(0xE0C488))));
            wall.drawCircle(x + wide - .06f, .45f, .022f, Ink.fill(ambience.lit(Rgb.of(0xE0C488))));
        }
        wall.drawRect(Rect.makeLTRB(-half, 0, half, .1f), Ink.fill(dark.times(.6f)));
        wall.drawRect(Rect.makeLTRB(-half, .86f, half, .93f), Ink.fill(wood));
        wall.drawRect(Rect.makeLTRB(-half, .84f, half, .86f), Ink.fill(wood.times(.5f)));
        Random dice = stage.dice("shelves");
        for (int side = -1; side <= 1; side += 2) {
            for (int k = 0; k < 2; k++) {
                shelf(wall, side * (half + .9f) / 2, 1.62f + .5f * k, half - 1.1f, ambience, dice);
            }
        }
        jars(wall, -half + .2f, .93f, 5, ambience, dice);
        jars(wall, half - 1.1f, .93f, 4, ambience, dice);
    }

    private static void shelf(Canvas wall, float x, float y, float wide, Ambience ambience, Random dice) {
        float left = x - wide / 2;
        wall.drawRect(Rect.makeXYWH(left, y - .1f, wide, .08f), Ink.soft(ambience.shadow(), .3f, .03f));
        wall.drawRect(Rect.makeXYWH(left, y - .04f, wide, .05f), Ink.fill(ambience.lit(Rgb.of(0xA87040))));
        jars(wall, left + .05f, y, Math.max(1, (int) (wide / .2f)), ambience, dice);
    }

    private static void jars(Canvas wall, float x, float y, int count, Ambience ambience, Random dice) {
        List<Rgb> glaze =
                List.of(Rgb.of(0xE8E0D0), Rgb.of(0xC86A4C), Rgb.of(0x5C8CA8), Rgb.of(0xE4B85C), Rgb.of(0x7CA070));
        for (int k = 0; k < count; k++) {
            float tall = .12f + .16f * dice.nextFloat();
            float wide = .1f + .06f * dice.nextFloat();
            Rgb own = glaze.get(dice.nextInt(glaze.size()));
            float left = x + k * .19f;
            int[] shine = {
                ambience.lit(own).argb(),
                ambience.lit(own).mix(Rgb.WHITE, .3f).argb(),
                ambience.shaded(own).argb()
            };
            wall.drawRRect(RRect.makeXYWH(left, y, wide, tall, .03f), Ink.across(left, left + wide, shine));
            wall.drawRect(
                    Rect.makeXYWH(left + wide * .15f, y + tall, wide * .7f, .03f),
                    Ink.fill(ambience.shaded(Rgb.of(0x8A6440))));
        }
    }

    private static void library(Stage stage, Perspective view, Canvas canvas, Extent extent) {
        float half = extent.half();
        float shelves = extent.height() - .25f;
        Ambience ambience = stage.ambience();
        view.floor(canvas, floor -> {
            floor.drawRect(Rect.makeLTRB(-1.5f, 2.3f, 1.5f, 4.7f), Ink.fill(ambience.lit(Rgb.of(0x8A3434))));
            floor.drawRect(Rect.makeLTRB(-1.36f, 2.42f, 1.36f, 4.58f), Ink.line(ambience.lit(Rgb.of(0xD8B060)), .05f));
        });
        for (int side = -1; side <= 1; side += 2) {
            float wall = side * half;
            String name = "side" + side;
            view.side(canvas, wall, books -> books(stage, books, 1.2f, BACK, shelves, name));
        }
        view.facing(canvas, BACK, back -> {
            books(stage, back, -half, half, shelves, "back");
            window(stage, back, -.55f, .9f, 1.1f, 2.1f, ambience.lit(Rgb.of(0x8A5A38)));
        });
    }

    /** A wall of books between two places and up to a height, in metres. */
    private static void books(Stage stage, Canvas wall, float from, float to, float top, String name) {
        Ambience ambience = stage.ambience();
        Random dice = stage.dice("books" + name);
        Rgb wood = ambience.lit(Rgb.of(0x7A5030)).mix(ambience.shaded(Rgb.of(0x7A5030)), .4f);
        wall.drawRect(Rect.makeLTRB(from, 0, to, top), Ink.fill(ambience.shaded(Rgb.of(0x3A2618))));
        for (float shelf = .18f; shelf < top - .2f; shelf += .42f) {
            float x = from + .04f;
            while (x < to - .05f) {
                float wide = .035f + .045f * dice.nextFloat();
                float tall = .24f + .12f * dice.nextFloat();
                Rgb own = SPINES.get(dice.nextInt(SPINES.size())).times(.85f + .3f * dice.nextFloat());
                wall.drawRect(Rect.makeXYWH(x, shelf, wide, tall), Ink.fill(ambience.lit(own)));
                wall.drawRect(
                        Rect.makeXYWH(x, shelf + tall * .72f, wide, .018f),
                        Ink.fill(ambience.lit(Rgb.of(0xE0BC6C)), .8f));
                x += wide + (dice.nextFloat() < .06f ? .12f : .005f);
            }
            wall.drawRect(Rect.makeLTRB(from, shelf - .045f, to, shelf), Ink.fill(wood));
        }
        for (float x = from; x <= to; x += 1.1f) {
            wall.drawRect(Rect.makeLTRB(x - .045f, 0, x + .045f, top), Ink.fill(wood.times(.92f)));
        }
        wall.drawRect(Rect.makeLTRB(from, top - .1f, to, top + .06f), Ink.fill(wood.mix(Rgb.WHITE, .1f)));
    }

    private static void hall(Stage stage, Perspective view, Canvas canvas, float half) {
        Ambience ambience = stage.ambience();
        Rgb red = Rgb.of(0xA82838);
        view.facing(canvas, BACK, wall -> {
            for (int k = -1; k <= 1; k++) {
                arch(stage, wall, k * half * .62f, k == 0 ? 1.2f : .8f, k == 0 ? 4.6f : 3.8f);
            }
        });
        view.floor(canvas, floor -> {
            floor.drawRect(Rect.makeLTRB(-.85f, .6f, .85f, BACK), Ink.fill(ambience.lit(red)));
            for (int side = -1; side <= 1; side += 2) {
                floor.drawRect(
                        Perspective.rect(side * .72f, .6f, side * .78f, BACK),
                        Ink.fill(ambience.lit(Rgb.of(0xE8C060))));
            }
        });
        for (float z = BACK; z > 1.9f; z -= .95f) {
            float away = z;
            view.facing(canvas, away, wall -> {
                column(wall, ambience, -half * .84f, away);
                column(wall, ambience, half * .84f, away);
            });
        }
    }

    private static void arch(Stage stage, Canvas wall, float x, float wide, float top) {
        Ambience ambience = stage.ambience();
        PathBuilder path = new PathBuilder();
        float spring = top - wide * .8f;
        path.moveTo(x - wide / 2, .9f)
                .lineTo(x - wide / 2, spring)
                .quadTo(x - wide / 2, top - .1f, x, top)
                .quadTo(x + wide / 2, top - .1f, x + wide / 2, spring)
                .lineTo(x + wide / 2, .9f);
        io.github.humbleui.skija.Path shape = path.closePath().build();
        List<Rgb> sky = ambience.sky();
        wall.drawPath(shape, Ink.line(ambience.lit(Rgb.of(0xEADFCC)), .2f));
        wall.drawPath(
                shape,
                Ink.downwards(
                        .9f,
                        top,
                        sky.getLast().argb(),
                        sky.get(sky.size() / 2).argb(),
                        sky.getFirst().argb()));
        for (int k = -1; k <= 1; k++) {
            wall.drawRect(
                    Rect.makeLTRB(
                            x + k * wide * .25f - .015f,
                            .9f,
                            x + k * wide * .25f + .015f,
                            top - .15f - Math.abs(k) * .2f),
                    Ink.fill(ambience.shaded(Rgb.of(0x5A5048))));
        }
    }

    private static void column(Canvas wall, Ambience ambience, float x, float away) {
        Rgb stone = ambience.far(ambience.lit(Rgb.of(0xF0E8DA)), away * .03f);
        Rgb dark = ambience.far(ambience.shaded(Rgb.of(0xB8A890)), away * .03f);
        boolean left = ambience.side() < 0;
        int[] round = left
                ? new int[] {stone.times(.9f).argb(), stone.argb(), dark.argb()}
                : new int[] {dark.argb(), stone.argb(), stone.times(.9f).argb()};
        wall.drawRect(Rect.makeLTRB(x - .24f, 0, x + .24f, 6.4f), Ink.across(x - .24f, x + .24f, round));
        for (int k = -2; k <= 2; k++) {
            wall.drawRect(Rect.makeLTRB(x + k * .095f - .01f, .4f, x + k * .095f + .01f, 5.8f), Ink.fill(dark, .35f));
        }
        wall.drawRect(Rect.makeLTRB(x - .36f, 0, x + .36f, .26f), Ink.across(x - .36f, x + .36f, round));
        wall.drawRect(Rect.makeLTRB(x - .3f, .26f, x + .3f, .38f), Ink.across(x - .3f, x + .3f, round));
    }
}
