package dev.easel.torch.operators;

import dev.easel.torch.binding.Tensor;
import org.jspecify.annotations.Nullable;

/** LibTorch's own attention, which chooses among its kernels: FlashAttention on CUDA. */
public final class FusedAttention implements Attention {
    private final Operators on;

    public FusedAttention(Operators on) {
        this.on = on;
    }

    @Override
    public Tensor attend(Tensor q, Tensor k, Tensor v, @Nullable Tensor mask) {
        return on.fusedAttention(q, k, v, mask, 1 / Math.sqrt((double) q.size(-1)));
    }
}
