package dev.easel.server.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.server.intake.Intake;
import dev.easel.server.intake.IntakeException;
import dev.easel.server.intake.Speed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BodyReaderTest {
    private final AtomicLong now = new AtomicLong();
    private final BodyReader reader = new BodyReader(1_000, 600, new Speed(Duration.ofSeconds(30), 10), now::get);
    private final Intake intake = new Intake(1_000_000);
    private Door door = Door.OPEN;

    private Optional<byte[]> read(InputStream in) throws IOException, Refusal {
        return reader.read(in, door, intake.open());
    }

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
        assertThat(read(new ByteArrayInputStream(new byte[1_000])))
                .hasValueSatisfying(body -> assertThat(body).hasSize(1_000));
        assertThat(read(new ByteArrayInputStream(new byte[1_001]))).isEmpty();
        assertThat(read(InputStream.nullInputStream())).hasValue(new byte[0]);
    }

    @Test
    void a_stranger_sends_only_a_little() throws Exception {
        var sent = new ByteArrayInputStream(new byte[1_000]);
        door = beginning -> {
            assertThat(beginning).hasSizeLessThanOrEqualTo(1_000);
            throw new Refusal("missingApiKey", "as a test wants it");
        };
        assertThat(read(new ByteArrayInputStream(new byte[600]))).isPresent();
        assertThatThrownBy(() -> read(sent)).isInstanceOf(Refusal.class);
    }

    @Test
    void a_slow_body_has_half_a_minute() throws Exception {
        assertThat(read(trickle(28, Duration.ofSeconds(1)))).isPresent();
    }

    @Test
    void a_body_that_trickles_on_is_refused() {
        assertThatThrownBy(() -> read(trickle(500, Duration.ofSeconds(1))))
                .isInstanceOfSatisfying(
                        IntakeException.class, e -> assertThat(e.reason()).isEqualTo(IntakeException.Reason.SLOW));
        assertThat(Duration.ofNanos(now.get())).isLessThan(Duration.ofSeconds(40));
    }

    @Test
    void a_body_that_comes_fast_enough_may_take_long() throws Exception {
        assertThat(read(trickle(900, Duration.ofMillis(100)))).isPresent();
    }
}
