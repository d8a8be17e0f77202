package dev.easel.server.access;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The keys as a JSON file in the data folder, {@code keys.json}. The command line writes it, the server only reads it. It
 * is replaced as a whole, so that nobody ever reads half of it; writers wait for one another.
 */
public final class KeyFile {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;

    /** @param data the data folder, which need not exist yet */
    public KeyFile(Path data) {
        this.file = data.resolve("keys.json");
    }

    /** A new key and what is kept of it. */
    public record Created(ApiKey key, KeyRecord record) {}

    /** Whether there is such a file: from then on nobody gets in without a key. */
    public boolean exists() {
        return Files.exists(file);
    }

    /** Every key there ever was, the oldest first; none without a file. */
    public List<KeyRecord> read() throws IOException {
        try {
            var keys = JSON.readTree(Files.readAllBytes(file)).required("keys");
            return keys.valueStream().map(KeyFile::record).toList();
        } catch (NoSuchFileException _) {
            return List.of();
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw new IOException(file + " is not a file of keys that this version of Easel can read", e);
        }
    }

    /** Makes a key. */
    public Created create(String name, Role role, KeyLimits limits, Clock clock, RandomGenerator random)
            throws IOException {
        var key = ApiKey.generate(random);
        var id = "key-%08x".formatted(random.nextInt());
        var record = new KeyRecord(
                id, name, key.masked(), AccessKeys.digest(key.text()), clock.instant(), Optional.empty(), role, limits);
        change(keys -> {
            List<KeyRecord> more = new ArrayList<>(keys);
            more.add(record);
            return more;
        });
        return new Created(key, record);
    }

    /** Revokes the key with this id; false if there is none that is live. */
    public boolean revoke(String id, Clock clock) throws IOException {
        if (read().stream().noneMatch(key -> key.id().equals(id) && key.isLive())) {
            return false;
        }
        change(keys -> keys.stream()
                .map(key -> key.id().equals(id) && key.isLive() ? key.revokedAt(clock.instant()) : key)
                .toList());
        return true;
    }

    /** Differs whenever the file does, as far as that can be told without reading it. */
    Object stamp() throws IOException {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return List.of(attributes.lastModifiedTime(), attributes.size(), String.valueOf(attributes.fileKey()));
        } catch (NoSuchFileException _) {
            return "";
        }
    }

    private void change(UnaryOperator<List<KeyRecord>> change) throws IOException {
        var secret = new SecretFile(file);
        var _ = secret.change(() -> {
            var keys = change.apply(read());
            secret.replace(content(keys));
            return keys;
        });
    }

    private static byte[] content(List<KeyRecord> keys) {
        var json = JSON.createObjectNode().put("version", 1);
        var list = json.putArray("keys");
        keys.forEach(key -> list.add(json(key)));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
    }

    private static ObjectNode json(KeyRecord key) {
        var json = JSON.createObjectNode()
                .put("id", key.id())
                .put("name", key.name())
                .put("masked", key.masked())
                .put("sha256", key.sha256())
                .put("created", key.created().toString());
        key.revoked().ifPresent(when -> json.put("revoked", when.toString()));
        if (key.role() != Role.USER) {
            json.put("role", key.role().wireName());
        }
        var limits = key.limits();
        limits.tasksPerMinute().ifPresent(most -> json.put("tasksPerMinute", most));
        limits.concurrentTasks().ifPresent(most -> json.put("concurrentTasks", most));
        limits.budget().ifPresent(most -> json.put("budget", most.toPlainString()));
        return json;
    }

    private static KeyRecord record(JsonNode json) {
        var limits = new KeyLimits(
                json.optional("tasksPerMinute").map(JsonNode::intValue),
                json.optional("concurrentTasks").map(JsonNode::intValue),
                json.optional("budget").map(JsonNode::stringValue).map(BigDecimal::new));
        return new KeyRecord(
                json.required("id").stringValue(),
                json.required("name").stringValue(),
                json.required("masked").stringValue(),
                json.required("sha256").stringValue(),
                Instant.parse(json.required("created").stringValue()),
                json.optional("revoked").map(JsonNode::stringValue).map(Instant::parse),
                json.optional("role").map(JsonNode::stringValue).map(Role::of).orElse(Role.USER),
                limits);
    }
}
