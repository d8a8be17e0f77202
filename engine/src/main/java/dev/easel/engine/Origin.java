package dev.easel.engine;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Where a picture really comes from: it may be another engine than the one that was asked, or somebody else's server.
 *
 * @param engine the id of the engine that drew it, for example {@code xai}
 * @param version that engine's version, or what an upstream says its model is called
 * @param cost what somebody else charged for the picture, in US dollars; {@code null} if nobody did, or nobody knows
 */
public record Origin(
        String engine, String version, @Nullable BigDecimal cost) {

    /** Engine and version, for example {@code studio/0.1.0}. */
    public String name() {
        return engine + "/" + version;
    }
}
