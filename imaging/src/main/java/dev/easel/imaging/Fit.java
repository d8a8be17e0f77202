package dev.easel.imaging;

import io.github.humbleui.skija.Bitmap;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.ColorAlphaType;
import io.github.humbleui.skija.ColorSpace;
import io.github.humbleui.skija.ColorType;
import io.github.humbleui.skija.FilterMipmap;
import io.github.humbleui.skija.FilterMode;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.skija.MipmapMode;
import io.github.humbleui.skija.SamplingMode;
import io.github.humbleui.types.Rect;
import java.util.Objects;

/**
 * Brings a picture to another size without distorting it: the largest part of its middle that has the new shape, scaled.
 * Stateless.
 */
public final class Fit {

    /** Below half size a cubic filter leaves pixels out; averaged levels do not. */
    private static final double MUCH_SMALLER = 0.5;

    private Fit() {}

    /** The part of a picture's middle, as large as possible, that has the shape of {@code wanted}; at least 1x1. */
    public static PixelSize part(PixelSize whole, PixelSize wanted) {
        long width = Math.min(whole.width(), Math.round((double) whole.height() * wanted.width() / wanted.height()));
        long height = Math.min(whole.height(), Math.round((double) whole.width() * wanted.height() / wanted.width()));
        return new PixelSize((int) Math.max(1, width), (int) Math.max(1, height));
    }

    /** The picture in exactly this size; the same object if it has it. */
    public static Picture cover(Picture picture, PixelSize wanted) {
        var size = picture.size();
        if (size.equals(wanted)) {
            return picture;
        }
        var part = part(size, wanted);
        float left = (size.width() - part.width()) / 2f;
        float top = (size.height() - part.height()) / 2f;
        try (var image = Image.makeRasterFromBytes(info(size), picture.bgra(), 4L * size.width());
                var bitmap = new Bitmap()) {
            bitmap.allocPixels(info(wanted));
            try (var canvas = new Canvas(bitmap)) {
                canvas.drawImageRect(
                        image,
                        Rect.makeXYWH(left, top, part.width(), part.height()),
                        Rect.makeWH(wanted.width(), wanted.height()),
                        sampling((double) wanted.width() / part.width()),
                        null,
                        true);
            }
            return new Picture(wanted, copy(bitmap, wanted));
        }
    }

    /** Catmull-Rom keeps edges as sharp as they are, a little up as well as a little down. */
    private static SamplingMode sampling(double scale) {
        return scale < MUCH_SMALLER ? new FilterMipmap(FilterMode.LINEAR, MipmapMode.LINEAR) : SamplingMode.CATMULL_ROM;
    }

    private static byte[] copy(Bitmap bitmap, PixelSize size) {
        var bytes = new byte[4 * size.area()];
        try (var pixels = Objects.requireNonNull(bitmap.peekPixels(), "pixels that were just taken")) {
            pixels.getBuffer().get(bytes);
        }
        return bytes;
    }

    private static ImageInfo info(PixelSize size) {
        return new ImageInfo(
                size.width(), size.height(), ColorType.BGRA_8888, ColorAlphaType.OPAQUE, ColorSpace.getSRGB());
    }
}
