package dev.easel.server.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.helidon.common.buffers.DataReader;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 6455, section 5: what a client may send, and what it may not. */
class FrameReaderTest {
    private static final int MOST = 1_000_000;
    private static final byte[] MASK = {0x37, (byte) 0xFA, 0x21, 0x3D};

    /** Section 5.7: a masked text message that says "Hello". */
    @Test
    void the_example_of_the_standard_is_read() throws ViolationException {
        var frame =
                reader(HexFormat.of().parseHex("818537fa213d7f9f4d5158"), 100).next(MOST);
        assertThat(frame.kind()).isEqualTo(FrameKind.TEXT);
        assertThat(frame.last()).isTrue();
        assertThat(frame.payload()).asString().isEqualTo("Hello");
    }

    /** Lengths on both sides of where the header changes its form, and where the payload gets more room. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 125, 126, 127, 65_535, 65_536, 65_537, 131_073, MOST})
    void a_frame_of_any_length_is_read_whatever_pieces_it_comes_in(int length) throws ViolationException {
        var payload = new byte[length];
        for (int i = 0; i < length; i++) {
            payload[i] = (byte) (i * 31 + i / 251);
        }
        for (int piece : new int[] {1 + length / 5_000, 16_384, Integer.MAX_VALUE}) {
            var twice = new ByteArrayOutputStream();
            twice.writeBytes(masked(0x02, payload));
            twice.writeBytes(masked(0x80, payload));
            var reader = reader(twice.toByteArray(), piece);
            var first = reader.next(MOST);
            assertThat(first.kind()).isEqualTo(FrameKind.BINARY);
            assertThat(first.last()).isFalse();
            assertThat(Arrays.equals(first.payload(), payload)).isTrue();
            var second = reader.next(MOST);
            assertThat(second.kind()).isEqualTo(FrameKind.CONTINUATION);
            assertThat(second.last()).isTrue();
            assertThat(Arrays.equals(second.payload(), payload)).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "c180, a compressed frame",
        "a180, the second reserved bit",
        "9180, the third reserved bit",
        "8380, a reserved kind of data",
        "8b80, a reserved kind of control",
        "8100, no mask",
        "817e0005, no mask and a length of two bytes",
        "0980, a ping in pieces",
        "89fe007e, a ping of 126 bytes",
        "88fe007e, a farewell of 126 bytes",
        "81fe007d, 125 in two bytes",
        "81ff000000000000ffff, 65535 in eight bytes",
        "81ff8000000000000000, a length with a sign"
    })
    void what_the_standard_forbids_is_refused_before_anything_more_is_read(String head, String what) {
        assertThatThrownBy(() -> reader(HexFormat.of().parseHex(head), 100).next(MOST))
                .as(what)
                .isInstanceOfSatisfying(
                        ViolationException.class,
                        violation -> assertThat(violation.code()).isEqualTo(CloseCode.PROTOCOL_ERROR));
    }

    @Test
    void a_frame_above_the_limit_is_refused_by_its_header() {
        assertThatThrownBy(() -> reader(HexFormat.of().parseHex("81ff00000000000f4241"), 100)
                        .next(MOST))
                .isInstanceOfSatisfying(
                        ViolationException.class,
                        violation -> assertThat(violation.code()).isEqualTo(CloseCode.TOO_LARGE));
    }

    @Test
    void a_control_frame_is_read_where_there_is_no_room_for_data() throws ViolationException {
        assertThat(reader(masked(0x89, new byte[125]), 100).next(0).payload()).hasSize(125);
    }

    @Test
    void a_connection_ends_only_with_numbers_that_may_be_sent() {
        assertThat(List.of(1000, 1003, 1007, 1014, 3000, 4999)).allMatch(CloseCode::isSendable);
        assertThat(List.of(0, 999, 1004, 1005, 1006, 1015, 2999, 5000, 65_535)).noneMatch(CloseCode::isSendable);
    }

    private static byte[] masked(int head, byte[] payload) {
        var frame = new ByteArrayOutputStream();
        frame.write(head);
        if (payload.length < 126) {
            frame.write(0x80 | payload.length);
        } else if (payload.length <= 0xFFFF) {
            frame.writeBytes(new byte[] {(byte) 0xFE, (byte) (payload.length >>> 8), (byte) payload.length});
        } else {
            frame.writeBytes(new byte[] {(byte) 0xFF, 0, 0, 0, 0});
            frame.writeBytes(new byte[] {
                (byte) (payload.length >>> 24),
                (byte) (payload.length >>> 16),
                (byte) (payload.length >>> 8),
                (byte) payload.length
            });
        }
        frame.writeBytes(MASK);
        for (int i = 0; i < payload.length; i++) {
            frame.write(payload[i] ^ MASK[i % 4]);
        }
        return frame.toByteArray();
    }

    /** As the web server hands on what comes: in pieces of this size. */
    private static FrameReader reader(byte[] bytes, int piece) {
        var at = new AtomicInteger();
        return new FrameReader(DataReader.create(() -> {
            int from = at.get();
            int to = (int) Math.min(bytes.length, (long) from + piece);
            at.set(to);
            return Arrays.copyOfRange(bytes, from, to);
        }));
    }
}
