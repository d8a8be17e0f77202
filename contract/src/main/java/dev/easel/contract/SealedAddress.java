package dev.easel.contract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * An address that opens nothing: its query, which may be a signature or a key, is replaced by its digest (SHA-256). So
 * different addresses stay different, equal ones equal, and a sealed one the same however often it is sealed.
 */
final class SealedAddress {
    private static final Pattern HTTP = Pattern.compile("(?i)https?://.*", Pattern.DOTALL);
    private static final Pattern SEALED = Pattern.compile("sealed=[0-9a-f]{64}");

    private SealedAddress() {}

    /** The address, sealed; what is no http or https address with a query stays as it is. */
    static String of(String text) {
        int query = text.indexOf('?') + 1;
        if (query == 0
                || !HTTP.matcher(text).matches()
                || SEALED.matcher(text).region(query, text.length()).matches()) {
            return text;
        }
        return text.substring(0, query) + "sealed=" + digest(text.substring(query));
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
