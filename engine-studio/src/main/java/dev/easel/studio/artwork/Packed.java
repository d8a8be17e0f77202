package dev.easel.studio.artwork;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Text as base64 of DEFLATE (RFC 1951): states that differ little from one another take little room so. */
final class Packed {
    /** What a stranger's text may unpack to, in bytes. */
    private static final int MOST = 4_000_000;

    private Packed() {}

    static String pack(String text) {
        try (var deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
            deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
            deflater.finish();
            var out = new ByteArrayOutputStream();
            var buffer = new byte[8192];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return Base64.getEncoder().withoutPadding().encodeToString(out.toByteArray());
        }
    }

    /** @throws IllegalArgumentException if it is no packed text, or too long a one */
    static String unpack(String packed) {
        try (var inflater = new Inflater(true)) {
            inflater.setInput(Base64.getDecoder().decode(packed));
            var out = new ByteArrayOutputStream();
            var buffer = new byte[8192];
            while (!inflater.finished()) {
                int length = inflater.inflate(buffer);
                if (length == 0) {
                    throw new IllegalArgumentException("the earlier pictures are cut short");
                }
                out.write(buffer, 0, length);
                if (out.size() > MOST) {
                    throw new IllegalArgumentException("the earlier pictures are too long");
                }
            }
            return out.toString(StandardCharsets.UTF_8);
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("the earlier pictures cannot be unpacked", e);
        }
    }
}
