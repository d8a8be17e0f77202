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
import dev.easel.studio.lexicon.Lexicon;
import dev.easel.studio.reading.Reader;
import dev.easel.studio.reading.SceneBuilder;
import dev.easel.studio.scene.Scene;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The adherence benchmark: {@code Adherence PROMPTS_PER_CLASS FOLDER [SEED [CLASS]]}. Prints a table by class and every
 * failure; the folder gets sheets of the failures, and of sixty pictures taken at random to be judged by eye.
 */
final class Adherence {
    private static final PixelSize SIZE = new PixelSize(640, 448);
    private static final List<String> BACKGROUNDS = List.of("white", "blue", "black", "pink");
    /** People are dressed differently each time. */
    private static final int PORTRAITS_OF_PEOPLE = 12;

    private static final int BY_EYE = 60;

    private final Lexicon lexicon = Lexicon.load();
    private final Reader reader = new Reader(lexicon);
    private final SceneBuilder builder = new SceneBuilder(lexicon);
    private final Repertoire repertoire = new Repertoire(lexicon);
    private final Painter painter = new Painter(new Composer(new Casting(lexicon, EmojiArt.open())::cast));

    /** A picture and what is in it. */
    private record Drawn(Picture picture, List<Shape> shapes) {}

    private static final class Tally {
        int trials;
        int passed;
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
        List<Picture> sample = new ArrayList<>();
        int stride = Math.max(1, all.size() / BY_EYE);
        for (int i = 0; i < all.size(); i++) {
            Trial trial = all.get(i);
            Drawn drawn = draw(trial.prompt(), seed * 1_000 + i);
            Optional<String> fault = judge.fault(trial, drawn.shapes());
            Tally tally = tallies.computeIfAbsent(trial.task(), _ -> new Tally());
            tally.trials++;
            if (fault.isEmpty()) {
                tally.passed++;
            } else {
                failures.add(drawn.picture());
                System.out.printf("%3d. %s: %s: %s%n", failures.size(), trial.task(), trial.prompt(), fault.get());
            }
            if (i % stride == 0 && sample.size() < BY_EYE) {
                sample.add(drawn.picture());
            }
        }
        sheets(folder, "failures", failures);
        sheets(folder, "sample", sample);
        System.out.printf("%n| class | prompts | shown as asked |%n|---|---|---|%n");
        tallies.forEach((task, tally) -> System.out.printf(
                "| %s | %d | %.1f %% |%n",
                task.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                tally.trials,
                100.0 * tally.passed / tally.trials));
    }

    /** Portraits of everything that is asked for, each alone before a plain background. */
    private Gallery gallery(List<Trial> trials, Trials names) throws InterruptedException {
        Gallery gallery = new Gallery();
        List<String> drawings = Stream.concat(
                        Trials.COCO.stream().map(names::drawing),
                        trials.stream()
                                .flatMap(trial -> trial.wanted().stream())
                                .map(Trial.Wanted::name))
                .distinct()
                .toList();
        for (String drawing : drawings) {
            String noun = lexicon.nouns().stream()
                    .filter(it -> it.art().equals(drawing))
                    .findFirst()
                    .orElseThrow()
                    .name();
            int portraits = drawing.equals("person") ? PORTRAITS_OF_PEOPLE : BACKGROUNDS.size();
            for (int i = 0; i < portraits; i++) {
                String background = BACKGROUNDS.get(i % BACKGROUNDS.size());
                draw("a " + noun + " on a " + background + " background", 101 + i).shapes().stream()
                        .findFirst()
                        .ifPresent(shape -> gallery.hang(drawing, shape));
            }
        }
        return gallery;
    }

    private Drawn draw(String prompt, long seed) throws InterruptedException {
        Scene scene = repertoire.fit(builder.build(reader.read(prompt)).scene()).scene();
        Picture picture = painter.paint(Artwork.first(scene, SIZE, seed), seed).picture();
        Picture empty = painter.paint(Artwork.first(scene.populated(List.of(), List.of()), SIZE, seed), seed)
                .picture();
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
