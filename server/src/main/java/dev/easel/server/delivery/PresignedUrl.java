package dev.easel.server.delivery;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An address that opens by itself for a while: what its query says.
 *
 * @param query the query's fields, their names in lower case
 */
record PresignedUrl(String host, Map<String, String> query) {
    private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm'Z'", Locale.ROOT);

    /** More than any service accepts; larger numbers are nonsense. */
    private static final int MOST_DIGITS = 10;

    static PresignedUrl of(URI address) {
        Map<String, String> query = new LinkedHashMap<>();
        var text = address.getRawQuery() == null ? "" : address.getRawQuery();
        for (var field : text.split("&", -1)) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                query.putIfAbsent(
                        decoded(field.substring(0, equals)).toLowerCase(Locale.ROOT),
                        decoded(field.substring(equals + 1)));
            }
        }
        return new PresignedUrl(String.valueOf(address.getHost()).toLowerCase(Locale.ROOT), query);
    }

    /**
     * When it stops opening, if that can be read from it: S3 and its likes (Signature Version 4 and 2), Google Cloud
     * Storage (V4 and V2), Azure (shared access signature).
     */
    Optional<Instant> expiry() {
        return after("x-amz-date", "x-amz-expires")
                .or(() -> after("x-goog-date", "x-goog-expires"))
                .or(() -> isAzure() ? field("se").flatMap(PresignedUrl::iso) : Optional.empty())
                .or(() -> query.containsKey("signature")
                        ? seconds("expires").map(Instant::ofEpochSecond)
                        : Optional.empty());
    }

    /** Whether Azure's storage is there, which wants to be told what kind of blob to make. */
    boolean isAzure() {
        return host.contains(".blob.core.") || (query.containsKey("sig") && query.containsKey("sv"));
    }

    private Optional<Instant> after(String start, String lasting) {
        return field(start)
                .flatMap(PresignedUrl::basic)
                .flatMap(from -> seconds(lasting).map(from::plusSeconds));
    }

    private Optional<String> field(String name) {
        return Optional.ofNullable(query.get(name));
    }

    private Optional<Long> seconds(String name) {
        return field(name)
                .filter(value -> value.matches("[0-9]{1," + MOST_DIGITS + "}"))
                .map(Long::valueOf);
    }

    private static Optional<Instant> basic(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text, BASIC).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** Azure takes a day, minutes or seconds, with {@code Z} or an offset. */
    private static Optional<Instant> iso(String text) {
        try {
            if (text.length() == "2026-01-01".length()) {
                return Optional.of(Instant.parse(text + "T00:00:00Z"));
            }
            if (text.length() == "2026-01-01T00:00Z".length()) {
                return Optional.of(LocalDateTime.parse(text, MINUTES).toInstant(ZoneOffset.UTC));
            }
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }

    /** Never the query: records print themselves into logs too easily. */
    @Override
    public String toString() {
        return host;
    }
}
