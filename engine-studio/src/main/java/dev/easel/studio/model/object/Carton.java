package dev.easel.studio.model.object;

import dev.easel.studio.model.Hollow;
import dev.easel.studio.model.craft.Hand;
import dev.easel.studio.model.craft.Ink;
import dev.easel.studio.model.craft.Material;
import dev.easel.studio.model.craft.Outline;
import dev.easel.studio.model.craft.Thing;
import dev.easel.studio.model.craft.Vessel;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Rgb;

/** A cardboard box: taped shut, or with its flaps open when something is in it. */
final class Carton {
    private static final Rgb TAPE = Rgb.of(0xE6D2A8);

    private Carton() {}

    static Vessel carton() {
        return new Vessel(
                Thing.sized(250, 180, Carton::shut), new Hollow.Mouth(112, 168), Carton::behind, Carton::inFront);
    }

    private static void shut(Hand hand) {
        Material card = card(hand);
        front(hand, card);
        hand.face(card.shade(1.1f), 0, -.8f, -100, -110, -76, -150, 76, -150, 100, -110);
        hand.flat(Ink.line(card.colour().times(.5f), .7f, 1.6f), Outline.polyline(-88, -130, 88, -130));
        hand.flat(Ink.fill(TAPE, .9f), Outline.polygon(-14, -110, -11, -150, 11, -150, 14, -110));
        hand.flat(Ink.fill(TAPE.times(.92f), .9f), Outline.polygon(-14, -110, 14, -110, 14, -78, -14, -78));
    }

    private static void behind(Hand hand) {
        Material card = card(hand);
        hand.face(card.shade(1.08f), 0, -.3f, -76, -150, 76, -150, 88, -178, -88, -178);
        hand.face(card.shade(.5f), 0, .3f, -100, -110, -76, -150, 76, -150, 100, -110);
        hand.face(card.shade(.94f), -.5f, -.5f, -100, -110, -76, -150, -106, -152, -124, -118);
        hand.face(card.shade(.86f), .5f, -.5f, 100, -110, 76, -150, 106, -152, 124, -118);
    }

    private static void inFront(Hand hand) {
        Material card = card(hand);
        front(hand, card);
        hand.flat(Ink.soft(card.colour().times(.4f), .5f, 4), Outline.box(-98, -84, 98, -76));
        hand.face(card.shade(1.08f), 0, -.4f, -100, -110, 100, -110, 106, -82, -106, -82);
    }

    private static void front(Hand hand, Material card) {
        hand.face(card, 0, 0, -100, -110, 100, -110, 96, 0, -96, 0);
        Rgb print = card.colour().times(.5f);
        hand.flat(Ink.line(print, .8f, 3), Outline.polyline(56, -18, 56, -44, 48, -34, 56, -44, 64, -34));
        hand.flat(Ink.line(print, .8f, 3), Outline.polyline(78, -18, 78, -44, 70, -34, 78, -44, 86, -34));
        hand.flat(Ink.line(print, .8f, 2.4f), Outline.polyline(46, -13, 88, -13));
    }

    private static Material card(Hand hand) {
        return hand.stuff(Material.of(0xC8935A).rough((x, y) -> Noise.fractal(x * .03f, y * .4f, 2) * 2, .25f));
    }
}
