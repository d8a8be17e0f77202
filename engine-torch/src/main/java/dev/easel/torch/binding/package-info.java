/**
 * LibTorch through its stable C interface ({@code torch/csrc/stable}, PyTorch 2.10 and newer), called with the Foreign
 * Function and Memory API: no JNI, no generated wrapper. Every ATen operator is reached by name.
 *
 * <p>Native memory is freed by {@link dev.easel.torch.binding.Scope}s, never by the garbage collector: no tensor
 * outlives its scope unless it is taken out of it. Knows no model.
 */
@NullMarked
package dev.easel.torch.binding;

import org.jspecify.annotations.NullMarked;
