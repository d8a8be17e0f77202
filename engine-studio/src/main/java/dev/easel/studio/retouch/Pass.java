package dev.easel.studio.retouch;

import dev.easel.imaging.PixelSize;
import dev.easel.studio.paint.Raster;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One kind of change of pixels. Immutable. */
interface Pass {

    /**
     * What a pass knows beside the pixels.
     *
     * @param original size of the picture as it was sent
     * @param seed for what is drawn
     * @param done what was changed so far; a pass adds its own
     */
    record Sitting(PixelSize original, long seed, List<String> done) {}

    /**
     * Makes the change that a clause asks for.
     *
     * @param clause in lower case, without courtesies
     * @return the changed raster, which may be the one that was given, or {@code null} if the clause asks for something else
     * @throws RetouchException if it asks for this kind of change, and it cannot be made
     */
    @Nullable
    Raster make(String clause, Raster raster, Sitting sitting) throws RetouchException, InterruptedException;
}
