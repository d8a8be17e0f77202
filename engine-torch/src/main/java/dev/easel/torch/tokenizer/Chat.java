package dev.easel.torch.tokenizer;

/**
 * What a chat model sees of a conversation. Families of diffusion models have it read a prompt as one turn of a user and
 * the beginning of an answer: what Qwen3's template writes with a generation prompt. The template in a folder is a
 * program in another language (Jinja) and is not run.
 */
public enum Chat {
    /** The model may think before it answers. */
    THINKING("<|im_end|>\n<|im_start|>assistant\n"),
    /** It has had an empty train of thought. */
    NOT_THINKING("<|im_end|>\n<|im_start|>assistant\n<think>\n\n</think>\n\n");

    private final String end;

    Chat(String end) {
        this.end = end;
    }

    /** What follows the prompt. */
    public String end() {
        return end;
    }

    /** The text of which the tokens are taken. Names of special tokens in the prompt stay what they are. */
    public String user(String prompt) {
        return "<|im_start|>user\n" + prompt + end;
    }
}
