package dev.easel.contract;

import static dev.easel.contract.Tasks.PRO;
import static dev.easel.contract.Tasks.accepted;
import static dev.easel.contract.Tasks.codes;
import static dev.easel.contract.Tasks.onlyProblem;
import static dev.easel.contract.Tasks.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;

/** Numbers within and beyond their ranges, however they are written, and words in any letter case. */
class RangesTest {

    @ParameterizedTest
    @CsvSource({
        "outputQuality, 20, 99, invalidOutputQuality",
        "numberResults, 1, 20, invalidNumberResults",
        "ttl, 60, 2147483647, invalidTtl"
    })
    void end_exactly_where_the_card_says(String name, long min, long max, String code) {
        accepted(task(field(name, min)));
        accepted(task(field(name, max)));
        for (long outside : new long[] {min - 1, max + 1, -min, Long.MIN_VALUE, Long.MAX_VALUE}) {
            var problem = onlyProblem(task(field(name, outside)));

            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.parameters()).containsExactly(name);
            assertThat(problem.type()).isEqualTo("integer");
            assertThat(problem.min()).isEqualTo(min);
            assertThat(problem.max()).isEqualTo(max);
            assertThat(problem.message())
                    .isEqualTo("Invalid value for '%s' parameter: %d. It must be an integer from %d to %d."
                            .formatted(name, outside, min, max));
        }
    }

    @Property
    void hold_for_every_integer(
            @ForAll("ranged") Field field,
            @ForAll @BigRange(min = "-1e40", max = "1e40") BigInteger any,
            @ForAll("small") long near) {
        for (var value : List.of(any, BigInteger.valueOf(near))) {
            var task = task(field(field.path(), value));
            boolean within = value.compareTo(BigInteger.valueOf(limit(field.min()))) >= 0
                    && value.compareTo(BigInteger.valueOf(limit(field.max()))) <= 0;
            if (within) {
                accepted(task);
            } else {
                assertThat(codes(task)).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"95.0", "95.000000", "9.5e1", "950e-1", "0.95E+2"})
    void accept_an_integer_written_as_a_float_since_json_schema_does(String written) {
        assertThat(accepted(task("\"outputQuality\": " + written)).outputQuality())
                .isEqualTo(95);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "95.5",
                "1e2",
                "1e400",
                "-1e400",
                "1e999999999",
                "-1e999999999",
                "1e-999999999",
                "0e-999999999",
                "0e999999999",
                "95.00000000000000000000000000001",
                "123456789012345678901234567890",
                "\"95\"",
                "true",
                "null",
                "[95]",
                "{}"
            })
    void reject_everything_that_is_no_integer_in_range(String written) {
        assertThat(codes(task("\"outputQuality\": " + written))).containsExactly("invalidOutputQuality");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN, 1e300, 95.5})
    void reject_doubles_that_a_parser_may_have_made_of_huge_numbers(double value) {
        var task = task();
        task.set("outputQuality", JsonNodeFactory.instance.numberNode(value));

        assertThat(codes(task)).containsExactly("invalidOutputQuality");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e400", "123456789012345678901234567890", "1024.0000000000000000001"})
    void bound_the_work_on_a_side_of_any_magnitude(String written) {
        assertThat(codes(task("\"width\": %s, \"height\": 1024".formatted(written))))
                .hasSize(1);
    }

    @Test
    void bound_the_work_on_an_endless_array() {
        var task = task();
        var images = task.putObject("inputs").putArray("referenceImages");
        for (int i = 0; i < 200_000; i++) {
            images.add(i);
        }

        var problems = Tasks.problems(task);

        assertThat(problems).hasSize(2);
        assertThat(problems.getFirst().message()).contains("an array of 200000");
    }

    @Test
    void keep_a_ttl_of_the_greatest_length() {
        assertThat(accepted(task("\"ttl\": 2147483647")).ttl()).isEqualTo(Duration.ofSeconds(2147483647));
    }

    @Property
    void accept_every_enumerated_word_in_any_letter_case(@ForAll("word") Word word, @ForAll("cases") long cases) {
        var written = word.inCase(cases);

        assertThatCode(() -> accepted(word.task(written))).doesNotThrowAnyException();
    }

    @Property
    void reject_every_other_word(@ForAll("word") Word word, @ForAll String any) {
        Assume.that(word.field().allowedValues().stream().noneMatch(any::equalsIgnoreCase));
        var value = JsonNodeFactory.instance.stringNode(any);

        var problem = onlyProblem(
                word.task(value.toString().substring(1, value.toString().length() - 1)));

        assertThat(problem.code()).startsWith("invalid");
        assertThat(problem.allowedValues()).isEqualTo(word.field().allowedValues());
        assertThat(problem.message()).hasSizeLessThan(400);
    }

    /** One allowed value of an enumerated field. */
    record Word(Field field, String value) {

        /** The value with the letters at the set bits in upper case, the others in lower case. */
        String inCase(long bits) {
            var text = new StringBuilder();
            for (int i = 0; i < value.length(); i++) {
                char letter = value.charAt(i);
                text.append((bits >> i & 1) == 1 ? Character.toUpperCase(letter) : Character.toLowerCase(letter));
            }
            return text.toString();
        }

        tools.jackson.databind.node.ObjectNode task(String written) {
            var names = Field.names(field.path());
            return Tasks.task(
                    names.size() == 1
                            ? "\"%s\": \"%s\"".formatted(names.getFirst(), written)
                            : "\"%s\": {\"%s\": \"%s\"}".formatted(names.getFirst(), names.getLast(), written));
        }
    }

    @Provide
    Arbitrary<Word> word() {
        return Arbitraries.of(PRO.fields().stream()
                .flatMap(field -> Stream.concat(Stream.of(field), field.children().stream()))
                .filter(field -> field.schema().has("enum"))
                .flatMap(field -> field.allowedValues().stream().map(value -> new Word(field, value)))
                .toList());
    }

    @Provide
    Arbitrary<Long> cases() {
        return Arbitraries.longs().between(0, 1 << 10);
    }

    @Provide
    Arbitrary<Long> small() {
        return Arbitraries.longs().between(-5, 150);
    }

    @Provide
    Arbitrary<Field> ranged() {
        return Arbitraries.of(PRO.field("outputQuality"), PRO.field("numberResults"), PRO.field("ttl"));
    }

    private static long limit(@org.jspecify.annotations.Nullable Long value) {
        return java.util.Objects.requireNonNull(value);
    }

    private static String field(String name, Object value) {
        return "\"" + name + "\": " + value;
    }
}
