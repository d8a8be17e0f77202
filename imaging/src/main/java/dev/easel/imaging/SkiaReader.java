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
import io.github.humbleui.skija.impl.Library;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Reads pixels with Skia's codecs in this process. They are native code: a file that finds a fault in them has the whole
 * process. So this is for processes that have nothing to lose ({@link dev.easel.imaging.child}), and for files that this
 * program has made itself. Stateless.
 */
public final class SkiaReader implements PixelReader {

    /** Has the native library unpacked and loaded, which otherwise the first picture waits for. */
    public static void load() {
        Library.staticLoad();
    }

    @Override
    public byte[] read(byte[] file, PixelSize promised, PixelSize wanted) throws DecodeException {
        var bytes = new byte[4 * wanted.area()];
        read(file, promised, wanted, pixels -> pixels.get(bytes));
        return bytes;
    }

    /**
     * Reads a file and shows its pixels where they are.
     *
     * @param pixels gets them once, in native memory that is theirs until it returns
     */
    public void read(byte[] file, PixelSize promised, PixelSize wanted, Consumer<ByteBuffer> pixels)
            throws DecodeException {
        try (var data = Data.makeFromBytes(file);
                var codec = Codec.makeFromData(data);
                var bitmap = new Bitmap()) {
            requireAsPromised(codec, promised);
            var alpha = codec.getImageInfo().isOpaque() ? ColorAlphaType.OPAQUE : ColorAlphaType.PREMUL;
            bitmap.allocPixels(info(promised, alpha));
            codec.readPixels(bitmap);
            show(bitmap, wanted, pixels);
        } catch (RuntimeException e) {
            // The library has half a dozen ways to say that a file is cut short, contradictory or of an unknown kind.
            throw new DecodeException(Reason.DAMAGED, "it is damaged or cut short", e);
        }
    }

    @Override
    public void close() {
        // Nothing outlives a call.
    }

    private static void requireAsPromised(Codec codec, PixelSize promised) throws DecodeException {
        var size = codec.getSize();
        if (size.getX() != promised.width() || size.getY() != promised.height()) {
            throw new DecodeException(Reason.DAMAGED, "it is damaged: it names two different sizes");
        }
    }

    private static void show(Bitmap bitmap, PixelSize size, Consumer<ByteBuffer> pixels) {
        if (bitmap.getWidth() == size.width() && bitmap.getHeight() == size.height()) {
            show(bitmap, pixels);
            return;
        }
        bitmap.setImmutable();
        try (var full = Image.makeRasterFromBitmap(bitmap);
                var small = new Bitmap()) {
            small.allocPixels(info(size, bitmap.getImageInfo().getColorAlphaType()));
            try (var target = pixmap(small)) {
                full.scalePixels(target, new FilterMipmap(FilterMode.LINEAR, MipmapMode.LINEAR), false);
            }
            show(small, pixels);
        }
    }

    private static void show(Bitmap bitmap, Consumer<ByteBuffer> pixels) {
        try (var map = pixmap(bitmap)) {
            pixels.accept(map.getBuffer());
        }
    }

    private static Pixmap pixmap(Bitmap bitmap) {
        return Objects.requireNonNull(bitmap.peekPixels(), "pixels that were just taken");
    }

    private static ImageInfo info(PixelSize size, ColorAlphaType alpha) {
        return new ImageInfo(size.width(), size.height(), ColorType.BGRA_8888, alpha, ColorSpace.getSRGB());
    }
}
