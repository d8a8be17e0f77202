package dev.easel.torch.diffusion;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to draw.
 *
 * @param negative what guidance leads away from; needed if {@code guidance} is above 1 and the model is not distilled
 * @param width in pixels, of whole tokens ({@link Family#pixelsPerToken})
 * @param height likewise
 * @param seeds one for each picture
 * @param references pictures that the prompt may speak of, in their order; no more than {@link Family#references}
 * @param steps a few for distilled models, about 50 for others
 * @param guidance how much the prompt counts; distilled models ignore it, and 1 is none
 */
public record DrawingRequest(
        Prompt prompt,
        @Nullable Prompt negative,
        int width,
        int height,
        List<Long> seeds,
        List<Pixels> references,
        int steps,
        double guidance) {

    public DrawingRequest {
        seeds = List.copyOf(seeds);
        references = List.copyOf(references);
        if (seeds.isEmpty()) {
            throw new IllegalArgumentException("no seed: nothing to draw");
        }
        if (steps < 1) {
            throw new IllegalArgumentException("steps must be 1 or more: " + steps);
        }
        if (!(guidance >= 1)) {
            throw new IllegalArgumentException("guidance must be 1 or more: " + guidance);
        }
    }

    /** The same with other seeds. */
    public DrawingRequest with(List<Long> seeds) {
        return new DrawingRequest(prompt, negative, width, height, seeds, references, steps, guidance);
    }
}
