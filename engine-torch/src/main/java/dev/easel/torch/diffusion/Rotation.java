package dev.easel.torch.diffusion;

import dev.easel.torch.binding.DType;
import dev.easel.torch.binding.Tensor;
import dev.easel.torch.operators.Operators;
import java.util.List;

/**
 * Rotary position embedding of a denoiser: the features of a head are pairs, and a pair is turned by position times
 * frequency. A token has several positions, such as its row and its column; each turns its share of the pairs.
 */
public final class Rotation {
    private final Operators on;
    private final Tensor turns;

    private Rotation(Operators on, Tensor turns) {
        this.on = on;
        this.turns = turns;
    }

    /**
     * Of all tokens; in the innermost scope.
     *
     * @param axes how many features of a head each position turns, even numbers
     * @param theta how much slower the slowest pair turns than the fastest
     * @param positions of each token, one for each axis
     */
    public static Rotation of(Operators on, List<Integer> axes, double theta, List<int[]> positions) {
        int features = axes.stream().mapToInt(Integer::intValue).sum();
        var values = new float[positions.size() * features];
        int at = 0;
        for (var position : positions) {
            for (int axis = 0; axis < position.length; axis++) {
                int size = axes.get(axis);
                for (int i = 0; i < size; i += 2) {
                    double angle = position[axis] * (1 / Math.pow(theta, (double) i / size));
                    values[at++] = (float) Math.cos(angle);
                    values[at++] = (float) Math.sin(angle);
                }
            }
        }
        // Unit complex numbers, [tokens, 1, features / 2].
        return new Rotation(on, on.complex(on.floats(values, positions.size(), 1, features)));
    }

    /** Turns queries or keys: [batch, tokens, heads, features]. In float32, as the reference does. */
    public Tensor turn(Tensor x) {
        return on.scoped(() -> {
            var z = on.complex(on.to(x, DType.F32));
            return on.to(on.real(on.multiply(z, turns)), x.dtype());
        });
    }
}
