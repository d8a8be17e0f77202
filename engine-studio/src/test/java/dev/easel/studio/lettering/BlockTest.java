package dev.easel.studio.lettering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlockTest {
    @Property(tries = 100)
    void a_text_fits_its_box_and_touches_two_of_its_sides(
            @ForAll @Size(min = 1, max = 7)
                    List<@StringLength(min = 1, max = 12) @CharRange(from = 'A', to = 'z') String> words,
            @ForAll @FloatRange(min = 20, max = 400) float width,
            @ForAll @FloatRange(min = 20, max = 400) float height) {
        Block block = Block.fitting(String.join(" ", words), Face.SANS, width, height);

        assertThat(block.width()).isLessThan(width * 1.001f);
        assertThat(block.height()).isLessThan(height * 1.001f);
        assertThat(Math.max(block.width() / width, block.height() / height)).isGreaterThan(.999f);
        assertThat(block.outline().computeTightBounds().getLeft()).isGreaterThan(-width / 2 * 1.001f);
    }

    @Property(tries = 100)
    void lines_hold_all_words_in_their_order(
            @ForAll @Size(min = 1, max = 12)
                    List<@StringLength(min = 1, max = 9) @CharRange(from = 'a', to = 'z') String> words,
            @ForAll @net.jqwik.api.constraints.IntRange(min = 1, max = 6) int lines) {
        List<String> broken = Block.broken(words, lines);

        assertThat(broken).hasSizeLessThanOrEqualTo(lines);
        assertThat(String.join(" ", broken)).isEqualTo(String.join(" ", words));
    }

    @ParameterizedTest
    @EnumSource
    void every_face_has_the_letters_of_western_languages(Face face) {
        try (var font = new LoadedFace(face)) {
            assertThat(font.has("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 &!?.,:;'’-–“”%€$"))
                    .isTrue();
            assertThat(font.has("ÄÖÜäöüßÉèêçñåøæŁłŹźčšžőű")).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPEN", "Grüße aus Łódź", "Καλημέρα", "Доброе утро", "Tiếng Việt", "ἄνθρωπος"})
    void latin_greek_and_cyrillic_can_be_set(String text) {
        assertThat(Face.canSet(text)).isTrue();
        assertThat(Block.fitting(text, Face.SCRIPT, 100, 100).width()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"営業中", "안녕하세요", "مرحبا", "OPEN 🦊", "नमस्ते"})
    void what_no_face_has_is_known_beforehand(String text) {
        assertThat(Face.canSet(text)).isFalse();
        assertThatThrownBy(() -> Block.fitting(text, Face.SANS, 100, 100)).hasMessageContaining(text);
    }

    @Test
    void letters_are_kerned() {
        try (var font = new LoadedFace(Face.SANS)) {
            float apart = font.set("A").advance() + font.set("V").advance();
            assertThat(font.set("AV").advance()).isLessThan(apart);
        }
    }

    @Test
    void adjectives_choose_the_face() {
        assertThat(Face.described(List.of("golden", "handwritten"), Face.SANS)).isEqualTo(Face.HAND);
        assertThat(Face.described(List.of("red"), Face.SERIF)).isEqualTo(Face.SERIF);
    }
}
