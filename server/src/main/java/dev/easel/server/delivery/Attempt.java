package dev.easel.server.delivery;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * One try.
 *
 * @param at when it began
 * @param status the HTTP status that came back, if one came
 * @param note what happened, in words that hold no secret
 */
public record Attempt(Instant at, OptionalInt status, String note) {}
