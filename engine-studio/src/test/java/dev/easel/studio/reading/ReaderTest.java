package dev.easel.studio.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.studio.lexicon.Lexicon;
import dev.easel.studio.scene.SceneJson;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderTest {
    private static final Lexicon LEXICON = Lexicon.load();
    private final Reader reader = new Reader(LEXICON);
    private final SceneBuilder builder = new SceneBuilder(LEXICON);

    @Test
    void a_reading_can_be_printed_as_a_tree() {
        assertThat(reader.read("three red apples on a table, the \"OPEN\" sign").describe())
                .isEqualTo("""
                    clause
                      "three red apples": red apples ×3
                      -- on (ON)
                      "a table": table
                    clause
                      the words “OPEN”
                      "the "OPEN" sign": sign
                    """);
    }

    @ParameterizedTest
    @CsvSource({
        "one cat, 1", "a pair of cats, 2", "3 cats, 3", "a few cats, 3", "several cats, 5", "twelve cats, 12",
        "a dozen cats, 12", "two dozen cats, 24", "cats, 3", "flowers, 9", "many flowers, 9", "seven flowers, 7",
        "twenty cats, 20", "a crowd of cats, 12"
    })
    void numbers_are_read_in_digits_and_words(String prompt, int count) {
        assertThat(understood(prompt).scene().entities().getFirst().count()).isEqualTo(count);
    }

    @Test
    void what_is_drawn_is_told_in_the_words_of_the_caller() {
        var understood = understood("three red apples and a flibbertigibbet on a wooden table, oil painting");
        assertThat(understood.drawn()).containsExactly("three red apples", "a wooden table", "oil painting");
        assertThat(understood.undrawn()).containsExactly("a flibbertigibbet");
    }

    @Test
    void praise_and_technique_are_not_reported_as_missing() {
        var understood = understood("a fox, masterpiece, ultra-detailed, 8k, premium quality, sharp focus");
        assertThat(understood.undrawn()).isEmpty();
        assertThat(understood.drawn()).containsExactly("a fox");
    }

    @Test
    void more_than_can_be_told_apart_is_reported() {
        assertThat(understood("500 balloons").undrawn()).containsExactly("500 balloons (only 120 of them)");
    }

    @Test
    void mistyped_words_are_read_and_told() {
        assertThat(understood("an elefant").notes()).containsExactly("elefant read as elephant");
    }

    @Test
    void words_in_quotation_marks_are_lettering_not_things() {
        var understood = understood("a sign that says \"The Red Fox\"");
        assertThat(understood.scene().entities()).extracting("noun").containsExactly("sign");
        assertThat(understood.drawn()).containsExactly("a sign", "the words “The Red Fox” on the sign");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                ",,,",
                "and with of",
                "\"",
                "նստած",
                "猫",
                "🦊🦊",
                "a a a a the",
                "of of in on",
                "without",
                "the left of the",
                "'s",
                "999999999999",
                "a-b-c-d",
                "\u0000\uffff"
            })
    void odd_prompts_have_a_scene_too(String prompt) {
        assertThat(understood(prompt).scene().setting()).isNotEmpty();
    }

    @Property(tries = 300)
    void no_order_of_words_fails_and_the_same_words_mean_the_same(@ForAll("prompts") String prompt) {
        var understood = understood(prompt);
        assertThat(understood(prompt)).isEqualTo(understood);
        var scene = understood.scene();
        assertThat(SceneJson.read(SceneJson.write(scene))).isEqualTo(scene);
        assertThat(LEXICON.setting(scene.setting())).isPresent();
        assertThat(LEXICON.styles()).contains(scene.style());
        var ids = scene.entities().stream().map(entity -> entity.id()).toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(scene.relations()).allSatisfy(relation -> {
            assertThat(ids).contains(relation.subject()).containsAll(relation.objects());
            assertThat(relation.objects()).isNotEmpty().doesNotContain(relation.subject());
        });
        assertThat(scene.entities())
                .allSatisfy(entity -> assertThat(LEXICON.noun(entity.noun())).isPresent());
    }

    @Provide
    Arbitrary<String> prompts() {
        var words = List.of(
                "a",
                "the",
                "two",
                "fox",
                "apples",
                "girl",
                "crown",
                "hair",
                "table",
                "forest",
                "balcony",
                "moon",
                "red",
                "and",
                "amber",
                "golden",
                "tiny",
                "flying",
                "on",
                "with",
                "without",
                "in",
                "of",
                "left of",
                "between",
                "around",
                "wearing",
                "holding",
                "reflecting",
                "growing from",
                "her",
                "is",
                ",",
                "watercolor",
                "palette",
                "rim light",
                "night",
                "misty",
                "statue",
                "glass",
                "wine",
                "bowl",
                "city",
                "above",
                "mountains",
                "orange",
                "qwrtz",
                "\"hi\"",
                "sitting",
                "in the background",
                "bouquet",
                "shaped like",
                "cub",
                "sky",
                "shoulder");
        return Arbitraries.of(words).list().ofMinSize(1).ofMaxSize(14).map(list -> String.join(" ", list));
    }

    private Understood understood(String prompt) {
        return builder.build(reader.read(prompt));
    }
}
