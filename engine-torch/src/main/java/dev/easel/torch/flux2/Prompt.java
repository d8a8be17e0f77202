package dev.easel.torch.flux2;

import java.util.List;

/**
 * A prompt as the tokenizer gives it, in the chat template and padded on the right.
 *
 * @param ids of all tokens, padding included; 512 for the released models
 * @param length how many of them are the prompt
 */
public record Prompt(List<Integer> ids, int length) {
    public Prompt {
        ids = List.copyOf(ids);
        if (length < 1 || length > ids.size()) {
            throw new IllegalArgumentException("of " + ids.size() + " tokens " + length + " cannot be the prompt");
        }
    }
}
