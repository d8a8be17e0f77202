package dev.easel.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.imaging.PixelSize;
import dev.easel.studio.art.EmojiArt;
import dev.easel.studio.artwork.Artwork;
import dev.easel.studio.casting.Casting;
import dev.easel.studio.composition.Composer;
import dev.easel.studio.edit.EditException;
import dev.easel.studio.edit.Edited;
import dev.easel.studio.edit.Editor;
import dev.easel.studio.lexicon.Lexicon;
import dev.easel.studio.reading.Reader;
import dev.easel.studio.reading.SceneBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every instruction of {@code phrasings.txt} changes what it says and nothing else. Scenes and places are compared, nothing
 * is painted.
 */
class PhrasingsTest {
    private static final PixelSize SIZE = new PixelSize(640, 448);

    private record Phrasing(String prompt, String kind, String instruction, Set<String> wanted) {}

    private final Lexicon lexicon = Lexicon.load();
    private final Reader reader = new Reader(lexicon);
    private final SceneBuilder builder = new SceneBuilder(lexicon);
    private final Casting casting = new Casting(lexicon, EmojiArt.open());
    private final Painter painter = new Painter(new Composer(casting::cast));
    private final Repertoire repertoire = new Repertoire(lexicon);
    private final Editor editor = new Editor(lexicon, reader, builder, new EditWorkbench(painter, repertoire, casting));
    private final Map<String, Artwork> drawn = new HashMap<>();

    @TestFactory
    Stream<DynamicContainer> an_instruction_changes_what_it_says_and_nothing_else() throws IOException {
        List<Phrasing> phrasings = phrasings();
        return phrasings.stream()
                .map(Phrasing::kind)
                .distinct()
                .map(kind -> DynamicContainer.dynamicContainer(
                        kind,
                        phrasings.stream()
                                .filter(phrasing -> phrasing.kind().equals(kind))
                                .map(phrasing ->
                                        DynamicTest.dynamicTest(phrasing.instruction(), () -> assertMeets(phrasing)))));
    }

    private void assertMeets(Phrasing phrasing) throws EditException {
        Artwork before = drawn.computeIfAbsent(phrasing.prompt(), this::first);
        List<String> steps = List.of(phrasing.instruction().split(" // "));
        for (String step : steps.subList(0, steps.size() - 1)) {
            before = editor.edit(before, step, SIZE, 7).artwork();
        }
        Edited edited = editor.edit(before, steps.getLast(), SIZE, 7);

        Set<String> differences = Account.of(before, edited.artwork());
        assertThat(edited.undone()).isEmpty();
        assertThat(differences).as("%s", edited.done()).hasSameSizeAs(phrasing.wanted());
        assertThat(phrasing.wanted()).as("of %s", differences).allMatch(wanted -> isAmong(wanted, differences));
    }

    /** A star stands for anything. */
    private static boolean isAmong(String wanted, Set<String> differences) {
        int star = wanted.indexOf('*');
        return differences.stream()
                .anyMatch(it -> star < 0
                        ? it.equals(wanted)
                        : it.length() >= wanted.length() - 1
                                && it.startsWith(wanted.substring(0, star))
                                && it.endsWith(wanted.substring(star + 1)));
    }

    private Artwork first(String prompt) {
        Artwork artwork = Artwork.first(
                repertoire.fit(builder.build(reader.read(prompt)).scene()).scene(), SIZE, 3);
        return artwork.arranged(painter.arrange(artwork, 3).arrangement());
    }

    private static List<Phrasing> phrasings() throws IOException {
        List<Phrasing> phrasings = new ArrayList<>();
        String prompt = "";
        String kind = "";
        for (String line : lines()) {
            if (line.startsWith("= ")) {
                prompt = line.substring(2);
            } else if (line.startsWith("## ")) {
                kind = line.substring(3);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                int arrow = line.indexOf(" -> ");
                Set<String> wanted =
                        new LinkedHashSet<>(List.of(line.substring(arrow + 4).split(", ")));
                phrasings.add(new Phrasing(prompt, kind, line.substring(0, arrow), wanted));
            }
        }
        return phrasings;
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = Objects.requireNonNull(PhrasingsTest.class.getResourceAsStream("phrasings.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
