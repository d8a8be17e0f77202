package dev.easel.torch.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HeaderTest {
    private static final String TWO = """
            {"__metadata__":{"format":"pt"},"a":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24]},\
            "b":{"dtype":"BF16","shape":[],"data_offsets":[24,26]}}""";

    private static Header parse(String json, long dataBytes) throws WeightsException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        return Header.parse(bytes, 8 + bytes.length + dataBytes);
    }

    private static void assertRefused(String json, long dataBytes, String why) {
        assertThatExceptionOfType(WeightsException.class)
                .isThrownBy(() -> parse(json, dataBytes))
                .withMessageContaining(why);
    }

    @Test
    void says_what_is_where() throws WeightsException {
        var header = parse(TWO, 26);
        assertThat(header.entries()).containsOnlyKeys("a", "b");
        assertThat(header.entries())
                .hasEntrySatisfying("a", each -> assertThat(each.shape()).containsExactly(2L, 3L));
        assertThat(header.metadata()).containsEntry("format", "pt");
    }

    @Test
    void a_file_that_was_cut_short_is_refused() {
        assertRefused(TWO, 25, "cut short");
    }

    @Test
    void bytes_that_belong_to_nobody_are_refused() {
        assertRefused(TWO, 27, "the file holds 27");
    }

    @Test
    void overlapping_tensors_are_refused() {
        assertRefused(TWO.replace("[24,26]", "[22,24]"), 24, "tensor b begins at byte 22 where 24 was expected");
    }

    @Test
    void a_size_that_does_not_fit_the_shape_is_refused() {
        assertRefused(TWO.replace("[2,3]", "[2,4]"), 26, "needs 32 bytes, has 24");
    }

    @Test
    void sizes_that_overflow_are_refused() {
        assertRefused(TWO.replace("[2,3]", "[4611686018427387904,4]"), 26, "larger than any file");
    }

    @Test
    void an_unknown_dtype_is_named() {
        assertRefused(TWO.replace("F32", "F8_E4M3"), 26, "'F8_E4M3'");
    }

    @Test
    void a_tensor_twice_is_refused() {
        assertRefused(TWO.replace("\"b\"", "\"a\""), 26, "not JSON");
    }

    @Property(tries = 2000)
    void whatever_byte_is_changed_it_is_parsed_whole_or_refused(
            @ForAll @IntRange(max = 500) int at, @ForAll byte with) {
        var bytes = TWO.getBytes(StandardCharsets.UTF_8);
        bytes[at % bytes.length] = with;
        parsedOrRefused(bytes, 26);
    }

    @Property(tries = 2000)
    void rubbish_is_refused_or_empty(@ForAll @Size(max = 200) byte[] bytes) {
        parsedOrRefused(bytes, 0);
    }

    private static void parsedOrRefused(byte[] bytes, long dataBytes) {
        try {
            var header = Header.parse(bytes, 8L + bytes.length + dataBytes);
            assertThat(header.entries().values())
                    .allSatisfy(each -> assertThat(each.end()).isBetween(each.begin(), dataBytes));
        } catch (WeightsException e) {
            assertThat(e).hasMessageMatching("(?s).+");
        }
    }
}
