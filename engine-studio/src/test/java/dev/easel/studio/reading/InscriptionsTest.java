package dev.easel.studio.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.studio.lexicon.Lexicon;
import dev.easel.studio.scene.Entity;
import dev.easel.studio.scene.Part;
import dev.easel.studio.scene.Relation;
import dev.easel.studio.scene.Scene;
import dev.easel.studio.scene.Tint;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InscriptionsTest {
    private static final Lexicon LEXICON = Lexicon.load();
    private final Reader reader = new Reader(LEXICON);
    private final SceneBuilder builder = new SceneBuilder(LEXICON);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "a wooden sign that says \"OPEN\"                          | sign            | OPEN",
                "a \"STOP\" sign beside a tree                              | sign            | STOP",
                "a red \"STOP SALE\" banner in a park                       | banner          | STOP SALE",
                "a neon sign reading “Jazz Club” on a street                | neon sign       | Jazz Club",
                "a sign that says 'Joe's Diner' in front of a house         | sign            | Joe's Diner",
                "a sign saying HELLO WORLD in a meadow                      | sign            | HELLO WORLD",
                "a mug with the word \"COFFEE\" on it, on a table           | mug             | COFFEE",
                "the word \"LOVE\" painted on a mug                         | mug             | LOVE",
                "a laptop with the text \"Hello\" on the screen             | laptop          | Hello",
                "a book titled \"The Red Fox\" on a desk                    | book            | The Red Fox",
                "a bakery called \"Flora\" on a street                      | shop            | Flora",
                "a cat holding a placard that says \"fish\"                 | placard         | fish",
                "a poster with the title \"Jazz Night\" and a saxophone     | title lettering | Jazz Night",
                "the words \"Happy Birthday\", balloons and a cake          | title lettering | Happy Birthday",
                "the word \"LOVE\" in neon above a street                   | neon sign       | LOVE",
                "three balloons with the word \"YES\"                       | balloon         | YES",
            })
    void a_text_stands_on_what_the_prompt_says(String prompt, String carrier, String text) {
        var carriers = scene(prompt).entities().stream()
                .filter(entity -> lettering(entity).isPresent())
                .toList();

        assertThat(carriers).extracting(Entity::noun).containsExactly(carrier);
        assertThat(lettering(carriers.getFirst()).orElseThrow().text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"the dogs' bowl and the cats' house", "rock 'n' roll guitar", "a 12\" ruler and a 5\" pencil"})
    void apostrophes_and_inches_quote_nothing(String prompt) {
        assertThat(scene(prompt).entities())
                .allMatch(entity -> lettering(entity).isEmpty());
    }

    @Test
    void clothes_keep_their_text_and_their_own_colour() {
        var girl = scene("a girl wearing a red t-shirt that says \"LOVE\"")
                .entities()
                .getFirst();

        var shirt = girl.parts().getFirst();
        assertThat(shirt.text()).isEqualTo("LOVE");
        assertThat(shirt.colours()).extracting(Tint::name).containsExactly("red");
    }

    @Test
    void what_is_said_of_the_letters_is_not_said_of_the_thing() {
        var sign = scene("a white sign with the words \"COLD BEER\" in red handwritten letters")
                .entities()
                .getFirst();

        assertThat(sign.colours()).extracting(Tint::name).containsExactly("white");
        assertThat(lettering(sign).orElseThrow().colours())
                .extracting(Tint::name)
                .containsExactly("red");
        assertThat(lettering(sign).orElseThrow().traits()).contains("handwritten");
    }

    @Test
    void a_sign_that_somebody_holds_is_held_up() {
        var scene = scene("a robot holding a sign that says \"HELLO\"");

        assertThat(scene.relations()).containsExactly(new Relation("sign", Relation.Kind.HELD_BY, List.of("robot")));
    }

    @Test
    void a_title_beside_an_inscribed_thing_is_a_title() {
        var scene = scene("a shop with a sign that says \"OPEN\" and the title \"Autumn Tales\"");

        assertThat(scene.entities()).extracting(Entity::noun).containsExactly("shop", "sign", "title lettering");
    }

    @Test
    void a_text_that_no_typeface_has_is_reported_and_not_drawn() {
        var understood = builder.build(reader.read("a sign that says \"営業中\""));

        assertThat(understood.undrawn()).containsExactly("the words “営業中” (no typeface here has all their letters)");
        assertThat(understood.scene().entities())
                .allMatch(entity -> lettering(entity).isEmpty());
    }

    private Scene scene(String prompt) {
        return builder.build(reader.read(prompt)).scene();
    }

    private static Optional<Part> lettering(Entity entity) {
        return entity.parts().stream()
                .filter(part -> part.noun().equals(Part.LETTERING))
                .findFirst();
    }
}
