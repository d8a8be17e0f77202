/**
 * FLUX.2 [klein]: its transformer, and the latents and positions that it sees. Checked stage by stage against Hugging Face
 * diffusers.
 */
@NullMarked
package dev.easel.torch.flux2;

import org.jspecify.annotations.NullMarked;
