package dev.easel.server.task;

import dev.easel.engine.Origin;
import dev.easel.engine.Report;
import dev.easel.server.asset.Asset;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/**
 * One finished picture of a task.
 *
 * @param imageUUID the picture's own id
 * @param seed what it was drawn from
 * @param asset the encoded file
 * @param report what the engine says about it
 * @param cost its price in US dollars
 * @param nsfwContent what the safety check says of it; empty if none was asked for
 */
public record ImageResult(
        UUID imageUUID, long seed, Asset asset, Report report, BigDecimal cost, Optional<Boolean> nsfwContent) {

    /** Who drew it, as in {@code studio/0.1.0}; empty for pictures of a time when that was not kept. */
    public Optional<String> engine() {
        return Optional.ofNullable(report.origin()).map(Origin::name);
    }
}
