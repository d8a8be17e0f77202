package dev.easel.engine;

import dev.easel.imaging.Picture;
import org.jspecify.annotations.Nullable;

/**
 * A picture to work from.
 *
 * @param picture upright and opaque; scaled down if it was very large
 * @param scene an engine's own description of the picture as JSON, if its file holds one (see {@link Report#scene});
 *     anybody may have written it, so it must be read like a stranger's. {@code null} for most pictures
 */
public record Reference(Picture picture, @Nullable String scene) {}
