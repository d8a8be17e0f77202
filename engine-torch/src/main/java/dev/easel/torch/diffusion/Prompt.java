package dev.easel.torch.diffusion;

import java.util.List;

/**
 * A prompt as the tokenizer gives it, in the chat template, and padded on the right where the denoiser reads padding.
 *
 * @param ids of all tokens, padding included
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
