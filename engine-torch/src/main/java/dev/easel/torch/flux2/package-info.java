/**
 * FLUX.2 [klein]: from the tokens of a prompt, reference pictures and seeds to pixels, with the weights of an ordinary
 * diffusers folder. Checked stage by stage against Hugging Face diffusers.
 *
 * <p>Every part reads its configuration from the folder and asks its {@link dev.easel.torch.weights.Weights} for tensors
 * by diffusers' names when it is made: weights that do not fit are found then. All calls on one thread.
 */
@NullMarked
package dev.easel.torch.flux2;

import org.jspecify.annotations.NullMarked;
