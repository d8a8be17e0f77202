package dev.easel.engine;

import dev.easel.imaging.PixelSize;
import java.util.List;

/**
 * What to draw.
 *
 * @param prompt the caller's words, unchanged
 * @param size the exact size of every picture
 * @param seeds one for each picture to draw, at least one
 * @param references the pictures to work from, in the caller's order; no more than {@link Engine#references(String)}
 *     says, often none
 * @param model the id of the model that was asked for, for example {@code xai:grok-imagine@image-pro}; empty if nobody
 *     asked for one
 * @param sampling {@link Sampling#USUAL} unless the engine {@link Engine#samples samples}
 */
public record Brief(
        String prompt, PixelSize size, List<Long> seeds, List<Reference> references, String model, Sampling sampling) {

    public Brief {
        seeds = List.copyOf(seeds);
        references = List.copyOf(references);
        if (seeds.isEmpty()) {
            throw new IllegalArgumentException("a brief needs at least one seed");
        }
    }

    /** A brief that leaves to the engine how it comes to its pictures. */
    public Brief(String prompt, PixelSize size, List<Long> seeds, List<Reference> references, String model) {
        this(prompt, size, seeds, references, model, Sampling.USUAL);
    }

    /** A brief for no model in particular. */
    public Brief(String prompt, PixelSize size, List<Long> seeds, List<Reference> references) {
        this(prompt, size, seeds, references, "");
    }

    /** A brief without references, for no model in particular. */
    public Brief(String prompt, PixelSize size, List<Long> seeds) {
        this(prompt, size, seeds, List.of());
    }

    /** The same brief for some of its pictures. */
    public Brief withSeeds(List<Long> some) {
        return new Brief(prompt, size, some, references, model, sampling);
    }
}
