package dev.easel.server.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** When a delivery that failed is tried again. */
final class Schedule {

    /** How long a delivery is worth trying. */
    static final Duration LIFE = Duration.ofHours(24);

    private static final List<Duration> DELAYS = Stream.of(5L, 30L, 120L, 600L, 1_800L, 7_200L, 18_000L, 36_000L)
            .map(Duration::ofSeconds)
            .toList();

    /** Receivers that failed together shall not be called together. */
    private static final double JITTER = 0.2;

    /** No receiver can put a delivery off for longer at a time, whatever it asks for. */
    private static final Duration LONGEST = DELAYS.getLast();

    /** Before the end there is one last attempt, so early that it can still succeed. */
    private static final Duration LAST_CALL = Duration.ofSeconds(15);

    private final RandomGenerator random;

    Schedule(RandomGenerator random) {
        this.random = random;
    }

    /**
     * When to try again; empty if that would be too late.
     *
     * @param attempts how often it has been tried by now, at least once
     * @param asked how long the receiver wants to be left alone
     */
    Optional<Instant> next(int attempts, Optional<Duration> asked, Instant now, Instant end) {
        var planned = jittered(DELAYS.get(Math.min(attempts, DELAYS.size()) - 1));
        var due = now.plus(longer(planned, asked.map(Schedule::bounded).orElse(Duration.ZERO)));
        if (due.isBefore(end)) {
            return Optional.of(due);
        }
        var lastCall = end.minus(LAST_CALL);
        return now.plus(DELAYS.getFirst()).isBefore(lastCall) ? Optional.of(lastCall) : Optional.empty();
    }

    private static Duration bounded(Duration asked) {
        return asked.compareTo(LONGEST) < 0 ? asked : LONGEST;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private Duration jittered(Duration delay) {
        double factor = 1 + JITTER * (2 * random.nextDouble() - 1);
        return Duration.ofMillis(Math.round(delay.toMillis() * factor));
    }
}
