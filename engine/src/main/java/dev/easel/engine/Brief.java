package dev.easel.engine;

import dev.easel.imaging.PixelSize;
import java.util.List;

/**
 * What to draw.
 *
 * @param prompt the caller's words, unchanged
 * @param size the exact size of every picture
 * @param seeds one for each picture to draw, at least one
 * @param references the pictures to work from, in the caller's order; no more than {@link Engine#references} says, often
 *     none
 */
public record Brief(String prompt, PixelSize size, List<Long> seeds, List<Reference> references) {

    public Brief {
        seeds = List.copyOf(seeds);
        references = List.copyOf(references);
        if (seeds.isEmpty()) {
            throw new IllegalArgumentException("a brief needs at least one seed");
        }
    }

    /** A brief without references. */
    public Brief(String prompt, PixelSize size, List<Long> seeds) {
        this(prompt, size, seeds, List.of());
    }
}
