package dev.easel.studio.setting;

import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.types.Rect;
import java.util.List;
import java.util.Random;

/** Rows of narrow old town houses seen from their front, gable beside gable. */
final class Facades {
    private static final List<Rgb> PLASTER = List.of(
            Rgb.of(0xD8685A),
            Rgb.of(0xE8B45C),
            Rgb.of(0xF0E4CC),
            Rgb.of(0x7CA8B8),
            Rgb.of(0xC88A6C),
            Rgb.of(0x8CB48C),
            Rgb.of(0xE49C84),
            Rgb.of(0xB4A0C0));
    private static final List<Rgb> ROOFS = List.of(Rgb.of(0xA4503C), Rgb.of(0x8A5444), Rgb.of(0x6C6874));

    private Facades() {}

    /** A row of houses about so high whose feet are at {@code foot}. */
    static void row(Canvas canvas, float left, float right, float foot, float height, Houses.Tint tint, Random dice) {
        float x = left;
        int last = -1;
        while (x < right) {
            float wide = height * (.4f + .22f * dice.nextFloat());
            int plaster = dice.nextInt(PLASTER.size());
            plaster = plaster == last ? (plaster + 3) % PLASTER.size() : plaster;
            last = plaster;
            house(canvas, x, foot, wide, height * (.72f + .36f * dice.nextFloat()), PLASTER.get(plaster), tint, dice);
            x += wide;
        }
    }

    private static void house(
            Canvas canvas, float x, float foot, float wide, float height, Rgb own, Houses.Tint tint, Random dice) {
        Rgb wall = tint.lit(own).mix(tint.shade(own), .12f);
        Rgb roof = tint.snowy() ? tint.lit(Rgb.of(0xF2F5FC)) : tint.lit(ROOFS.get(dice.nextInt(ROOFS.size())));
        float eaves = foot - height * .74f;
        float top = foot - height;
        float middle = x + wide / 2;
        if (dice.nextFloat() < .6f) {
            canvas.drawPath(Ink.polygon(x, eaves, middle, top, x + wide, eaves), Ink.fill(wall));
            float thick = wide * .06f;
            canvas.drawLine(x - thick * .4f, eaves + thick * .4f, middle, top, Ink.line(roof, thick * 1.3f));
            canvas.drawLine(
                    middle, top, x + wide + thick * .4f, eaves + thick * .4f, Ink.line(roof.times(.86f), thick * 1.3f));
            pane(canvas, middle, (eaves + top) / 2 + height * .06f, wide * .15f, height * .09f, tint, dice);
        } else {
            canvas.drawPath(
                    Ink.polygon(
                            x - wide * .03f,
                            eaves,
                            x + wide * .12f,
                            top + height * .06f,
                            x + wide * .88f,
                            top + height * .06f,
                            x + wide * 1.03f,
                            eaves),
                    Ink.fill(roof.times(.92f)));
        }
        canvas.drawRect(Rect.makeLTRB(x, eaves - .5f, x + wide + .5f, foot), Ink.fill(wall));
        canvas.drawRect(Rect.makeLTRB(x, eaves, x + wide * .07f, foot), Ink.fill(tint.shade(own), .5f));
        canvas.drawRect(
                Rect.makeLTRB(x, eaves - height * .012f, x + wide, eaves + height * .02f),
                Ink.fill(tint.lit(Rgb.of(0xF4EEE2)), .7f));
        int columns = wide > height * .5f ? 3 : 2;
        for (int floor = 0; floor < 2; floor++) {
            for (int k = 0; k < columns; k++) {
                pane(
                        canvas,
                        x + wide * (k + .7f) / (columns + .4f),
                        eaves + height * (.13f + .23f * floor),
                        wide * .17f,
                        height * .13f,
                        tint,
                        dice);
            }
        }
        canvas.drawRect(
                Rect.makeLTRB(x, foot - height * .235f, x + wide, foot - height * .22f),
                Ink.fill(tint.shade(own), .7f));
        float door = x + wide * (.3f + .4f * dice.nextFloat());
        Rgb wood = ROOFS.get(dice.nextInt(ROOFS.size())).times(.8f);
        canvas.drawRect(
                Rect.makeXYWH(door - wide * .1f, foot - height * .18f, wide * .2f, height * .18f),
                Ink.fill(tint.shade(wood)));
    }

    private static void pane(Canvas canvas, float x, float y, float wide, float tall, Houses.Tint tint, Random dice) {
        boolean lamp = dice.nextFloat() < .6f;
        Rgb glass = lamp ? tint.window() : tint.shade(Rgb.of(0x4C5C70));
        Rgb frame = tint.lit(Rgb.of(0xF6F0E4));
        canvas.drawRect(Rect.makeXYWH(x - wide * .62f, y - tall * .6f, wide * 1.24f, tall * 1.2f), Ink.fill(frame));
        canvas.drawRect(Rect.makeXYWH(x - wide / 2, y - tall / 2, wide, tall), Ink.fill(glass));
        canvas.drawLine(x, y - tall / 2, x, y + tall / 2, Ink.line(frame, wide * .1f));
    }
}
