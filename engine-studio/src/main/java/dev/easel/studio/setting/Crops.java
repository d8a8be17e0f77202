package dev.easel.studio.setting;

import static dev.easel.studio.paint.Curves.sin;
import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.light.Layer;
import dev.easel.studio.light.Shading;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.types.Rect;
import java.util.List;
import java.util.Random;

/** A field that runs in rows to the horizon; what grows on it follows from the prompt's colour, else from the season. */
final class Crops implements Setting {
    private static final float EYE = 2.1f; // metres
    private static final float FOCUS = 430;
    private static final float FAR = 46; // metres: plants beyond are part of the ground's colour

    /** What grows. */
    private enum Crop {
        LAVENDER(0x7E62C4, 0x6E7A4A, 1.3f),
        POPPIES(0x7CA04A, 0x6C8E40, .5f),
        SUNFLOWERS(0x6E9440, 0x5C7436, 1.15f),
        TULIPS(0x78A050, 0x80683E, 1.5f),
        WHEAT(0xE2BC5A, 0xC0943E, .42f),
        RICE(0x84B84A, 0x7C98A4, .9f),
        VINES(0x5C9040, 0xA08A5C, 2.1f),
        SHOOTS(0x7CB44C, 0x7E5E3C, .95f);

        /** Of leaves and of the soil between them, as 0xRRGGBB. */
        private final int leaf;

        private final int soil;
        /** Metres between rows. */
        private final float spacing;

        Crop(int leaf, int soil, float spacing) {
            this.leaf = leaf;
            this.soil = soil;
            this.spacing = spacing;
        }

        static Crop of(Stage stage) {
            if (stage.has("lavender") || stage.isAny("purple", "violet", "lavender")) {
                return LAVENDER;
            } else if (stage.has("poppy") || stage.is("red")) {
                return POPPIES;
            } else if (stage.has("sunflower") || stage.is("yellow")) {
                return SUNFLOWERS;
            } else if (stage.has("tulip") || stage.isAny("striped", "pink")) {
                return TULIPS;
            } else if (stage.is("wet")) {
                return RICE;
            } else if (stage.is("leafy")) {
                return VINES;
            } else if (stage.isAny("golden", "gold") || stage.autumnal()) {
                return WHEAT;
            }
            return stage.is("green") || stage.dice("crop").nextBoolean() ? SHOOTS : WHEAT;
        }
    }

    @Override
    public Ground ground(Frame frame, long seed) {
        return Ground.open(frame, seed, .48f, Ground.Kind.SOLID);
    }

    @Override
    public void paint(Stage stage) {
        float horizon = stage.ground().horizon();
        float below = stage.height() - horizon;
        Ambience ambience = stage.ambience();
        Crop crop = Crop.of(stage);
        Sky.paint(stage, horizon, stage.height());
        Ridges.backdrop(stage, horizon + 10, 80, 520, .8f, "ridge");
        Air.mist(stage, horizon, 32, ambience.haze(), .5f, stage.shift("mist"));
        Profile far = Land.wave(stage, horizon + 8, 16, 800, "far hill");
        Meadow.trees(stage, far, 0);
        Land.fill(stage, far, Meadow.soil(stage), .45f, "far grass");
        Profile edge = Land.wave(stage, horizon + below * .07f, 7, 1100, "field");
        float sway = stage.dice("rows").nextFloat();
        Perspective view = new Perspective(stage.width() * (.3f + .4f * sway), horizon - 14, EYE, FOCUS);
        if (crop == Crop.RICE && !stage.snowy()) {
            Water.paint(
                    stage, edge.top(), stage.height(), Water.Look.still(), (x, y) -> smooth(-.8f, .8f, y - edge.at(x)));
        } else {
            rows(stage, edge, view, crop);
        }
        if (!stage.snowy()) {
            plants(stage, edge, view, crop);
        }
    }

    @Override
    public void paintFront(Stage stage) {
        new Meadow().paintFront(stage);
    }

    /** The ground: soil between rows of leaves that meet at the vanishing point. */
    private static void rows(Stage stage, Profile edge, Perspective view, Crop crop) {
        Ambience ambience = stage.ambience();
        boolean snow = stage.snowy();
        Rgb soil = snow ? Rgb.of(0xC2C8D8) : Rgb.of(crop.soil);
        Rgb leaf = snow ? Rgb.of(0xF2F5FC) : Rgb.of(crop.leaf);
        Ramp tones = Ramp.of(
                ambience.shaded(soil),
                ambience.lit(soil),
                ambience.lit(leaf).mix(ambience.shaded(leaf), .3f),
                ambience.lit(leaf).mix(ambience.sun(), .12f));
        boolean even = crop == Crop.POPPIES || crop == Crop.WHEAT;
        float shift = stage.shift("field");
        stage.raster().paint(edge.top() - 1, stage.height(), (i, x, y) -> {
            float d = y - edge.at(x);
            if (d < -.8f) {
                return;
            }
            float away = view.away(y);
            float across = view.across(x, away);
            float clump = Noise.fractal(across * 4 + shift, away * 3, 3) - .45f;
            float fine = 1 / (1 + away * .05f);
            float row = even ? 0 : sin(across * 6.2832f / crop.spacing + clump * 1.2f);
            float t = .62f + .32f * row * smooth(48, 12, away) + clump * .55f * fine - .08f * smooth(0, 300, d);
            tones.cover(stage.raster(), i, t, smooth(-.8f, .8f, d));
        });
    }

    /** The plants themselves, row by row from far to near. */
    private static void plants(Stage stage, Profile edge, Perspective view, Crop crop) {
        Random dice = stage.dice("plants");
        Shading.plain(
                stage.raster(),
                Layer.draw(stage.frame(), canvas -> {
                    for (float away = FAR;
                            away > view.away(stage.height() + 240);
                            away *= 1 - .024f - .3f / (8 + away)) {
                        float y = view.y(0, away);
                        if (y < edge.top() + 4) {
                            continue;
                        }
                        float scale = FOCUS / away; // units a metre
                        float from = view.across(-30, away);
                        float to = view.across(stage.width() + 30, away);
                        for (float k = (float) Math.floor(from / crop.spacing); k * crop.spacing < to; k++) {
                            float across = (k + .25f) * crop.spacing;
                            float jitter = crop.spacing * (crop == Crop.WHEAT || crop == Crop.POPPIES ? .9f : .16f);
                            float x = view.x(across + (dice.nextFloat() - .5f) * jitter, away);
                            float foot = y + (dice.nextFloat() - .3f) * scale * .1f;
                            if (foot > edge.at(x)) {
                                plant(canvas, stage, crop, (int) k, x, foot, scale, away / FAR, dice);
                            }
                        }
                    }
                }),
                1);
    }

    private static void plant(
            Canvas canvas, Stage stage, Crop crop, int row, float x, float y, float scale, float far, Random dice) {
        Tint tint = new Tint(stage.ambience(), far);
        switch (crop) {
            case LAVENDER -> tuft(canvas, x, y, scale * .62f, tint, Rgb.of(0x8A9A64), Rgb.of(0x8E6CDC), dice);
            case WHEAT -> ears(canvas, x, y, scale * .8f, tint, dice);
            case POPPIES -> {
                Plants.grass(
                        canvas,
                        x - scale * .3f,
                        x + scale * .3f,
                        y,
                        y + 1,
                        5,
                        scale * .4f,
                        Ink.fill(tint.of(Rgb.of(0x7CA04A), dice.nextFloat()), .8f),
                        dice);
                if (dice.nextFloat() < .5f) {
                    poppy(canvas, x, y, scale * (.35f + .2f * dice.nextFloat()), tint, dice);
                }
            }
            case SUNFLOWERS -> sunflower(canvas, x, y, scale * (1 + .25f * dice.nextFloat()), tint, dice);
            case TULIPS ->
                tulips(canvas, x, y, scale * .4f, tint, Tint.BULBS.get(Math.floorMod(row, Tint.BULBS.size())), dice);
            case RICE ->
                Plants.grass(
                        canvas,
                        x - scale * .12f,
                        x + scale * .12f,
                        y,
                        y + 1,
                        9,
                        scale * .5f,
                        Ink.fill(tint.of(Rgb.of(0x7CC048), dice.nextFloat())),
                        dice);
            case VINES -> bush(canvas, x, y, scale * 1.2f, tint, Rgb.of(0x5C9040), dice);
            case SHOOTS ->
                Plants.grass(
                        canvas,
                        x - scale * .16f,
                        x + scale * .16f,
                        y,
                        y + 1,
                        8,
                        scale * .36f,
                        Ink.fill(tint.of(Rgb.of(0x7CBC4C), dice.nextFloat())),
                        dice);
        }
    }

    /** Colours in the light of the hour, paler from afar. */
    private record Tint(Ambience ambience, float far) {
        static final List<Rgb> BULBS = List.of(
                Rgb.of(0xE83A44),
                Rgb.of(0xFFC93C),
                Rgb.of(0xF47AB0),
                Rgb.of(0xF6F0EA),
                Rgb.of(0x9A4CC0),
                Rgb.of(0xF58A34));

        /** {@code light} 0 is in the shade, 1 in the sun. */
        Rgb of(Rgb own, float light) {
            return ambience.far(ambience.shaded(own).mix(ambience.lit(own), .35f + .65f * light), far * .4f);
        }
    }

    /** A round bush of stalks that end in spikes of flowers. */
    private static void tuft(
            Canvas canvas, float x, float y, float height, Tint tint, Rgb stalk, Rgb flower, Random dice) {
        int stalks = height > 16 ? 22 : 9;
        for (int k = 0; k < stalks; k++) {
            float t = 2f * (k + dice.nextFloat()) / stalks - 1;
            float tall = height * (1 - .35f * t * t) * (.8f + .3f * dice.nextFloat());
            float toX = x + t * height * .7f;
            canvas.drawLine(
                    x + t * height * .2f,
                    y,
                    toX,
                    y - tall,
                    Ink.line(tint.of(stalk, .3f), Math.max(.6f, height * .03f)));
            canvas.drawLine(
                    toX - t * height * .16f,
                    y - tall * .68f,
                    toX,
                    y - tall,
                    Ink.line(tint.of(flower, dice.nextFloat()), Math.max(1.1f, height * .085f)));
        }
    }

    private static void ears(Canvas canvas, float x, float y, float height, Tint tint, Random dice) {
        for (int k = 0; k < 3; k++) {
            float bend = (dice.nextFloat() - .35f) * height * .3f;
            float root = x + (dice.nextFloat() - .5f) * height * .5f;
            float top = y - height * (.85f + .25f * dice.nextFloat());
            canvas.drawLine(
                    root,
                    y,
                    root + bend * .6f,
                    top,
                    Ink.line(tint.of(Rgb.of(0xC89A40), dice.nextFloat()), Math.max(.7f, height * .024f)));
            canvas.drawLine(
                    root + bend * .6f,
                    top,
                    root + bend,
                    top - height * .16f,
                    Ink.line(tint.of(Rgb.of(0xF0CC6C), dice.nextFloat()), Math.max(1.2f, height * .075f)));
        }
    }

    private static void poppy(Canvas canvas, float x, float y, float height, Tint tint, Random dice) {
        float radius = Math.max(1.4f, height * .26f);
        canvas.drawLine(x, y, x, y - height, Ink.line(tint.of(Rgb.of(0x6C8E40), .4f), Math.max(.6f, height * .04f)));
        Rgb red = Rgb.of(0xE2321E);
        canvas.drawOval(
                Rect.makeXYWH(x - radius, y - height - radius * .8f, radius * 2, radius * 1.5f),
                Ink.fill(tint.of(red, dice.nextFloat())));
        canvas.drawOval(
                Rect.makeXYWH(x - radius * .8f, y - height - radius * .2f, radius * 1.6f, radius * .9f),
                Ink.fill(tint.of(red, 1).mix(Rgb.WHITE, .08f)));
        canvas.drawCircle(x, y - height, radius * .28f, Ink.fill(Rgb.of(0x2A1A1E)));
    }

    private static void sunflower(Canvas canvas, float x, float y, float height, Tint tint, Random dice) {
        float radius = Math.max(1.6f, height * .17f);
        canvas.drawLine(x, y, x, y - height, Ink.line(tint.of(Rgb.of(0x5C8436), .4f), Math.max(.8f, height * .035f)));
        for (int side = -1; side <= 1; side += 2) {
            float at = y - height * (.3f + .2f * dice.nextFloat());
            canvas.drawPath(
                    Ink.polygon(
                            x,
                            at,
                            x + side * height * .14f,
                            at - height * .1f,
                            x + side * height * .26f,
                            at,
                            x + side * height * .13f,
                            at + height * .05f),
                    Ink.fill(tint.of(Rgb.of(0x6C9A3E), dice.nextFloat())));
        }
        Rgb petal = tint.of(Rgb.of(0xFFC21E), .6f + .4f * dice.nextFloat());
        int petals = radius > 6 ? 15 : 8;
        for (int k = 0; k < petals; k++) {
            double angle = 2 * Math.PI * k / petals;
            float c = (float) StrictMath.cos(angle) * radius;
            float s = (float) StrictMath.sin(angle) * radius;
            canvas.drawPath(
                    Ink.polygon(
                            x - s * .22f,
                            y - height + c * .22f,
                            x + c * 1.05f,
                            y - height + s * 1.05f,
                            x + s * .22f,
                            y - height - c * .22f),
                    Ink.fill(petal));
        }
        canvas.drawCircle(x, y - height, radius * .5f, Ink.fill(tint.of(Rgb.of(0x6A3E1C), .7f)));
        canvas.drawCircle(x, y - height, radius * .28f, Ink.fill(tint.of(Rgb.of(0x43260F), .7f)));
    }

    private static void tulips(Canvas canvas, float x, float y, float height, Tint tint, Rgb colour, Random dice) {
        for (int k = 0; k < 4; k++) {
            float root = x + (k - 1.5f) * height * .42f + (dice.nextFloat() - .5f) * height * .2f;
            float tall = height * (.85f + .3f * dice.nextFloat());
            float wide = Math.max(1.1f, height * .17f);
            float top = y - tall;
            canvas.drawLine(root, y, root, top, Ink.line(tint.of(Rgb.of(0x5C9444), .5f), Math.max(.6f, height * .05f)));
            canvas.drawPath(
                    Ink.polygon(
                            root - wide,
                            top - wide * .8f,
                            root - wide * .5f,
                            top - wide * .3f,
                            root,
                            top - wide,
                            root + wide * .5f,
                            top - wide * .3f,
                            root + wide,
                            top - wide * .8f,
                            root + wide * .7f,
                            top + wide * .8f,
                            root - wide * .7f,
                            top + wide * .8f),
                    Ink.fill(tint.of(colour, .5f + .5f * dice.nextFloat())));
        }
    }

    private static void bush(Canvas canvas, float x, float y, float height, Tint tint, Rgb leaf, Random dice) {
        int leaves = height > 30 ? 26 : 10;
        for (int k = 0; k < leaves; k++) {
            float t = dice.nextFloat();
            float size = height * (.1f + .08f * dice.nextFloat());
            canvas.drawCircle(
                    x + (dice.nextFloat() - .5f) * height * .7f,
                    y - height * (.15f + .8f * t),
                    size,
                    Ink.fill(tint.of(leaf, t * .7f + .3f * dice.nextFloat())));
        }
    }
}
