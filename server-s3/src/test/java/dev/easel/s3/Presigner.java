package dev.easel.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes addresses that open an S3 server for a while: query authentication by AWS Signature Version 4, as an owner of a
 * bucket hands them out.
 *
 * @param endpoint the server, without a path
 */
record Presigner(URI endpoint, String accessKey, String secretKey) {
    private static final String REGION = "us-east-1";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** What an address permits: one method on one path, for so long from an instant on. */
    record Grant(String method, String path, Instant from, Duration lasting) {}

    /** An address for whoever sends no other header that would have to be signed. */
    URI sign(Grant grant) {
        return sign(grant, Map.of());
    }

    /** @param headers names in lower case, with the values that whoever uses the address must send */
    URI sign(Grant grant, Map<String, String> headers) {
        var signed = new TreeMap<>(headers);
        signed.put("host", endpoint.getAuthority());
        var names = String.join(";", signed.keySet());
        var time = TIME.format(grant.from());
        var scope = time.substring(0, 8) + "/" + REGION + "/s3/aws4_request";
        var query = query(new TreeMap<>(Map.of(
                "X-Amz-Algorithm",
                "AWS4-HMAC-SHA256",
                "X-Amz-Credential",
                accessKey + "/" + scope,
                "X-Amz-Date",
                time,
                "X-Amz-Expires",
                String.valueOf(grant.lasting().toSeconds()),
                "X-Amz-SignedHeaders",
                names)));
        var canonical = String.join(
                "\n",
                grant.method(),
                grant.path(),
                query,
                signed.entrySet().stream()
                        .map(header -> header.getKey() + ":" + header.getValue() + "\n")
                        .collect(Collectors.joining()),
                names,
                "UNSIGNED-PAYLOAD");
        var toSign = String.join("\n", "AWS4-HMAC-SHA256", time, scope, hex(digest(canonical)));
        var signature = hex(hmac(key(time.substring(0, 8)), toSign));
        return endpoint.resolve(grant.path() + "?" + query + "&X-Amz-Signature=" + signature);
    }

    private byte[] key(String day) {
        var key = ("AWS4" + secretKey).getBytes(UTF_8);
        for (var part : new String[] {day, REGION, "s3", "aws4_request"}) {
            key = hmac(key, part);
        }
        return key;
    }

    private static String query(TreeMap<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
