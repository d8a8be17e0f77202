package dev.easel.torch.zimage;

import dev.easel.torch.binding.Tensor;
import dev.easel.torch.diffusion.Dense;
import dev.easel.torch.diffusion.Rotation;
import dev.easel.torch.operators.Attention;
import dev.easel.torch.operators.Operators;
import dev.easel.torch.weights.Weights;
import dev.easel.torch.weights.WeightsException;

/**
 * A block that the time of a step bends: {@code (1 + scale) · n(x)} goes into a layer, {@code tanh(gate) · n(y)} is added
 * of what comes out. Both are the same for all tokens and pictures, so they become weights of the norms.
 *
 * @param bend from time to scale and gate of attention, then of the feed-forward layer
 */
record TimedBlock(Operators on, Block block, Dense bend) {

    static TimedBlock of(
            Operators on, Attention attention, ZImageConfig.Transformer config, Weights weights, String prefix)
            throws WeightsException {
        return new TimedBlock(
                on,
                new Block(on, attention, config, weights, prefix),
                Dense.of(on, weights, prefix + "adaLN_modulation.0", config.timeWidth(), 4 * config.width()));
    }

    /**
     * Of [batch, tokens, width].
     *
     * @param time [1, time width]
     */
    Tensor apply(Tensor x, Tensor time, Rotation rotation) {
        return on.scoped(() -> block.apply(x, bent(time), rotation));
    }

    private Block.Norms bent(Tensor time) {
        var parts = on.chunk(on.reshape(bend.apply(time), -1), 4, -1);
        var plain = block.norms();
        return new Block.Norms(
                scaled(plain.attending(), parts.get(0)),
                gated(plain.attended(), parts.get(1)),
                scaled(plain.feeding(), parts.get(2)),
                gated(plain.fed(), parts.get(3)));
    }

    private Tensor scaled(Tensor norm, Tensor scale) {
        return on.multiply(norm, on.add(scale, on.number(1)));
    }

    private Tensor gated(Tensor norm, Tensor gate) {
        return on.multiply(norm, on.tanh(gate));
    }
}
