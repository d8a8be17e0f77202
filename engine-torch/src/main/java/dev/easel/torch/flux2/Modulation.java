package dev.easel.torch.flux2;

import dev.easel.torch.binding.Tensor;
import dev.easel.torch.operators.Operators;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How the time of a step bends a layer: {@code (1 + scale) · norm(x) + shift} goes in, {@code gate ·} what comes out is
 * added. It is the same for all tokens and pictures, so scale and shift are weights of the norm: one pass over the tokens
 * where the formula has three.
 *
 * @param shift [width]
 * @param factor [width]; {@code 1 + scale}
 * @param gate [width]
 */
record Modulation(Tensor shift, Tensor factor, Tensor gate) {

    /** From [1, 3 · count · width]: shift, scale, gate. */
    static List<Modulation> split(Operators on, Tensor all, int count) {
        var parts = on.chunk(on.reshape(all, -1), 3 * count, -1);
        return IntStream.range(0, count)
                .mapToObj(i -> new Modulation(
                        parts.get(3 * i), on.add(parts.get(3 * i + 1), on.number(1)), parts.get(3 * i + 2)))
                .toList();
    }

    /** What goes into the layer. */
    Tensor before(Operators on, Tensor x, double eps) {
        return on.layerNorm(x, factor, shift, eps);
    }

    /** What follows from the layer's output. */
    Tensor after(Operators on, Tensor x, Tensor output) {
        return on.scoped(() -> on.add(x, on.multiply(gate, output)));
    }
}
