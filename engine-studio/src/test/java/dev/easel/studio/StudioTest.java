package dev.easel.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.engine.Brief;
import dev.easel.engine.Drawing;
import dev.easel.engine.EngineException;
import dev.easel.engine.Progress;
import dev.easel.imaging.PixelSize;
import dev.easel.studio.artwork.ArtworkJson;
import dev.easel.studio.scene.Scene;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudioTest {
    private static final PixelSize SMALL = new PixelSize(320, 224);

    private final Studio studio = Studio.open();

    @Test
    void the_same_seed_gives_the_same_bytes_and_another_seed_another_picture() throws Exception {
        String prompt = "two foxes and an owl in a snowy forest at night";
        byte[] first = draw(prompt, SMALL, 7).getFirst().picture().bgra();

        assertThat(draw(prompt, SMALL, 7).getFirst().picture().bgra()).isEqualTo(first);
        assertThat(draw(prompt, SMALL, 8).getFirst().picture().bgra()).isNotEqualTo(first);
    }

    @Test
    void another_studio_draws_the_same_bytes() throws Exception {
        String prompt = "a sailboat on a lake in autumn, watercolor";

        assertThat(Studio.open().id()).isEqualTo("studio");
        assertThat(draw(Studio.open(), prompt, SMALL, 3).getFirst().picture().bgra())
                .isEqualTo(draw(prompt, SMALL, 3).getFirst().picture().bgra());
    }

    @Test
    void every_seed_of_a_brief_gets_its_own_picture_in_order() throws Exception {
        List<Drawing> drawings = draw("a red apple on a table", SMALL, 1, 2, 3);

        assertThat(drawings).hasSize(3);
        assertThat(drawings.get(1).picture().bgra())
                .isEqualTo(draw("a red apple on a table", SMALL, 2)
                        .getFirst()
                        .picture()
                        .bgra());
    }

    @Test
    void the_scene_that_was_drawn_comes_with_the_picture() throws Exception {
        Drawing drawing = draw("three red apples and a blue bottle on a wooden table", SMALL, 1)
                .getFirst();
        Scene scene = ArtworkJson.read(Objects.requireNonNull(drawing.report().scene()))
                .orElseThrow()
                .scene();

        assertThat(scene.platform()).isEqualTo("table");
        assertThat(scene.entities())
                .extracting(entity -> entity.count() + " " + entity.noun())
                .containsExactly("3 apple", "1 bottle");
        assertThat(drawing.report().drawn()).contains("three red apples", "a blue bottle");
    }

    @ParameterizedTest
    @CsvSource({
        "a cabin with a red roof, a red roof",
        "a house with a green door, a green door",
        "a pirate ship with white sails, white sails",
        "a dragon with red wings, red wings",
        "a horse with a white mane, a white mane",
        "an owl with yellow eyes, yellow eyes",
        "a maple tree with red leaves, red leaves",
    })
    void a_part_has_the_colour_that_the_prompt_gives_it(String prompt, String part) throws Exception {
        assertThat(draw(prompt, SMALL, 1).getFirst().report().drawn()).contains(part);
    }

    @ParameterizedTest
    @CsvSource({"a parrot with a yellow beak, a yellow beak", "a house with blue shutters, blue shutters"})
    void a_part_whose_colour_no_drawing_shows_is_reported(String prompt, String part) throws Exception {
        Drawing drawing = draw(prompt, SMALL, 1).getFirst();

        assertThat(drawing.report().drawn()).doesNotContain(part);
        assertThat(drawing.report().undrawn()).containsExactly(part + " (drawn in the usual way)");
    }

    @Test
    void what_cannot_be_drawn_is_said_in_the_words_of_the_prompt() throws Exception {
        Drawing drawing =
                draw("a cat and a flibbertigibbet on a chair", SMALL, 1).getFirst();

        assertThat(drawing.report().undrawn()).anyMatch(words -> words.contains("flibbertigibbet"));
    }

    @Test
    void a_place_without_a_painter_is_drawn_as_the_most_similar_one_and_that_is_said() throws Exception {
        Drawing drawing = draw("a dog in an orchard", SMALL, 1).getFirst();

        assertThat(drawing.report().notes()).anyMatch(note -> note.contains("orchard") && note.contains("meadow"));
    }

    @ParameterizedTest
    @CsvSource({
        "1024, 1024",
        "896, 1280",
        "1280, 896",
        "768, 1408",
        "1408, 768",
        "864, 1296",
        "1296, 864",
        "576, 1248",
        "1248, 576",
        "576, 1280",
        "1280, 576",
        "704, 1408",
        "1408, 704"
    })
    void every_shape_of_the_size_table_is_drawn_at_its_exact_size(int width, int height) throws Exception {
        PixelSize size = new PixelSize(width, height);
        Drawing drawing = draw("a knight and a dragon before a castle in the mountains", size, 5)
                .getFirst();

        assertThat(drawing.picture().size()).isEqualTo(size);
        assertThat(colours(drawing)).isGreaterThan(2000);
    }

    @Test
    void the_double_sizes_are_drawn_too() throws Exception {
        PixelSize size = new PixelSize(2816, 1408);

        assertThat(draw("an astronaut above a sea of clouds", size, 5)
                        .getFirst()
                        .picture()
                        .size())
                .isEqualTo(size);
    }

    @Test
    void an_interrupted_drawing_stops() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> draw("a fox", SMALL, 1)).isInstanceOf(InterruptedException.class);
    }

    private static long colours(Drawing drawing) {
        PixelSize size = drawing.picture().size();
        return IntStream.range(0, size.area())
                .map(i -> drawing.picture().argb(i % size.width(), i / size.width()))
                .distinct()
                .count();
    }

    private List<Drawing> draw(String prompt, PixelSize size, long... seeds)
            throws EngineException, InterruptedException {
        return draw(studio, prompt, size, seeds);
    }

    private static List<Drawing> draw(Studio studio, String prompt, PixelSize size, long... seeds)
            throws EngineException, InterruptedException {
        List<Drawing> drawings = new ArrayList<>();
        List<Long> all = Arrays.stream(seeds).boxed().toList();
        studio.draw(new Brief(prompt, size, all), new Progress() {
            @Override
            public void advanced(int index, double fraction) {}

            @Override
            public void finished(int index, Drawing drawing) {
                assertThat(index).isEqualTo(drawings.size());
                drawings.add(drawing);
            }
        });
        return drawings;
    }
}
