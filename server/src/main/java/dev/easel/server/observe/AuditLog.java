package dev.easel.server.observe;

import dev.easel.server.file.OwnerOnly;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who did what with keys, with weights and native code, and with the power of an operator: {@code audit.log} in the data folder, a line of JSON for each
 * event, only ever appended to, readable by its owner only. Server and command line write to the same file. Safe for use
 * by many threads and processes.
 */
public final class AuditLog {
    private static final System.Logger LOG = System.getLogger(AuditLog.class.getName());
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<StandardOpenOption> APPENDING =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);

    private final Path file;
    private final Clock clock;

    /** @param data the data folder, which need not exist yet */
    public AuditLog(Path data, Clock clock) {
        this.file = data.resolve("audit.log");
        this.clock = clock;
    }

    /**
     * Writes an event down; when this returns, it is on disk. What the current thread works on is told along.
     *
     * @param action such as {@code key.created}
     * @param actor who did it: a caller's id, or a user of this machine
     * @param details never a key, a prompt or a signed address
     */
    public void write(String action, String actor, Map<String, String> details) throws IOException {
        var line = JSON.createObjectNode()
                .put("time", clock.instant().toString())
                .put("action", action)
                .put("actor", actor);
        LogContext.current().forEach(line::put);
        details.forEach(line::put);
        Files.createDirectories(file.getParent());
        var bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        try (var channel = FileChannel.open(file, APPENDING, OwnerOnly.rights(file))) {
            // One call: what others append meanwhile comes before or after.
            channel.write(bytes);
            channel.force(false);
        }
    }

    /** The same where what was done stays done: a full disk is the business of the log then. */
    public void tell(String action, String actor, Map<String, String> details) {
        try {
            write(action, actor, details);
        } catch (IOException e) {
            LOG.log(Level.WARNING, action + " could not be written to the audit log", e);
        }
    }
}
