package dev.easel.server.access;

import dev.easel.server.observe.AuditLog;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who gets in right now: holders of the keys that were configured and of those in the {@link KeyFile}. Looks at the file
 * again at most a second after it was looked at last, whenever it is asked anything, so that a revoked key is refused
 * within a second. Safe for use by many threads.
 */
public final class Access {
    private static final System.Logger LOG = System.getLogger(Access.class.getName());
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final AccessKeys configured;
    private final KeyFile file;
    private final Clock clock;
    private final RefusedKeys refused;
    private Map<String, KeyRecord> byDigest = Map.of();
    private Map<String, KeyRecord> byId = Map.of();
    private Object stamp = "";
    private Instant looked;
    private boolean locked;
    private String complaint = "";

    private Access(AccessKeys configured, KeyFile file, AuditLog audit, Clock clock) throws IOException {
        this.configured = configured;
        this.file = file;
        this.clock = clock;
        this.refused = new RefusedKeys(audit, clock);
        this.looked = clock.instant();
        read(file.stamp());
    }

    /**
     * Opens the door to the holders of these keys and of those in the file.
     *
     * @throws IOException if the file cannot be read
     */
    public static Access open(AccessKeys configured, KeyFile file, AuditLog audit, Clock clock) throws IOException {
        return new Access(configured, file, audit, clock);
    }

    /** Whether everybody is welcome: no key was ever configured or made. */
    public synchronized boolean isOpen() {
        look();
        return configured.isOpen() && !locked;
    }

    /** Whose key this is; empty if nobody's. */
    public Optional<Caller> caller(String key) {
        var caller = holder(key);
        if (caller.isEmpty()) {
            refused.count();
        }
        return caller;
    }

    /** Whether this key is somebody's: the same, for a first look that counts for nothing. */
    public boolean opens(String key) {
        return holder(key).isPresent();
    }

    private synchronized Optional<Caller> holder(String key) {
        if (isOpen()) {
            return Optional.of(Caller.LOCAL);
        }
        if (ApiKey.isWellFormed(key)) {
            // Found by its digest: whoever guesses cannot steer that, so the time it takes tells nothing.
            var record = Optional.ofNullable(byDigest.get(AccessKeys.digest(key)));
            if (record.isPresent()) {
                return record.filter(KeyRecord::isLive).map(live -> new Caller(live.id()));
            }
        }
        return configured.isOpen() ? Optional.empty() : configured.caller(key);
    }

    /** Whether a caller who was let in may stay. */
    public synchronized boolean isLive(Caller caller) {
        look();
        if (caller.equals(Caller.LOCAL)) {
            return configured.isOpen() && !locked;
        }
        var record = byId.get(caller.id());
        return record == null ? configured.knows(caller) : record.isLive();
    }

    /**
     * Whether a caller may see to everybody's tasks: whoever is at this machine while no key is asked for, the keys that
     * were configured, and those that were made for it.
     */
    public synchronized boolean isOperator(Caller caller) {
        look();
        var record = byId.get(caller.id());
        return record == null
                ? caller.equals(Caller.LOCAL) ? isOpen() : configured.knows(caller)
                : record.isLive() && record.role() == Role.OPERATOR;
    }

    /** What is kept of a caller's key; empty for one that was configured, and where everybody is welcome. */
    public synchronized Optional<KeyRecord> record(Caller caller) {
        look();
        return Optional.ofNullable(byId.get(caller.id()));
    }

    private void look() {
        var now = clock.instant();
        var since = Duration.between(looked, now);
        // A clock that was set back must not put off the next look until it is where it was.
        if (!since.isNegative() && since.compareTo(LOOK_AGAIN) < 0) {
            return;
        }
        looked = now;
        try {
            var current = file.stamp();
            if (!current.equals(stamp)) {
                read(current);
            }
        } catch (IOException e) {
            complain(e);
        }
    }

    /** Once, and not every second for as long as it lasts. */
    private void complain(IOException fault) {
        if (!String.valueOf(fault).equals(complaint)) {
            complaint = String.valueOf(fault);
            LOG.log(Level.WARNING, "cannot read the keys now; those known before go on to be accepted", fault);
        }
    }

    private void read(Object current) throws IOException {
        var keys = file.read();
        Map<String, KeyRecord> digests = new LinkedHashMap<>();
        Map<String, KeyRecord> ids = new LinkedHashMap<>();
        for (var key : keys) {
            digests.put(key.sha256(), key);
            ids.put(key.id(), key);
        }
        byDigest = Map.copyOf(digests);
        byId = Map.copyOf(ids);
        stamp = current;
        complaint = "";
        // A file that vanishes takes its keys with it, but does not open the door to everybody.
        locked = locked || file.exists();
    }
}
