/**
 * From a prompt to the numbers that a text encoder was trained on: byte-level byte-pair encoding as the Qwen2 and Qwen3
 * families use it, read from an ordinary {@code tokenizer} folder. Gives exactly the ids of Hugging Face's tokenizer for
 * what it reads, and refuses a file that asks for anything else. Knows neither LibTorch nor a model.
 */
@NullMarked
package dev.easel.torch.tokenizer;

import org.jspecify.annotations.NullMarked;
