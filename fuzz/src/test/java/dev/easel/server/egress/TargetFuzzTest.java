package dev.easel.server.egress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.easel.server.reference.MediaException;
import dev.easel.server.reference.Source;
import java.net.URI;
import org.junit.jupiter.api.Timeout;

/** What a caller wrote where a picture is wanted, and addresses that are to be called. */
class TargetFuzzTest {
    private static final EgressPolicy POLICY = EgressPolicy.internetOnly();

    @FuzzTest(maxDuration = "30m")
    @Timeout(20)
    void an_address_is_read_or_refused(byte[] written) {
        try {
            switch (Source.of(new String(written, UTF_8))) {
                case Source.Remote(URI address) -> requireHarmless(address);
                case Source.Inline inline -> assertThat(inline.base64()).isNotNull();
                case Source.Kept(var id) -> assertThat(id).isNotNull();
            }
        } catch (MediaException refusal) {
            assertThat(refusal.getMessage()).isNotBlank();
        }
    }

    /** Java's own idea of what is near, which is narrower than ours and not ours. */
    private static void requireHarmless(URI address) {
        try {
            var target = Target.of(address);
            if (POLICY.mayPermit(target) && target.isLiteral()) {
                var literal = Literals.address(target.host());
                assertThat(literal.isLoopbackAddress()
                                || literal.isAnyLocalAddress()
                                || literal.isLinkLocalAddress()
                                || literal.isSiteLocalAddress()
                                || literal.isMulticastAddress())
                        .as("an address that is near")
                        .isFalse();
            }
        } catch (EgressException refusal) {
            assertThat(refusal.reason()).isEqualTo(EgressException.Reason.REFUSED);
        }
    }
}
