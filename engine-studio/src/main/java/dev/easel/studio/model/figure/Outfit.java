package dev.easel.studio.model.figure;

import dev.easel.studio.scene.Part;
import java.util.List;
import java.util.Optional;

/**
 * All that somebody has on, in the order it was put on, and what is in the hand.
 *
 * @param prints what of it has writing on the chest
 */
record Outfit(List<Worn> clothes, List<Worn> headwear, Optional<Worn> held, List<Part> prints) {
    Outfit {
        clothes = List.copyOf(clothes);
        headwear = List.copyOf(headwear);
        prints = List.copyOf(prints);
    }
}
