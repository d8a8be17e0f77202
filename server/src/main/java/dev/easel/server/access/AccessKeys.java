package dev.easel.server.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The keys that open the server, as SHA-256 digests. With none configured everybody is welcome. Immutable. */
public final class AccessKeys {

    /** Short keys can be guessed; this many characters cannot, if they are random. */
    public static final int MIN_LENGTH = 16;

    private final List<byte[]> digests;

    private AccessKeys(List<byte[]> digests) {
        this.digests = digests;
    }

    /** No keys: any key, and none, is accepted. */
    public static AccessKeys none() {
        return new AccessKeys(List.of());
    }

    /** Exactly these keys are accepted. */
    public static AccessKeys of(Collection<String> keys) {
        for (var key : keys) {
            if (key.length() < MIN_LENGTH || !key.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
                throw new IllegalArgumentException(
                        "an access key needs at least " + MIN_LENGTH + " visible ASCII characters and no spaces");
            }
        }
        return new AccessKeys(keys.stream().map(AccessKeys::sha256).toList());
    }

    /** Whether no keys are configured. */
    public boolean isOpen() {
        return digests.isEmpty();
    }

    /** Whose key this is; empty if nobody's. Takes the same time for every key. */
    public Optional<Caller> caller(String key) {
        if (isOpen()) {
            return Optional.of(Caller.LOCAL);
        }
        var digest = sha256(key);
        boolean found = false;
        for (var known : digests) {
            found |= MessageDigest.isEqual(known, digest);
        }
        return found ? Optional.of(new Caller(HexFormat.of().formatHex(digest))) : Optional.empty();
    }

    /** Whether this is a caller with one of these keys. */
    boolean knows(Caller caller) {
        return digests.stream()
                .anyMatch(digest -> HexFormat.of().formatHex(digest).equals(caller.id()));
    }

    /** A key's SHA-256 digest in hexadecimal. */
    static String digest(String key) {
        return HexFormat.of().formatHex(sha256(key));
    }

    private static byte[] sha256(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
