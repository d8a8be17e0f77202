package dev.easel.imaging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.imaging.DecodeException.Reason;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Files from outside: what is in them comes out, and what is wrong with them is said. The same wherever the codecs run. */
abstract class DecoderContract {
    private static final int ANY_SIDE = Decoder.MAX_SIDE;
    private static final Provenance PROVENANCE = new Provenance("studio", "0.1.0", "m:1@1", 7, null);
    private static final Picture PICTURE = Gradient.picture(48, 32, 77);

    private final Decoder decoder;

    DecoderContract(Decoder decoder) {
        this.decoder = decoder;
    }

    @ParameterizedTest
    @EnumSource
    void what_was_encoded_comes_out_again(ImageFormat format) throws Exception {
        var picture = decoder.decode(file(format), ANY_SIDE);
        assertThat(decoder.inspect(file(format))).isEqualTo(new ImageHeader(format, new PixelSize(48, 32)));
        assertThat(picture.size()).isEqualTo(PICTURE.size());
        for (int y = 0; y < 32; y += 4) {
            for (int x = 0; x < 48; x += 4) {
                assertNear(picture.argb(x, y), PICTURE.argb(x, y));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        // value, size, and the colours of the corners at top left, top right, bottom left
        "1, 2x3, 000, 001, 002", "2, 2x3, 001, 000, 012", "3, 2x3, 012, 002, 001", "4, 2x3, 002, 012, 000",
        "5, 3x2, 000, 002, 001", "6, 3x2, 002, 000, 012", "7, 3x2, 012, 001, 002", "8, 3x2, 001, 012, 000"
    })
    void exif_orientation_is_applied(int value, String size, String topLeft, String topRight, String bottomLeft)
            throws Exception {
        // Corners in stored order: 000 top left, 001 top right, 002 bottom left, 012 bottom right.
        int[] corners = {0xFF000000, 0xFF0000FF, 0xFF00FF00, 0xFFFFFFFF};
        var image = new BufferedImage(2, 3, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, corners[0]);
        image.setRGB(1, 0, corners[1]);
        image.setRGB(0, 2, corners[2]);
        image.setRGB(1, 2, corners[3]);
        var picture = decoder.decode(withOrientation(png(image), value), ANY_SIDE);
        assertThat(picture.size()).hasToString(size);
        int right = picture.size().width() - 1;
        int bottom = picture.size().height() - 1;
        var names = List.of("000", "001", "002", "012");
        assertThat(picture.argb(0, 0)).isEqualTo(corners[names.indexOf(topLeft)]);
        assertThat(picture.argb(right, 0)).isEqualTo(corners[names.indexOf(topRight)]);
        assertThat(picture.argb(0, bottom)).isEqualTo(corners[names.indexOf(bottomLeft)]);
    }

    @Test
    void exif_orientation_of_a_jpeg_is_applied_as_well() throws Exception {
        var jpeg = file(ImageFormat.JPEG);
        var exif = exif(6);
        var segment = ByteBuffer.allocate(4 + 6 + exif.length)
                .putShort((short) 0xFFE1)
                .putShort((short) (2 + 6 + exif.length))
                .put("Exif\0\0".getBytes(ISO_8859_1))
                .put(exif);
        var turned = decoder.decode(inserted(jpeg, 2, segment.array()), ANY_SIDE);
        assertThat(turned.size()).hasToString("32x48");
        assertNear(turned.argb(31, 0), PICTURE.argb(0, 0));
    }

    @Test
    void exif_orientation_of_a_webp_is_applied_as_well() throws Exception {
        var webp = file(ImageFormat.WEBP);
        var exif = exif(6);
        var chunk = ByteBuffer.allocate(8 + exif.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("EXIF".getBytes(ISO_8859_1))
                .putInt(exif.length)
                .put(exif);
        var turned = decoder.decode(inserted(webp, webp.length, chunk.array()), ANY_SIDE);
        assertThat(turned.size()).hasToString("32x48");
    }

    @Test
    void what_is_transparent_lies_on_white() throws Exception {
        var image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0x00123456);
        image.setRGB(1, 0, 0x80FF0000);
        var picture = decoder.decode(png(image), ANY_SIDE);
        assertThat(picture.argb(0, 0)).isEqualTo(0xFFFFFFFF);
        assertNear(picture.argb(1, 0), 0xFFFF7F7F);
    }

    @Test
    void a_large_picture_is_scaled_down_with_its_shape() throws Exception {
        var file = new Encoder().encode(Gradient.picture(900, 300, 9), ImageFormat.JPEG, 95, PROVENANCE);
        var picture = decoder.decode(file, 90);
        assertThat(picture.size()).hasToString("90x30");
        assertNear(picture.argb(45, 15), 0xFF7F7F09);
    }

    /** In no time, since whatever is not refused may wait for memory that there will never be. */
    @ParameterizedTest
    @Timeout(20)
    @CsvSource({"16385, 1, 16384", "1, 16385, 16384", "10000, 5001, 50000000", "2147483647, 2147483647, 16384"})
    void a_header_that_promises_too_much_is_refused_unread(int width, int height, String limit) {
        var file = file(ImageFormat.PNG);
        ByteBuffer.wrap(file).putInt(16, width).putInt(20, height);
        assertThatThrownBy(() -> decoder.decode(file, ANY_SIDE))
                .isInstanceOfSatisfying(
                        DecodeException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE))
                .hasMessageContaining(limit);
    }

    @Test
    void too_many_bytes_are_refused_unread() {
        assertThatThrownBy(() -> decoder.decode(new byte[Decoder.MAX_BYTES + 1], ANY_SIDE))
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("30000000");
    }

    @ParameterizedTest
    @CsvSource({"GIF89a and more", "<svg xmlns='http://www.w3.org/2000/svg'/>", "''", "II*", "BM"})
    void other_formats_are_not_taken(String content) {
        assertThatThrownBy(() -> decoder.inspect(content.getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        DecodeException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNKNOWN_FORMAT))
                .hasMessageContaining("PNG, JPG or WEBP");
    }

    @Test
    void an_animation_is_not_taken() {
        var file = file(ImageFormat.WEBP);
        file[20] = (byte) (file[20] | 0x02);
        assertThatThrownBy(() -> decoder.inspect(file))
                .isInstanceOfSatisfying(
                        DecodeException.class, e -> assertThat(e.reason()).isEqualTo(Reason.ANIMATED));
    }

    @Test
    void a_header_that_names_another_size_than_the_picture_is_refused() {
        var file = file(ImageFormat.WEBP);
        file[24] = (byte) (file[24] + 1);
        assertThatThrownBy(() -> decoder.decode(file, ANY_SIDE))
                .isInstanceOfSatisfying(
                        DecodeException.class, e -> assertThat(e.reason()).isEqualTo(Reason.DAMAGED));
    }

    @Property(tries = 200)
    void a_file_cut_short_is_refused(@ForAll ImageFormat format, @ForAll @IntRange(min = 5, max = 100) int percent) {
        var file = file(format);
        // The end of a file is metadata or padding: only pictures without their data must be refused.
        var cut = Arrays.copyOf(file, file.length - 8 - (file.length - 8) * percent / 100);
        if (format != ImageFormat.WEBP || percent > 75) {
            assertThatThrownBy(() -> decoder.decode(cut, ANY_SIDE)).isInstanceOf(DecodeException.class);
        }
    }

    @Property(tries = 1_500)
    void a_damaged_file_gives_a_picture_or_a_reason(@ForAll ImageFormat format, @ForAll Random random)
            throws InterruptedException {
        var file = file(format);
        int changes = 1 + random.nextInt(12);
        for (int i = 0; i < changes; i++) {
            // Half of them hit the first bytes, where the structure is.
            int at = random.nextBoolean() ? random.nextInt(64) : random.nextInt(file.length);
            file[at] = (byte) random.nextInt();
        }
        var damaged = random.nextInt(4) == 0 ? Arrays.copyOf(file, random.nextInt(file.length)) : file;
        try {
            var picture = decoder.decode(damaged, 64);
            assertThat(picture.size().width()).isBetween(1, 64);
            assertThat(picture.argb(0, 0) >>> 24).isEqualTo(255);
        } catch (DecodeException e) {
            assertThat(e.getMessage()).startsWith("it ");
        }
    }

    private static byte[] file(ImageFormat format) {
        return new Encoder().encode(PICTURE, format, 95, PROVENANCE);
    }

    private static byte[] png(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    /** A PNG file with an eXIf chunk behind its header. */
    private static byte[] withOrientation(byte[] png, int value) {
        var exif = exif(value);
        var chunk = ByteBuffer.allocate(12 + exif.length)
                .putInt(exif.length)
                .put("eXIf".getBytes(ISO_8859_1))
                .put(exif);
        var checksum = new CRC32();
        checksum.update(chunk.array(), 4, 4 + exif.length);
        chunk.putInt((int) checksum.getValue());
        return inserted(png, 33, chunk.array());
    }

    /** A TIFF header, a directory with one entry (0x0112, of type SHORT), and the end. */
    private static byte[] exif(int orientation) {
        return ByteBuffer.allocate(26)
                .put((byte) 'M')
                .put((byte) 'M')
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    private static byte[] inserted(byte[] file, int at, byte[] part) {
        return ByteBuffer.allocate(file.length + part.length)
                .put(file, 0, at)
                .put(part)
                .put(file, at, file.length - at)
                .array();
    }

    private static void assertNear(int actual, int expected) {
        for (int shift = 0; shift < 24; shift += 8) {
            assertThat((actual >> shift) & 0xFF)
                    .isBetween(((expected >> shift) & 0xFF) - 6, ((expected >> shift) & 0xFF) + 6);
        }
    }
}
