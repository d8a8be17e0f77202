package dev.easel.upstream.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rates. */
class PaceTest {
    private final MovableTicker ticker = new MovableTicker();
    private final Pace pace = new Pace(5, ticker);

    @Test
    void the_first_request_goes_at_once_and_the_others_evenly() throws InterruptedException {
        assertThat(timeFor(1)).isZero();
        assertThat(timeFor(10)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void unused_time_is_not_saved_for_a_burst() throws InterruptedException {
        pace.await();
        ticker.sleep(Duration.ofMinutes(1));

        assertThat(timeFor(6)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void when_it_is_too_much_nobody_asks_before_the_upstream_wants_it() throws InterruptedException {
        long went = pace.await();
        pace.slowDown(went, Optional.of(Duration.ofSeconds(7)));

        assertThat(timeFor(1)).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void every_time_that_it_is_too_much_the_rate_halves_down_to_one_in_four_seconds() throws InterruptedException {
        for (double rate = 2.5; rate > 0.25; rate /= 2) {
            pace.slowDown(pace.await(), Optional.empty());
            assertThat(pace.perSecond()).isCloseTo(rate, within(1e-6));
        }
        pace.slowDown(pace.await(), Optional.empty());
        assertThat(pace.perSecond()).isCloseTo(0.25, within(1e-6));
    }

    @Test
    void requests_that_went_before_it_was_known_to_be_too_much_do_not_slow_down_again() throws InterruptedException {
        long first = pace.await();
        long second = pace.await();
        pace.slowDown(second, Optional.empty());
        pace.slowDown(first, Optional.empty());

        assertThat(pace.perSecond()).isEqualTo(2.5);
    }

    @Test
    void the_rate_comes_back_with_what_goes_well_and_not_beyond() throws InterruptedException {
        pace.slowDown(pace.await(), Optional.empty());
        for (int i = 0; i < 6; i++) {
            pace.wentWell();
        }
        assertThat(pace.perSecond()).isBetween(4.0, 4.99);

        for (int i = 0; i < 10; i++) {
            pace.wentWell();
        }
        assertThat(pace.perSecond()).isEqualTo(5);
    }

    @Test
    void a_rate_of_nothing_is_no_rate() {
        assertThatThrownBy(() -> new Pace(0, ticker)).isInstanceOf(IllegalArgumentException.class);
    }

    private Duration timeFor(int requests) throws InterruptedException {
        long start = ticker.nanos();
        for (int i = 0; i < requests; i++) {
            pace.await();
        }
        return Duration.ofNanos(ticker.nanos() - start);
    }
}
