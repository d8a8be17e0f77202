package dev.easel.server.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import java.net.URISyntaxException;
import org.junit.jupiter.api.Timeout;

/** Addresses that files are put to: what their query says, and what of them is shown. */
class PresignedUrlFuzzTest {

    @FuzzTest(maxDuration = "30m")
    @Timeout(20)
    void a_presigned_address_is_read_whatever_it_says(byte[] written) {
        URI address;
        try {
            address = new URI(new String(written, UTF_8));
        } catch (URISyntaxException _) {
            return;
        }
        var presigned = PresignedUrl.of(address);
        assertThat(presigned.expiry()).isNotNull();
        if (address.getHost() != null) {
            assertThat(Address.shown(address).replace("?…", "")).doesNotContain("?");
        }
    }
}
