package dev.easel.studio.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.studio.lexicon.Lexicon;
import dev.easel.studio.scene.Entity;
import dev.easel.studio.scene.Relation;
import dev.easel.studio.scene.Scene;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {
    private static final Lexicon LEXICON = Lexicon.load();
    private final Reader reader = new Reader(LEXICON);
    private final SceneBuilder builder = new SceneBuilder(LEXICON);

    @ParameterizedTest
    @CsvSource({
        "a castle on a mountain under a full moon, summit, mountains",
        "a goat standing on a mountain peak, summit, mountains",
        "a climber on top of a snowy mountain, summit, mountains",
        "a house on a hill, hilltop, hills",
        "a lone tree on top of a grassy hill at sunset, hilltop, hills",
        "a windmill on a green hill in the desert, hilltop, desert"
    })
    void what_is_on_a_mountain_or_a_hill_stands_on_its_top(String prompt, String platform, String setting) {
        var scene = scene(prompt);

        assertThat(scene.platform()).isEqualTo(platform);
        assertThat(scene.setting()).isEqualTo(setting);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a village on a mountain", "a fox in the mountains", "a mountain", "sheep on rolling hills"})
    void a_mountain_that_nothing_stands_on_top_of_is_no_platform(String prompt) {
        assertThat(scene(prompt).platform()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a bicycle leaning on a wall, no people",
                "a bicycle leaning against a brick wall",
                "a bicycle propped against an old wall"
            })
    void what_leans_on_a_wall_has_a_wall_to_lean_on(String prompt) {
        var scene = scene(prompt);

        assertThat(scene.entities()).extracting(Entity::noun).containsExactly("bicycle", "wall");
        assertThat(scene.relations()).containsExactly(new Relation("bicycle", Relation.Kind.AGAINST, List.of("wall")));
        assertThat(scene.setting()).isEqualTo("garden");
    }

    @Test
    void a_wall_in_a_room_is_the_rooms_own() {
        var scene = scene("a clock on the wall of a cosy room, a cat sitting on a chair");

        assertThat(scene.setting()).isEqualTo("room");
        assertThat(scene.entities()).extracting(Entity::noun).doesNotContain("wall");
        assertThat(scene.entities().getFirst().traits()).contains("hung");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a skyline of a futuristic city at night, neon, pixel art", "a city at night, neon lights"})
    void neon_is_how_a_city_is_lit(String prompt) {
        assertThat(scene(prompt).settingTraits()).contains("neon");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a city at night with neon signs", "a neon green car in a city street"})
    void a_neon_sign_or_a_neon_green_says_nothing_of_the_city(String prompt) {
        assertThat(scene(prompt).settingTraits()).doesNotContain("neon");
    }

    @ParameterizedTest
    @CsvSource({
        "a cup of coffee and a book by the window, room",
        "three apples in a kitchen, kitchen",
    })
    void a_still_life_in_a_room_is_on_a_table(String prompt, String setting) {
        assertThat(scene(prompt).setting()).isEqualTo(setting);
        assertThat(scene(prompt).platform()).isEqualTo("table");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a clock on the wall of a cosy room", "a cat and a ball in a kitchen", "an empty library"})
    void what_hangs_or_lives_in_a_room_needs_no_table(String prompt) {
        assertThat(scene(prompt).platform()).isNull();
    }

    private Scene scene(String prompt) {
        return builder.build(reader.read(prompt)).scene();
    }
}
