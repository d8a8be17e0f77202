package dev.easel.studio.model.animal;

import dev.easel.studio.model.Look;
import dev.easel.studio.paint.Rgb;

/**
 * The colours of an animal.
 *
 * @param main back, flanks, head
 * @param light belly, chest, cheeks, tail tip
 * @param dark legs, ears, stripes
 * @param nose nose, hooves, claws
 * @param eye the iris
 */
record Coat(Rgb main, Rgb light, Rgb dark, Rgb nose, Rgb eye) {

    /** The natural coat, or the one the prompt asks for with lights and darks to match. */
    static Coat of(Look look, int main, int light, int dark, int eye) {
        Rgb nose = Rgb.of(0x2A2024);
        Rgb iris = look.partColour("eyes", Rgb.of(eye));
        if (look.entity().colours().isEmpty() || isRusset(look, Rgb.of(main))) {
            return new Coat(Rgb.of(main), Rgb.of(light), Rgb.of(dark), nose, iris);
        }
        Rgb asked = look.colour(0, Rgb.of(main));
        Rgb second = look.colour(1, asked.mix(Rgb.WHITE, .68f));
        return new Coat(asked, second, asked.mix(Rgb.of(dark), .45f).times(.62f), nose, iris);
    }

    /** Of a fox or a squirrel, "red" is the name of its natural coat; of a bear, which is brown, it is not. */
    private static boolean isRusset(Look look, Rgb main) {
        boolean orange = main.r() > 1.9f * main.g() && main.g() > main.b();
        return orange && look.entity().colours().getFirst().name().equals("red");
    }

    Coat withNose(int colour) {
        return withNose(Rgb.of(colour));
    }

    Coat withNose(Rgb colour) {
        return new Coat(main, light, dark, colour, eye);
    }

    /** The far side, which gets less light. */
    Coat far() {
        return new Coat(main.times(.8f), light.times(.85f), dark.times(.85f), nose, eye);
    }
}
