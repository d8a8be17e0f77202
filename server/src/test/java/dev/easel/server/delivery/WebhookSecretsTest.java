package dev.easel.server.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.server.MovableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookSecretsTest {
    @TempDir
    Path data;

    private final MovableClock clock = new MovableClock();
    private WebhookSecrets secrets;

    @BeforeEach
    void open() {
        secrets = new WebhookSecrets(data, clock, new Random(1));
    }

    @Test
    void a_caller_gets_a_secret_when_it_is_first_asked_for_and_keeps_it() throws IOException {
        var secret = secrets.current("a");
        assertThat(secret.text()).startsWith("whsec_");
        assertThat(Base64.getDecoder().decode(secret.text().substring(6))).hasSize(32);
        assertThat(secrets.current("a")).isEqualTo(secret);
        assertThat(secrets.current("b")).isNotEqualTo(secret);
        assertThat(new WebhookSecrets(data, clock, new Random(2)).current("a")).isEqualTo(secret);
    }

    @Test
    void for_a_day_after_a_rotation_both_secrets_sign() throws IOException {
        var first = secrets.current("a");
        var second = secrets.rotate("a");
        assertThat(secrets.signing("a")).containsExactly(second, first);
        clock.advance(Duration.ofHours(24).minusSeconds(1));
        assertThat(secrets.signing("a")).containsExactly(second, first);
        clock.advance(Duration.ofSeconds(1));
        assertThat(secrets.signing("a")).containsExactly(second);
    }

    @Test
    void only_its_owner_can_read_the_file() throws IOException {
        secrets.current("a");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("webhook-secrets.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_secret_does_not_print_itself() throws IOException {
        var secret = secrets.current("a");
        assertThat(secret.toString()).doesNotContain(secret.text().substring(6));
    }

    @Test
    void a_damaged_file_is_named_without_its_content() throws IOException {
        Files.writeString(data.resolve("webhook-secrets.json"), "{\"secrets\":{\"a\":{\"current\":\"hush\"}}}");
        assertThatThrownBy(() -> secrets.current("a"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("webhook-secrets.json")
                .hasMessageNotContaining("hush");
    }

    @Test
    void callers_that_ask_at_the_same_time_get_the_same_secret() throws Exception {
        var seen = new ConcurrentSkipListSet<String>();
        var threads = new Thread[8];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = Thread.ofVirtual().start(() -> {
                try {
                    seen.add(secrets.current("a").text());
                } catch (IOException e) {
                    seen.add(e.toString());
                }
            });
        }
        for (var thread : threads) {
            thread.join();
        }
        assertThat(seen).hasSize(1);
    }

    @Test
    void a_signature_covers_id_time_and_body() throws IOException {
        var secret = secrets.current("a");
        var signature = secret.signature("msg_1", clock.instant(), "{}".getBytes(UTF_8));
        assertThat(signature).startsWith("v1,");
        assertThat(secret.signature("msg_2", clock.instant(), "{}".getBytes(UTF_8)))
                .isNotEqualTo(signature);
        assertThat(secret.signature("msg_1", clock.instant().plusSeconds(1), "{}".getBytes(UTF_8)))
                .isNotEqualTo(signature);
        assertThat(secret.signature("msg_1", clock.instant(), "[]".getBytes(UTF_8)))
                .isNotEqualTo(signature);
    }
}
