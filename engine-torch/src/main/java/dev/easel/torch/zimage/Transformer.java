package dev.easel.torch.zimage;

import dev.easel.torch.binding.DType;
import dev.easel.torch.binding.Tensor;
import dev.easel.torch.diffusion.Denoiser;
import dev.easel.torch.diffusion.Dense;
import dev.easel.torch.diffusion.Rotation;
import dev.easel.torch.diffusion.TimeWaves;
import dev.easel.torch.diffusion.Trace;
import dev.easel.torch.operators.Attention;
import dev.easel.torch.operators.Operators;
import dev.easel.torch.weights.Weights;
import dev.easel.torch.weights.WeightsException;
import java.util.ArrayList;
import java.util.List;

/**
 * Picture and text, each filled up to whole 32s of tokens with a token that was learnt for that, pass a
 * few blocks alone and then all others as one sequence, the picture first. Only the blocks of the text do not know the
 * time, so the text passes them once for a drawing.
 */
final class Transformer {
    private static final int WAVES = 256;
    private static final int TIME_INNER = 1024;
    private static final double LAST_EPS = 1e-6;

    private final Operators on;
    private final ZImageConfig.Transformer config;
    private final DType dtype;
    private final Dense imageIn;
    private final Tensor imageFilling;
    private final Tensor textNorm;
    private final Dense textIn;
    private final Tensor textFilling;
    private final Dense time1;
    private final Dense time2;
    private final List<Block> ofText = new ArrayList<>();
    private final List<TimedBlock> ofImage = new ArrayList<>();
    private final List<TimedBlock> ofBoth = new ArrayList<>();
    private final Dense scaleOut;
    private final Dense out;

    Transformer(Operators on, Attention attention, ZImageConfig.Transformer config, Weights weights)
            throws WeightsException {
        this.on = on;
        this.config = config;
        dtype = weights.dtype();
        int width = config.width();
        int patch = Patches.SIDE * Patches.SIDE * config.channels();
        imageIn = Dense.of(on, weights, "all_x_embedder.2-1", patch, width);
        imageFilling = weights.get("x_pad_token", 1, width);
        textNorm = weights.get("cap_embedder.0.weight", config.textFeatures());
        textIn = Dense.of(on, weights, "cap_embedder.1", config.textFeatures(), width);
        textFilling = weights.get("cap_pad_token", 1, width);
        time1 = Dense.of(on, weights, "t_embedder.mlp.0", WAVES, TIME_INNER);
        time2 = Dense.of(on, weights, "t_embedder.mlp.2", TIME_INNER, config.timeWidth());
        for (int i = 0; i < config.refiners(); i++) {
            ofText.add(new Block(on, attention, config, weights, "context_refiner." + i + "."));
            ofImage.add(TimedBlock.of(on, attention, config, weights, "noise_refiner." + i + "."));
        }
        for (int i = 0; i < config.blocks(); i++) {
            ofBoth.add(TimedBlock.of(on, attention, config, weights, "layers." + i + "."));
        }
        scaleOut = Dense.of(on, weights, "all_final_layer.2-1.adaLN_modulation.1", config.timeWidth(), width);
        out = Dense.of(on, weights, "all_final_layer.2-1.linear", width, patch);
    }

    DType dtype() {
        return dtype;
    }

    /** [batch, tokens, width] with a token for each that is missing. */
    private Tensor filled(Tensor x, Tensor filling) {
        int tokens = Math.toIntExact(x.size(1));
        int missing = ZImageConfig.Transformer.filled(tokens) - tokens;
        return missing == 0
                ? x
                : on.cat(1, x, on.expand(on.reshape(on.to(filling, dtype), 1, 1, -1), x.size(0), missing, x.size(2)));
    }

    /**
     * What the text says: [1, text tokens, features] to [1, filled tokens, width], in the innermost scope.
     *
     * @throws InterruptedException if the thread is interrupted between two blocks
     */
    Tensor read(Tensor text, Rotation rotation, Trace trace) throws InterruptedException {
        try (var scope = on.scope()) {
            var x = filled(textIn.apply(on.rmsNorm(text, textNorm, config.eps())), textFilling);
            trace.stage("embedded.text", x);
            for (int i = 0; i < ofText.size(); i++) {
                Denoiser.requireNotInterrupted();
                try (var before = x) {
                    x = ofText.get(i).apply(before, rotation);
                }
                trace.stage("refined.text." + i, x);
            }
            return scope.keep(x);
        }
    }

    /**
     * Picture minus noise.
     *
     * @param latents [batch, tokens, 4 · channels]
     * @param text as {@link #read} gives it
     * @param sigma how much noise is left: 1 is all
     * @param ofImage the places of the picture's tokens, filled up
     * @param ofBoth likewise, then those of the text
     * @return like {@code latents}
     * @throws InterruptedException if the thread is interrupted between two blocks
     */
    Tensor direction(Tensor latents, Tensor text, float sigma, Rotation ofImage, Rotation ofBoth, Trace trace)
            throws InterruptedException {
        try (var scope = on.scope()) {
            var time = time(sigma);
            trace.stage("time", time);
            var x = filled(imageIn.apply(latents), imageFilling);
            trace.stage("embedded.image", x);
            x = through(this.ofImage, x, time, ofImage, "refined.image.", trace);
            try (var image = x) {
                x = on.cat(1, image, on.expand(text, latents.size(0), text.size(1), text.size(2)));
            }
            x = through(this.ofBoth, x, time, ofBoth, "layer.", trace);

            var image = on.narrow(x, 1, 0, latents.size(1));
            var factor = on.add(on.reshape(scaleOut.apply(on.silu(time)), -1), on.number(1));
            return scope.keep(out.apply(on.layerNorm(image, factor, null, LAST_EPS)));
        }
    }

    /** Frees what goes in. */
    private Tensor through(List<TimedBlock> blocks, Tensor x, Tensor time, Rotation rotation, String stage, Trace trace)
            throws InterruptedException {
        for (int i = 0; i < blocks.size(); i++) {
            Denoiser.requireNotInterrupted();
            try (var before = x) {
                x = blocks.get(i).apply(before, time, rotation);
            }
            trace.stage(stage + i, x);
        }
        return x;
    }

    /** [1, time width]; time goes from 0, all noise, to 1. In float32 up to the waves, like the reference. */
    private Tensor time(float sigma) {
        return on.scoped(() -> {
            float passed = (1000 - sigma * 1000) / 1000;
            var t = on.floats(new float[] {passed * (float) config.timeScale()}, 1, 1);
            return time2.apply(on.silu(time1.apply(on.to(TimeWaves.of(on, t, WAVES), dtype))));
        });
    }
}
