package dev.easel.torch.diffusion;

import dev.easel.torch.binding.Tensor;
import java.util.List;

/** Says which way from noise to picture, given how much noise is left and what the text says. */
public interface Denoiser {

    /** The shape of one picture's noise: [1, channels, h, w]. */
    long[] noise(Grid grid);

    /** Noise in float32, [batch, channels, h, w], as the latents of which each step makes the next ones. */
    Tensor begin(Tensor noise);

    /** The inverse of {@link #begin}, but for the dtype: latents as {@link LatentSpace#denormalise} takes them. */
    Tensor end(Tensor latents, Grid grid);

    /**
     * What to draw; its tensors end with the innermost scope.
     *
     * @param text [1, tokens, features]
     * @param references each as {@link LatentSpace#normalise} gives it; none where {@link Family#references} is 0
     */
    Velocity of(Tensor text, Grid grid, List<Tensor> references, Trace trace) throws InterruptedException;

    /** The way from picture to noise, at any place. */
    @FunctionalInterface
    interface Velocity {
        /**
         * Noise minus picture.
         *
         * @param sigma how much noise is left: 1 is all
         * @return like {@code latents}
         * @throws InterruptedException if the thread is interrupted between two blocks
         */
        Tensor at(Tensor latents, float sigma, Trace trace) throws InterruptedException;
    }

    /** To be called between two blocks. */
    static void requireNotInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("the drawing was cancelled");
        }
    }
}
