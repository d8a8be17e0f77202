package dev.easel.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.studio.lexicon.Lexicon;
import dev.easel.studio.reading.Reader;
import dev.easel.studio.reading.SceneBuilder;
import dev.easel.studio.scene.Entity;
import dev.easel.studio.scene.Part;
import dev.easel.studio.scene.Relation;
import dev.easel.studio.scene.Scene;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepertoireTest {
    private static final Lexicon LEXICON = Lexicon.load();

    private final Repertoire repertoire = new Repertoire(LEXICON);

    @Test
    void what_people_are_not_drawn_with_becomes_a_thing_that_they_hold() {
        Scene scene = fitted("a girl holding a green apple");

        Entity apple = only(scene, "apple");
        assertThat(apple.colours()).hasSize(1);
        assertThat(apple.traits()).doesNotContain("held");
        assertThat(only(scene, "girl").parts()).isEmpty();
        assertThat(scene.relations()).containsExactly(new Relation(apple.id(), Relation.Kind.HELD_BY, List.of("girl")));
    }

    @Test
    void what_people_are_drawn_with_stays_a_part_of_them() {
        Scene scene = fitted("a king holding a sword");

        assertThat(scene.entities()).hasSize(1);
        assertThat(only(scene, "king").parts()).extracting(Part::noun).contains("sword");
    }

    @Test
    void everybody_of_several_holds_one() {
        Scene scene = fitted("three children holding cakes");

        assertThat(only(scene, "cake").count()).isEqualTo(3);
    }

    @Test
    void two_things_of_one_noun_in_the_same_hands_have_ids_of_their_own() {
        Scene scene = fitted("a girl holding a green apple and a red apple");

        assertThat(scene.entities())
                .extracting(Entity::id)
                .doesNotHaveDuplicates()
                .hasSize(3);
        repertoire.requirePaintable(scene);
    }

    private Scene fitted(String prompt) {
        Scene scene = new SceneBuilder(LEXICON)
                .build(new Reader(LEXICON).read(prompt))
                .scene();
        return repertoire.fit(scene).scene();
    }

    private static Entity only(Scene scene, String noun) {
        List<Entity> found = scene.entities().stream()
                .filter(entity -> entity.noun().equals(noun))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
