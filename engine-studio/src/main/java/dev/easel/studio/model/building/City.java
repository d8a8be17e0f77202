package dev.easel.studio.model.building;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.Look;
import dev.easel.studio.model.Model;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.craft.Form;
import dev.easel.studio.model.craft.Hand;
import dev.easel.studio.model.craft.Ink;
import dev.easel.studio.model.craft.Outline;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Path;
import io.github.humbleui.skija.PathBuilder;
import java.util.ArrayList;
import java.util.List;

/** A whole metropolis: rows of art deco towers joined by skybridges, on the ground or on a floating rock. */
final class City implements Model {
    private static final float WIDTH = 1000;
    private static final float SKYLINE = 800;
    private static final float PLINTH = 34;
    private static final float ROCK = 250;
    /** Where towers stand in each row, from the left edge (−1) to the right (1), and how tall they are. */
    private static final float[][] BACK = {{-.6f, .6f}, {-.3f, .82f}, {.02f, 1}, {.34f, .86f}, {.62f, .64f}};

    private static final float[][] MIDDLE = {
        {-.76f, .4f}, {-.46f, .64f}, {-.15f, .76f}, {.18f, .72f}, {.48f, .62f}, {.77f, .38f}
    };
    private static final float[][] FRONT = {
        {-.88f, .2f}, {-.61f, .36f}, {-.3f, .46f}, {0, .5f}, {.33f, .44f}, {.62f, .34f}, {.89f, .21f}
    };

    @Override
    public Extent extent(Look look) {
        return new Extent(WIDTH + 10, SKYLINE + PLINTH + (look.is("floating") ? ROCK : 0));
    }

    @Override
    public void draw(Look look, Sketch sketch) {
        Hand hand = new Hand(look, sketch);
        float street = look.is("floating") ? -ROCK - PLINTH : -PLINTH;
        DecoTower.Palette colours = palette(look);
        if (look.is("floating")) {
            rock(hand, colours);
        }
        Rgb haze = colours.bright().mix(Rgb.of(0xFFE8C0), .5f);
        int dice = hand.dice().nextInt(1000);
        List<DecoTower> back = row(BACK, street, 104, dice);
        List<DecoTower> middle = row(MIDDLE, street, 112, dice + 50);
        List<DecoTower> front = row(FRONT, street, 118, dice + 90);
        draw(hand, back, colours.hazed(haze, .3f));
        bridges(hand, back, street, .52f, colours.hazed(haze, .2f));
        draw(hand, middle, colours.hazed(haze, .1f));
        bridges(hand, middle, street, .36f, colours);
        draw(hand, front, colours);
        bridges(hand, front, street, .17f, colours);
        plinth(hand, street, colours);
    }

    private static DecoTower.Palette palette(Look look) {
        DecoTower.Palette natural = DecoTower.Palette.AMBER_AND_TEAL;
        if (look.entity().colours().isEmpty()) {
            return natural;
        }
        Rgb main = look.colour(0, natural.bright());
        Rgb dark = look.colour(1, main.times(.34f).mix(Rgb.of(0x142A50), .3f));
        return new DecoTower.Palette(main, dark, main.mix(Rgb.WHITE, .7f), natural.lamp());
    }

    private static List<DecoTower> row(float[][] places, float street, float width, int seed) {
        List<DecoTower> towers = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            float x = places[i][0] * (WIDTH * .47f) + (Noise.hash(seed, i) - .5f) * 26;
            float height = SKYLINE * places[i][1] * (.93f + .07f * Noise.hash(i, seed));
            towers.add(new DecoTower(x, street, height, width * (.85f + .35f * Noise.hash(seed, i + 30)), seed + i));
        }
        return towers;
    }

    private static void draw(Hand hand, List<DecoTower> towers, DecoTower.Palette colours) {
        Surface corners = Surface.round(1.6f)
                .bumped(
                        (x, y) -> {
                            for (DecoTower tower : towers) {
                                if (tower.covers(x, y)) {
                                    return tower.ridge(x);
                                }
                            }
                            return 0;
                        },
                        1);
        PathBuilder lit = new PathBuilder();
        hand.solid(corners.glossy(.15f), canvas -> towers.forEach(tower -> tower.paint(canvas, colours, lit)));
        shine(hand, lit.snapshot(), colours.lamp());
    }

    private static void shine(Hand hand, Path windows, Rgb lamp) {
        hand.glow(canvas -> {
            canvas.drawPath(windows, Ink.soft(lamp.mix(Rgb.of(0xFF9A40), .5f), .5f, 5));
            canvas.drawPath(windows, Ink.fill(lamp, .6f));
        });
    }

    /** Covered bridges from tower to tower, some higher, some lower. */
    private static void bridges(
            Hand hand, List<DecoTower> towers, float street, float level, DecoTower.Palette colours) {
        PathBuilder lit = new PathBuilder();
        hand.solid(Surface.round(2).glossy(.2f), canvas -> {
            for (int i = 0; i + 1 < towers.size(); i++) {
                DecoTower from = towers.get(i);
                DecoTower to = towers.get(i + 1);
                float y = street
                        - Math.min(from.height(), to.height()) * (level + .2f + .2f * Noise.hash(i, from.seed()));
                Skybridge.span(canvas, lit, colours, from.x(), to.x(), y, .62f);
            }
        });
        shine(hand, lit.snapshot(), colours.lamp());
    }

    /** The terrace that the towers stand on. */
    private static void plinth(Hand hand, float street, DecoTower.Palette colours) {
        PathBuilder lit = new PathBuilder();
        hand.solid(Surface.round(3), canvas -> {
            for (int step = 0; step < 3; step++) {
                float half = WIDTH * (.5f - .016f * (2 - step));
                float top = street + step * PLINTH / 3 - 4;
                float bottom = street + (step + 1) * PLINTH / 3;
                Rgb wall = colours.bright().mix(colours.dark(), .18f * step);
                canvas.drawPath(
                        Outline.box(-half, top, half, bottom),
                        Ink.across(-half, half, wall, wall.mix(colours.dark(), .7f)));
                canvas.drawPath(Outline.box(-half, top, half, top + 3), Ink.fill(colours.trim()));
            }
            for (float x = -WIDTH * .47f; x < WIDTH * .47f; x += 22) {
                Path arch = Outline.svg("M" + x + " " + (street + PLINTH) + " l0 -10 q5 -9 10 0 l0 10Z");
                canvas.drawPath(arch, Ink.fill(colours.lamp()));
                lit.addPath(arch);
            }
        });
        shine(hand, lit.snapshot(), colours.lamp());
    }

    /** The floating rock: a bright and a dark flank, layered, broken, with a long root. */
    private static void rock(Hand hand, DecoTower.Palette colours) {
        Rgb stone = colours.bright().mix(Rgb.of(0xA8502C), .55f);
        float[] profile = {
            -490, -ROCK, -470, -222, -380, -196, -330, -150, -250, -138, -196, -84, -110, -72, -64, -24, -20, -4, 12, 0,
            40, -30, 96, -66, 150, -78, 204, -128, 290, -144, 346, -188, 420, -204, 480, -228, 490, -ROCK
        };
        Path shape = Outline.polygon(rugged(hand, profile));
        Surface.Bump hewn = Form.hewn(70);
        Surface flanks =
                Surface.round(8).bumped((x, y) -> -.42f * Math.abs(x - 10) - .25f * y + .4f * hewn.at(x, y), 1);
        hand.solid(flanks.glossy(0), canvas -> {
            canvas.drawPath(
                    shape,
                    Ink.down(
                            -ROCK,
                            0,
                            stone.mix(Rgb.WHITE, .1f),
                            stone.times(.55f).mix(colours.dark(), .2f)));
            canvas.clipPath(shape, true);
            canvas.drawPath(
                    Outline.polygon(10, -ROCK - 10, 520, -ROCK - 10, 520, 10, 10, 10),
                    Ink.fill(colours.dark().mix(stone, .45f), .6f));
            for (int layer = 0; layer < 9; layer++) {
                float y = -ROCK + 14 + layer * 25 + 8 * Noise.hash(layer, 3);
                canvas.drawPath(
                        Outline.svg("M-500 " + y + " Q-250 " + (y + 14) + " 10 " + (y + 4) + " Q250 " + (y - 8)
                                + " 500 " + (y + 8)),
                        Ink.line(
                                layer % 2 == 0 ? stone.times(.5f) : stone.mix(Rgb.WHITE, .4f),
                                .3f,
                                2 + 5 * Noise.hash(layer, 5)));
            }
        });
    }

    private static float[] rugged(Hand hand, float[] profile) {
        float[] rough = profile.clone();
        for (int i = 2; i < rough.length - 2; i++) {
            if (rough[i] < -3 || i % 2 == 0) {
                rough[i] += hand.between(-9, i % 2 == 0 ? 9 : 0);
            }
        }
        return rough;
    }
}
