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
import dev.easel.studio.paint.Difference;
import dev.easel.studio.scene.Entity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Edits pictures by many instructions and scores each on pixels: the picture must change where it should, as it should, and
 * nowhere else. For a thing that is changed, the pixels outside its old and its new place (with room for shadow and light)
 * must stay; for the whole picture, every thing must keep its place. Of a stranger's picture, what the instruction is
 * about is measured: its brightness, its warmth, its border. A refusal where there is nothing to refuse is a failure, and
 * so is its absence where there is.
 */
final class EditBench {
    private static final PixelSize SIZE = new PixelSize(480, 336);
    private static final PixelSize LARGE = new PixelSize(2048, 1433);

    /** Share of the pixels outside that may differ visibly: shadows and light reach farther than the room for them. */
    private static final double SPILL = .02;

    private record Score(int passed, int asked, List<Double> millis) {}

    private final Studio studio;
    private final Map<String, Score> scores = new LinkedHashMap<>();

    private EditBench(Studio studio) {
        this.studio = studio;
    }

    public static void main(String[] args) throws Exception {
        try (Studio studio = Studio.open()) {
            var bench = new EditBench(studio);
            List<Double> drawing = bench.own();
            bench.foreign();
            bench.combining();
            bench.report(drawing);
            bench.large();
        }
    }

    private List<Double> own() throws Exception {
        List<Double> drawing = new ArrayList<>();
        for (String prompt : EditKinds.PROMPTS) {
            long start = System.nanoTime();
            Drawing first = draw(prompt, SIZE);
            drawing.add((System.nanoTime() - start) / 1e6);
            for (var kind : EditKinds.own().entrySet()) {
                for (String form : kind.getValue()) {
                    String instruction = named(form, first);
                    score("own: " + kind.getKey(), instruction, () -> ownFault(first, edit(first, instruction)));
                }
            }
            for (List<String> steps : EditKinds.lineage()) {
                String one = named(steps.getFirst(), first);
                String two = named(steps.getLast(), first).replaceFirst("^=", "");
                boolean back = steps.getLast().startsWith("=");
                score("own: lineage", one + "; " + two, () -> {
                    Drawing between = edit(first, one);
                    Drawing after = edit(between, two);
                    if (back) {
                        return Difference.between(first.picture(), after.picture())
                                        .isInvisible()
                                ? ""
                                : "not the picture it was";
                    }
                    return ownFault(between, after);
                });
            }
        }
        for (var kind : EditKinds.special().entrySet()) {
            for (List<String> lines : kind.getValue()) {
                Drawing first = draw(lines.getFirst(), SIZE);
                for (String instruction : lines.subList(1, lines.size())) {
                    score("own: " + kind.getKey(), instruction, () -> ownFault(first, edit(first, instruction)));
                }
            }
        }
        return drawing;
    }

    private void foreign() throws Exception {
        for (String prompt : EditKinds.PROMPTS) {
            Drawing first = stranger(prompt);
            for (var kind : EditKinds.foreign().entrySet()) {
                for (String instruction : kind.getValue()) {
                    score(
                            "foreign: " + kind.getKey(),
                            instruction,
                            () -> ForeignScore.fault(instruction, first, edit(first, instruction)));
                }
            }
        }
        for (String prompt : EditKinds.OUTDOORS) {
            Drawing first = stranger(prompt);
            for (String sky : EditKinds.skies()) {
                score("foreign: sky", prompt + ": " + sky, () -> ForeignScore.sky(sky, first, edit(first, sky)));
            }
        }
        for (String prompt : EditKinds.INDOORS) {
            Drawing first = stranger(prompt);
            score("foreign: sky", prompt + ": no sky", () -> refused(first, "replace the sky with a sunset"));
        }
        for (String prompt : EditKinds.UPRIGHT) {
            Drawing first = stranger(prompt);
            for (double lean : new double[] {-6, -2, 3}) {
                Drawing leaning =
                        foreign(edit(first, "rotate it by " + lean + " degrees").picture());
                score(
                        "foreign: straighten",
                        prompt + " leaning by " + lean,
                        () -> ForeignScore.straight(lean, edit(leaning, "straighten it")));
            }
        }
    }

    private void combining() throws Exception {
        Drawing fox = draw("a red fox and two blue lanterns in a forest at night", SIZE);
        Drawing penguin = draw("a penguin on a beach", SIZE);
        Drawing photo = stranger("a lighthouse on a beach in the morning");
        for (String instruction : List.of(
                "put the fox from image 1 into image 2",
                "put the lanterns from the fox picture next to the penguin in image 2",
                "place the penguin in image 1 on the left",
                "image 1 with the background of image 2",
                "use the setting of the first picture for the penguin picture",
                "put everything from image 2 into image 1")) {
            score("own: combining", instruction, () -> combined(instruction, fox, penguin));
        }
        for (String instruction : List.of(
                "put the fox from image 1 into image 2 on the right",
                "side by side",
                "make a collage",
                "image 1 in the colours of image 2",
                "stack them",
                "put the fox picture's lanterns into image 2 on the left")) {
            score("foreign: combining", instruction, () -> combined(instruction, fox, photo));
        }
    }

    /** Each as data or as pixels: different from all references, with everything done that was asked. */
    private String combined(String instruction, Drawing one, Drawing two) throws Exception {
        var references = List.of(
                new Reference(one.picture(), one.report().scene()),
                new Reference(two.picture(), two.report().scene()));
        Drawing after = EditSheet.draw(studio, new Brief(instruction, SIZE, List.of(9L), references));
        if (!after.report().undrawn().isEmpty()) {
            return "left undone: " + after.report().undrawn();
        }
        if (two.report().scene() == null) {
            boolean into = instruction.contains("into");
            boolean stays = new Pixels(after.picture()).changed(two.picture(), 0, .3, _ -> true) < SPILL;
            return into && !stays ? "the receiving picture changed elsewhere" : "";
        }
        Artwork is = artwork(after);
        boolean background = instruction.contains("background") || instruction.contains("setting");
        boolean toSecond = instruction.contains("image 2")
                && !instruction.contains("image 1 on")
                && !instruction.endsWith("image 1");
        Artwork receiver = artwork(toSecond || background ? two : one);
        if (background) {
            boolean second = instruction.contains("of image 2");
            Artwork place = artwork(second ? two : one);
            Artwork things = artwork(second ? one : two);
            return is.scene().setting().equals(place.scene().setting())
                            && is.scene().entities().equals(things.scene().entities())
                    ? ""
                    : "not those things in that place";
        }
        boolean kept = receiver.scene().entities().stream()
                .allMatch(entity -> is.arrangement()
                        .of(entity.id())
                        .equals(receiver.arrangement().of(entity.id())));
        boolean came =
                is.scene().entities().size() > receiver.scene().entities().size();
        return kept && came ? "" : came ? "what was there moved" : "nothing came";
    }

    /** Times edits of a stranger's picture of 2K, and of an own one beside drawing it. */
    private void large() throws Exception {
        List<Double> foreign = new ArrayList<>();
        List<Double> own = new ArrayList<>();
        List<Double> drawing = new ArrayList<>();
        for (String prompt : EditKinds.PROMPTS) {
            long start = System.nanoTime();
            Drawing first = draw(prompt, LARGE);
            drawing.add((System.nanoTime() - start) / 1e6);
            for (String instruction : List.of("make it night", "remove the A", "make the B pink")) {
                start = System.nanoTime();
                edit(first, named(instruction, first));
                own.add((System.nanoTime() - start) / 1e6);
            }
            Drawing photo = foreign(first.picture());
            for (String instruction : List.of(
                    "make it night",
                    "add fog",
                    "as an oil painting",
                    "add a white border",
                    "sharpen it",
                    "add a red balloon on the left",
                    "rotate it by 4 degrees",
                    "black and white")) {
                start = System.nanoTime();
                edit(photo, instruction);
                foreign.add((System.nanoTime() - start) / 1e6);
            }
        }
        System.out.printf(
                "at %s, median ms: drawing %.0f, an edit of an own picture %.0f (%.2f of drawing), of a stranger's %.0f%n",
                LARGE, median(drawing), median(own), median(own) / median(drawing), median(foreign));
    }

    private interface Trial {
        /** What is wrong; empty if nothing is. */
        String fault() throws Exception;
    }

    private void score(String kind, String instruction, Trial trial) throws Exception {
        long start = System.nanoTime();
        String fault;
        try {
            fault = trial.fault();
        } catch (EngineException e) {
            fault = Objects.requireNonNull(e.getMessage());
        }
        double millis = (System.nanoTime() - start) / 1e6;
        Score before = scores.getOrDefault(kind, new Score(0, 0, List.of()));
        List<Double> times = new ArrayList<>(before.millis());
        times.add(millis);
        scores.put(kind, new Score(before.passed() + (fault.isEmpty() ? 1 : 0), before.asked() + 1, times));
        if (!fault.isEmpty()) {
            System.out.println(kind + ": " + instruction + " -> " + fault);
        }
    }

    private void report(List<Double> drawing) {
        System.out.printf("%-28s %6s %6s %8s  median ms%n", "kind", "asked", "passed", "share");
        scores.forEach((kind, score) -> System.out.printf(
                "%-28s %6d %6d %7.0f%%  %.0f%n",
                kind, score.asked(), score.passed(), 100.0 * score.passed() / score.asked(), median(score.millis())));
        total("own");
        total("foreign");
        System.out.printf("drawing the first pictures: median %.0f ms%n", median(drawing));
    }

    private void total(String name) {
        int asked = 0;
        int passed = 0;
        for (var score : scores.entrySet()) {
            if (score.getKey().startsWith(name)) {
                asked += score.getValue().asked();
                passed += score.getValue().passed();
            }
        }
        System.out.printf("%s: %d of %d, %.1f %%%n", name, passed, asked, 100.0 * passed / asked);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private Drawing draw(String prompt, PixelSize size) throws Exception {
        return EditSheet.draw(studio, new Brief(prompt, size, List.of(1L)));
    }

    private Drawing edit(Drawing first, String instruction) throws Exception {
        var reference = new Reference(first.picture(), first.report().scene());
        return EditSheet.draw(studio, new Brief(instruction, first.picture().size(), List.of(9L), List.of(reference)));
    }

    /** A picture as somebody else's: no description, and a camera's faults. */
    private Drawing stranger(String prompt) throws Exception {
        return foreign(draw(prompt, SIZE).picture());
    }

    private Drawing foreign(Picture picture) throws Exception {
        var stripped = new Reference(picture, null);
        return EditSheet.draw(
                studio, new Brief("add a vignette, add grain", picture.size(), List.of(1L), List.of(stripped)));
    }

    private String refused(Drawing first, String instruction) throws Exception {
        try {
            edit(first, instruction);
            return "done all the same";
        } catch (EngineException e) {
            return e.kind() == EngineException.Kind.UNSUPPORTED ? "" : Objects.requireNonNull(e.getMessage());
        }
    }

    private static String named(String form, Drawing first) throws Exception {
        List<Entity> entities = artwork(first).scene().entities();
        return form.replaceAll("\\bAs\\b", entities.get(0).noun() + "s")
                .replaceAll("\\bA\\b", entities.get(0).noun())
                .replaceAll("\\bB\\b", entities.get(1).noun());
    }

    /** What is wrong with an edit of an own picture; empty if nothing is. */
    private static String ownFault(Drawing first, Drawing after) throws Exception {
        if (!after.report().undrawn().isEmpty()) {
            return "left undone: " + after.report().undrawn();
        }
        if (after.report().scene() == null) {
            return "done to the pixels only";
        }
        Artwork was = artwork(first);
        Artwork is = artwork(after);
        if (was.scene().framing() != is.scene().framing()) {
            return was.scene().entities().equals(is.scene().entities()) ? "" : "things changed with the view";
        }
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
                // A title is as wide as the paper, whatever its height.
                touched.add(entity.noun().equals(Entity.TITLE) ? place.scaled(3) : place);
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
                    changed += Pixels.differ(before.argb(x, y), after.argb(x, y)) ? 1 : 0;
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

    private static Artwork artwork(Drawing drawing) throws Exception {
        return ArtworkJson.read(Objects.requireNonNull(drawing.report().scene()))
                .orElseThrow();
    }
}
