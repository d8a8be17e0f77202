package dev.easel.studio;

import dev.easel.imaging.Picture;
import dev.easel.imaging.PixelSize;
import dev.easel.studio.adherence.Gallery;
import dev.easel.studio.adherence.Judge;
import dev.easel.studio.adherence.Segmentation;
import dev.easel.studio.adherence.Shape;
import dev.easel.studio.adherence.Trial;
import dev.easel.studio.adherence.Trials;
import dev.easel.studio.art.EmojiArt;
import dev.easel.studio.artwork.Artwork;
import dev.easel.studio.casting.Casting;
import dev.easel.studio.composition.Composer;
import dev.easel.studio.lexicon.Kind;
import dev.easel.studio.lexicon.Lexicon;
import dev.easel.studio.reading.Reader;
import dev.easel.studio.reading.SceneBuilder;
import dev.easel.studio.scene.Scene;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The adherence benchmark: {@code Adherence PROMPTS_PER_CLASS FOLDER [SEED [CLASS]]}. Prints a table by class and every
 * failure; the folder gets sheets of the failures, and of sixty pictures taken at random to be judged by eye.
 */
final class Adherence {
    private static final PixelSize SIZE = new PixelSize(640, 448);
    private static final List<String> BACKGROUNDS = List.of("white", "blue", "black");
    /** Smaller paper shows things as small as where there are many of them. */
    private static final PixelSize SMALL = new PixelSize(240, 168);
    /** Portraits of a thing where it is at home. */
    private static final int AT_HOME = 1;
    /** Portraits of a thing in a colour that a prompt asks for. */
    private static final int COLOURED = 2;
    /** People are dressed differently each time. */
    private static final int PORTRAITS_OF_PEOPLE = 12;
    /** Seed of the first portrait: no trial has one like it. */
    private static final long PORTRAITS = 101;

    private static final int BY_EYE = 60;

    private final Lexicon lexicon = Lexicon.load();
    private final Reader reader = new Reader(lexicon);
    private final SceneBuilder builder = new SceneBuilder(lexicon);
    private final Repertoire repertoire = new Repertoire(lexicon);
    private final Painter painter = new Painter(new Composer(new Casting(lexicon, EmojiArt.open())::cast));

    /** Places without things, by what they look like: portraits share them. */
    private final Map<Artwork, Picture> places = new HashMap<>();

    /** A picture and what is in it. */
    private record Drawn(Picture picture, List<Shape> shapes) {}

    /** Verdicts on the prompts of one class, and on claims of that class that are wrong. */
    private static final class Tally {
        int trials;
        int passed;
        int contraries;
        int fooled;
    }

    public static void main(String[] args) throws Exception {
        int each = Integer.parseInt(args[0]);
        Path folder = Files.createDirectories(Path.of(args[1]));
        long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
        String only = args.length > 3 ? args[3].toUpperCase(Locale.ROOT) : "";
        new Adherence().run(each, folder, seed, only);
    }

    private void run(int each, Path folder, long seed, String only) throws Exception {
        Trials trials = new Trials(lexicon, seed);
        List<Trial> all = trials.make(each).stream()
                .filter(trial -> trial.task().name().startsWith(only))
                .toList();
        Judge judge = new Judge(gallery(all, trials));
        Map<Trial.Task, Tally> tallies = new EnumMap<>(Trial.Task.class);
        List<Picture> failures = new ArrayList<>();
        List<Picture> veiled = new ArrayList<>();
        List<Picture> sample = new ArrayList<>();
        int stride = Math.max(1, all.size() / BY_EYE);
        for (int i = 0; i < all.size(); i++) {
            Trial trial = all.get(i);
            Drawn drawn = draw(trial.prompt(), SIZE, seed * 1_000 + i);
            Optional<String> fault = judge.fault(trial, drawn.shapes());
            Tally tally = tallies.computeIfAbsent(trial.task(), _ -> new Tally());
            tally.trials++;
            if (fault.isEmpty()) {
                tally.passed++;
            } else {
                failures.add(drawn.picture());
                veiled.add(Segmentation.veiled(drawn.picture(), drawn.shapes()));
                System.out.printf("%3d. %s: %s: %s%n", failures.size(), trial.task(), trial.prompt(), fault.get());
            }
            tempt(judge, trial, trials.contrary(trial), drawn, tallies);
            if (trial.task() == Trial.Task.TWO_OBJECTS) {
                tempt(judge, trial, trials.denial(trial), drawn, tallies);
            }
            if (trial.task() == Trial.Task.OCCLUSION) {
                tempt(judge, trial, trial, draw(Trials.apart(trial), SIZE, seed * 1_000 + i), tallies);
            }
            if (i % stride == 0 && sample.size() < BY_EYE) {
                sample.add(drawn.picture());
                System.out.printf("sample %d: %s: %s%n", sample.size(), trial.prompt(), fault.orElse("right"));
            }
        }
        sheets(folder, "failures", failures);
        sheets(folder, "veiled", veiled);
        sheets(folder, "sample", sample);
        System.out.printf(
                "%n| class | prompts | shown as asked | wrong claims | passed for right |%n|---|---|---|---|---|%n");
        tallies.forEach((task, tally) -> System.out.printf(
                "| %s | %d | %.1f %% | %d | %.1f %% |%n",
                task.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                tally.trials,
                100.0 * tally.passed / Math.max(1, tally.trials),
                tally.contraries,
                100.0 * tally.fooled / Math.max(1, tally.contraries)));
    }

    /** Asks the judge about a picture what is not so. */
    private static void tempt(Judge judge, Trial trial, Trial contrary, Drawn drawn, Map<Trial.Task, Tally> tallies) {
        Tally tally = tallies.computeIfAbsent(contrary.task(), _ -> new Tally());
        tally.contraries++;
        if (judge.fault(contrary, drawn.shapes()).isEmpty()) {
            tally.fooled++;
            System.out.printf("fooled: %s: %s passes for %s%n", contrary.task(), trial.prompt(), contrary.prompt());
        }
    }

    /** Portraits of everything that is asked for, each alone. */
    private Gallery gallery(List<Trial> trials, Trials names) {
        List<Trial.Wanted> things = Stream.concat(
                        Trials.COCO.stream().map(names::thing),
                        trials.stream().flatMap(trial -> trial.wanted().stream()))
                .toList();
        return new Gallery(things, this::portraits);
    }

    /** A thing before plain backgrounds, on large and small paper and, in its natural colour, where it is at home. */
    private List<Shape> portraits(String noun, @Nullable String colour) {
        String name = "a " + (colour == null ? "" : colour + " ") + noun;
        boolean isPerson = lexicon.nounsCalled(noun).getFirst().kind() == Kind.PERSON;
        int count = isPerson ? PORTRAITS_OF_PEOPLE : BACKGROUNDS.size();
        List<Shape> portraits = new ArrayList<>();
        List<String> backgrounds =
                BACKGROUNDS.stream().filter(it -> !it.equals(colour)).toList();
        List<PixelSize> sizes = colour == null ? List.of(SIZE, SMALL) : List.of(SIZE);
        for (PixelSize size : sizes) {
            for (int i = 0; i < (colour == null ? count : COLOURED); i++) {
                String background = backgrounds.get(i % backgrounds.size());
                portrait(name + " on a " + background + " background", size, PORTRAITS + i, portraits);
            }
        }
        for (int i = 0; i < AT_HOME && colour == null; i++) {
            portrait(name, SIZE, PORTRAITS + i, portraits);
            portrait(name, SMALL, PORTRAITS + AT_HOME + i, portraits);
        }
        return portraits;
    }

    private void portrait(String prompt, PixelSize size, long seed, List<Shape> portraits) {
        try {
            draw(prompt, size, seed).shapes().stream().findFirst().ifPresent(portraits::add);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Drawn draw(String prompt, PixelSize size, long seed) throws InterruptedException {
        Scene scene = repertoire.fit(builder.build(reader.read(prompt)).scene()).scene();
        Picture picture = painter.paint(Artwork.first(scene, size, seed), seed).picture();
        Artwork place = Artwork.first(scene.populated(List.of(), List.of()), size, seed);
        Picture empty = places.get(place);
        if (empty == null) {
            empty = painter.paint(place, seed).picture();
            if (seed < PORTRAITS + PORTRAITS_OF_PEOPLE) {
                places.put(place, empty);
            }
        }
        return new Drawn(picture, Segmentation.shapes(picture, empty));
    }

    private static void sheets(Path folder, String name, List<Picture> pictures) throws Exception {
        int perSheet = 12;
        for (int from = 0; from < pictures.size(); from += perSheet) {
            Path file = folder.resolve("%s-%02d.png".formatted(name, from / perSheet + 1));
            PromptSheet.write(
                    file, PromptSheet.tiled(pictures.subList(from, Math.min(pictures.size(), from + perSheet)), 3));
        }
    }
}
