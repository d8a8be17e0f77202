package dev.easel.server.delivery;

import dev.easel.server.delivery.Payload.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What an answer means: for the delivery, and for what is known of its host. Immutable. */
final class Judgement {

    /** The receiver never wants it. */
    private static final int GONE = 410;

    private static final int TOO_MANY_REQUESTS = 429;

    /** Below 500, an upload is worth repeating only after these: with the others the address is of no use. */
    private static final Set<Integer> UPLOAD_AGAIN = Set.of(408, 425, TOO_MANY_REQUESTS);

    private final Schedule schedule;

    Judgement(Schedule schedule) {
        this.schedule = schedule;
    }

    /** @param attempts how often it has been tried by now, this time included */
    Verdict verdict(Delivery delivery, int attempts, Response response, Instant now) {
        return switch (response) {
            case Response.Answered answered -> verdict(delivery, attempts, answered, now);
            case Response.Unanswered(String why) -> again(delivery, attempts, Optional.empty(), now, why);
            case Response.Impossible(String why) -> new Verdict.Failed(why);
        };
    }

    private Verdict verdict(Delivery delivery, int attempts, Response.Answered answered, Instant now) {
        if (answered.status() / 100 == 2) {
            return new Verdict.Delivered();
        }
        if (isFinal(delivery.kind(), answered.status())) {
            return new Verdict.Failed("the receiver refused it for good: " + note(answered));
        }
        return again(delivery, attempts, answered.retryAfter(), now, note(answered));
    }

    private Verdict again(Delivery delivery, int attempts, Optional<Duration> retryAfter, Instant now, String why) {
        return schedule.next(attempts, retryAfter, now, delivery.end())
                .<Verdict>map(Verdict.Again::new)
                .orElseGet(
                        () -> new Verdict.Failed("its time is over after " + attempts + " attempts; the last: " + why));
    }

    /**
     * A webhook call that is refused may be accepted once its receiver is repaired. A file that is refused will be refused
     * again: the address is signed for another method or type, has been tampered with, or has expired.
     */
    private static boolean isFinal(Kind kind, int status) {
        return switch (kind) {
            case WEBHOOK -> status == GONE;
            case UPLOAD -> status < 500 && !UPLOAD_AGAIN.contains(status);
        };
    }

    /** Whether the host itself seems to be in trouble; one that refuses a call is in order. */
    static boolean isFault(Response response) {
        return switch (response) {
            case Response.Answered answered -> answered.status() >= 500 || answered.status() == TOO_MANY_REQUESTS;
            case Response.Unanswered _ -> true;
            case Response.Impossible _ -> false;
        };
    }

    static Attempt attempt(Response response, Instant at) {
        var status = response instanceof Response.Answered answered
                ? OptionalInt.of(answered.status())
                : OptionalInt.empty();
        return new Attempt(at, status, note(response));
    }

    private static String note(Response response) {
        return switch (response) {
            case Response.Answered answered -> "answered " + answered.status();
            case Response.Unanswered(String why) -> why;
            case Response.Impossible(String why) -> why;
        };
    }
}
