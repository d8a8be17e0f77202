package dev.easel.server.task;

import static java.util.Objects.requireNonNull;

import dev.easel.engine.Preview;
import dev.easel.imaging.Encoder;
import dev.easel.imaging.PixelSize;
import dev.easel.imaging.Provenance;
import java.util.Base64;

/**
 * A preview as a file in the format and quality of its task, which says who draws like every file. Nobody keeps it.
 *
 * @param seed the seed of the picture
 * @param number how many previews of this picture came before, in the same answer
 * @param step how many of the picture's steps are done
 * @param steps how many there are
 * @param whole the size of the picture that is drawn; the preview is smaller
 * @param engine as in {@code torch/1}
 * @param base64 the file
 */
public record PreviewFile(long seed, int number, int step, int steps, PixelSize whole, String engine, String base64) {

    /** Encodes the preview of the picture with this index, as the listeners of a run are shown it. */
    public static PreviewFile of(TaskRun run, int index, int number, Preview preview) {
        var task = run.task();
        var origin = requireNonNull(preview.origin());
        long seed = run.seeds().get(index);
        var provenance =
                new Provenance(origin.engine(), origin.version(), task.card().air(), seed, null);
        var file = new Encoder()
                .encode(
                        preview.picture(),
                        TaskAttempt.imageFormat(task.outputFormat()),
                        task.outputQuality(),
                        provenance);
        return new PreviewFile(
                seed,
                number,
                preview.step(),
                preview.steps(),
                preview.whole(),
                origin.name(),
                Base64.getEncoder().encodeToString(file));
    }
}
