package dev.easel.imaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProvenanceTest {
    private static final Encoder ENCODER = new Encoder();
    private static final Picture PICTURE = Gradient.picture(16, 8, 0);

    @Property(tries = 150)
    void what_a_file_was_given_can_be_read_from_it(
            @ForAll("provenances") Provenance provenance, @ForAll ImageFormat format) {
        assertThat(Provenance.read(file(format, provenance))).contains(provenance);
    }

    @ParameterizedTest
    @EnumSource
    void a_scene_longer_than_a_jpeg_segment_is_kept_whole(ImageFormat format) throws IOException {
        var provenance =
                new Provenance("studio", "0.1.0", "m:1@1", 7, "[\"" + "ünïcode & <tags> ".repeat(20_000) + "\"]");
        var file = file(format, provenance);
        assertThat(Provenance.read(file)).contains(provenance);
        if (format != ImageFormat.WEBP) {
            assertThat(ImageIO.read(new ByteArrayInputStream(file)).getWidth()).isEqualTo(16);
        }
    }

    @Property(tries = 60)
    void every_scene_length_around_the_jpeg_limit_survives(@ForAll @IntRange(min = 64_000, max = 66_000) int length) {
        var provenance = new Provenance("studio", "0.1.0", "m:1@1", 7, "x".repeat(length));
        assertThat(Provenance.read(file(ImageFormat.JPEG, provenance))).contains(provenance);
    }

    @ParameterizedTest
    @EnumSource
    void the_file_says_that_an_algorithm_and_no_training_made_it(ImageFormat format) {
        var text = new String(file(format, new Provenance("studio", "0.1.0", "m:1@1", 7, null)), UTF_8);
        assertThat(text)
                .contains("<xmp:CreatorTool>Easel studio 0.1.0</xmp:CreatorTool>")
                .contains("http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia")
                .doesNotContain("trainedAlgorithmicMedia");
    }

    @Property(tries = 300)
    void a_file_cut_short_or_damaged_is_read_without_failing(
            @ForAll ImageFormat format, @ForAll("provenances") Provenance provenance, @ForAll Random random) {
        var file = file(format, provenance);
        var damaged = Arrays.copyOf(file, random.nextInt(file.length));
        for (int i = 0; i < 8 && damaged.length > 0; i++) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
        }
        assertThat(Provenance.read(damaged)).isNotNull();
    }

    @Test
    void a_file_by_somebody_else_says_nothing() {
        assertThat(Provenance.read("GIF89a".getBytes(UTF_8))).isEmpty();
        assertThat(Provenance.read(new byte[0])).isEmpty();
    }

    @Test
    void a_document_type_in_the_metadata_is_not_followed() {
        var bomb = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><x>&a;</x>";
        assertThat(Xmp.read(bomb)).isEmpty();
    }

    @Test
    void characters_that_xml_cannot_hold_become_json_escapes_in_the_scene() {
        assertThat(new Provenance("a", "1", "m", 1, "\"\uFFFE\"").scene()).isEqualTo("\"\\ufffe\"");
    }

    @Test
    void characters_that_xml_cannot_hold_are_refused_elsewhere() {
        assertThatThrownBy(() -> new Provenance("a\u0000", "1", "m", 1, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("engine");
    }

    @Provide
    Arbitrary<Provenance> provenances() {
        var words = Arbitraries.strings()
                .withCharRange(' ', '\uD7FF')
                .withChars("&<>\"'\r\n\t]")
                .ofMaxLength(40);
        var scenes = Arbitraries.strings().all().ofMaxLength(400).injectNull(0.2);
        return Combinators.combine(words, words, words, Arbitraries.longs(), scenes)
                .as(Provenance::new);
    }

    private static byte[] file(ImageFormat format, Provenance provenance) {
        return ENCODER.encode(PICTURE, format, 95, provenance);
    }
}
