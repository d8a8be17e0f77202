package dev.easel.server.delivery;

import dev.easel.server.access.SecretFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The secrets of all callers, as a JSON file in the data folder, {@code webhook-secrets.json}, which only its owner can
 * read. A caller's secret is made when it is first asked for. For a day after a rotation calls are signed with both the
 * new secret and the one before. The server and the command line share the file: it is replaced as a whole, and writers
 * wait for one another. Safe for use by many threads and processes.
 */
public final class WebhookSecrets {
    private static final Duration OVERLAP = Duration.ofHours(24);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;
    private final SecretFile secret;
    private final Clock clock;
    private final RandomGenerator random;

    /** @param data the data folder, which need not exist yet */
    public WebhookSecrets(Path data, Clock clock, RandomGenerator random) {
        this.file = data.resolve("webhook-secrets.json");
        this.secret = new SecretFile(file);
        this.clock = clock;
        this.random = random;
    }

    /** A caller's secret, and for a while the one before. */
    private record Kept(WebhookSecret current, Optional<WebhookSecret> previous, Optional<Instant> rotated) {}

    /** The caller's secret. */
    public WebhookSecret current(String owner) throws IOException {
        var known = read().get(owner);
        return known != null ? known.current() : change(owner, false).current();
    }

    /** Gives the caller a new secret. */
    public WebhookSecret rotate(String owner) throws IOException {
        return change(owner, true).current();
    }

    /** What to sign with now: the newest first. */
    List<WebhookSecret> signing(String owner) throws IOException {
        var known = read().get(owner);
        if (known == null) {
            return List.of(current(owner));
        }
        var previous = known.previous()
                .filter(_ -> known.rotated()
                        .filter(when -> clock.instant().isBefore(when.plus(OVERLAP)))
                        .isPresent());
        return Stream.concat(Stream.of(known.current()), previous.stream()).toList();
    }

    private synchronized Kept change(String owner, boolean rotate) throws IOException {
        return secret.change(() -> {
            var secrets = read();
            var known = secrets.get(owner);
            if (known != null && !rotate) {
                return known;
            }
            var fresh = new Kept(
                    WebhookSecret.generate(random),
                    Optional.ofNullable(known).map(Kept::current),
                    Optional.ofNullable(known).map(_ -> clock.instant()));
            secrets.put(owner, fresh);
            secret.replace(content(secrets));
            return fresh;
        });
    }

    private Map<String, Kept> read() throws IOException {
        Map<String, Kept> secrets = new LinkedHashMap<>();
        try {
            for (var caller :
                    JSON.readTree(Files.readAllBytes(file)).required("secrets").properties()) {
                secrets.put(caller.getKey(), kept(caller.getValue()));
            }
            return secrets;
        } catch (NoSuchFileException _) {
            return secrets;
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            // Not the cause's words, which may repeat what the file holds.
            throw new IOException(file + " is not a file of secrets that this version of Easel can read ("
                    + e.getClass().getSimpleName() + ")");
        }
    }

    private static Kept kept(JsonNode json) {
        return new Kept(
                new WebhookSecret(json.required("current").stringValue()),
                json.optional("previous").map(JsonNode::stringValue).map(WebhookSecret::new),
                json.optional("rotated").map(JsonNode::stringValue).map(Instant::parse));
    }

    private static byte[] content(Map<String, Kept> secrets) {
        var json = JSON.createObjectNode().put("version", 1);
        var list = json.putObject("secrets");
        secrets.forEach((owner, kept) -> {
            var each = list.putObject(owner).put("current", kept.current().text());
            kept.previous().ifPresent(secret -> each.put("previous", secret.text()));
            kept.rotated().ifPresent(when -> each.put("rotated", when.toString()));
        });
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
    }
}
