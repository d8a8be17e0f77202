package dev.easel.torch.diffusion;

import java.util.List;
import java.util.function.Supplier;

/** Hears how a drawing gets on, on the thread that draws. */
@FunctionalInterface
public interface Progress {

    /** Called after each step: {@code done} of {@code steps} are done. */
    void step(int done, int steps);

    /**
     * Called after each step, too.
     *
     * @param done how many steps are done
     * @param pictures makes a small one of each of the request's, as it would come out by now; only during the call
     */
    default void preview(int done, Supplier<List<Pixels>> pictures) {}
}
