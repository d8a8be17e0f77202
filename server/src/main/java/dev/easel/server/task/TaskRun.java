package dev.easel.server.task;

import dev.easel.contract.ImageTask;
import dev.easel.contract.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An accepted task and what has become of it. The drawing thread publishes to it; any number of threads may wait for it
 * or look at it.
 */
public final class TaskRun {
    private final ImageTask task;
    private final List<Long> seeds;
    private final Clock clock;
    private final AtomicReferenceArray<@Nullable ImageResult> results;
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private volatile @Nullable Instant ended;

    TaskRun(ImageTask task, List<Long> seeds, Clock clock) {
        this.task = task;
        this.seeds = List.copyOf(seeds);
        this.clock = clock;
        this.results = new AtomicReferenceArray<>(seeds.size());
    }

    public ImageTask task() {
        return task;
    }

    /** One for each result, in order. */
    public List<Long> seeds() {
        return seeds;
    }

    /** The pictures that are finished so far, in the order of their seeds. */
    public List<ImageResult> results() {
        return IntStream.range(0, seeds.size())
                .mapToObj(results::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Waits until the task has ended; empty if it has not by then. It goes on in any case. */
    public Optional<Outcome> await(Duration limit) throws InterruptedException {
        try {
            return Optional.of(outcome.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("an outcome is never exceptional", e);
        }
    }

    /** Runs once when the task has ended, on the thread that ends it; at once if it has. */
    void whenEnded(Runnable action) {
        var _ = outcome.thenRun(action);
    }

    /** When the task ended, if it has. */
    Optional<Instant> ended() {
        return Optional.ofNullable(ended);
    }

    /** Whether the task ended with nothing to show, so that trying again costs nobody anything. */
    boolean failedEmpty() {
        return outcome.isDone() && outcome.join().results().isEmpty();
    }

    void publish(int index, ImageResult result) {
        if (!results.compareAndSet(index, null, result)) {
            throw new IllegalStateException("picture " + index + " was finished twice");
        }
    }

    void complete() {
        var all = results();
        if (all.size() < seeds.size()) {
            throw new IllegalStateException("the engine finished " + all.size() + " of " + seeds.size() + " pictures");
        }
        end(new Outcome(all, Optional.empty()));
    }

    void fail(Problem problem) {
        end(new Outcome(results(), Optional.of(problem.ofTask("imageInference", task.taskUUIDText()))));
    }

    private void end(Outcome how) {
        ended = clock.instant();
        outcome.complete(how);
    }
}
