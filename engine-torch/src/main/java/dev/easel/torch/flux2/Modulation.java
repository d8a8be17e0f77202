package dev.easel.torch.flux2;

import dev.easel.torch.binding.Tensor;
import dev.easel.torch.operators.Operators;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How the time of a step bends a layer: {@code (1 + scale) · norm(x) + shift} goes in, {@code gate ·} what comes out is
 * added. Each [1, 1, width].
 */
record Modulation(Tensor shift, Tensor scale, Tensor gate) {

    /** From [1, 3 · count · width]. */
    static List<Modulation> split(Operators on, Tensor all, int count) {
        var parts = on.chunk(on.reshape(all, 1, 1, -1), 3 * count, -1);
        return IntStream.range(0, count)
                .mapToObj(i -> new Modulation(parts.get(3 * i), parts.get(3 * i + 1), parts.get(3 * i + 2)))
                .toList();
    }

    /** What goes into the layer. */
    Tensor before(Operators on, Tensor x, double eps) {
        return on.scoped(() -> on.add(on.multiply(on.add(scale, on.number(1)), on.layerNorm(x, eps)), shift));
    }

    /** What follows from the layer's output. */
    Tensor after(Operators on, Tensor x, Tensor output) {
        return on.scoped(() -> on.add(x, on.multiply(gate, output)));
    }
}
