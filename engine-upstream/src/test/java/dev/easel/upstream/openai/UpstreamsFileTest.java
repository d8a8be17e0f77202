package dev.easel.upstream.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.imaging.PixelSize;
import dev.easel.upstream.http.Secret;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file in which an operator lists servers. */
class UpstreamsFileTest {
    private static final String WHOLE = """
            {"gpu": {"model": "flux-2-klein", "references": 4, "picturesPerRequest": 1, "briefsAtATime": 16,
                     "timeoutSeconds": 60, "sizes": ["1024x1024"], "responseFormat": false, "seeds": true,
                     "pricePerPicture": 0.04, "extra": {"quality": "low", "steps": 8},
                     "servers": [{"url": "http://10.0.0.5:30000/v1/", "weight": 2, "keyVariable": "GPU_KEY"},
                                 {"url": "https://example.org/v1", "keyFile": "key.txt"}]}}
            """;

    private static final UpstreamsFile.Keys KEYS = new UpstreamsFile.Keys() {
        @Override
        public Secret inFile(String path) {
            return Secret.of("file-" + path);
        }

        @Override
        public Secret inVariable(String name) {
            if (!name.equals("GPU_KEY")) {
                throw new IllegalArgumentException("the environment has no variable " + name);
            }
            return Secret.of("variable");
        }
    };

    @Test
    void everything_can_be_said() {
        var gpu = Objects.requireNonNull(UpstreamsFile.parse(WHOLE, KEYS).get("gpu"));

        assertThat(gpu.model()).isEqualTo("flux-2-klein");
        assertThat(gpu.references()).isEqualTo(4);
        assertThat(gpu.timeout()).isEqualTo(Duration.ofMinutes(1));
        assertThat(gpu.sizes()).containsExactly(new PixelSize(1024, 1024));
        assertThat(gpu.asksForBase64()).isFalse();
        assertThat(gpu.sendsSeeds()).isTrue();
        assertThat(gpu.price()).contains(new BigDecimal("0.04"));
        assertThat(gpu.extra().keySet()).containsExactly("quality", "steps");
        assertThat(gpu.servers()).hasSize(2);
        assertThat(gpu.servers().getFirst().weight()).isEqualTo(2);
        assertThat(gpu.servers().getFirst().endpoint().key()).contains(Secret.of("variable"));
        assertThat(gpu.servers().get(1).endpoint().key()).contains(Secret.of("file-key.txt"));
    }

    @Test
    void a_model_and_an_address_are_enough() {
        var gpu = Objects.requireNonNull(UpstreamsFile.parse("""
                        {"gpu": {"model": "m", "servers": [{"url": "http://127.0.0.1:1/v1"}]}}""", KEYS).get("gpu"));

        assertThat(gpu.references()).isZero();
        assertThat(gpu.price()).isEmpty();
        assertThat(gpu.servers().getFirst().endpoint().key()).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"model\": | \"modle\": | gpu: there is no setting 'modle'",
                "\"flux-2-klein\" | 3 | gpu: model must be a text",
                "{\"gpu\" | {\"my gpu\" | my gpu: an engine's name",
                "\"references\": 4 | \"references\": 17 | gpu: references must be a whole number from 0 to 16",
                "\"picturesPerRequest\": 1 | \"picturesPerRequest\": 2 | picturesPerRequest must be 1 with seeds",
                "\"1024x1024\" | \"large\" | gpu: sizes",
                "0.04 | 0 | gpu: pricePerPicture must be a number of US dollars",
                "\"quality\": \"low\" | \"prompt\": \"x\" | gpu: extra: 'prompt' is no field that can be added",
                "\"seeds\": true | \"seeds\": 1 | gpu: seeds must be true or false",
                "\"weight\": 2 | \"weight\": 0 | gpu, server 1: weight",
                "https://example.org/v1 | ftp://example.org | gpu, server 2: an upstream's address looks like",
                "GPU_KEY | OTHER | gpu, server 1: the environment has no variable OTHER",
                "\"keyFile\": \"key.txt\" | \"keyFile\": \"a\", \"keyVariable\": \"GPU_KEY\" | not both",
                "\"weight\": 2 | \"weight\": 2, \"weight\": 3 | Duplicate"
            })
    void what_is_wrong_is_said_with_its_place(String right, String wrong, String said) {
        assertThat(WHOLE).contains(right);

        assertThatThrownBy(() -> UpstreamsFile.parse(WHOLE.replace(right, wrong), KEYS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(said);
    }

    @Test
    void what_is_no_list_of_engines_is_refused() {
        for (var text :
                new String[] {"", "[]", "{}", "{\"gpu\": 3}", "{\"gpu\": {\"model\": \"m\", \"servers\": []}}"}) {
            assertThatThrownBy(() -> UpstreamsFile.parse(text, KEYS))
                    .as(text)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
