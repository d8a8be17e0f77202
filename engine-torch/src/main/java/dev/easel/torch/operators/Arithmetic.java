package dev.easel.torch.operators;

import dev.easel.torch.binding.DType;
import java.util.Locale;

/**
 * In which dtype to compute with weights of 16 bits. Wider than the weights is the more exact way and, on processors
 * without instructions for theirs, several times the faster one; the pixels differ.
 */
public enum Arithmetic {
    /** In that of the weights. */
    OWN {
        @Override
        public DType dtype(DType weights) {
            return weights;
        }
    },
    /** In float32: each matrix is converted when something is multiplied with it, and lies as it is meanwhile. */
    WIDENED {
        @Override
        public DType dtype(DType weights) {
            return DType.F32;
        }
    };

    /** How many times as fast the wider way must be to be chosen: measuring is not exact. */
    private static final double CLEARLY = 1.4;

    /** What to compute in. */
    public abstract DType dtype(DType weights);

    /** For example {@code bf16} or, widened, {@code bf16-as-f32}. */
    public String of(DType weights) {
        return dtype(weights) == weights ? name(weights) : name(weights) + "-as-" + name(dtype(weights));
    }

    private static String name(DType dtype) {
        return dtype.name().toLowerCase(Locale.ROOT);
    }

    /** Measures both, which takes up to a second, and says which is clearly the faster; {@link #OWN} if none is. */
    public static Arithmetic fastest(Operators on, DType weights) {
        if (WIDENED.dtype(weights) == weights) {
            return OWN;
        }
        double own = MatrixRate.measure(on, OWN.dtype(weights), weights);
        double widened = MatrixRate.measure(on, WIDENED.dtype(weights), weights);
        return widened > CLEARLY * own ? WIDENED : OWN;
    }
}
