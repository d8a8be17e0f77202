package dev.easel.server.access;

import java.time.Instant;
import java.util.Optional;

/**
 * What is kept of a key.
 *
 * @param id names the key without opening anything
 * @param name what its owner calls it
 * @param masked enough of the key for people to recognise it
 * @param sha256 of the key's text, in hexadecimal. Unsalted and fast is enough: 256 random bits cannot be tried out
 */
public record KeyRecord(
        String id,
        String name,
        String masked,
        String sha256,
        Instant created,
        Optional<Instant> revoked,
        Role role,
        KeyLimits limits) {

    KeyRecord revokedAt(Instant when) {
        return new KeyRecord(id, name, masked, sha256, created, Optional.of(when), role, limits);
    }

    public boolean isLive() {
        return revoked.isEmpty();
    }
}
