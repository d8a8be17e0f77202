package dev.easel.server.delivery;

import java.time.Instant;

/** What an attempt means for its delivery. */
public sealed interface Verdict {

    /** Its receiver has it. */
    record Delivered() implements Verdict {}

    /** It will be tried again, not before the given time. */
    record Again(Instant due) implements Verdict {}

    /** It will not be tried again. */
    record Failed(String why) implements Verdict {}
}
