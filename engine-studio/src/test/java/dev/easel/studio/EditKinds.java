package dev.easel.studio;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The instructions of {@link EditBench}, by kind. {@code A} and {@code B} stand for the first two things of a picture. */
final class EditKinds {
    static final List<String> PROMPTS = List.of(
            "a red fox and an owl in a forest in the morning, three lanterns",
            "a white cat, a dog and two yellow balloons in a meadow",
            "a wizard and a wooden chair in a garden, three mushrooms",
            "a green bottle, two yellow apples and a candle on a table");

    /** Pictures of strangers that show a sky, and two that show none. */
    static final List<String> OUTDOORS = List.of(
            "a red barn on a farm",
            "a lighthouse on a beach in the morning",
            "a deer in a meadow",
            "a boat on a lake at noon");

    static final List<String> INDOORS = List.of("a green bottle and two apples on a table", "a cat in a library");
    /** Pictures with long straight lines. */
    static final List<String> UPRIGHT =
            List.of("an empty kitchen", "a library", "a street in a city", "a boat on the ocean");

    private EditKinds() {}

    /** Asked of every own picture. */
    static Map<String, List<String>> own() {
        var own = new LinkedHashMap<String, List<String>>();
        own.put(
                "add",
                List.of(
                        "add a red kite in the top left corner",
                        "put a bucket to the right of the A",
                        "add a small blue bird in the sky",
                        "include two pumpkins",
                        "add a pumpkin between the A and the B"));
        own.put("remove", List.of("remove the A", "delete the B", "take away the B please", "get rid of the A"));
        own.put(
                "replace",
                List.of(
                        "replace the A with a rabbit",
                        "turn the B into a bear",
                        "swap the A for a penguin",
                        "change the B to a turtle"));
        own.put(
                "recolour",
                List.of(
                        "make the A blue",
                        "paint the B bright red",
                        "change the color of the A to purple",
                        "turn the B pink"));
        own.put(
                "resize",
                List.of(
                        "make the A bigger",
                        "shrink the B",
                        "make the A twice as big",
                        "make the B a bit smaller",
                        "make everything smaller"));
        own.put(
                "move",
                List.of(
                        "move the A to the left",
                        "move the B to the right side",
                        "bring the A closer",
                        "swap the A and the B"));
        own.put("count", List.of("add two more of the B", "add another A", "make it three A", "double the As"));
        own.put(
                "time and weather",
                List.of("make it night", "change the time to sunset", "let it rain", "make it foggy"));
        own.put(
                "place and season",
                List.of(
                        "change the background to a beach",
                        "put them on the moon",
                        "make it winter",
                        "set it in a desert"));
        own.put(
                "style and palette",
                List.of(
                        "redo it as a watercolor",
                        "in the style of a comic book",
                        "use a palette of teal and orange",
                        "as an oil painting",
                        "as a low poly illustration"));
        own.put("camera", List.of("zoom in", "zoom out", "a close-up of the A", "make it a wide shot"));
        own.put(
                "several at once",
                List.of(
                        "make the A blue and remove the B",
                        "turn the B pink and add a red kite in the top left corner",
                        "remove the A, then add two pumpkins",
                        "move the A to the left and make it bigger"));
        return own;
    }

    /** What only some pictures can be asked: the prompt, then the instructions. */
    static Map<String, List<List<String>>> special() {
        var special = new LinkedHashMap<String, List<List<String>>>();
        special.put(
                "text",
                List.of(
                        List.of(
                                "a wooden sign that says “OPEN” and a dog in a village",
                                "change the text on the sign to “CLOSED”",
                                "make the sign say “SALE”",
                                "remove the text on the sign",
                                "add the title “MARKET DAY” at the top",
                                "replace “OPEN” with “WELCOME”",
                                "make the sign read “5 EGGS”"),
                        List.of(
                                "a fox on a beach, with the title “SUMMER”",
                                "change the title to “AUTUMN”",
                                "remove the title",
                                "make the title red",
                                "add a sign that says “BEWARE”",
                                "replace “SUMMER” with “HOLIDAY”",
                                "make the text say “WINTER SALE”")));
        special.put(
                "pose and clothing",
                List.of(
                        List.of(
                                "a woman in a red dress and a knight in a garden",
                                "make her dress blue",
                                "give the woman a hat",
                                "let the knight wave",
                                "make the woman sit",
                                "give the knight a red cape",
                                "make the woman's hair blonde"),
                        List.of(
                                "a wizard with a blue hat and a boy in a forest",
                                "make the wizard's hat green",
                                "remove his hat",
                                "make the boy run",
                                "give the boy a crown",
                                "let the boy sit",
                                "give the wizard a staff")));
        special.put(
                "pointing",
                List.of(
                        List.of(
                                "three lanterns and a cat in a garden at night",
                                "remove the left lantern",
                                "make the rightmost lantern red",
                                "make the middle lantern bigger",
                                "make the cat and the left lantern blue",
                                "remove two of the lanterns",
                                "make all lanterns green"),
                        List.of(
                                "a red apple, a green apple and a yellow pear on a table",
                                "make the green apple blue",
                                "remove the red one",
                                "replace the left apple with a lemon",
                                "make the pear bigger",
                                "move the red apple to the left",
                                "make the fruits pink")));
        return special;
    }

    /** Two steps: what the second does is scored against the first. {@code =} says that it gives the first picture back. */
    static List<List<String>> lineage() {
        return List.of(
                List.of("make the A blue", "=undo that"),
                List.of("remove the B", "=go back"),
                List.of("add a red kite in the top left corner", "make it bigger"),
                List.of("make the A bigger", "move it to the right"),
                List.of("let it rain", "=back to the original"),
                List.of("add a pumpkin", "make it blue"));
    }

    /** Asked of strangers' pictures. */
    static Map<String, List<String>> foreign() {
        var foreign = new LinkedHashMap<String, List<String>>();
        foreign.put(
                "light and colour",
                List.of(
                        "make it night",
                        "golden hour",
                        "black and white",
                        "make it warmer",
                        "make it cooler",
                        "turn it into autumn",
                        "increase the contrast",
                        "make it brighter"));
        foreign.put("weather", List.of("let it snow", "add fog", "make it rain", "make it overcast"));
        foreign.put(
                "style",
                List.of("as an oil painting", "make it pixel art", "turn it into a watercolor", "as a pencil drawing"));
        foreign.put(
                "lens and border",
                List.of(
                        "blur it",
                        "sharpen it",
                        "add a white border",
                        "remove the noise",
                        "blur the background",
                        "add a vignette"));
        foreign.put(
                "geometry",
                List.of(
                        "flip it",
                        "rotate it by 180 degrees",
                        "rotate it by 5 degrees",
                        "crop it by 30 percent",
                        "extend it"));
        foreign.put(
                "objects and text",
                List.of(
                        "add a red balloon in the top left corner",
                        "put a penguin on the right",
                        "add a wooden chair on the left",
                        "write “HELLO” at the top"));
        return foreign;
    }

    static List<String> skies() {
        return List.of(
                "replace the sky with a sunset",
                "make the sky stormy",
                "replace the sky with a starry night sky",
                "change the sky to a cloudy sky");
    }
}
