package dev.easel.upstream.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Leaving alone what keeps failing. */
class BreakerTest {
    private final MovableTicker ticker = new MovableTicker();
    private final Breaker breaker = new Breaker(ticker);

    @Test
    void a_few_failures_are_nothing() {
        fail(4);
        assertThat(breaker.rest()).isEmpty();
        breaker.wentWell();
        fail(4);
        assertThat(breaker.rest()).isEmpty();
    }

    @Test
    void after_five_in_a_row_there_is_a_rest() {
        fail(5);
        assertThat(breaker.isOpen()).isTrue();
        assertThat(breaker.rest()).contains(Duration.ofSeconds(15));
    }

    @Test
    void after_the_rest_one_request_may_try_and_the_others_wait_for_it() {
        fail(5);
        ticker.sleep(Duration.ofSeconds(15));

        assertThat(breaker.rest()).isEmpty();
        assertThat(breaker.rest()).isPresent();

        breaker.wentWell();
        assertThat(breaker.rest()).isEmpty();
        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void every_failed_try_doubles_the_rest_up_to_five_minutes() {
        fail(5);
        for (long seconds = 30; seconds < 300; seconds *= 2) {
            ticker.sleep(breaker.rest().orElseThrow());
            assertThat(breaker.rest()).isEmpty();
            fail(1);
            assertThat(breaker.rest()).contains(Duration.ofSeconds(seconds));
        }
        ticker.sleep(Duration.ofMinutes(5));
        fail(1);
        assertThat(breaker.rest()).contains(Duration.ofMinutes(5));
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            breaker.failed();
        }
    }
}
