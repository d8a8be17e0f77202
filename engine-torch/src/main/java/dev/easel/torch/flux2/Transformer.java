package dev.easel.torch.flux2;

import dev.easel.torch.binding.DType;
import dev.easel.torch.binding.Tensor;
import dev.easel.torch.diffusion.Denoiser;
import dev.easel.torch.diffusion.Rotation;
import dev.easel.torch.diffusion.TimeWaves;
import dev.easel.torch.diffusion.Trace;
import dev.easel.torch.flux2.DoubleBlock.Streams;
import dev.easel.torch.operators.Attention;
import dev.easel.torch.operators.Operators;
import dev.easel.torch.weights.Weights;
import dev.easel.torch.weights.WeightsException;
import java.util.ArrayList;
import java.util.List;

/** The denoiser: which way from noise to picture, given how much noise is left and what the text says. */
final class Transformer {
    private final Operators on;
    private final Flux2Config.Transformer config;
    private final DType dtype;
    private final Tensor imageIn;
    private final Tensor textIn;
    private final Tensor time1;
    private final Tensor time2;
    private final Tensor modulationOfImage;
    private final Tensor modulationOfText;
    private final Tensor modulationOfBoth;
    private final List<DoubleBlock> doubleBlocks = new ArrayList<>();
    private final List<SingleBlock> singleBlocks = new ArrayList<>();
    private final Tensor modulationOut;
    private final Tensor out;

    Transformer(Operators on, Attention attention, Flux2Config.Transformer config, Weights weights)
            throws WeightsException {
        this.on = on;
        this.config = config;
        dtype = weights.dtype();
        long width = config.width();
        imageIn = weights.get("x_embedder.weight", width, config.inChannels());
        textIn = weights.get("context_embedder.weight", width, config.textFeatures());
        time1 = weights.get("time_guidance_embed.timestep_embedder.linear_1.weight", width, config.timeFeatures());
        time2 = weights.get("time_guidance_embed.timestep_embedder.linear_2.weight", width, width);
        modulationOfImage = weights.get("double_stream_modulation_img.linear.weight", 6 * width, width);
        modulationOfText = weights.get("double_stream_modulation_txt.linear.weight", 6 * width, width);
        modulationOfBoth = weights.get("single_stream_modulation.linear.weight", 3 * width, width);
        for (int i = 0; i < config.doubleBlocks(); i++) {
            doubleBlocks.add(new DoubleBlock(on, attention, config, weights, "transformer_blocks." + i + "."));
        }
        for (int i = 0; i < config.singleBlocks(); i++) {
            singleBlocks.add(new SingleBlock(on, attention, config, weights, "single_transformer_blocks." + i + "."));
        }
        modulationOut = weights.get("norm_out.linear.weight", 2 * width, width);
        out = weights.get("proj_out.weight", config.outChannels(), width);
    }

    DType dtype() {
        return dtype;
    }

    /**
     * The velocity: noise minus picture.
     *
     * @param latents [batch, tokens, channels], references after the picture
     * @param text [batch, text tokens, features]
     * @param sigma how much noise is left: 1 is all
     * @param rotation of text, picture and references
     * @return like {@code latents}
     * @throws InterruptedException if the thread is interrupted between two blocks
     */
    Tensor velocity(Tensor latents, Tensor text, float sigma, Rotation rotation, Trace trace)
            throws InterruptedException {
        try (var scope = on.scope()) {
            var time = time(sigma);
            trace.stage("time", time);
            var bend = on.silu(time);
            var streams = new Streams(on.linear(text, textIn), on.linear(latents, imageIn));
            trace.stage("embedded.text", streams.text());
            trace.stage("embedded.image", streams.image());

            var ofText = Modulation.split(on, on.linear(bend, modulationOfText), 2);
            var ofImage = Modulation.split(on, on.linear(bend, modulationOfImage), 2);
            for (int i = 0; i < doubleBlocks.size(); i++) {
                Denoiser.requireNotInterrupted();
                try (var before = streams) {
                    streams = doubleBlocks.get(i).apply(before, ofText, ofImage, rotation);
                }
                trace.stage("double." + i + ".text", streams.text());
                trace.stage("double." + i + ".image", streams.image());
            }

            Tensor x;
            try (var before = streams) {
                x = on.cat(1, before.text(), before.image());
            }
            var ofBoth =
                    Modulation.split(on, on.linear(bend, modulationOfBoth), 1).getFirst();
            for (int i = 0; i < singleBlocks.size(); i++) {
                Denoiser.requireNotInterrupted();
                try (var before = x) {
                    x = singleBlocks.get(i).apply(before, ofBoth, rotation);
                }
                trace.stage("single." + i, x);
            }

            var image = on.narrow(x, 1, text.size(1), latents.size(1));
            var scaleAndShift = on.chunk(on.reshape(on.linear(bend, modulationOut), -1), 2, -1);
            var factor = on.add(scaleAndShift.get(0), on.number(1));
            var normed = on.layerNorm(image, factor, scaleAndShift.get(1), config.eps());
            trace.stage("norm_out", normed);
            return scope.keep(on.linear(normed, out));
        }
    }

    /**
     * [1, width]. In a half-precision dtype sigma is rounded on the way to 1000 · sigma as often as in the reference.
     */
    private Tensor time(float sigma) {
        var thousand = on.number(1000);
        var timestep = on.to(on.floats(new float[] {sigma * 1000}, 1, 1), dtype);
        var t = on.multiply(on.divide(timestep, thousand), thousand);
        var waves = on.to(TimeWaves.of(on, on.to(t, DType.F32), config.timeFeatures()), dtype);
        return on.linear(on.silu(on.linear(waves, time1)), time2);
    }
}
