package dev.easel.torch.operators;

import dev.easel.torch.binding.Tensor;
import org.jspecify.annotations.Nullable;

/** {@code softmax(q kᵀ · scale + mask) v}. Kernels give the same to within rounding, at different cost. */
public interface Attention {

    /**
     * Attends each query to all keys.
     *
     * @param q [batch, heads, queries, features]
     * @param k [batch, heads, keys, features]
     * @param v like {@code k}
     * @param mask [queries, keys] or what broadcasts to the scores; is added to them, in q's dtype
     * @return like {@code q}
     */
    Tensor attend(Tensor q, Tensor k, Tensor v, @Nullable Tensor mask);
}
