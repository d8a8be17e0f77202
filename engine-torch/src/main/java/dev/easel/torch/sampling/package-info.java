/** The noise that diffusion begins with. Knows neither LibTorch nor a model. */
@NullMarked
package dev.easel.torch.sampling;

import org.jspecify.annotations.NullMarked;
