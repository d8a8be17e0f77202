package dev.easel.upstream.xai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.imaging.PixelSize;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The data file of xAI's models. */
class XaiModelsTest {
    private static final XaiModels SHIPPED = XaiModels.shipped();
    private static final XaiModels.XaiModel CURRENT =
            Objects.requireNonNull(SHIPPED.models().get("grok-imagine-image-2.0"));

    static Stream<String> sizesOfTheCards() {
        return CURRENT.ratios().entrySet().stream().map(ratio -> ratio.getKey() + " " + ratio.getValue());
    }

    @ParameterizedTest
    @MethodSource("sizesOfTheCards")
    void every_size_of_a_ratio_is_asked_for_by_that_ratio_in_both_resolutions(String row) {
        var ratio = row.split(" ", -1)[0];
        var sides = row.split(" ", -1)[1].split("x", -1);
        var size = new PixelSize(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
        var twice = new PixelSize(2 * size.width(), 2 * size.height());

        assertThat(CURRENT.nearestRatio(size)).isEqualTo(ratio);
        assertThat(CURRENT.nearestTier(size)).isEqualTo("1k");
        assertThat(CURRENT.nearestRatio(twice)).isEqualTo(ratio);
        assertThat(CURRENT.nearestTier(twice)).isEqualTo("2k");
    }

    @Property(tries = 300)
    void a_picture_and_its_turned_twin_get_turned_ratios(
            @ForAll @IntRange(min = 600, max = 2048) int width, @ForAll @IntRange(min = 600, max = 2048) int height) {
        // 21:9 and 5:2 have no turned twin at xAI; sizes this near a square do not come near them.
        var ratio = CURRENT.nearestRatio(new PixelSize(width, height)).split(":", -1);
        var turned = CURRENT.nearestRatio(new PixelSize(height, width)).split(":", -1);

        boolean twins = ratio[0].equals(turned[1]) && ratio[1].equals(turned[0]);
        boolean wide = Math.max((double) width / height, (double) height / width) > 2.25;
        assertThat(twins || wide).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"requestsPerSecond\": 5 | \"requestsPerSecond\": 0 | requestsPerSecond must be more than 0",
                "\"timeoutSeconds\": 180 | \"timeoutSeconds\": 30 | at least 120",
                "\"picturesPerRequest\": 3 | \"picturesPerRequest\": 11 | 1 to 10",
                "\"quality\": \"low\" | \"quality\": \"ultra\" | names a quality without prices",
                "\"requestsPerSecond\" | \"requestPerSecond\" | requestsPerSecond",
                "\"1280x896\" | \"4/3\" | is not of the form 1280x896",
                "\"low\": {\"1k\" | \"low\": {\"3k\" | has not the same resolutions",
                "\"fileHosts\": [\"imgen.x.ai\"], | '' | fileHosts",
            })
    void a_file_that_is_not_in_order_is_refused_with_what_is_wrong(String right, String wrong, String said)
            throws IOException {
        var text = shippedText();
        assertThat(text).contains(right);

        assertThatThrownBy(() -> XaiModels.parse(text.replace(right, wrong)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(said);
    }

    @Test
    void the_shipped_file_serves_the_cards_of_grok_imagine() {
        assertThat(SHIPPED.cards()).containsOnlyKeys("xai:grok-imagine@image-pro", "xai:grok-imagine@image");
    }

    private static String shippedText() throws IOException {
        try (var file = Objects.requireNonNull(XaiModels.class.getResourceAsStream("models.json"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
