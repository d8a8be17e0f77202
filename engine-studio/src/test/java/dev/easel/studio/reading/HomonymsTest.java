package dev.easel.studio.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.studio.lexicon.Lexicon;
import dev.easel.studio.scene.Entity;
import dev.easel.studio.scene.Relation;
import dev.easel.studio.scene.Scene;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HomonymsTest {
    private static final Lexicon LEXICON = Lexicon.load();
    private final Reader reader = new Reader(LEXICON);
    private final SceneBuilder builder = new SceneBuilder(LEXICON);

    @Test
    void a_pyramid_among_shapes_is_one_of_them() {
        var scene = scene("a green pyramid between a yellow cylinder and a purple cone");

        assertThat(scene.entities()).extracting(Entity::noun).containsExactly("square pyramid", "cylinder", "cone");
        assertThat(scene.relations())
                .containsExactly(new Relation("pyramid", Relation.Kind.BETWEEN, List.of("cylinder", "cone")));
        assertThat(scene.platform()).isEqualTo("table");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a blue pyramid", "a pyramid on a table", "a sphere and a pyramid", "two red pyramids"})
    void a_pyramid_that_is_coloured_or_lies_on_a_table_is_a_shape(String prompt) {
        assertThat(scene(prompt).entities()).extracting(Entity::noun).contains("square pyramid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a pyramid",
                "three pyramids and a camel",
                "a golden pyramid in the desert",
                "a white ziggurat",
                "a red camel in front of a pyramid"
            })
    void every_other_pyramid_stands_in_egypt(String prompt) {
        assertThat(scene(prompt).entities())
                .extracting(Entity::noun)
                .contains("pyramid")
                .doesNotContain("square pyramid");
    }

    private Scene scene(String prompt) {
        return builder.build(reader.read(prompt)).scene();
    }
}
