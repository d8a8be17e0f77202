package dev.easel.engine;

import dev.easel.imaging.PixelSize;
import java.util.List;

/**
 * What to draw.
 *
 * @param prompt the caller's words, unchanged
 * @param size the exact size of every picture
 * @param seeds one for each picture to draw, at least one
 */
public record Brief(String prompt, PixelSize size, List<Long> seeds) {

    public Brief {
        seeds = List.copyOf(seeds);
        if (seeds.isEmpty()) {
            throw new IllegalArgumentException("a brief needs at least one seed");
        }
    }
}
