package dev.easel.imaging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.easel.imaging.DecodeException.Reason;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What the first bytes of a file say: its format and the size of its pixels as they are stored, before any orientation.
 * Read without decoding anything, so that a file that promises too much costs nothing.
 */
public record ImageHeader(ImageFormat format, PixelSize size) {
    private static final int JPEG_MARKER = 0xFF;
    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int VP8X_ANIMATED = 0x02;

    /**
     * Reads the header of a PNG, JPEG or WEBP file, told apart by their first bytes.
     *
     * @throws DecodeException if it is none of them, or its header is damaged
     */
    public static ImageHeader read(byte[] file) throws DecodeException {
        try {
            if (PngFile.isOne(file)) {
                return new ImageHeader(ImageFormat.PNG, png(ByteBuffer.wrap(file)));
            }
            if (JpegFile.isOne(file)) {
                return new ImageHeader(ImageFormat.JPEG, jpeg(ByteBuffer.wrap(file)));
            }
            if (WebpFile.isOne(file)) {
                var in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
                return new ImageHeader(ImageFormat.WEBP, webp(in));
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException _) {
            throw damaged("its header is cut short");
        }
        throw new DecodeException(Reason.UNKNOWN_FORMAT, "it is not a PNG, JPG or WEBP file");
    }

    /** PNG specification, 5.3 and 11.2.2: the first chunk is IHDR, of 13 bytes. */
    private static PixelSize png(ByteBuffer in) throws DecodeException {
        in.position(8);
        if (in.getInt() != 13 || !name(in).equals("IHDR")) {
            throw damaged("it does not begin with an IHDR chunk");
        }
        return size(Integer.toUnsignedLong(in.getInt()), Integer.toUnsignedLong(in.getInt()));
    }

    /** ITU-T T.81, B.2: segments up to the first frame header. */
    private static PixelSize jpeg(ByteBuffer in) throws DecodeException {
        in.position(2);
        while (true) {
            if (Byte.toUnsignedInt(in.get()) != JPEG_MARKER) {
                throw damaged("a segment does not begin with a marker");
            }
            int marker = JPEG_MARKER;
            while (marker == JPEG_MARKER) {
                marker = Byte.toUnsignedInt(in.get());
            }
            if (marker == START_OF_SCAN || marker == END_OF_IMAGE) {
                throw damaged("it has no frame header");
            }
            if (isAlone(marker)) {
                continue;
            }
            int length = Short.toUnsignedInt(in.getShort());
            if (length < 2) {
                throw damaged("a segment has an impossible length");
            }
            if (isFrame(marker)) {
                in.get();
                int height = Short.toUnsignedInt(in.getShort());
                return size(Short.toUnsignedInt(in.getShort()), height);
            }
            in.position(Math.min(in.position() + length - 2, in.limit()));
        }
    }

    /** Markers without a segment: restarts, and TEM. */
    private static boolean isAlone(int marker) {
        return (marker >= 0xD0 && marker <= 0xD7) || marker == 0x01;
    }

    /** SOF0 to SOF15 without DHT, JPG and DAC, which stand among them. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** WebP container specification; RFC 6386, 9.1; WebP lossless specification, 3. */
    private static PixelSize webp(ByteBuffer in) throws DecodeException {
        in.position(12);
        var chunk = name(in);
        in.getInt();
        int content = in.position();
        return switch (chunk) {
            case "VP8 " -> {
                if (in.get(content + 3) != (byte) 0x9D || in.getShort(content + 4) != 0x2A01) {
                    throw damaged("its frame has no start code");
                }
                yield size(in.getShort(content + 6) & 0x3FFF, in.getShort(content + 8) & 0x3FFF);
            }
            case "VP8L" -> {
                if (in.get(content) != 0x2F) {
                    throw damaged("its frame has no signature");
                }
                int bits = in.getInt(content + 1);
                yield size((bits & 0x3FFF) + 1, (bits >>> 14 & 0x3FFF) + 1);
            }
            case "VP8X" -> {
                if ((in.get(content) & VP8X_ANIMATED) != 0) {
                    throw new DecodeException(Reason.ANIMATED, "it is an animation; send one picture of it");
                }
                yield size((in.getInt(content + 4) & 0xFFFFFF) + 1, (in.getInt(content + 6) >>> 8) + 1);
            }
            default -> throw damaged("its first chunk is no picture");
        };
    }

    private static PixelSize size(long width, long height) throws DecodeException {
        if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            throw damaged("its header names no possible size");
        }
        return new PixelSize((int) width, (int) height);
    }

    private static String name(ByteBuffer in) {
        var name = new byte[4];
        in.get(name);
        return new String(name, ISO_8859_1);
    }

    private static DecodeException damaged(String how) {
        return new DecodeException(Reason.DAMAGED, "it is damaged: " + how);
    }
}
