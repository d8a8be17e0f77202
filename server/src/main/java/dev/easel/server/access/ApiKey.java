package dev.easel.server.access;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32;

/**
 * A key as its owner holds it: {@code sk_easel_}, 256 random bits and a checksum, in digits and small letters, so that a
 * double click selects all of it, a mistyped key is known without asking, and a scanner finds one that has leaked.
 */
public record ApiKey(String text) {
    private static final String PREFIX = "sk_easel_";
    private static final int RADIX = Character.MAX_RADIX;

    /** Digits of 256 bits, and of the 32 bits of the checksum, to the base of 36. */
    private static final int SECRET_LENGTH = 50;

    private static final int CHECKSUM_LENGTH = 7;

    /** A new key. */
    public static ApiKey generate(RandomGenerator random) {
        var bits = new byte[32];
        random.nextBytes(bits);
        var secret = padded(new BigInteger(1, bits).toString(RADIX), SECRET_LENGTH);
        return new ApiKey(PREFIX + secret + checksum(secret));
    }

    /** Whether a text could be a key at all. */
    public static boolean isWellFormed(String text) {
        if (!text.startsWith(PREFIX) || text.length() != PREFIX.length() + SECRET_LENGTH + CHECKSUM_LENGTH) {
            return false;
        }
        var secret = text.substring(PREFIX.length(), PREFIX.length() + SECRET_LENGTH);
        return text.endsWith(checksum(secret));
    }

    /** How a key may be shown to people who know which one they mean. */
    String masked() {
        return PREFIX + "…" + text.substring(text.length() - 4);
    }

    private static String checksum(String secret) {
        var crc = new CRC32();
        crc.update(secret.getBytes(StandardCharsets.US_ASCII));
        return padded(Long.toString(crc.getValue(), RADIX), CHECKSUM_LENGTH);
    }

    private static String padded(String digits, int length) {
        return "0".repeat(length - digits.length()) + digits;
    }

    /** Never the key: records print themselves into logs too easily. */
    @Override
    public String toString() {
        return masked();
    }
}
