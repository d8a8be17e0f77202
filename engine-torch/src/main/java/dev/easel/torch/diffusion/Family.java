package dev.easel.torch.diffusion;

import dev.easel.torch.operators.Attention;
import dev.easel.torch.operators.Operators;
import dev.easel.torch.tokenizer.Chat;
import dev.easel.torch.weights.Weights;
import dev.easel.torch.weights.WeightsException;
import java.util.List;

/** What a family of models has of its own, as the folder of one of them describes it. */
public interface Family {
    /** The encoder of prompts. */
    Qwen3Config textEncoder();

    AutoencoderConfig autoencoder();

    NoiseShift noiseShift();

    /** Whether guidance is trained into the weights: few steps, one pass each. */
    boolean distilled();

    /** What suits these weights. */
    Defaults defaults();

    /** How the text encoder is handed a prompt. */
    Chat chat();

    /**
     * What the text encoder reads of that.
     *
     * @param ids of its tokens, no more than {@link Prompt#MOST_TOKENS}
     * @param padding the token that fills up
     */
    Prompt prompt(List<Integer> ids, int padding);

    /** How many references a picture may be drawn from. */
    int references();

    /** Pixels along each side of what one token of the denoiser stands for. */
    int pixelsPerToken();

    /** Features of a token within the denoiser. */
    int width();

    /** Features of a head of the denoiser's attention. */
    int headSize();

    /**
     * Floating-point operations of one step's pass: what the matrix products of its blocks take.
     *
     * @param text how many tokens it has
     * @param image likewise, without references
     */
    double operations(int text, int image);

    /** Asks for all of its weights, and computes nothing. */
    Denoiser denoiser(Operators on, Attention attention, Weights weights) throws WeightsException;

    /** Likewise. */
    LatentSpace latentSpace(Operators on, Weights autoencoder) throws WeightsException;
}
