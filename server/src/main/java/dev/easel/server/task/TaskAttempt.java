package dev.easel.server.task;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import dev.easel.contract.Dimensions;
import dev.easel.contract.ImageTask;
import dev.easel.contract.OutputFormat;
import dev.easel.contract.OutputType;
import dev.easel.contract.Problem;
import dev.easel.engine.Brief;
import dev.easel.engine.Drawing;
import dev.easel.engine.EngineException;
import dev.easel.engine.Origin;
import dev.easel.engine.Preview;
import dev.easel.engine.Progress;
import dev.easel.engine.Reference;
import dev.easel.engine.Report;
import dev.easel.engine.Sampling;
import dev.easel.imaging.Encoder;
import dev.easel.imaging.ImageFormat;
import dev.easel.imaging.Picture;
import dev.easel.imaging.PixelSize;
import dev.easel.imaging.Provenance;
import dev.easel.server.observe.Incident;
import dev.easel.server.observe.Meter.Stage;
import dev.easel.server.observe.Span;
import dev.easel.server.reference.ReferenceException;
import dev.easel.server.safety.PictureClassifier;
import dev.easel.server.safety.Ruling;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Draws the pictures of one task that are still missing: engine, encoder, store, then publication, picture by picture.
 * One of the places where everything is caught: whatever happens here becomes the end of this attempt and of nothing
 * else.
 */
final class TaskAttempt implements Progress {

    /** How an attempt came out. */
    sealed interface Result {

        /** The task has ended with all its pictures; that is recorded already. */
        record Succeeded() implements Result {}

        /** The task is to end early. */
        record Failed(Problem problem) implements Result {}

        /** The pictures could not be stored: another attempt may be luckier. */
        record Unstored(IOException fault) implements Result {}

        /** Somebody interrupted it: the task was cancelled, or the server stops. */
        record Interrupted() implements Result {}

        /** Somebody else has the task by now. */
        record Lost() implements Result {}
    }

    private static final System.Logger LOG = System.getLogger(TaskAttempt.class.getName());

    private final TaskRun run;
    private final ImageTask near;
    private final Lease lease;
    private final Workshop workshop;
    private final Journal journal;
    private final Clock clock;
    private final Encoder encoder;

    /** Indices of the missing pictures: the engine's first picture is the first of these. */
    private final List<Integer> missing;

    private Optional<BigDecimal> charged = Optional.empty();
    private Span span = Span.NONE;
    private @Nullable Thread working;
    private boolean stopped;
    private boolean completed;

    /** Whether a reference image says what the pictures are to be marked for. */
    private boolean flaggedReference;

    /** The {@link System#nanoTime} at which the engine began with the picture that it draws. */
    private long drawingSince;

    /** @param near the task, with its reference images as near as they are */
    TaskAttempt(
            TaskRun run,
            ImageTask near,
            Lease lease,
            Workshop workshop,
            Journal journal,
            Clock clock,
            Encoder encoder) {
        this.run = run;
        this.near = near;
        this.lease = lease;
        this.workshop = workshop;
        this.journal = journal;
        this.clock = clock;
        this.encoder = encoder;
        this.missing = IntStream.range(0, run.seeds().size())
                .filter(index -> !run.has(index))
                .boxed()
                .toList();
    }

    Lease lease() {
        return lease;
    }

    TaskRun run() {
        return run;
    }

    /** Works until nothing is missing, or something happens. */
    Result draw() {
        try (var attempt = workshop.tracer().begin("task", run.request())) {
            span = attempt.set("easel.task", run.key().taskUUID().toString())
                    .set("easel.model", near.card().air())
                    .set("easel.engine", workshop.engine().id())
                    .set("easel.attempt", lease.attempt());
            var result = work();
            switch (result) {
                case Result.Succeeded _ -> {}
                case Result.Failed(Problem problem) -> span.failed(problem.code());
                case Result.Unstored _ -> span.failed("unstored");
                case Result.Interrupted _ -> span.failed("interrupted");
                case Result.Lost _ -> span.failed("lost");
            }
            return result;
        }
    }

    private Result work() {
        if (!startWorking()) {
            return new Result.Interrupted();
        }
        try {
            long began = System.nanoTime();
            var brief = brief();
            drawingSince = lap(Stage.REFERENCES, began);
            workshop.engine().draw(brief, this);
            return completed ? new Result.Succeeded() : new Result.Failed(unfinished());
        } catch (ReferenceException e) {
            return new Result.Failed(e.problems().getFirst());
        } catch (EngineException e) {
            var problem = EngineFailure.problem(e);
            span.did(nameOf(Stage.DRAW), since(drawingSince), Optional.of(problem.code()));
            return after(failed(problem, e.kind().isUncertain()));
        } catch (PictureRefused e) {
            return new Result.Failed(EngineFailure.withCharge(e.problem, charged));
        } catch (StorageFault e) {
            return new Result.Unstored(e.fault);
        } catch (LeaseLostException _) {
            return new Result.Lost();
        } catch (InterruptedException _) {
            return after(new Result.Interrupted());
        } catch (Throwable e) {
            return after(failed(
                    Incident.report("a task of engine " + workshop.engine().id(), e), true));
        } finally {
            stopWorking();
        }
    }

    /** @param uncertain whether it may have been charged for where somebody charges, though nobody said so */
    private Result failed(Problem problem, boolean uncertain) {
        if (uncertain && charged.isEmpty() && workshop.upstreamPrice(near).isPresent()) {
            charged(BigDecimal.ZERO);
        }
        return new Result.Failed(EngineFailure.withCharge(problem, charged));
    }

    /** What happens after the last picture changes nothing. */
    private Result after(Result result) {
        return completed ? new Result.Succeeded() : result;
    }

    private Problem unfinished() {
        return Incident.report(
                "a task of engine " + workshop.engine().id(),
                new IllegalStateException("the engine finished too few pictures of " + missing.size()));
    }

    /** Has the attempt end as soon as whoever works on it notices. */
    synchronized void interrupt() {
        stopped = true;
        if (working != null) {
            working.interrupt();
        }
    }

    /** False if there is nothing to do any more. */
    private synchronized boolean startWorking() {
        if (!stopped) {
            working = Thread.currentThread();
        }
        return !stopped;
    }

    /** From here on this thread may draw another task, which a late {@link #interrupt} must not hit. */
    private synchronized void stopWorking() {
        working = null;
        var _ = Thread.interrupted();
    }

    /** Java closes the file that an interrupted thread writes: a picture that is finished, perhaps paid for, would be lost. */
    private synchronized @Nullable Thread holdInterrupts() {
        var held = working;
        working = null;
        var _ = Thread.interrupted();
        return held;
    }

    private synchronized void takeInterrupts(@Nullable Thread held) {
        working = held;
        if (held != null && stopped) {
            held.interrupt();
        }
    }

    private Brief brief() throws ReferenceException, InterruptedException {
        var opened = workshop.references().open(near);
        var size = dimensions(opened);
        var seeds = missing.stream().map(run.seeds()::get).toList();
        return new Brief(
                near.positivePrompt(),
                new PixelSize(size.width(), size.height()),
                seeds,
                opened,
                near.card().air(),
                new Sampling(near.sampling().steps(), near.sampling().guidance()));
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
    public void advanced(int position, double fraction) {
        run.advance(missing.get(position), fraction);
    }

    /** Where pictures are looked at before anybody receives them, nobody sees them before that either. */
    @Override
    public boolean wantsPreview(int position, int step, int steps) {
        return workshop.classifier().equals(PictureClassifier.NONE)
                && run.wantsPreview(missing.get(position), step, steps);
    }

    @Override
    public void previewed(int position, Preview preview) {
        var engine = workshop.engine();
        run.preview(missing.get(position), preview.from(new Origin(engine.id(), engine.version(), null)));
    }

    /** Written down at once, whatever becomes of the task: the money is gone. */
    @Override
    public void charged(BigDecimal dollars) {
        charged = Optional.of(charged.map(dollars::add).orElse(dollars));
        if (dollars.signum() > 0) {
            LOG.log(Level.INFO, "Task {0} was charged ${1} for nothing", near.taskUUID(), dollars.toPlainString());
        }
        try {
            journal.store().charge(lease, dollars, clock.instant());
        } catch (IOException e) {
            LOG.log(Level.ERROR, "a charge of $" + dollars.toPlainString() + " could not be written down", e);
        }
        run.charge(dollars);
    }

    @Override
    public void reads(List<String> words) {
        var all = run.task().positivePrompt() + "\n" + String.join("\n", words);
        flaggedReference |=
                switch (Ruling.onReference(run.task(), workshop.policy().get().check(all))) {
                    case Ruling.Draw(Optional<Boolean> marked) -> marked.orElse(false);
                    case Ruling.Refuse(Problem problem) -> throw new PictureRefused(problem);
                };
    }

    /** What was charged for pictures that nobody gets; 0 if nobody knows, empty if nothing was. */
    Optional<BigDecimal> charged() {
        return charged;
    }

    @Override
    public void finished(int position, Drawing drawing) {
        int index = missing.get(position);
        long drawn = lap(Stage.DRAW, drawingSince);
        var engine = workshop.engine();
        var report = drawing.report().from(new Origin(engine.id(), engine.version(), null));
        var origin = requireNonNull(report.origin());
        var nsfwContent = look(drawing.picture());
        var file = encode(drawing.picture(), report, run.seeds().get(index));
        long encoded = lap(Stage.ENCODE, drawn);
        var held = holdInterrupts();
        try {
            keep(index, report, file, nsfwContent);
            drawingSince = lap(Stage.STORE, encoded);
            LOG.log(
                    origin.engine().equals(engine.id()) ? Level.DEBUG : Level.INFO,
                    "Picture {0} of task {1} was drawn by {2}",
                    index,
                    near.taskUUID(),
                    origin.name());
        } catch (IOException e) {
            throw new StorageFault(e);
        } finally {
            takeInterrupts(held);
        }
    }

    /** Tells how long a step took that began then; returns now, when the next one begins. */
    private long lap(Stage stage, long began) {
        long now = System.nanoTime();
        var took = Duration.ofNanos(now - began);
        workshop.meter().worked(run.task().card().air(), stage, took);
        span.did(nameOf(stage), took, Optional.empty());
        return now;
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static String nameOf(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }

    private byte[] encode(Picture picture, Report report, long seed) {
        var task = run.task();
        var origin = requireNonNull(report.origin());
        var provenance =
                new Provenance(origin.engine(), origin.version(), task.card().air(), seed, report.scene());
        return encoder.encode(picture, imageFormat(task.outputFormat()), task.outputQuality(), provenance);
    }

    /** The file first, then everything that is said of it at once; a file that nobody may know of does not stay. */
    private void keep(int index, Report report, byte[] file, Optional<Boolean> nsfwContent) throws IOException {
        var task = run.task();
        // How long an address answers is the caller's to say, not how long the server remembers what it sent otherwise.
        var ttl = task.outputType() == OutputType.URL
                ? requireNonNullElse(task.ttl(), workshop.retention())
                : workshop.retention();
        var asset = workshop.assets().write(UUID.randomUUID(), task.outputFormat(), file, ttl);
        var result = new ImageResult(
                asset.id(), run.seeds().get(index), asset, report, cost(requireNonNull(report.origin())), nsfwContent);
        var at = clock.instant();
        var recorded = record(index, result, at);
        if (recorded == TaskStore.Recorded.FENCED) {
            workshop.assets().delete(asset);
            throw new LeaseLostException();
        }
        workshop.assets().listed(asset);
        run.publish(index, result);
        if (recorded == TaskStore.Recorded.COMPLETED) {
            completed = true;
            run.end(TaskState.SUCCEEDED, at, Optional.empty());
        }
    }

    /** What somebody else charged for it, or the price on the card. */
    private BigDecimal cost(Origin origin) {
        var charge = origin.cost();
        return charge != null ? charge : run.task().card().price(run.task());
    }

    private TaskStore.Recorded record(int index, ImageResult result, Instant at) throws IOException {
        var asset = result.asset();
        try {
            return journal.record(lease, run, index, result, at);
        } catch (IOException e) {
            // Nobody knows whether it is listed: the sweeper will find out.
            workshop.assets().listed(asset);
            throw e;
        } catch (RuntimeException e) {
            workshop.assets().delete(asset);
            throw e;
        }
    }

    /** Whether to mark the picture, if the task asked for a check at all; what prompt and references say counts too. */
    private Optional<Boolean> look(Picture picture) {
        return switch (Ruling.onPicture(run.task(), workshop.classifier().classify(picture))) {
            case Ruling.Draw(Optional<Boolean> marked) ->
                run.order().nsfwContent().map(flagged -> flagged || flaggedReference || marked.orElse(false));
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

    /** Ends an attempt from inside the engine's call-back. */
    private static final class StorageFault extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final IOException fault;

        private StorageFault(IOException fault) {
            super("cannot store a finished picture", fault);
            this.fault = fault;
        }
    }

    static ImageFormat imageFormat(OutputFormat format) {
        return switch (format) {
            case JPG -> ImageFormat.JPEG;
            case PNG -> ImageFormat.PNG;
            case WEBP -> ImageFormat.WEBP;
        };
    }
}
