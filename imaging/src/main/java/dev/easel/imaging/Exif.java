package dev.easel.imaging;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * The one EXIF field that changes what a picture shows. Read here and not by the codec library, which looks for it in
 * JPEG files only (Skia in Skija 0.143.17). Whatever is not in order counts as upright.
 */
final class Exif {
    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY_LENGTH = 12;

    private Exif() {}

    static Orientation orientation(byte[] file, ImageFormat format) {
        Optional<byte[]> exif = switch (format) {
            case JPEG -> JpegFile.exif(file);
            case PNG -> PngFile.exif(file);
            case WEBP -> WebpFile.exif(file);
        };
        return exif.map(Exif::orientation).orElse(Orientation.TOP_LEFT);
    }

    /** A TIFF header and its first directory (TIFF 6.0, section 2). */
    private static Orientation orientation(byte[] tiff) {
        if (tiff.length < 8) {
            return Orientation.TOP_LEFT;
        }
        var in = ByteBuffer.wrap(tiff);
        in.order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = Integer.toUnsignedLong(in.getInt(4));
        if (in.getShort(2) != 42 || directory > tiff.length - 2) {
            return Orientation.TOP_LEFT;
        }
        int entries = Short.toUnsignedInt(in.getShort((int) directory));
        int first = (int) directory + 2;
        int last = Math.min(entries, (tiff.length - first) / ENTRY_LENGTH);
        for (int at = first; at < first + last * ENTRY_LENGTH; at += ENTRY_LENGTH) {
            if (Short.toUnsignedInt(in.getShort(at)) == ORIENTATION && in.getShort(at + 2) == SHORT) {
                return Orientation.of(Short.toUnsignedInt(in.getShort(at + 8)));
            }
        }
        return Orientation.TOP_LEFT;
    }
}
