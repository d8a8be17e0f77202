package dev.easel.torch.flux2;

/** Hears how a drawing gets on, on the thread that draws. */
@FunctionalInterface
public interface Progress {

    /** Called after each step: {@code done} of {@code steps} are done. */
    void step(int done, int steps);
}
