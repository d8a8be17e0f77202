package dev.easel.torch.diffusion;

import dev.easel.torch.binding.DType;
import dev.easel.torch.binding.Tensor;
import dev.easel.torch.operators.Attention;
import dev.easel.torch.operators.Operators;
import dev.easel.torch.weights.Weights;
import dev.easel.torch.weights.WeightsException;
import java.util.ArrayList;
import java.util.List;

/**
 * Qwen3 as a reader of prompts: what its tokens mean after some of its layers. Layers above those and the head that would
 * predict text are never asked for.
 */
final class TextEncoder {
    private final Operators on;
    private final Qwen3Config config;
    private final DType dtype;
    private final Tensor table;
    private final List<TextLayer> layers = new ArrayList<>();

    TextEncoder(Operators on, Attention attention, Qwen3Config config, Weights weights) throws WeightsException {
        this.on = on;
        this.config = config;
        dtype = weights.dtype();
        // Files of the bare encoder, without the head that predicts text, leave the prefix out.
        var prefix = weights.has("embed_tokens.weight") ? "" : "model.";
        table = weights.get(prefix + "embed_tokens.weight", config.vocabulary(), config.hidden());
        for (int i = 0; i < config.taps().getLast(); i++) {
            layers.add(new TextLayer(on, attention, config, weights, prefix + "layers." + i + "."));
        }
    }

    /** [1, tokens, features]: the readings after all taps side by side. Padding is read like everything else. */
    Tensor encode(Prompt prompt, Trace trace) {
        return on.scoped(() -> {
            var ids = prompt.ids().stream().mapToLong(Integer::longValue).toArray();
            var x = on.to(on.embedding(table, on.ints(ids, 1, ids.length)), dtype);
            trace.stage("text.0", x);
            var mask = mask(prompt);
            var rotation = TextRotation.of(on, config, ids.length, dtype);
            var taps = new ArrayList<Tensor>();
            for (int i = 0; i < layers.size(); i++) {
                x = layers.get(i).apply(x, mask, rotation);
                trace.stage("text." + (i + 1), x);
                if (config.taps().contains(i + 1)) {
                    taps.add(x);
                }
            }
            return on.cat(-1, taps);
        });
    }

    /** [tokens, tokens]: 0 where a token may look at another (itself or an earlier one, no padding), else -∞. */
    private Tensor mask(Prompt prompt) {
        int n = prompt.ids().size();
        var values = new float[n * n];
        for (int query = 0; query < n; query++) {
            for (int key = 0; key < n; key++) {
                boolean seen = key <= query && key < prompt.length();
                values[query * n + key] = seen ? 0 : Float.NEGATIVE_INFINITY;
            }
        }
        return on.to(on.floats(values, n, n), dtype);
    }
}
