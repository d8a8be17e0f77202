package dev.easel.server.socket;

import io.helidon.common.buffers.DataReader;
import java.util.Arrays;

/**
 * Reads what a client sends, frame by frame (RFC 6455, section 5.2), in time that grows with the bytes alone. A payload has
 * memory as its bytes come, not because its header promises them. Belongs to the connection's thread.
 */
final class FrameReader {
    private static final int LAST = 0x80;
    private static final int RESERVED = 0x70;
    private static final int KIND = 0x0F;
    private static final int MASKED = 0x80;
    private static final int LENGTH_16 = 126;
    private static final int LENGTH_64 = 127;
    private static final int MASK_BYTES = 4;

    /** Bytes that a long payload has room for at first. */
    private static final int FIRST_ROOM = 64 * 1024;

    private final DataReader in;

    /** Bytes of memory that the frame that is coming in has taken. */
    private int held;

    FrameReader(DataReader in) {
        this.in = in;
    }

    /**
     * Waits for the next frame until it is there as a whole.
     *
     * @param most bytes that its payload may have; a control frame may always have its 125
     */
    ClientFrame next(int most) throws ViolationException {
        int head = octet();
        if ((head & RESERVED) != 0) {
            throw ViolationException.of("A frame has reserved bits set, and no extension was agreed on.");
        }
        var kind = FrameKind.of(head & KIND)
                .orElseThrow(() -> ViolationException.of("A frame is of an unknown kind: " + (head & KIND) + "."));
        boolean last = (head & LAST) != 0;
        int second = octet();
        if ((second & MASKED) == 0) {
            throw ViolationException.of("A frame of a client must be masked.");
        }
        int shortLength = second & ~MASKED;
        if (kind.isControl() && (!last || shortLength >= LENGTH_16)) {
            throw ViolationException.of("A control frame is one short piece.");
        }
        long length = length(shortLength);
        if (!kind.isControl() && length > most) {
            throw new ViolationException(CloseCode.TOO_LARGE, "The message is too large.");
        }
        var mask = in.readBytes(MASK_BYTES);
        var payload = payload((int) length);
        held = 0;
        for (int i = 0; i < payload.length; i++) {
            payload[i] ^= mask[i % MASK_BYTES];
        }
        return new ClientFrame(kind, last, payload);
    }

    /** In the shortest of the three forms that can say it. */
    private long length(int shortLength) throws ViolationException {
        long length = switch (shortLength) {
            case LENGTH_16 -> number(Short.BYTES);
            case LENGTH_64 -> number(Long.BYTES);
            default -> shortLength;
        };
        boolean isShortest = switch (shortLength) {
            case LENGTH_16 -> length >= LENGTH_16;
            case LENGTH_64 -> length > 0xFFFF;
            default -> true;
        };
        if (!isShortest) {
            throw ViolationException.of("The length of a frame must be written in its shortest form, without a sign.");
        }
        return length;
    }

    private long number(int bytes) {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number = number << Byte.SIZE | octet();
        }
        return number;
    }

    private int octet() {
        return Byte.toUnsignedInt(in.read());
    }

    /** Bytes of memory that a frame takes which is not whole yet. */
    int held() {
        return held;
    }

    private byte[] payload(int length) {
        var payload = new byte[Math.min(length, FIRST_ROOM)];
        int filled = 0;
        while (filled < length) {
            if (filled == payload.length) {
                payload = Arrays.copyOf(payload, (int) Math.min(length, 2L * filled));
            }
            held = payload.length;
            in.ensureAvailable();
            int piece = Math.min(in.available(), payload.length - filled);
            in.readBuffer(piece).read(payload, filled, piece);
            filled += piece;
        }
        return payload;
    }
}
