package dev.easel.server.task;

import dev.easel.contract.OutputFormat;
import dev.easel.engine.Report;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A finished picture as it is kept.
 *
 * @param index which of the task's pictures
 * @param imageUUID its own id, and that of its file
 * @param length of the file, in bytes
 * @param expires when the file's time is over
 * @param cost its price in US dollars
 * @param nsfwContent what the safety check says of it; empty if none was asked for
 */
public record KeptResult(
        int index,
        UUID imageUUID,
        OutputFormat format,
        long length,
        Instant expires,
        Report report,
        BigDecimal cost,
        Optional<Boolean> nsfwContent) {}
