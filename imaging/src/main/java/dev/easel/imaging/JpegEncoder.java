package dev.easel.imaging;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.github.humbleui.skija.ColorAlphaType;
import io.github.humbleui.skija.ColorSpace;
import io.github.humbleui.skija.ColorType;
import io.github.humbleui.skija.EncoderJPEG;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.ImageInfo;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Objects;

/**
 * Encodes JPEG with {@link LibJpeg}: baseline, with Huffman tables of its own for each picture, which makes files 2 to 4 %
 * smaller. The raster library has the same encoder, but on x86-64 without its vector code, and takes twice as long.
 */
final class JpegEncoder {
    /** From here on whoever asked wants to see no difference, so colour keeps its full resolution (4:4:4). */
    private static final int FULL_CHROMA_QUALITY = 90;

    /** Rows that are copied to native memory at a time: enough for a call to count little, few enough for the cache. */
    private static final int ROWS = 64;

    /** The profile of sRGB, which the raster library writes into the other formats by itself: all files carry the same one. */
    private static final byte[] PROFILE = profile();

    private static final long ERR = LibJpeg.offset(LibJpeg.COMPRESS, "err");
    private static final long WIDTH = LibJpeg.offset(LibJpeg.COMPRESS, "image_width");
    private static final long HEIGHT = LibJpeg.offset(LibJpeg.COMPRESS, "image_height");
    private static final long INPUT_COMPONENTS = LibJpeg.offset(LibJpeg.COMPRESS, "input_components");
    private static final long IN_COLOR_SPACE = LibJpeg.offset(LibJpeg.COMPRESS, "in_color_space");
    private static final long COMP_INFO = LibJpeg.offset(LibJpeg.COMPRESS, "comp_info");
    private static final long OPTIMIZE_CODING = LibJpeg.offset(LibJpeg.COMPRESS, "optimize_coding");
    private static final long H_SAMP_FACTOR = LibJpeg.offset(LibJpeg.COMPONENT, "h_samp_factor");
    private static final long V_SAMP_FACTOR = LibJpeg.offset(LibJpeg.COMPONENT, "v_samp_factor");

    private JpegEncoder() {}

    /**
     * Encodes a picture.
     *
     * @param quality 1 to 100
     * @throws IllegalArgumentException if a side is longer than the format can say
     */
    static byte[] encode(Picture picture, int quality) {
        var size = picture.size();
        if (Math.max(size.width(), size.height()) > LibJpeg.MAX_SIDE) {
            throw new IllegalArgumentException("JPEG has sides of " + LibJpeg.MAX_SIDE + " at most, not " + size);
        }
        try (var arena = Arena.ofConfined()) {
            var state = arena.allocate(LibJpeg.COMPRESS);
            state.set(ADDRESS, ERR, (MemorySegment) LibJpeg.STD_ERROR.invokeExact(arena.allocate(LibJpeg.ERRORS)));
            LibJpeg.CREATE.invokeExact(state, LibJpeg.VERSION, LibJpeg.COMPRESS.byteSize());
            var file = arena.allocate(ADDRESS);
            var length = arena.allocate(JAVA_LONG);
            try {
                LibJpeg.MEM_DEST.invokeExact(state, file, length);
                configure(state, size, quality);
                LibJpeg.START.invokeExact(state, 1);
                var profile = arena.allocateFrom(JAVA_BYTE, PROFILE);
                LibJpeg.WRITE_MARKER.invokeExact(state, LibJpeg.APP2, profile, PROFILE.length);
                write(state, picture, arena);
                LibJpeg.FINISH.invokeExact(state);
                return reinterpreted(file.get(ADDRESS, 0), length.get(JAVA_LONG, 0))
                        .toArray(JAVA_BYTE);
            } finally {
                LibJpeg.DESTROY.invokeExact(state);
                LibJpeg.FREE.invokeExact(file.get(ADDRESS, 0));
            }
        } catch (Throwable e) {
            throw new IllegalStateException("cannot encode " + size + " pixels as JPEG", e);
        }
    }

    /** Defaults are YCbCr with colour at a quarter (4:2:0), the standard quantization tables and the exact transform. */
    private static void configure(MemorySegment state, PixelSize size, int quality) throws Throwable {
        state.set(JAVA_INT, WIDTH, size.width());
        state.set(JAVA_INT, HEIGHT, size.height());
        state.set(JAVA_INT, INPUT_COMPONENTS, 4);
        state.set(JAVA_INT, IN_COLOR_SPACE, LibJpeg.BGRX);
        LibJpeg.SET_DEFAULTS.invokeExact(state);
        LibJpeg.SET_QUALITY.invokeExact(state, quality, 1);
        state.set(JAVA_INT, OPTIMIZE_CODING, 1);
        if (quality >= FULL_CHROMA_QUALITY) {
            var brightness = reinterpreted(state.get(ADDRESS, COMP_INFO), LibJpeg.COMPONENT.byteSize());
            brightness.set(JAVA_INT, H_SAMP_FACTOR, 1);
            brightness.set(JAVA_INT, V_SAMP_FACTOR, 1);
        }
    }

    private static void write(MemorySegment state, Picture picture, Arena arena) throws Throwable {
        int stride = 4 * picture.size().width();
        int height = picture.size().height();
        var pixels = arena.allocate((long) ROWS * stride);
        var rows = arena.allocate(ADDRESS, ROWS);
        for (int row = 0; row < ROWS; row++) {
            rows.setAtIndex(ADDRESS, row, pixels.asSlice((long) row * stride, stride));
        }
        for (int top = 0; top < height; top += ROWS) {
            int count = Math.min(ROWS, height - top);
            MemorySegment.copy(picture.bgra(), top * stride, pixels, JAVA_BYTE, 0, count * stride);
            for (int written = 0; written < count; ) {
                written += (int) LibJpeg.WRITE_SCANLINES.invokeExact(
                        state, rows.asSlice(written * ADDRESS.byteSize()), count - written);
            }
        }
    }

    @SuppressWarnings("restricted") // how long what native code points to is, it has said
    private static MemorySegment reinterpreted(MemorySegment pointer, long length) {
        return pointer.reinterpret(length);
    }

    private static byte[] profile() {
        var pixel = new ImageInfo(1, 1, ColorType.BGRA_8888, ColorAlphaType.OPAQUE, ColorSpace.getSRGB());
        try (var image = Image.makeRasterFromBytes(pixel, new byte[4], 4);
                var file = EncoderJPEG.encode(image)) {
            return JpegFile.profile(Objects.requireNonNull(file).getBytes()).orElseThrow();
        }
    }
}
