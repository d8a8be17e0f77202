package dev.easel.torch.flux2;

import dev.easel.torch.binding.DType;
import dev.easel.torch.binding.Tensor;
import dev.easel.torch.operators.Operators;
import java.util.ArrayList;
import java.util.List;

/**
 * Rotary position embedding of the transformer: the features of a head are pairs, and a pair is turned by position times
 * frequency. A token has four positions: picture, row, column, and place in the text.
 */
final class Rotation {
    private final Operators on;
    private final Tensor turns;

    private Rotation(Operators on, Tensor turns) {
        this.on = on;
        this.turns = turns;
    }

    /** Height and width of a picture in tokens. */
    record Grid(int height, int width) {
        int tokens() {
            return Math.multiplyExact(height, width);
        }
    }

    /** For text, then the picture to draw, then references; in the innermost scope. */
    static Rotation of(Operators on, Flux2Config.Transformer config, int text, Grid target, List<Grid> references) {
        var positions = new ArrayList<int[]>();
        for (int place = 0; place < text; place++) {
            positions.add(new int[] {0, 0, 0, place});
        }
        addGrid(positions, 0, target);
        for (int i = 0; i < references.size(); i++) {
            addGrid(positions, 10 + 10 * i, references.get(i));
        }
        return new Rotation(on, turns(on, config, positions));
    }

    private static void addGrid(List<int[]> positions, int picture, Grid grid) {
        for (int row = 0; row < grid.height(); row++) {
            for (int column = 0; column < grid.width(); column++) {
                positions.add(new int[] {picture, row, column, 0});
            }
        }
    }

    /** Unit complex numbers, [tokens, 1, headSize / 2]. */
    private static Tensor turns(Operators on, Flux2Config.Transformer config, List<int[]> positions) {
        var values = new float[positions.size() * config.headSize()];
        int at = 0;
        for (var position : positions) {
            for (int axis = 0; axis < position.length; axis++) {
                int size = config.axes().get(axis);
                for (int i = 0; i < size; i += 2) {
                    double angle = position[axis] * (1 / Math.pow(config.theta(), (double) i / size));
                    values[at++] = (float) Math.cos(angle);
                    values[at++] = (float) Math.sin(angle);
                }
            }
        }
        return on.complex(on.floats(values, positions.size(), 1, config.headSize()));
    }

    /** Turns queries or keys: [batch, tokens, heads, headSize]. In float32, as the reference does. */
    Tensor turn(Tensor x) {
        return on.scoped(() -> {
            var z = on.complex(on.to(x, DType.F32));
            return on.to(on.real(on.multiply(z, turns)), x.dtype());
        });
    }
}
