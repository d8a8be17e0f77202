package dev.easel.server.task;

import dev.easel.contract.Dimensions;
import dev.easel.contract.ImageTask;
import dev.easel.contract.OutputFormat;
import dev.easel.contract.Problem;
import dev.easel.engine.Brief;
import dev.easel.engine.Drawing;
import dev.easel.engine.Engine;
import dev.easel.engine.EngineException;
import dev.easel.engine.Progress;
import dev.easel.engine.Reference;
import dev.easel.imaging.Encoder;
import dev.easel.imaging.ImageFormat;
import dev.easel.imaging.PixelSize;
import dev.easel.imaging.Provenance;
import dev.easel.server.access.Caller;
import dev.easel.server.asset.AssetStore;
import dev.easel.server.observe.Incident;
import dev.easel.server.reference.ReferenceException;
import dev.easel.server.reference.References;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Draws one task: engine, encoder, store, then publication, picture by picture. One of the places where everything is
 * caught: whatever happens here becomes the end of this task and of nothing else.
 */
final class TaskAttempt implements Progress {
    private final TaskRun run;
    private final Engine engine;
    private final References references;
    private final Caller caller;
    private final Encoder encoder;
    private final AssetStore assets;
    private final Duration retention;
    private final TaskListener listener;

    /** The task, with its reference images as near as they are. */
    private ImageTask near;

    TaskAttempt(
            TaskRun run,
            Caller caller,
            Engine engine,
            References references,
            Encoder encoder,
            AssetStore assets,
            Duration retention,
            TaskListener listener) {
        this.run = run;
        this.near = run.task();
        this.caller = caller;
        this.engine = engine;
        this.references = references;
        this.encoder = encoder;
        this.assets = assets;
        this.retention = retention;
        this.listener = listener;
    }

    /** Fetches what the task works from; false if that fails, which ends the task. May block for long. */
    boolean gather() {
        try {
            near = references.fetch(caller, near);
            return true;
        } catch (ReferenceException e) {
            run.fail(e.problems().getFirst());
        } catch (InterruptedException _) {
            abandon();
        } catch (Throwable e) {
            run.fail(Incident.report("fetching reference images", e));
        }
        return false;
    }

    void run() {
        try {
            engine.draw(brief(), this);
            run.complete();
        } catch (ReferenceException e) {
            run.fail(e.problems().getFirst());
        } catch (EngineException e) {
            run.fail(Problem.of("inferenceError", e.getMessage()));
        } catch (InterruptedException _) {
            abandon();
        } catch (Throwable e) {
            run.fail(Incident.report("a task of engine " + engine.id(), e));
        }
    }

    /** Ends the task unfinished because the server stops. */
    void abandon() {
        run.fail(Problem.of(
                "serviceUnavailable",
                "The server was stopped before this task was finished. Send it again once the server is back."));
    }

    private Brief brief() throws ReferenceException, InterruptedException {
        var opened = references.open(near);
        var size = dimensions(opened);
        return new Brief(near.positivePrompt(), new PixelSize(size.width(), size.height()), run.seeds(), opened);
    }

    /** A size that follows the first reference can be known only now. */
    private Dimensions dimensions(List<Reference> opened) {
        if (opened.isEmpty()) {
            return near.dimensions();
        }
        var first = opened.getFirst().picture().size();
        return near.matching(new Dimensions(first.width(), first.height())).dimensions();
    }

    @Override
    public void advanced(int index, double fraction) {
        listener.advanced(index, fraction);
    }

    @Override
    public void finished(int index, Drawing drawing) {
        var task = run.task();
        long seed = run.seeds().get(index);
        var provenance = new Provenance(
                engine.id(),
                engine.version(),
                task.card().air(),
                seed,
                drawing.report().scene());
        var file =
                encoder.encode(drawing.picture(), imageFormat(task.outputFormat()), task.outputQuality(), provenance);
        var id = UUID.randomUUID();
        try {
            var ttl = Objects.requireNonNullElse(task.ttl(), retention);
            var asset = assets.save(id, task.outputFormat(), file, ttl);
            var result = new ImageResult(
                    id, seed, asset, drawing.report(), task.card().price(task));
            run.publish(index, result);
            listener.finished(index, result);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot store a finished picture", e);
        }
    }

    private static ImageFormat imageFormat(OutputFormat format) {
        return switch (format) {
            case JPG -> ImageFormat.JPEG;
            case PNG -> ImageFormat.PNG;
            case WEBP -> ImageFormat.WEBP;
        };
    }
}
