package dev.easel.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    private static final List<String> NAMES = List.of("outputFormat", "outputQuality", "width", "height");

    @ParameterizedTest
    @CsvSource({
        "outputformat, outputFormat",
        "ouptutFormat, outputFormat",
        "outputQualty, outputQuality",
        "output_quality, outputQuality",
        "widht, width",
        "hight, height"
    })
    void finds_the_name_that_was_meant(String written, String meant) {
        assertThat(Spelling.nearest(written, NAMES)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"zebra", "seed", "w", "''"})
    void does_not_guess_wildly(String written) {
        assertThat(Spelling.nearest(written, NAMES)).isEmpty();
    }

    @Test
    void does_not_even_try_with_endless_names() {
        assertThat(Spelling.nearest("width".repeat(100_000), NAMES)).isEmpty();
    }

    @Property
    void counts_nothing_between_equal_words_and_the_same_both_ways(
            @ForAll @AlphaChars @StringLength(max = 12) String a,
            @ForAll @AlphaChars @StringLength(max = 12) String b) {
        assertThat(Spelling.distance(a, a)).isZero();
        assertThat(Spelling.distance(a, b)).isEqualTo(Spelling.distance(b, a)).isLessThanOrEqualTo(12);
    }
}
