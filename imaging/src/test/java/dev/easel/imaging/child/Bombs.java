package dev.easel.imaging.child;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Small files that are large to decode, each in the way that its format invites. All of them are well-formed pictures. */
final class Bombs {
    private static final int CHUNK = 1 << 16;

    private Bombs() {}

    /** A black picture: deflate makes a thousandth of it. */
    static byte[] png(int width, int height) {
        return png(width, height, (3L * width + 1) * height);
    }

    /** A PNG whose pixel data are so many bytes long, whatever its header says. */
    static byte[] png(int width, int height, long inflated) {
        var head = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        var file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        file.writeBytes(chunk("IHDR", head.array()));
        file.writeBytes(chunk("IDAT", zeros(inflated)));
        file.writeBytes(chunk("IEND", new byte[0]));
        return file.toByteArray();
    }

    /**
     * A progressive JPEG of one colour, as ITU-T T.81 G.1 has them, with 4:4:4 sampling. A decoder must keep all coefficients of
     * all components, and look at each for each scan that refines them; a scan that changes nothing takes a hundred bytes.
     *
     * @param scans that refine, at most 98: Skia refuses more than a hundred
     */
    static byte[] jpeg(int width, int height, int scans) {
        int blocks = Math.ceilDiv(width, 8) * Math.ceilDiv(height, 8);
        var file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8});
        var quantisation = new byte[65];
        Arrays.fill(quantisation, 1, 65, (byte) 1);
        file.writeBytes(segment(0xDB, quantisation));
        file.writeBytes(segment(
                0xC2,
                ByteBuffer.allocate(15)
                        .put((byte) 8)
                        .putShort((short) height)
                        .putShort((short) width)
                        .put(new byte[] {3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0})
                        .array()));
        // One code each, of one bit: "no difference" and "the end of the next 16384 blocks".
        file.writeBytes(segment(0xC4, table(0x00, 0x00)));
        file.writeBytes(segment(0xC4, table(0x10, 0xE0)));
        file.writeBytes(segment(0xDA, new byte[] {3, 1, 0, 2, 0, 3, 0, 0, 0, 0}));
        file.writeBytes(new byte[Math.ceilDiv(3 * blocks, 8)]);
        var nothing = new byte[Math.ceilDiv(15 * Math.ceilDiv(blocks, 16_384), 8)];
        for (int i = 0; i < scans; i++) {
            file.writeBytes(segment(0xDA, new byte[] {1, 1, 0, 1, 63, 0x10}));
            file.writeBytes(nothing);
        }
        file.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD9});
        return file.toByteArray();
    }

    /** A lossless WEBP in which every code has one symbol only, so that no pixel takes a bit. */
    static byte[] webp(int width, int height) {
        long bits = (width - 1) | (long) (height - 1) << 14;
        // Five codes: simple, with one symbol, of one bit, which is 0.
        long codes = 0b0001_0001_0001_0001_0001L << 3;
        var content = ByteBuffer.allocate(16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 0x2F)
                .putInt((int) bits)
                .putInt((int) codes)
                .array();
        return ByteBuffer.allocate(20 + content.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(ISO_8859_1))
                .putInt(12 + content.length)
                .put("WEBPVP8L".getBytes(ISO_8859_1))
                .putInt(content.length)
                .put(content)
                .array();
    }

    private static byte[] zeros(long length) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        var out = new ByteArrayOutputStream();
        var piece = new byte[CHUNK];
        for (long left = length; left > 0; left -= CHUNK) {
            deflater.setInput(piece, 0, (int) Math.min(CHUNK, left));
            drain(deflater, out);
        }
        deflater.finish();
        drain(deflater, out);
        deflater.end();
        return out.toByteArray();
    }

    private static void drain(Deflater deflater, ByteArrayOutputStream out) {
        var piece = new byte[CHUNK];
        for (int count = deflater.deflate(piece); count > 0; count = deflater.deflate(piece)) {
            out.write(piece, 0, count);
        }
    }

    private static byte[] chunk(String name, byte[] content) {
        var chunk = ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(name.getBytes(ISO_8859_1))
                .put(content);
        var checksum = new CRC32();
        checksum.update(chunk.array(), 4, 4 + content.length);
        return chunk.putInt((int) checksum.getValue()).array();
    }

    private static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(4 + content.length)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (2 + content.length))
                .put(content)
                .array();
    }

    /** A table of Huffman codes with one code of one bit. */
    private static byte[] table(int id, int symbol) {
        var table = new byte[18];
        table[0] = (byte) id;
        table[1] = 1;
        table[17] = (byte) symbol;
        return table;
    }
}
