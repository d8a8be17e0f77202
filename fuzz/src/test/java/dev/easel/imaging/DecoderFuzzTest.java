package dev.easel.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.easel.imaging.DecodeException.Reason;
import dev.easel.imaging.child.ChildReader;
import org.junit.jupiter.api.Timeout;

/**
 * Files in the children that decode them. A file may end its child: that is what children are for, and is counted in the
 * log. It may not hang, and the next file must be decoded.
 */
class DecoderFuzzTest {
    private static final int LONGEST_SIDE = 64;
    private static final Decoder DECODER = new Decoder(ChildReader.standard());
    private static final byte[] INNOCENT = new Encoder()
            .encode(
                    new Picture(new PixelSize(1, 1), new byte[] {0, 0, 0, -1}),
                    ImageFormat.PNG,
                    95,
                    new Provenance("fuzz", "0", "none", 0, null));

    @FuzzTest(maxDuration = "30m")
    @Timeout(60)
    void a_file_is_decoded_or_refused(byte[] file) throws DecodeException, InterruptedException {
        try {
            var size = DECODER.decode(file, LONGEST_SIDE).size();
            assertThat(Math.max(size.width(), size.height())).isLessThanOrEqualTo(LONGEST_SIDE);
        } catch (DecodeException e) {
            assertThat(e.getMessage()).startsWith("it ");
            if (e.reason() == Reason.TOO_COSTLY) {
                assertThat(DECODER.decode(INNOCENT, LONGEST_SIDE).size()).hasToString("1x1");
            }
        }
    }
}
