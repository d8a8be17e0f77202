package dev.easel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputNamesTest {

    @Test
    void a_picture_is_named_after_the_first_words_of_its_prompt_and_its_seed() {
        assertThat(name("A red fox, in the (deep) snow, at night")).isEqualTo("a-red-fox-in-the-deep-42.jpg");
    }

    @Test
    void accents_are_dropped_and_other_scripts_are_kept() {
        assertThat(name("Café 中文")).isEqualTo("cafe-中文-42.jpg");
    }

    @Test
    void a_prompt_without_a_word_makes_a_picture_all_the_same() {
        assertThat(name("!?")).isEqualTo("picture-42.jpg");
    }

    @Property(tries = 300)
    void every_prompt_gives_a_name_that_every_file_system_takes(@ForAll String prompt) {
        var name = name(prompt);

        assertThat(name).doesNotContain("/", "\\", "\0", "\n", ":", "*", "?", "\"", "<", ">", "|");
        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(255);
        assertThat(name).endsWith("-42.jpg").doesNotStartWith("-").doesNotStartWith(".");
    }

    @Test
    void a_file_that_exists_is_never_chosen(@TempDir Path folder) throws IOException {
        var first = OutputNames.forPrompt(folder, "fox", 1, "png");
        Files.createFile(first);
        var second = OutputNames.forPrompt(folder, "fox", 1, "png");
        Files.createFile(second);

        assertThat(first).hasFileName("fox-1.png");
        assertThat(second).hasFileName("fox-1-2.png");
        assertThat(OutputNames.forPrompt(folder, "fox", 1, "png")).hasFileName("fox-1-3.png");
    }

    @Test
    void several_pictures_get_numbers_before_the_ending() {
        assertThat(OutputNames.numbered(Path.of("a/fox.png"), 2))
                .containsExactly(Path.of("a/fox-1.png"), Path.of("a/fox-2.png"));
    }

    @Test
    void one_picture_gets_the_name_as_it_is() {
        assertThat(OutputNames.numbered(Path.of("fox.v2.png"), 1)).containsExactly(Path.of("fox.v2.png"));
    }

    private static String name(String prompt) {
        return OutputNames.forPrompt(Path.of("nowhere"), prompt, 42, "jpg")
                .getFileName()
                .toString();
    }
}
