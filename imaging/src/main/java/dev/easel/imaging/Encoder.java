package dev.easel.imaging;

import io.github.humbleui.skija.ColorAlphaType;
import io.github.humbleui.skija.ColorSpace;
import io.github.humbleui.skija.ColorType;
import io.github.humbleui.skija.EncodePNGFilterFlag;
import io.github.humbleui.skija.EncodePNGOptions;
import io.github.humbleui.skija.EncodeWEBPCompressionMode;
import io.github.humbleui.skija.EncodeWEBPOptions;
import io.github.humbleui.skija.EncoderPNG;
import io.github.humbleui.skija.EncoderWEBP;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.ImageInfo;
import java.nio.charset.StandardCharsets;

/**
 * Encodes pictures to files that carry their {@link Provenance}. Stateless, safe for use by many threads, and cheap to
 * make: the native library is loaded by the first picture. The same input gives the same bytes.
 */
public final class Encoder {

    /**
     * Measured on two paintings of 2048x2048: level 2 with the Paeth filter takes 175 ms and is within 0.1 % of the
     * size that trying every filter gives in 238 ms. Level 1 saves 35 ms and costs 3–4 % in size; level 6, the
     * library's default, takes 850–1,150 ms to save 9–14 %.
     */
    private static final int PNG_LEVEL = 2;

    private static final EncodePNGFilterFlag PNG_FILTER = EncodePNGFilterFlag.PAETH;

    /**
     * Encodes a picture.
     *
     * @param quality 1 to 100; PNG ignores it
     */
    public byte[] encode(Picture picture, ImageFormat format, int quality, Provenance provenance) {
        if (quality < 1 || quality > 100) {
            throw new IllegalArgumentException("quality is 1 to 100, not " + quality);
        }
        return switch (format) {
            case JPEG -> JpegFile.withXmp(JpegEncoder.encode(picture, quality), provenance);
            case PNG -> PngFile.withXmp(png(picture), utf8(Xmp.packet(provenance)));
            case WEBP -> WebpFile.withXmp(webp(picture, quality), utf8(Xmp.packet(provenance)));
        };
    }

    /**
     * Encodes a picture that is not ours, to hand it on: the file says nothing of its origin.
     *
     * @param quality 1 to 100; PNG ignores it
     */
    public byte[] encodeBare(Picture picture, ImageFormat format, int quality) {
        return switch (format) {
            case JPEG -> JpegEncoder.encode(picture, quality);
            case PNG -> png(picture);
            case WEBP -> webp(picture, quality);
        };
    }

    /** Pixels as the library wants them. They are tagged as sRGB, so that every viewer shows the same colours. */
    private static Image raster(Picture picture) {
        var size = picture.size();
        var info = new ImageInfo(
                size.width(), size.height(), ColorType.BGRA_8888, ColorAlphaType.OPAQUE, ColorSpace.getSRGB());
        return Image.makeRasterFromBytes(info, picture.bgra(), 4L * size.width());
    }

    private static byte[] png(Picture picture) {
        var options = EncodePNGOptions.DEFAULT.withFlags(PNG_FILTER).withZlibLevel(PNG_LEVEL);
        try (var image = raster(picture);
                var data = EncoderPNG.encode(image, options)) {
            if (data == null) {
                throw failure(picture, ImageFormat.PNG);
            }
            return data.getBytes();
        }
    }

    private static byte[] webp(Picture picture, int quality) {
        var options = new EncodeWEBPOptions(EncodeWEBPCompressionMode.LOSSY, quality);
        try (var image = raster(picture);
                var data = EncoderWEBP.encode(image, options)) {
            if (data == null) {
                throw failure(picture, ImageFormat.WEBP);
            }
            return data.getBytes();
        }
    }

    private static IllegalStateException failure(Picture picture, ImageFormat format) {
        return new IllegalStateException("cannot encode " + picture.size() + " pixels as " + format);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
