package dev.easel.imaging;

import dev.easel.imaging.DecodeException.Reason;
import io.github.humbleui.skija.Bitmap;
import io.github.humbleui.skija.Codec;
import io.github.humbleui.skija.ColorAlphaType;
import io.github.humbleui.skija.ColorSpace;
import io.github.humbleui.skija.ColorType;
import io.github.humbleui.skija.Data;
import io.github.humbleui.skija.FilterMipmap;
import io.github.humbleui.skija.FilterMode;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.skija.MipmapMode;
import io.github.humbleui.skija.Pixmap;
import java.util.Objects;
import java.util.concurrent.Semaphore;

/**
 * Decodes PNG, JPEG and WEBP files that nobody vouches for. What a file promises is checked before memory is taken for
 * it, and what it holds must keep the promise. Pictures come out upright (EXIF orientation is applied), in sRGB, and
 * opaque: what is transparent lies on white. Safe for use by many threads, which share a bound on memory and may have to
 * wait for one another.
 *
 * <p>The codecs are native code in this process; {@link #pixels} is the only place that calls them.
 */
public final class Decoder {
    public static final int MAX_BYTES = 30_000_000;
    public static final int MAX_PIXELS = 50_000_000;
    public static final int MAX_SIDE = 16_384;

    /** Pixels that may be in memory at a time; each takes four bytes. */
    private static final int BUDGET = MAX_PIXELS;

    private final Semaphore budget = new Semaphore(BUDGET, true);

    /**
     * What a file says it holds, if that is within the limits. Reads the header only.
     *
     * @throws DecodeException if the file is too large, says that it is, or is no picture
     */
    public ImageHeader inspect(byte[] file) throws DecodeException {
        if (file.length > MAX_BYTES) {
            throw new DecodeException(
                    Reason.TOO_LARGE, "it has " + file.length + " bytes; at most " + MAX_BYTES + " are taken");
        }
        var header = ImageHeader.read(file);
        var size = header.size();
        if (size.width() > MAX_SIDE || size.height() > MAX_SIDE) {
            throw new DecodeException(
                    Reason.TOO_LARGE, "it has " + size + " pixels; a side may have " + MAX_SIDE + " at most");
        }
        if ((long) size.width() * size.height() > MAX_PIXELS) {
            throw new DecodeException(
                    Reason.TOO_LARGE, "it has " + size + " pixels; at most " + MAX_PIXELS + " are taken");
        }
        return header;
    }

    /**
     * Decodes a file.
     *
     * @param longestSide in pixels; a larger picture is scaled down to it, with its shape kept
     * @throws DecodeException if the file is too large, no picture, or damaged
     * @throws InterruptedException if the thread is interrupted while it waits for memory
     */
    public Picture decode(byte[] file, int longestSide) throws DecodeException, InterruptedException {
        var header = inspect(file);
        int share = header.size().area();
        budget.acquire(share);
        try {
            return pixels(file, header, longestSide);
        } finally {
            budget.release(share);
        }
    }

    private static Picture pixels(byte[] file, ImageHeader header, int longestSide) throws DecodeException {
        try (var data = Data.makeFromBytes(file);
                var codec = Codec.makeFromData(data);
                var bitmap = new Bitmap()) {
            requireAsPromised(codec, header);
            var alpha = codec.getImageInfo().isOpaque() ? ColorAlphaType.OPAQUE : ColorAlphaType.PREMUL;
            bitmap.allocPixels(info(header.size(), alpha));
            codec.readPixels(bitmap);
            var scaled = scaled(header.size(), longestSide);
            return Exif.orientation(file, header.format()).upright(scaled, bgra(bitmap, scaled));
        } catch (RuntimeException e) {
            // The library has half a dozen ways to say that a file is cut short, contradictory or of an unknown kind.
            throw new DecodeException(Reason.DAMAGED, "it is damaged or cut short", e);
        }
    }

    private static void requireAsPromised(Codec codec, ImageHeader header) throws DecodeException {
        var size = codec.getSize();
        if (size.getX() != header.size().width() || size.getY() != header.size().height()) {
            throw new DecodeException(Reason.DAMAGED, "it is damaged: it names two different sizes");
        }
    }

    private static PixelSize scaled(PixelSize size, int longestSide) {
        int longest = Math.max(size.width(), size.height());
        if (longest <= longestSide) {
            return size;
        }
        double factor = (double) longestSide / longest;
        return new PixelSize(Math.max(1, (int) Math.round(size.width() * factor)), Math.max(1, (int)
                Math.round(size.height() * factor)));
    }

    private static byte[] bgra(Bitmap bitmap, PixelSize size) {
        if (bitmap.getWidth() == size.width() && bitmap.getHeight() == size.height()) {
            return copy(bitmap);
        }
        bitmap.setImmutable();
        try (var full = Image.makeRasterFromBitmap(bitmap);
                var small = new Bitmap()) {
            small.allocPixels(info(size, bitmap.getImageInfo().getColorAlphaType()));
            try (var target = pixmap(small)) {
                full.scalePixels(target, new FilterMipmap(FilterMode.LINEAR, MipmapMode.LINEAR), false);
            }
            return copy(small);
        }
    }

    private static byte[] copy(Bitmap bitmap) {
        var bytes = new byte[4 * bitmap.getWidth() * bitmap.getHeight()];
        try (var pixels = pixmap(bitmap)) {
            pixels.getBuffer().get(bytes);
        }
        return bytes;
    }

    private static Pixmap pixmap(Bitmap bitmap) {
        return Objects.requireNonNull(bitmap.peekPixels(), "pixels that were just taken");
    }

    private static ImageInfo info(PixelSize size, ColorAlphaType alpha) {
        return new ImageInfo(size.width(), size.height(), ColorType.BGRA_8888, alpha, ColorSpace.getSRGB());
    }
}
