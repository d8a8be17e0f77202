package dev.easel.torch.diffusion;

import dev.easel.torch.binding.Tensor;
import dev.easel.torch.operators.Operators;
import java.util.LinkedHashMap;
import java.util.function.Supplier;

/** What the last prompts were read as: reading one again costs as much as a step. 8 MB a prompt with the 4B model. */
final class TextCache implements AutoCloseable {
    private final Operators on;
    private final int capacity;

    /** In the order of last use. */
    private final LinkedHashMap<Prompt, Tensor> readings = new LinkedHashMap<>(16, 0.75f, true);

    TextCache(Operators on, int capacity) {
        this.on = on;
        this.capacity = capacity;
    }

    /** What is remembered, or is read now. The caller does not close it; it lives until as many other prompts came. */
    Tensor get(Prompt prompt, Supplier<Tensor> read) {
        var known = readings.get(prompt);
        if (known != null) {
            return known;
        }
        try (var scope = on.scope()) {
            var reading = scope.detach(read.get());
            readings.put(prompt, reading);
            if (readings.size() > capacity) {
                var eldest = readings.pollFirstEntry();
                eldest.getValue().close();
            }
            return reading;
        }
    }

    @Override
    public void close() {
        readings.values().forEach(Tensor::close);
        readings.clear();
    }
}
