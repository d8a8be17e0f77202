package dev.easel.server.access;

import dev.easel.server.observe.AuditLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Keys that opened nothing, for the audit log: the first at once, and then how many there were, at most once a minute, so
 * that whoever guesses cannot fill the disk. Safe for use by many threads.
 */
final class RefusedKeys {
    private static final Duration TELL_EVERY = Duration.ofMinutes(1);

    private final AuditLog audit;
    private final Clock clock;
    private Instant told = Instant.MIN;
    private int count;

    RefusedKeys(AuditLog audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** One more. */
    void count() {
        int since;
        synchronized (this) {
            count++;
            var now = clock.instant();
            if (now.isBefore(told.plus(TELL_EVERY))) {
                return;
            }
            told = now;
            since = count;
            count = 0;
        }
        audit.tell("key.refused", "unknown", Map.of("count", String.valueOf(since)));
    }
}
