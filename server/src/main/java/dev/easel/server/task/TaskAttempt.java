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
import dev.easel.imaging.Picture;
import dev.easel.imaging.PixelSize;
import dev.easel.imaging.Provenance;
import dev.easel.server.asset.AssetStore;
import dev.easel.server.observe.Incident;
import dev.easel.server.reference.ReferenceException;
import dev.easel.server.reference.References;
import dev.easel.server.safety.PictureClassifier;
import dev.easel.server.safety.Ruling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Draws one task: engine, encoder, store, then publication, picture by picture. One of the places where everything is
 * caught: whatever happens here becomes the end of this task and of nothing else.
 */
final class TaskAttempt implements Progress {
    private final TaskRun run;
    private final Engine engine;
    private final References references;
    private final Encoder encoder;
    private final AssetStore assets;
    private final PictureClassifier classifier;
    private final Duration retention;
    private @Nullable Thread working;

    /** The task, with its reference images as near as they are. */
    private ImageTask near;

    TaskAttempt(
            TaskRun run,
            Engine engine,
            References references,
            Encoder encoder,
            AssetStore assets,
            PictureClassifier classifier,
            Duration retention) {
        this.run = run;
        this.near = run.task();
        this.engine = engine;
        this.references = references;
        this.encoder = encoder;
        this.assets = assets;
        this.classifier = classifier;
        this.retention = retention;
    }

    /** Fetches what the task works from; false if that fails, which ends the task. May block for long. */
    boolean gather() {
        if (!startWorking()) {
            return false;
        }
        try {
            near = references.fetch(run.caller(), near);
            return true;
        } catch (ReferenceException e) {
            run.fail(e.problems().getFirst());
        } catch (InterruptedException _) {
            abandon();
        } catch (Throwable e) {
            run.fail(Incident.report("fetching reference images", e));
        } finally {
            stopWorking();
        }
        return false;
    }

    void run() {
        if (!startWorking()) {
            return;
        }
        run.begin();
        try {
            engine.draw(brief(), this);
            run.complete();
        } catch (ReferenceException e) {
            run.fail(e.problems().getFirst());
        } catch (EngineException e) {
            run.fail(Problem.of("inferenceError", e.getMessage()));
        } catch (PictureRefused e) {
            run.fail(e.problem);
        } catch (InterruptedException _) {
            abandon();
        } catch (Throwable e) {
            run.fail(Incident.report("a task of engine " + engine.id(), e));
        } finally {
            stopWorking();
        }
    }

    /** Has the task end as soon as whoever works on it notices; one that nobody works on ends when its turn comes. */
    synchronized void cancel() {
        if (working != null) {
            working.interrupt();
        }
    }

    /** False if there is nothing to do any more. */
    private synchronized boolean startWorking() {
        if (run.isCancelled()) {
            abandon();
            return false;
        }
        working = Thread.currentThread();
        return true;
    }

    /** From here on this thread may draw another task, which a late {@link #cancel} must not hit. */
    private synchronized void stopWorking() {
        working = null;
        var _ = Thread.interrupted();
    }

    /** Ends the task unfinished because somebody cancelled it, or because the server stops. */
    void abandon() {
        run.fail(
                run.isCancelled()
                        ? Problem.of("taskCancelled", "The task was cancelled before it was finished.")
                        : Problem.of(
                                "serviceUnavailable",
                                "The server was stopped before this task was finished. Send it again once the server is"
                                        + " back."));
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
        run.advance(index, fraction);
    }

    @Override
    public void finished(int index, Drawing drawing) {
        var task = run.task();
        var nsfwContent = look(drawing.picture());
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
            run.publish(
                    index,
                    new ImageResult(
                            id, seed, asset, drawing.report(), task.card().price(task), nsfwContent));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot store a finished picture", e);
        }
    }

    /** Whether to mark the picture, if the task asked for a check at all; what the prompt said of it counts too. */
    private Optional<Boolean> look(Picture picture) {
        return switch (Ruling.onPicture(run.task(), classifier.classify(picture))) {
            case Ruling.Draw(Optional<Boolean> marked) ->
                run.order().nsfwContent().map(flagged -> flagged || marked.orElse(false));
            case Ruling.Refuse(Problem problem) -> throw new PictureRefused(problem);
        };
    }

    /** Ends an attempt from inside the engine's call-back. */
    private static final class PictureRefused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        // Never serialised: exceptions are by inheritance only.
        private final transient Problem problem;

        private PictureRefused(Problem problem) {
            super(problem.code(), null, false, false);
            this.problem = problem;
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
