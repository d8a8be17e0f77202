package dev.easel.server.access;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a caller used on one day.
 *
 * @param day in UTC
 * @param last when the caller used the server last on that day
 */
public record UsageEntry(Caller caller, LocalDate day, Usage usage, Instant last) {}
