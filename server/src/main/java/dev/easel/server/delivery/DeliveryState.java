package dev.easel.server.delivery;

import java.util.Locale;

/** What has become of a delivery. */
public enum DeliveryState {
    /** It waits for its next attempt, or is being tried. */
    PENDING,
    /** Its receiver has it. */
    DELIVERED,
    /** It is not tried any more. */
    FAILED;

    /** As it is written in JSON. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
