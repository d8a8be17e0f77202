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

class PlausibilityTest {
    private static final Lexicon LEXICON = Lexicon.load();
    private final Reader reader = new Reader(LEXICON);
    private final SceneBuilder builder = new SceneBuilder(LEXICON);

    @Test
    void children_who_fly_kites_stay_on_the_ground_and_the_kites_do_not() {
        var entities = scene("children flying kites on a beach").entities();

        assertThat(entities).extracting(Entity::noun).containsExactly("child", "kite");
        assertThat(entities).extracting(Entity::pose).containsExactly("waving", "flying");
    }

    @Test
    void who_flies_without_a_kite_flies() {
        assertThat(scene("a fairy flying over a forest").entities().getFirst().pose())
                .isEqualTo("flying");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a knight riding a horse",
                "a girl on a unicorn",
                "a man riding a bicycle",
                "a wizard on a dragon"
            })
    void riders_sit(String prompt) {
        assertThat(scene(prompt).entities().getFirst().pose()).isEqualTo("sitting on the edge");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a witch flying on a broom", "a witch riding a broomstick over a village"})
    void on_a_broom_one_sits_and_the_broom_flies(String prompt) {
        var scene = scene(prompt);

        assertThat(scene.entities()).extracting(Entity::noun).containsExactly("witch", "broom");
        assertThat(scene.entities()).extracting(Entity::pose).containsExactly("sitting on the edge", "flying");
        assertThat(scene.setting()).isEqualTo(prompt.contains("village") ? "village" : "sky");
    }

    @Test
    void a_road_leads_through_the_place_that_the_prompt_names() {
        var desert = scene("a red car on a road in the desert");

        assertThat(desert.setting()).isEqualTo("desert");
        assertThat(desert.settingTraits()).contains("roadside");
        assertThat(desert.entities()).extracting(Entity::noun).containsExactly("car");
        assertThat(scene("a red car on a dirt road").setting()).isEqualTo("road");
    }

    @Test
    void who_is_said_to_stand_on_a_horse_stands() {
        assertThat(scene("an acrobat standing on a horse").entities().getFirst().pose())
                .isEqualTo("standing");
    }

    @Test
    void a_train_on_a_bridge_is_seen_with_the_bridge() {
        var scene = scene("a train crossing a bridge over a river");

        assertThat(scene.platform()).isNull();
        assertThat(scene.relations()).contains(new Relation("train", Relation.Kind.ON, List.of("viaduct")));
    }

    @Test
    void a_pair_of_scissors_is_one_thing_and_a_pair_of_dogs_are_two() {
        assertThat(scene("a photo of a pair of red scissors")
                        .entities()
                        .getFirst()
                        .count())
                .isEqualTo(1);
        assertThat(scene("a pair of dogs").entities().getFirst().count()).isEqualTo(2);
        assertThat(scene("two scissors").entities().getFirst().count()).isEqualTo(2);
    }

    @Test
    void a_lake_has_its_mountains_already() {
        assertThat(scene("a lake with mountains behind it and a boat").entities())
                .extracting(Entity::noun)
                .containsExactly("boat");
    }

    private Scene scene(String prompt) {
        return builder.build(reader.read(prompt)).scene();
    }
}
