package dev.easel.torch;

import java.util.ArrayList;
import java.util.List;

/** Which pictures of a brief are computed together: a few small ones at a time, a large one by itself. */
final class Batches {
    /** Beyond this, pictures fill the processor by themselves, and memory is what is short. */
    private static final int MOST_PIXELS = 2 << 20;

    private static final int MOST_PICTURES = 4;

    private Batches() {}

    /** The seeds in their order, in groups. */
    static List<List<Long>> of(List<Long> seeds, int pixelsEach) {
        int each = Math.clamp(MOST_PIXELS / pixelsEach, 1, MOST_PICTURES);
        var batches = new ArrayList<List<Long>>();
        for (int from = 0; from < seeds.size(); from += each) {
            batches.add(seeds.subList(from, Math.min(from + each, seeds.size())));
        }
        return batches;
    }
}
