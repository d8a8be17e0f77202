package dev.easel.studio.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.studio.lexicon.Lexicon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every prompt of {@code prompts.txt} and the scene that it means, in the notation of {@link Notation}.
 *
 * <p>After a change that is meant, look at the differences between that file and {@code target/prompts.txt}, which every
 * run writes, and copy it over if each is an improvement.
 */
class PromptsTest {
    private static final String FILE = "prompts.txt";

    private record Example(String prompt, List<String> scene) {}

    @Test
    void every_prompt_means_the_scene_that_people_expect() throws IOException {
        var lexicon = Lexicon.load();
        var reader = new Reader(lexicon);
        var builder = new SceneBuilder(lexicon);
        var expected = new StringBuilder();
        var actual = new StringBuilder();
        for (var example : examples()) {
            expected.append(text(example.prompt, example.scene));
            actual.append(text(example.prompt, Notation.of(builder.build(reader.read(example.prompt)))));
        }
        Files.writeString(Path.of("target", FILE), actual);
        assertThat(actual.toString()).isEqualTo(expected.toString());
    }

    private static String text(String prompt, List<String> scene) {
        return prompt + "\n" + scene.stream().map(line -> "    " + line + "\n").reduce("", String::concat);
    }

    private static List<Example> examples() {
        var examples = new ArrayList<Example>();
        for (String line : lines()) {
            if (line.startsWith("    ")) {
                examples.getLast().scene.add(line.strip());
            } else if (!line.isBlank()) {
                examples.add(new Example(line.strip(), new ArrayList<>()));
            }
        }
        return examples;
    }

    private static List<String> lines() {
        try (var in = PromptsTest.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
