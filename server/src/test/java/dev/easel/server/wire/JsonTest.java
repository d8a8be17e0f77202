package dev.easel.server.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JsonTest {

    @Property(tries = 1000)
    void whatever_the_bytes_are_they_are_read_or_refused_as_invalid(@ForAll byte[] bytes) {
        assertThat(outcome(bytes)).isIn("read", "invalidJSON");
    }

    @Property(tries = 2000)
    void whatever_is_nearly_json_is_read_or_refused_as_invalid(@ForAll("nearlyJson") String text) {
        assertThat(outcome(text.getBytes(UTF_8))).isIn("read", "invalidJSON");
    }

    @Provide
    Arbitrary<String> nearlyJson() {
        return Arbitraries.of(
                        "{",
                        "}",
                        "[",
                        "]",
                        ":",
                        ",",
                        "\"a\"",
                        "\"b\"",
                        "\"\\ud800\"",
                        "1",
                        "-0",
                        "1e400",
                        "1e-400",
                        "null",
                        "true",
                        " ",
                        "\n",
                        "\\",
                        "\"",
                        "\uFEFF",
                        "/*",
                        "1e999999999",
                        "0x1",
                        "{\"a\":1,\"a\":2}")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    private static String outcome(byte[] bytes) {
        try {
            Json.read(bytes);
            return "read";
        } catch (Refusal e) {
            return e.problem().code();
        }
    }
}
