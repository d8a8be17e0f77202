package dev.easel.server.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What webhook calls to one caller are signed with (Standard Webhooks 1.0.0).
 *
 * @param text as its owner holds it: {@code whsec_} and 32 bytes in Base64
 */
public record WebhookSecret(String text) {
    private static final String PREFIX = "whsec_";
    private static final int LENGTH = 32;

    public WebhookSecret {
        if (!text.startsWith(PREFIX) || bytes(text).length != LENGTH) {
            throw new IllegalArgumentException("not a secret for webhooks");
        }
    }

    /** A new secret. */
    static WebhookSecret generate(RandomGenerator random) {
        var bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    /** The signature of a body, as it stands in the header {@code webhook-signature}. */
    String signature(String id, Instant timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(text), "HmacSHA256"));
            mac.update((id + "." + timestamp.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text.substring(PREFIX.length()));
    }

    /** Never the secret: records print themselves into logs too easily. */
    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
