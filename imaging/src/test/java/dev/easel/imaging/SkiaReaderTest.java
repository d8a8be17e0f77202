package dev.easel.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.imaging.DecodeException.Reason;
import org.junit.jupiter.api.Test;

/** The codecs themselves. */
class SkiaReaderTest {
    private static final byte[] FILE = new Encoder()
            .encode(Gradient.picture(800, 400, 9), ImageFormat.JPEG, 95, new Provenance("test", "1", "test", 1, null));

    private final SkiaReader reader = new SkiaReader();

    /** The codec of JPEG can decode at half the size, and would do so without a word. */
    @Test
    void a_size_that_the_codec_could_make_but_the_file_does_not_have_is_refused() {
        var half = new PixelSize(400, 200);
        assertThatThrownBy(() -> reader.read(FILE, half, half))
                .isInstanceOfSatisfying(
                        DecodeException.class, e -> assertThat(e.reason()).isEqualTo(Reason.DAMAGED))
                .hasMessageContaining("two different sizes");
    }

    @Test
    void the_size_that_the_file_has_is_read() throws DecodeException {
        var size = new PixelSize(800, 400);
        assertThat(reader.read(FILE, size, size)).hasSize(4 * 800 * 400);
    }
}
