package dev.easel.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessKeysTest {
    private static final String ONE = "first-key-0123456789";
    private static final String OTHER = "other-key-0123456789";

    @Test
    void each_key_is_a_caller_of_its_own() {
        var keys = AccessKeys.of(List.of(ONE, OTHER));
        assertThat(keys.caller(ONE)).isPresent();
        assertThat(keys.caller(ONE)).isNotEqualTo(keys.caller(OTHER));
        assertThat(keys.caller(ONE + "x")).isEmpty();
        assertThat(keys.caller("")).isEmpty();
    }

    @Test
    void a_caller_does_not_reveal_the_key() {
        assertThat(AccessKeys.of(List.of(ONE)).caller(ONE).orElseThrow().toString())
                .doesNotContain(ONE);
    }

    @Test
    void without_keys_everybody_is_the_local_caller() {
        assertThat(AccessKeys.none().caller("anything")).contains(Caller.LOCAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "with space in the key", "ключ-ключ-ключ-ключ"})
    void a_weak_or_unsendable_key_is_refused_without_being_repeated(String key) {
        assertThatThrownBy(() -> AccessKeys.of(List.of(key)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("16")
                .message()
                .satisfies(message ->
                        assertThat(key.isEmpty() || !message.contains(key)).isTrue());
    }
}
