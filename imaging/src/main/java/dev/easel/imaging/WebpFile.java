package dev.easel.imaging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/** XMP in WEBP files (WebP container specification): a chunk at the end, announced by a flag in the VP8X header. */
final class WebpFile {
    private static final int RIFF_HEAD = 12;
    private static final int CHUNK_HEAD = 8;
    private static final int FLAGS = RIFF_HEAD + CHUNK_HEAD;
    private static final byte HAS_XMP = 0x04;

    private WebpFile() {}

    static boolean isOne(byte[] file) {
        return file.length >= RIFF_HEAD + CHUNK_HEAD
                && name(file, 0).equals("RIFF")
                && name(file, 8).equals("WEBP");
    }

    /** The file with the packet as its last chunk. The file must be in the extended form, as all with a profile are. */
    static byte[] withXmp(byte[] file, byte[] packet) {
        if (!isOne(file) || !name(file, RIFF_HEAD).equals("VP8X")) {
            throw new IllegalArgumentException("not a WEBP file in the extended form");
        }
        int padding = packet.length & 1;
        int length = file.length + CHUNK_HEAD + packet.length + padding;
        var out = ByteBuffer.allocate(length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(file)
                .put("XMP ".getBytes(ISO_8859_1))
                .putInt(packet.length)
                .put(packet);
        out.putInt(4, length - CHUNK_HEAD);
        out.put(FLAGS, (byte) (out.get(FLAGS) | HAS_XMP));
        return out.array();
    }

    static Optional<String> xmp(byte[] file) {
        return chunk(file, "XMP ").map(content -> new String(content, UTF_8));
    }

    /** The EXIF data; some programs put the name before it that JPEG files need. */
    static Optional<byte[]> exif(byte[] file) {
        return chunk(file, "EXIF").map(content -> {
            boolean named = content.length > 6 && name(content, 0).equals("Exif");
            return named ? Arrays.copyOfRange(content, 6, content.length) : content;
        });
    }

    private static Optional<byte[]> chunk(byte[] file, String name) {
        var in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        long at = RIFF_HEAD;
        while (at + CHUNK_HEAD <= file.length) {
            int from = (int) at + CHUNK_HEAD;
            long length = Integer.toUnsignedLong(in.getInt((int) at + 4));
            if (length > file.length - from) {
                return Optional.empty();
            }
            if (name(file, (int) at).equals(name)) {
                return Optional.of(Arrays.copyOfRange(file, from, from + (int) length));
            }
            at = from + length + (length & 1);
        }
        return Optional.empty();
    }

    private static String name(byte[] file, int at) {
        return new String(file, at, 4, ISO_8859_1);
    }
}
