package dev.easel.server.task;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SeedsTest {

    @Property(tries = 100)
    void random_seeds_are_different_positive_and_fit_31_bits(@ForAll @IntRange(min = 1, max = 20) int count) {
        assertThat(Seeds.random().take(count))
                .hasSize(count)
                .doesNotHaveDuplicates()
                .allSatisfy(seed -> assertThat(seed).isBetween(1L, (long) Integer.MAX_VALUE));
    }

    @Property(tries = 100)
    void given_seeds_follow_each_other(
            @ForAll @IntRange(min = 1, max = 20) int count, @ForAll @IntRange(min = 0) int first) {
        var seeds = Seeds.from(first).take(count);
        assertThat(seeds.getFirst()).isEqualTo(first);
        assertThat(seeds.getLast()).isEqualTo((long) first + count - 1);
    }
}
