package dev.easel.server.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * A delivery and what has become of it.
 *
 * @param attempts how often it has been tried
 * @param due when it is tried next; empty unless it is pending
 * @param last the last attempt
 * @param failure why it is not tried any more, if it failed
 */
public record OutboxEntry(
        Delivery delivery,
        DeliveryState state,
        int attempts,
        Optional<Instant> due,
        Optional<Attempt> last,
        Optional<String> failure) {}
