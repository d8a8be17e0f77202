package dev.easel.server.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BodyReaderTest {
    private final AtomicLong now = new AtomicLong();
    private final BodyReader reader = new BodyReader(1_000, Duration.ofSeconds(30), 10, now::get);

    /** Gives one byte at a time, each after such a pause. */
    private InputStream trickle(int bytes, Duration pause) {
        return new InputStream() {
            private int left = bytes;

            @Override
            public int read() {
                now.addAndGet(pause.toNanos());
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                int next = read();
                if (next < 0) {
                    return -1;
                }
                into[offset] = (byte) next;
                return 1;
            }
        };
    }

    @Test
    void a_body_within_the_limit_is_read_whole() throws Exception {
        assertThat(reader.read(new ByteArrayInputStream(new byte[1_000])))
                .hasValueSatisfying(body -> assertThat(body).hasSize(1_000));
        assertThat(reader.read(new ByteArrayInputStream(new byte[1_001]))).isEmpty();
        assertThat(reader.read(InputStream.nullInputStream())).hasValue(new byte[0]);
    }

    @Test
    void a_slow_body_has_half_a_minute() throws Exception {
        assertThat(reader.read(trickle(28, Duration.ofSeconds(1)))).isPresent();
    }

    @Test
    void a_body_that_trickles_on_is_refused() {
        assertThatThrownBy(() -> reader.read(trickle(500, Duration.ofSeconds(1))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().code()).isEqualTo("requestTimeout"));
        assertThat(Duration.ofNanos(now.get())).isLessThan(Duration.ofSeconds(40));
    }

    @Test
    void a_body_that_comes_fast_enough_may_take_long() throws Exception {
        assertThat(reader.read(trickle(900, Duration.ofMillis(100)))).isPresent();
    }
}
