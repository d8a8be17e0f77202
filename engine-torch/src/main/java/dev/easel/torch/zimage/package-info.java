/**
 * Z-Image: the single-stream transformer of its Turbo and base models, and how it sees latents. Draws from text alone.
 * Knows nothing of files but their JSON, and nothing of serving.
 */
@NullMarked
package dev.easel.torch.zimage;

import org.jspecify.annotations.NullMarked;
