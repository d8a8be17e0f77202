package dev.easel.torch.diffusion;

import dev.easel.torch.binding.DType;
import dev.easel.torch.binding.Tensor;
import dev.easel.torch.operators.Operators;

/**
 * Rotary position embedding of Qwen3: the first half of a head's features is turned with the second half. In the model's
 * own dtype, as the reference does.
 *
 * @param cos [tokens, headSize]
 * @param sin [tokens, headSize]
 */
record TextRotation(Operators on, Tensor cos, Tensor sin) {

    /** In the innermost scope. */
    static TextRotation of(Operators on, Qwen3Config config, int tokens, DType dtype) {
        int size = config.headSize();
        var cos = new float[tokens * size];
        var sin = new float[tokens * size];
        for (int place = 0; place < tokens; place++) {
            for (int i = 0; i < size; i++) {
                float exponent = (float) (2 * (i % (size / 2))) / size;
                float frequency = 1 / (float) Math.pow(config.theta(), exponent);
                float angle = place * frequency;
                cos[place * size + i] = (float) Math.cos(angle);
                sin[place * size + i] = (float) Math.sin(angle);
            }
        }
        return new TextRotation(
                on, on.to(on.floats(cos, tokens, size), dtype), on.to(on.floats(sin, tokens, size), dtype));
    }

    /** Of [batch, heads, tokens, headSize]. */
    Tensor turn(Tensor x) {
        return on.scoped(() -> {
            var halves = on.chunk(x, 2, -1);
            var turned = on.cat(-1, on.negate(halves.get(1)), halves.get(0));
            return on.add(on.multiply(x, cos), on.multiply(turned, sin));
        });
    }
}
