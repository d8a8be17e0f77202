package dev.easel.server.egress;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header by which a server asks to be left alone (RFC 9110, 10.2.3): seconds, or a point in time. */
final class RetryAfter {
    private RetryAfter() {}

    /**
     * Reads it; empty if it cannot be understood.
     *
     * @param date the server's own idea of the time, without which its point in time says nothing for certain
     */
    static Optional<Duration> read(String value, Optional<String> date) {
        var text = value.strip();
        if (text.matches("[0-9]{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        if (text.matches("[0-9]+")) {
            return Optional.of(Duration.ofSeconds(999_999_999));
        }
        return date.flatMap(RetryAfter::moment)
                .flatMap(now -> moment(text).map(then -> Duration.between(now, then)))
                .filter(delay -> !delay.isNegative());
    }

    private static Optional<ZonedDateTime> moment(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
