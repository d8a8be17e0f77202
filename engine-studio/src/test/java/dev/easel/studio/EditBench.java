package dev.easel.studio;

import dev.easel.engine.Brief;
import dev.easel.engine.Drawing;
import dev.easel.engine.EngineException;
import dev.easel.engine.Reference;
import dev.easel.imaging.Picture;
import dev.easel.imaging.PixelSize;
import dev.easel.studio.artwork.Artwork;
import dev.easel.studio.artwork.ArtworkJson;
import dev.easel.studio.composition.Place;
import dev.easel.studio.scene.Entity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Edits pictures by many instructions in twelve kinds and scores each on pixels: the picture must change where it should
 * and nowhere else. For a thing that is changed, the pixels outside its old and its new place (with room for shadow and
 * light) must stay; for the whole picture, every thing must keep its place.
 */
final class EditBench {
    private static final PixelSize SIZE = new PixelSize(480, 336);

    /** Share of the pixels outside that may differ visibly: shadows and light reach farther than the room for them. */
    private static final double SPILL = .02;

    private static final List<String> PROMPTS = List.of(
            "a red fox and an owl in a forest in the morning, three lanterns",
            "a white cat, a dog and two yellow balloons in a meadow",
            "a wizard and a wooden chair in a garden, three mushrooms",
            "a green bottle, two apples and a candle on a table");

    private static final Map<String, List<String>> OWN = own();
    private static final Map<String, List<String>> FOREIGN = foreign();

    private EditBench() {}

    /** {@code A} and {@code B} stand for the first two things of a picture. */
    private static Map<String, List<String>> own() {
        var own = new LinkedHashMap<String, List<String>>();
        own.put(
                "add",
                List.of(
                        "add a red kite in the top left corner",
                        "put a bucket to the right of the A",
                        "add a small blue bird in the sky",
                        "include two pumpkins"));
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
                List.of("make the A bigger", "shrink the B", "make the A twice as big", "make the B a bit smaller"));
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
                        "as an oil painting"));
        return own;
    }

    private static Map<String, List<String>> foreign() {
        var foreign = new LinkedHashMap<String, List<String>>();
        foreign.put(
                "foreign: light and colour",
                List.of(
                        "make it night",
                        "golden hour",
                        "black and white",
                        "make it warmer",
                        "turn it into autumn",
                        "increase the contrast",
                        "let it snow"));
        foreign.put(
                "foreign: craft",
                List.of(
                        "as an oil painting",
                        "blur the background",
                        "add a white border",
                        "flip it",
                        "rotate it by 5 degrees",
                        "add a red balloon in the top left corner",
                        "sharpen it"));
        return foreign;
    }

    private record Score(int passed, int asked, List<Double> millis) {}

    public static void main(String[] args) throws Exception {
        var scores = new LinkedHashMap<String, Score>();
        List<Double> drawing = new ArrayList<>();
        try (Studio studio = Studio.open()) {
            for (String prompt : PROMPTS) {
                for (long seed = 1; seed <= 2; seed++) {
                    long start = System.nanoTime();
                    Drawing first = EditSheet.draw(studio, new Brief(prompt, SIZE, List.of(seed)));
                    drawing.add((System.nanoTime() - start) / 1e6);
                    run(studio, first, false, OWN, scores);
                    if (seed == 1) {
                        run(studio, foreign(studio, first), true, FOREIGN, scores);
                    }
                }
            }
        }
        System.out.printf("%-28s %6s %6s %8s  median ms%n", "kind", "asked", "passed", "share");
        scores.forEach((kind, score) -> System.out.printf(
                "%-28s %6d %6d %7.0f%%  %.0f%n",
                kind, score.asked(), score.passed(), 100.0 * score.passed() / score.asked(), median(score.millis())));
        total("own", scores, false);
        total("foreign", scores, true);
        System.out.printf("drawing the first pictures: median %.0f ms%n", median(drawing));
    }

    private static void total(String name, Map<String, Score> scores, boolean foreign) {
        int asked = 0;
        int passed = 0;
        for (var score : scores.entrySet()) {
            if (score.getKey().startsWith("foreign") == foreign) {
                asked += score.getValue().asked();
                passed += score.getValue().passed();
            }
        }
        System.out.printf("%s: %d of %d, %.1f %%%n", name, passed, asked, 100.0 * passed / asked);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /** The picture as somebody else's: no description, and a camera's faults. */
    private static Drawing foreign(Studio studio, Drawing own) throws Exception {
        var stripped = new Reference(own.picture(), null);
        return EditSheet.draw(studio, new Brief("add a vignette, add grain", SIZE, List.of(1L), List.of(stripped)));
    }

    private static void run(
            Studio studio, Drawing first, boolean foreign, Map<String, List<String>> kinds, Map<String, Score> scores)
            throws Exception {
        for (var kind : kinds.entrySet()) {
            for (String form : kind.getValue()) {
                String instruction = foreign ? form : named(form, first);
                long start = System.nanoTime();
                String fault = fault(studio, first, instruction, foreign);
                double millis = (System.nanoTime() - start) / 1e6;
                Score before = scores.getOrDefault(kind.getKey(), new Score(0, 0, List.of()));
                List<Double> times = new ArrayList<>(before.millis());
                times.add(millis);
                scores.put(
                        kind.getKey(),
                        new Score(before.passed() + (fault.isEmpty() ? 1 : 0), before.asked() + 1, times));
                if (!fault.isEmpty()) {
                    System.out.println(kind.getKey() + ": " + instruction + " -> " + fault);
                }
            }
        }
    }

    private static String named(String form, Drawing first) throws Exception {
        List<Entity> entities = artwork(first).scene().entities();
        return form.replaceAll("\\bAs\\b", entities.get(0).noun() + "s")
                .replaceAll("\\bA\\b", entities.get(0).noun())
                .replaceAll("\\bB\\b", entities.get(1).noun());
    }

    /** What is wrong with an edit; empty if nothing is. */
    private static String fault(Studio studio, Drawing first, String instruction, boolean foreign) throws Exception {
        var reference = new Reference(first.picture(), first.report().scene());
        Drawing after;
        try {
            after = EditSheet.draw(studio, new Brief(instruction, SIZE, List.of(9L), List.of(reference)));
        } catch (EngineException e) {
            return Objects.requireNonNull(e.getMessage());
        }
        if (!after.report().undrawn().isEmpty()) {
            return "left undone: " + after.report().undrawn();
        }
        if (foreign) {
            return Difference.between(first.picture(), after.picture()).isInvisible() ? "nothing changed" : "";
        }
        Artwork was = artwork(first);
        Artwork is = artwork(after);
        List<Place> touched = new ArrayList<>();
        for (Entity entity : was.scene().entities()) {
            compare(entity, was, is, touched);
        }
        for (Entity entity : is.scene().entities()) {
            compare(entity, is, was, touched);
        }
        boolean sameStage =
                was.scene().populated(List.of(), List.of()).equals(is.scene().populated(List.of(), List.of()));
        if (!sameStage) {
            boolean samePlace = was.scene().setting().equals(is.scene().setting());
            return touched.isEmpty() || !samePlace ? "" : "things moved";
        }
        double spill = spill(first.picture(), after.picture(), touched);
        return spill > SPILL ? "%.1f %% of the rest changed".formatted(100 * spill) : "";
    }

    /** Adds the places of a thing that is not the same in the other picture. */
    private static void compare(Entity entity, Artwork here, Artwork there, List<Place> touched) {
        boolean same = there.scene().entities().contains(entity);
        for (Place place : here.arrangement().of(entity.id())) {
            if (!same || !there.arrangement().of(entity.id()).contains(place)) {
                touched.add(place);
            }
        }
    }

    private static double spill(Picture before, Picture after, List<Place> touched) {
        double scale = Math.sqrt((double) SIZE.area()) / 1000;
        int outside = 0;
        int changed = 0;
        for (int y = 0; y < SIZE.height(); y++) {
            for (int x = 0; x < SIZE.width(); x++) {
                if (!near(touched, x / scale, y / scale)) {
                    outside++;
                    changed += differ(before.argb(x, y), after.argb(x, y)) ? 1 : 0;
                }
            }
        }
        return outside == 0 ? 0 : (double) changed / outside;
    }

    private static boolean near(List<Place> places, double x, double y) {
        return places.stream()
                .anyMatch(place -> Math.abs(x - place.x()) < place.height() * 1.2
                        && y > place.y() - place.height() * 1.2
                        && y < place.y() + place.height() * .45);
    }

    private static boolean differ(int a, int b) {
        return Math.abs((a >> 16 & 0xff) - (b >> 16 & 0xff)) > 12
                || Math.abs((a >> 8 & 0xff) - (b >> 8 & 0xff)) > 12
                || Math.abs((a & 0xff) - (b & 0xff)) > 12;
    }

    private static Artwork artwork(Drawing drawing) throws Exception {
        return ArtworkJson.read(Objects.requireNonNull(drawing.report().scene()))
                .orElseThrow();
    }
}
