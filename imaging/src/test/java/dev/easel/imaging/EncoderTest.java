package dev.easel.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.humbleui.skija.Bitmap;
import io.github.humbleui.skija.ColorAlphaType;
import io.github.humbleui.skija.ColorSpace;
import io.github.humbleui.skija.ColorType;
import io.github.humbleui.skija.EncodeJPEGOptions;
import io.github.humbleui.skija.EncoderJPEG;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.ImageInfo;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EncoderTest {
    private static final Provenance PROVENANCE =
            new Provenance("studio", "0.1.0", "xai:grok-imagine@image-pro", 109682711, "{\"setting\":\"moor\"}");

    private final Encoder encoder = new Encoder();
    private final Picture picture = Gradient.picture(96, 64, 77);

    @Test
    void png_keeps_every_pixel() throws IOException {
        var decoded = decode(encoder.encode(picture, ImageFormat.PNG, 95, PROVENANCE));
        assertSameSize(decoded);
        for (int y = 0; y < 64; y++) {
            for (int x = 0; x < 96; x++) {
                assertThat(decoded.getRGB(x, y)).isEqualTo(picture.argb(x, y));
            }
        }
    }

    @Test
    void jpeg_decodes_to_nearly_the_same_pixels() throws IOException {
        var decoded = decode(encoder.encode(picture, ImageFormat.JPEG, 95, PROVENANCE));
        assertSameSize(decoded);
        assertClose(decoded.getRGB(48, 32), picture.argb(48, 32));
    }

    @Test
    void webp_decodes_to_nearly_the_same_pixels() {
        var file = encoder.encode(picture, ImageFormat.WEBP, 95, PROVENANCE);
        try (var image = Image.makeDeferredFromEncodedBytes(file);
                var bitmap = new Bitmap()) {
            bitmap.allocPixels(image.getImageInfo());
            assertThat(image.readPixels(bitmap)).isTrue();
            assertThat(bitmap.getWidth()).isEqualTo(96);
            assertThat(bitmap.getHeight()).isEqualTo(64);
            assertClose(bitmap.getColor(48, 32), picture.argb(48, 32));
        }
    }

    @ParameterizedTest
    @CsvSource({"20, 0x22", "89, 0x22", "90, 0x11", "99, 0x11"})
    void jpeg_keeps_colour_at_full_resolution_from_quality_90_on(int quality, String sampling) {
        var file = encoder.encode(picture, ImageFormat.JPEG, quality, PROVENANCE);
        assertThat(firstSamplingFactors(file)).isEqualTo(Integer.decode(sampling));
    }

    /** Both are libjpeg-turbo, so any byte that differs is a setting that got lost on the way through the other's interface. */
    @ParameterizedTest
    @CsvSource({"1, 1", "17, 129", "640, 448"})
    void a_jpeg_is_the_file_that_the_raster_library_would_write(int width, int height) {
        var picture = Gradient.picture(width, height, 5);
        var info = new ImageInfo(width, height, ColorType.BGRA_8888, ColorAlphaType.OPAQUE, ColorSpace.getSRGB());
        try (var image = Image.makeRasterFromBytes(info, picture.bgra(), 4L * width);
                var file = EncoderJPEG.encode(image, EncodeJPEGOptions.DEFAULT.withQuality(80))) {
            assertThat(encoder.encodeBare(picture, ImageFormat.JPEG, 80))
                    .isEqualTo(Objects.requireNonNull(file).getBytes());
        }
    }

    @Test
    void a_side_that_jpeg_cannot_say_is_refused() {
        var picture = new Picture(new PixelSize(65_501, 1), new byte[4 * 65_501]);
        assertThatThrownBy(() -> encoder.encodeBare(picture, ImageFormat.JPEG, 80))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("65500");
    }

    @ParameterizedTest
    @EnumSource(names = {"JPEG", "WEBP"})
    void higher_quality_makes_larger_files(ImageFormat format) {
        var coarse = encoder.encode(picture, format, 20, PROVENANCE);
        var fine = encoder.encode(picture, format, 99, PROVENANCE);
        assertThat(fine).hasSizeGreaterThan(coarse.length);
    }

    @ParameterizedTest
    @EnumSource
    void the_same_picture_gives_the_same_bytes(ImageFormat format) {
        assertThat(encoder.encode(picture, format, 95, PROVENANCE))
                .isEqualTo(encoder.encode(Gradient.picture(96, 64, 77), format, 95, PROVENANCE));
    }

    @ParameterizedTest
    @CsvSource({"0", "101"})
    void quality_outside_1_to_100_is_refused(int quality) {
        assertThatThrownBy(() -> encoder.encode(picture, ImageFormat.JPEG, quality, PROVENANCE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(String.valueOf(quality));
    }

    private static BufferedImage decode(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }

    private static void assertSameSize(BufferedImage decoded) {
        assertThat(decoded.getWidth()).isEqualTo(96);
        assertThat(decoded.getHeight()).isEqualTo(64);
    }

    private static void assertClose(int actual, int expected) {
        for (int shift = 0; shift < 24; shift += 8) {
            assertThat((actual >> shift) & 0xFF)
                    .isBetween(((expected >> shift) & 0xFF) - 4, ((expected >> shift) & 0xFF) + 4);
        }
    }

    /** Horizontal and vertical sampling of the brightness channel, from the baseline frame header. */
    private static int firstSamplingFactors(byte[] jpeg) {
        int at = 2;
        while ((jpeg[at + 1] & 0xFF) != 0xC0) {
            at += 2 + (((jpeg[at + 2] & 0xFF) << 8) | (jpeg[at + 3] & 0xFF));
        }
        return jpeg[at + 11] & 0xFF;
    }
}
