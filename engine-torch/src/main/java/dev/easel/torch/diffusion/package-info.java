/**
 * What families of latent diffusion models share: prompts are read by Qwen3, noise becomes latents by flow matching, an
 * autoencoder makes pixels of them. What a family has of its own is behind {@link dev.easel.torch.diffusion.Family}.
 *
 * <p>Every part asks its {@link dev.easel.torch.weights.Weights} for tensors by the names of diffusers and transformers
 * when it is made: weights that do not fit are found then. All calls on one thread.
 */
@NullMarked
package dev.easel.torch.diffusion;

import org.jspecify.annotations.NullMarked;
