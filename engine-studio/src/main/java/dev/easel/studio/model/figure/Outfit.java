package dev.easel.studio.model.figure;

import java.util.List;
import java.util.Optional;

/** All that somebody has on, in the order it was put on, and what is in the hand. */
record Outfit(List<Worn> clothes, List<Worn> headwear, Optional<Worn> held) {
    Outfit {
        clothes = List.copyOf(clothes);
        headwear = List.copyOf(headwear);
    }
}
