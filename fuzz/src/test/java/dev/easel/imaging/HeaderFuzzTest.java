package dev.easel.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.easel.imaging.child.ChildReader;
import org.junit.jupiter.api.Timeout;

/** What is read of a file in the server's own process: header, orientation, metadata. */
class HeaderFuzzTest {
    private static final Decoder DECODER = new Decoder(ChildReader.standard());

    @FuzzTest(maxDuration = "30m")
    @Timeout(20)
    void header_and_metadata_are_read_or_refused(byte[] file) {
        Provenance.read(file);
        try {
            var header = DECODER.inspect(file);
            var size = header.size();
            assertThat(size.area()).isBetween(1, Decoder.MAX_PIXELS);
            assertThat(Math.max(size.width(), size.height())).isLessThanOrEqualTo(Decoder.MAX_SIDE);
            assertThat(Exif.orientation(file, header.format())).isNotNull();
        } catch (DecodeException e) {
            assertThat(e.getMessage()).startsWith("it ");
        }
    }
}
