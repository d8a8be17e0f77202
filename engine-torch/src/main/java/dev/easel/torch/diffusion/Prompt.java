package dev.easel.torch.diffusion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A prompt as the tokenizer gives it, in the chat template, and padded on the right where the denoiser reads padding.
 *
 * @param ids of all tokens, padding included
 * @param length how many of them are the prompt
 */
public record Prompt(List<Integer> ids, int length) {
    /** How many tokens text encoders read. */
    public static final int MOST_TOKENS = 512;

    public Prompt {
        ids = List.copyOf(ids);
        if (length < 1 || length > ids.size()) {
            throw new IllegalArgumentException("of " + ids.size() + " tokens " + length + " cannot be the prompt");
        }
    }

    /** Filled up to {@link #MOST_TOKENS}. */
    public static Prompt padded(List<Integer> ids, int padding) {
        var row = new ArrayList<>(ids);
        row.addAll(Collections.nCopies(MOST_TOKENS - ids.size(), padding));
        return new Prompt(row, ids.size());
    }
}
