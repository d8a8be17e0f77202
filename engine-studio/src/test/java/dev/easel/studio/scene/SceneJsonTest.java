package dev.easel.studio.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.studio.paint.Rgb;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SceneJsonTest {
    private static final Scene APPLES = new Scene(
            "room",
            List.of("cozy"),
            "table",
            "wood",
            Daytime.MORNING,
            Weather.CLEAR,
            null,
            List.of(new Tint("amber", Rgb.of(0xf2a12e))),
            List.of(),
            "oil",
            Framing.MEDIUM,
            List.of(new Entity(
                    "apple",
                    "apple",
                    3,
                    List.of(new Tint("red", Rgb.of(0xd32626))),
                    null,
                    List.of("shiny"),
                    null,
                    Entity.Size.NORMAL,
                    Entity.Distance.NEAR,
                    List.of())),
            List.of(new Relation("apple", Relation.Kind.LEFT_OF, List.of("bottle"))));

    @Test
    void a_scene_is_written_in_the_order_of_its_fields_without_what_is_not_said() {
        assertThat(SceneJson.write(APPLES)).isEqualTo("""
                        {"setting":"room","settingTraits":["cozy"],"platform":"table","platformMaterial":"wood",\
                        "daytime":"MORNING","weather":"CLEAR","palette":[{"name":"amber","rgb":"#f2a12e"}],\
                        "style":"oil","framing":"MEDIUM","entities":[{"id":"apple","noun":"apple","count":3,\
                        "colours":[{"name":"red","rgb":"#d32626"}],"traits":["shiny"],"size":"NORMAL",\
                        "distance":"NEAR"}],"relations":[{"subject":"apple","kind":"LEFT_OF","objects":["bottle"]}]}""");
    }

    @Property(tries = 200)
    void what_is_written_is_read_again(@ForAll("scenes") Scene scene) {
        assertThat(SceneJson.read(SceneJson.write(scene))).isEqualTo(scene);
    }

    @Test
    void unknown_fields_are_refused_by_name_and_place() {
        String json = SceneJson.write(APPLES).replace("\"count\":3", "\"count\":3,\"weight\":1");
        assertThatThrownBy(() -> SceneJson.read(json))
                .isInstanceOf(MalformedSceneException.class)
                .hasMessageStartingWith("scene.entities[0].weight is unknown; known are colours, count, ");
    }

    @Test
    void wrong_values_are_refused_with_what_is_allowed() {
        String json = SceneJson.write(APPLES);
        assertThatThrownBy(() -> SceneJson.read(json.replace("MORNING", "TEATIME")))
                .hasMessageStartingWith("scene.daytime must be one of [DAWN, MORNING, ");
        assertThatThrownBy(() -> SceneJson.read(json.replace("\"count\":3", "\"count\":0")))
                .hasMessage("scene.entities[0].count must be a whole number of at least 1");
        assertThatThrownBy(() -> SceneJson.read(json.replace("#f2a12e", "amber")))
                .hasMessage("scene.palette[0].rgb must look like #f2a12e, is amber");
        assertThatThrownBy(() -> SceneJson.read(json.replace("\"style\":\"oil\",", "")))
                .hasMessage("scene.style is missing");
    }

    @Test
    void a_text_that_is_no_json_is_refused() {
        assertThatThrownBy(() -> SceneJson.read("{\"setting\":"))
                .isInstanceOf(MalformedSceneException.class)
                .hasMessageStartingWith("the scene is no JSON: ");
        assertThatThrownBy(() -> SceneJson.read("[]")).hasMessage("scene must be an object");
    }

    @Provide
    Arbitrary<Scene> scenes() {
        Arbitrary<String> word =
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(8);
        Arbitrary<List<String>> words =
                Arbitraries.strings().ofMaxLength(6).list().ofMaxSize(3);
        Arbitrary<List<Tint>> tints = Combinators.combine(
                        word, Arbitraries.integers().between(0, 0xffffff))
                .as((name, rgb) -> new Tint(name, Rgb.of(rgb)))
                .list()
                .ofMaxSize(3);
        Arbitrary<Part> part =
                Combinators.combine(word, tints, word.injectNull(.5), words).as(Part::new);
        Arbitrary<Entity> entity = Combinators.combine(
                        word, word, Arbitraries.integers().between(1, 120), tints)
                .as((id, noun, count, colours) -> new Entity(
                        id,
                        noun,
                        count,
                        colours,
                        null,
                        List.of(),
                        null,
                        Entity.Size.TINY,
                        Entity.Distance.FAR,
                        List.of()))
                .flatMap(plain -> Combinators.combine(
                                word.injectNull(.5),
                                words,
                                word.injectNull(.5),
                                Arbitraries.of(Entity.Size.class),
                                Arbitraries.of(Entity.Distance.class),
                                part.list().ofMaxSize(2))
                        .as((material, traits, pose, size, distance, parts) -> new Entity(
                                plain.id(),
                                plain.noun(),
                                plain.count(),
                                plain.colours(),
                                material,
                                traits,
                                pose,
                                size,
                                distance,
                                parts)));
        Arbitrary<Relation> relation = Combinators.combine(word, Arbitraries.of(Relation.Kind.class), words)
                .as(Relation::new);
        return Combinators.combine(
                        words,
                        word.injectNull(.5),
                        Arbitraries.of(Daytime.class),
                        Arbitraries.of(Weather.class),
                        Arbitraries.of(Season.class).injectNull(.5),
                        tints,
                        entity.list().ofMaxSize(3),
                        relation.list().ofMaxSize(2))
                .as((traits, platform, daytime, weather, season, palette, entities, relations) -> new Scene(
                        "garden",
                        traits,
                        platform,
                        platform,
                        daytime,
                        weather,
                        season,
                        palette,
                        palette,
                        "painterly",
                        Framing.WIDE,
                        entities,
                        relations));
    }
}
