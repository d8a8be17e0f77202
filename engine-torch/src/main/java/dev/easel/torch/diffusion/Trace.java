package dev.easel.torch.diffusion;

import dev.easel.torch.binding.Tensor;

/** Is shown the tensors between a model's stages, which end with the call: how a model is compared with another one. */
public interface Trace {
    Trace NONE = (_, _) -> {};

    void stage(String name, Tensor tensor);
}
