package dev.easel.contract;

import static dev.easel.contract.Tasks.CATALOG;
import static dev.easel.contract.Tasks.PRO;
import static dev.easel.contract.Tasks.accepted;
import static dev.easel.contract.Tasks.onlyProblem;
import static dev.easel.contract.Tasks.task;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The sizes of the specification: thirteen shapes in two tiers, and nothing else. */
class SizeTableTest {

    @Example
    void has_thirteen_shapes_in_each_tier() {
        assertThat(PRO.sizes().tiers()).containsExactly("1K", "2K");
        assertThat(PRO.sizes().tier("1K")).hasSize(13);
        assertThat(PRO.sizes().tier("2K")).hasSize(13);
        assertThat(PRO.sizes().rows()).extracting(SizeTable.Row::dimensions).doesNotHaveDuplicates();
    }

    @Example
    void is_that_of_the_protocol_notes() {
        assertThat(PRO.sizes().toString())
                .isEqualTo("1K: 1024x1024, 896x1280, 1280x896, 768x1408, 1408x768, 864x1296, 1296x864, 576x1248,"
                        + " 1248x576, 576x1280, 1280x576, 704x1408, 1408x704;"
                        + " 2K: 2048x2048, 1792x2560, 2560x1792, 1536x2816, 2816x1536, 1728x2592, 2592x1728,"
                        + " 1152x2496, 2496x1152, 1152x2560, 2560x1152, 1408x2816, 2816x1408");
    }

    @Property
    void doubles_every_side_from_1k_to_2k(@ForAll @IntRange(max = 12) int shape) {
        var small = PRO.sizes().tier("1K").get(shape);
        var large = PRO.sizes().tier("2K").get(shape);

        assertThat(large.ratio()).isEqualTo(small.ratio());
        assertThat(large.dimensions())
                .isEqualTo(new Dimensions(
                        2 * small.dimensions().width(), 2 * small.dimensions().height()));
    }

    @Example
    void gives_the_smaller_model_the_1k_tier_alone() {
        var small = CATALOG.find("xai:grok-imagine@image").orElseThrow();

        assertThat(small.sizes().rows()).isEqualTo(PRO.sizes().tier("1K"));
    }

    @Property
    void accepts_each_of_its_sizes(@ForAll("rows") SizeTable.Row row) {
        var size = row.dimensions();

        assertThat(accepted(sized(size.width(), size.height())).dimensions()).isEqualTo(size);
    }

    @Property
    void rejects_every_other_pair_and_lists_what_it_has(@ForAll("sides") int width, @ForAll("sides") int height) {
        Assume.that(PRO.sizes().find(width, height).isEmpty());

        var problem = onlyProblem(sized(width, height));

        assertThat(problem.code()).isEqualTo("unsupportedDimensions");
        assertThat(problem.parameters()).containsExactly("width", "height");
        assertThat(problem.type()).isEqualTo("integer");
        assertThat(problem.allowedValues())
                .isEqualTo(PRO.sizes().rows().stream()
                        .map(row -> row.dimensions().toString())
                        .toList());
        assertThat(problem.message())
                .startsWith("Unsupported dimensions " + width + "x" + height + ".")
                .contains(problem.allowedValues());
    }

    @Property
    void finds_the_row_of_every_nominal_ratio_at_any_scale(
            @ForAll("rows") SizeTable.Row row, @ForAll @IntRange(min = 100, max = 2000) int scale) {
        var sides = Stream.of(row.ratio().split(":", 2))
                .mapToDouble(Double::parseDouble)
                .toArray();
        var shape = new Dimensions((int) Math.round(sides[0] * scale), (int) Math.round(sides[1] * scale));

        assertThat(PRO.sizes().nearest(shape, row.tier())).isEqualTo(row.dimensions());
    }

    @Property
    void treats_portrait_and_landscape_alike(
            @ForAll @IntRange(min = 1, max = 10_000) int width, @ForAll @IntRange(min = 1, max = 10_000) int height) {
        var landscape = PRO.sizes().nearest(new Dimensions(width, height), "1K");
        var portrait = PRO.sizes().nearest(new Dimensions(height, width), "1K");

        assertThat(portrait).isEqualTo(new Dimensions(landscape.height(), landscape.width()));
    }

    @Provide
    Arbitrary<SizeTable.Row> rows() {
        return Arbitraries.of(PRO.sizes().rows());
    }

    /** Sides that occur in the table, their neighbours, and anything else. */
    @Provide
    Arbitrary<Integer> sides() {
        List<Integer> known =
                PRO.sizes().rows().stream().map(row -> row.dimensions().width()).toList();
        var near = Combinators.combine(
                        Arbitraries.of(known), Arbitraries.integers().between(-1, 1))
                .as(Integer::sum);
        return Arbitraries.oneOf(near, Arbitraries.integers());
    }

    private static tools.jackson.databind.node.ObjectNode sized(int width, int height) {
        return task("\"width\": %d, \"height\": %d".formatted(width, height));
    }
}
