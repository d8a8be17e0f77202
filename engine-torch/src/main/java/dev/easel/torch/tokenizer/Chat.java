package dev.easel.torch.tokenizer;

/**
 * What a chat model sees of a conversation. FLUX.2 [klein] has its encoder read a prompt as one turn of a user and the
 * beginning of an answer with an empty train of thought: what Qwen3's template writes with a generation prompt and
 * without thinking. The template in a folder is a program in another language (Jinja) and is not run.
 */
public final class Chat {
    /** What follows the prompt. */
    public static final String END = "<|im_end|>\n<|im_start|>assistant\n<think>\n\n</think>\n\n";

    private Chat() {}

    /** The text of which the tokens are taken. Names of special tokens in the prompt stay what they are. */
    public static String user(String prompt) {
        return "<|im_start|>user\n" + prompt + END;
    }
}
