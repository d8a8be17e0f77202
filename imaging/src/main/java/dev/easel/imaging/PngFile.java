package dev.easel.imaging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;

/** XMP in PNG files: one uncompressed iTXt chunk with the keyword that the XMP specification reserves (part 3, 1.1.5). */
final class PngFile {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    /** A chunk is length, name, content and checksum. */
    private static final int CHUNK_OVERHEAD = 4 + 4 + 4;

    private static final int HEADER_END = SIGNATURE.length + CHUNK_OVERHEAD + 13;

    /** Keyword, then: not compressed, method 0, no language, no translated keyword. */
    private static final byte[] KEYWORD = "XML:com.adobe.xmp\0\0\0\0\0".getBytes(ISO_8859_1);

    private PngFile() {}

    static boolean isOne(byte[] file) {
        return file.length >= SIGNATURE.length
                && Arrays.equals(file, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    /** The file with the packet behind its header, where readers find it without reading pixels. */
    static byte[] withXmp(byte[] file, byte[] packet) {
        int content = KEYWORD.length + packet.length;
        var chunk = ByteBuffer.allocate(content + CHUNK_OVERHEAD)
                .putInt(content)
                .put("iTXt".getBytes(ISO_8859_1))
                .put(KEYWORD)
                .put(packet);
        var checksum = new CRC32();
        checksum.update(chunk.array(), 4, 4 + content);
        chunk.putInt((int) checksum.getValue());
        return ByteBuffer.allocate(file.length + chunk.capacity())
                .put(file, 0, HEADER_END)
                .put(chunk.flip())
                .put(file, HEADER_END, file.length - HEADER_END)
                .array();
    }

    static Optional<String> xmp(byte[] file) {
        return chunk(file, "iTXt", KEYWORD)
                .map(content -> new String(content, KEYWORD.length, content.length - KEYWORD.length, UTF_8));
    }

    static Optional<byte[]> exif(byte[] file) {
        return chunk(file, "eXIf", new byte[0]);
    }

    /** The first chunk of this name whose content begins so, as far as the file is in order. */
    private static Optional<byte[]> chunk(byte[] file, String name, byte[] start) {
        var in = ByteBuffer.wrap(file).position(SIGNATURE.length);
        while (in.remaining() >= CHUNK_OVERHEAD) {
            int length = in.getInt();
            var here = new byte[4];
            in.get(here);
            if (length < 0 || length > in.remaining() - 4) {
                return Optional.empty();
            }
            int from = in.position();
            if (Arrays.equals(here, name.getBytes(ISO_8859_1)) && startsWith(file, from, length, start)) {
                return Optional.of(Arrays.copyOfRange(file, from, from + length));
            }
            in.position(from + length + 4);
        }
        return Optional.empty();
    }

    private static boolean startsWith(byte[] file, int at, int length, byte[] start) {
        return length >= start.length && Arrays.equals(file, at, at + start.length, start, 0, start.length);
    }
}
