package dev.easel.cli;

import dev.easel.engine.Origin;
import dev.easel.imaging.PixelSize;
import dev.easel.server.task.ImageResult;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A picture that has been written where the user wants it.
 *
 * @param path absolute
 * @param size in pixels
 * @param result what became of the task, its stored file apart, which has been moved to {@code path}
 */
record PictureFile(Path path, PixelSize size, ImageResult result) {

    /** Who drew it. */
    Origin origin() {
        return Objects.requireNonNull(result.report().origin(), "whoever draws says so");
    }
}
