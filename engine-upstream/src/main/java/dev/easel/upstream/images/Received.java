package dev.easel.upstream.images;

import dev.easel.engine.EngineException;
import dev.easel.imaging.Picture;
import dev.easel.imaging.PixelSize;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a request for one picture came to. */
public sealed interface Received {

    /** What was charged for it, in US dollars; {@code null} if nothing was, or nobody knows. */
    @Nullable
    BigDecimal cost();

    /**
     * A picture.
     *
     * @param picture in the wanted size
     * @param original its size as it came
     * @param model what the upstream calls what drew it
     */
    record Finished(
            Picture picture,
            PixelSize original,
            String model,
            @Nullable BigDecimal cost) implements Received {}

    /** No picture. */
    record Lost(EngineException failure, @Nullable BigDecimal cost) implements Received {}
}
