package dev.easel.studio.blend;

import dev.easel.imaging.Picture;
import dev.easel.studio.artwork.Artwork;
import org.jspecify.annotations.Nullable;

/**
 * A reference as it was sent.
 *
 * @param artwork the picture as data if Studio drew it, else {@code null}
 */
public record Sent(Picture picture, @Nullable Artwork artwork) {}
