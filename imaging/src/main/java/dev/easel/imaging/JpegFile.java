package dev.easel.imaging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * XMP in JPEG files (XMP specification part 3, section 1.1.3): an APP1 segment holds 65,533 bytes at most, so a packet
 * that is longer keeps its scene in an extension, cut into as many segments as it takes.
 */
final class JpegFile {
    private static final int MARKER = 0xFF;
    private static final int START_OF_IMAGE = 0xD8;
    private static final int START_OF_SCAN = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;

    /** Longest content of a segment: its length field counts itself and has two bytes. */
    private static final int MAX_CONTENT = 0xFFFF - 2;

    private static final String PACKET = "http://ns.adobe.com/xap/1.0/\0";
    private static final String EXTENSION = "http://ns.adobe.com/xmp/extension/\0";
    private static final String EXIF = "Exif\0\0";
    private static final String PROFILE = "ICC_PROFILE\0";
    private static final int DIGEST_LENGTH = 32;

    /** Before each part of an extension: name, digest, full length and offset. */
    private static final int EXTENSION_HEAD = EXTENSION.length() + DIGEST_LENGTH + 4 + 4;

    private JpegFile() {}

    static boolean isOne(byte[] file) {
        return file.length > 3
                && (file[0] & 0xFF) == MARKER
                && (file[1] & 0xFF) == START_OF_IMAGE
                && (file[2] & 0xFF) == MARKER;
    }

    /** The file with its provenance, which goes behind the JFIF segment where there is one. */
    static byte[] withXmp(byte[] file, Provenance provenance) {
        int at = (file[3] & 0xFF) == APP0 ? 4 + unsignedShort(file, 4) : 2;
        var out = new ByteArrayOutputStream(file.length + 4096);
        out.write(file, 0, at);
        var packet = Xmp.packet(provenance).getBytes(UTF_8);
        if (PACKET.length() + packet.length <= MAX_CONTENT) {
            segment(out, PACKET.getBytes(ISO_8859_1), packet);
        } else {
            extended(out, provenance);
        }
        out.write(file, at, file.length - at);
        return out.toByteArray();
    }

    private static void extended(ByteArrayOutputStream out, Provenance provenance) {
        var extension = Xmp.extension(provenance).getBytes(UTF_8);
        var digest = digest(extension);
        segment(
                out,
                PACKET.getBytes(ISO_8859_1),
                Xmp.packetWithoutScene(provenance, digest).getBytes(UTF_8));
        int room = MAX_CONTENT - EXTENSION_HEAD;
        for (int offset = 0; offset < extension.length; offset += room) {
            var head = ByteBuffer.allocate(EXTENSION_HEAD)
                    .put(EXTENSION.getBytes(ISO_8859_1))
                    .put(digest.getBytes(ISO_8859_1))
                    .putInt(extension.length)
                    .putInt(offset);
            segment(
                    out,
                    head.array(),
                    Arrays.copyOfRange(extension, offset, Math.min(offset + room, extension.length)));
        }
    }

    private static void segment(ByteArrayOutputStream out, byte[] head, byte[] body) {
        int length = 2 + head.length + body.length;
        out.write(MARKER);
        out.write(APP1);
        out.write(length >> 8);
        out.write(length);
        out.writeBytes(head);
        out.writeBytes(body);
    }

    static Optional<Provenance> provenance(byte[] file) {
        var segments = segments(file, APP1);
        for (var segment : segments) {
            if (startsWith(segment, PACKET)) {
                var packet = text(segment, PACKET.length(), segment.length);
                return Xmp.extensionDigest(packet)
                        .flatMap(digest -> extension(segments, digest))
                        .map(extension -> Xmp.read(packet, extension))
                        .orElseGet(() -> Xmp.read(packet));
            }
        }
        return Optional.empty();
    }

    /** The EXIF data behind its name, as far as the file is in order. */
    static Optional<byte[]> exif(byte[] file) {
        return segments(file, APP1).stream()
                .filter(segment -> startsWith(segment, EXIF))
                .findFirst()
                .map(segment -> Arrays.copyOfRange(segment, EXIF.length(), segment.length));
    }

    /** The first segment of a colour profile, name and count included, as the ICC has them in annex B.4. */
    static Optional<byte[]> profile(byte[] file) {
        return segments(file, APP2).stream()
                .filter(segment -> startsWith(segment, PROFILE))
                .findFirst();
    }

    /** Puts an extension's parts together, provided that all of them are there and fit. */
    private static Optional<String> extension(List<byte[]> segments, String digest) {
        var whole = new ByteArrayOutputStream();
        for (var segment : segments) {
            if (!startsWith(segment, EXTENSION + digest) || segment.length < EXTENSION_HEAD) {
                continue;
            }
            int offset = ByteBuffer.wrap(segment).getInt(EXTENSION_HEAD - 4);
            if (offset != whole.size()) {
                return Optional.empty();
            }
            whole.write(segment, EXTENSION_HEAD, segment.length - EXTENSION_HEAD);
        }
        var bytes = whole.toByteArray();
        return digest.equals(digest(bytes)) ? Optional.of(text(bytes, 0, bytes.length)) : Optional.empty();
    }

    /** The contents of the segments of a kind before the picture's data, as far as the file is in order. */
    private static List<byte[]> segments(byte[] file, int kind) {
        var contents = new ArrayList<byte[]>();
        int at = 2;
        while (at + 4 <= file.length && (file[at] & 0xFF) == MARKER && (file[at + 1] & 0xFF) != START_OF_SCAN) {
            int end = at + 2 + unsignedShort(file, at + 2);
            if (end < at + 4 || end > file.length) {
                break;
            }
            if ((file[at + 1] & 0xFF) == kind) {
                contents.add(Arrays.copyOfRange(file, at + 4, end));
            }
            at = end;
        }
        return contents;
    }

    private static boolean startsWith(byte[] content, String name) {
        var start = name.getBytes(ISO_8859_1);
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    private static int unsignedShort(byte[] bytes, int at) {
        return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, UTF_8);
    }

    /** MD5 because the specification says so; it identifies, it does not protect. */
    private static String digest(byte[] extension) {
        try {
            var md5 = MessageDigest.getInstance("MD5").digest(extension);
            return HexFormat.of().withUpperCase().formatHex(md5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }
}
