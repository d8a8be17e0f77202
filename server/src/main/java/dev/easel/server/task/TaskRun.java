package dev.easel.server.task;

import dev.easel.contract.ImageTask;
import dev.easel.contract.Problem;
import dev.easel.server.access.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * An accepted task and what has become of it. The drawing thread publishes to it; any number of threads may wait for it,
 * look at it or listen to it.
 */
public final class TaskRun {
    private final Caller caller;
    private final Order order;
    private final List<Long> seeds;
    private final Instant accepted;
    private final Clock clock;
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();

    /** Finished pictures by index, in the order in which they were finished. */
    private final Map<Integer, ImageResult> results = new LinkedHashMap<>();

    private final List<TaskListener> listeners = new ArrayList<>();
    private TaskState state = TaskState.QUEUED;
    private double fraction;
    private boolean cancelled;
    private @Nullable Instant ended;

    TaskRun(Caller caller, Order order, List<Long> seeds, Clock clock) {
        this.caller = caller;
        this.order = order;
        this.seeds = List.copyOf(seeds);
        this.clock = clock;
        this.accepted = clock.instant();
    }

    public Caller caller() {
        return caller;
    }

    public Order order() {
        return order;
    }

    public ImageTask task() {
        return order.task();
    }

    /** One for each result, in order. */
    public List<Long> seeds() {
        return seeds;
    }

    public Instant accepted() {
        return accepted;
    }

    public synchronized TaskState state() {
        return state;
    }

    /** When the task ended, if it has. */
    public synchronized Optional<Instant> ended() {
        return Optional.ofNullable(ended);
    }

    /** How much of the whole task is done, from 0 to 1. */
    public synchronized double progress() {
        return Math.min(1, (results.size() + fraction) / seeds.size());
    }

    /** The pictures that are finished so far, in the order of their seeds. */
    public synchronized List<ImageResult> results() {
        return results.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    /** How the task ended, if it has. */
    public Optional<Outcome> outcome() {
        return outcome.isDone() ? Optional.of(outcome.join()) : Optional.empty();
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

    /**
     * Listens from now on. What is finished already is told at once, on this thread, so that a listener hears of every
     * picture exactly once whenever it comes.
     */
    public synchronized void listen(TaskListener listener) {
        results.forEach(listener::finished);
        if (outcome.isDone()) {
            listener.ended(outcome.join());
        } else {
            listeners.add(listener);
        }
    }

    /** Stops telling this listener anything. */
    public synchronized void ignore(TaskListener listener) {
        listeners.remove(listener);
    }

    /** Whether the task ended with nothing to show, so that trying again costs nobody anything. */
    synchronized boolean failedEmpty() {
        return state.isEnd() && results.isEmpty();
    }

    /** Notes that somebody wants the task to end; false if it has ended already. */
    synchronized boolean cancel() {
        cancelled = cancelled || !state.isEnd();
        return !state.isEnd();
    }

    synchronized boolean isCancelled() {
        return cancelled;
    }

    synchronized void begin() {
        if (state == TaskState.QUEUED) {
            state = TaskState.RUNNING;
        }
    }

    synchronized void advance(int index, double done) {
        fraction = done;
        List.copyOf(listeners).forEach(listener -> listener.advanced(index, done));
    }

    synchronized void publish(int index, ImageResult result) {
        if (results.putIfAbsent(index, result) != null) {
            throw new IllegalStateException("picture " + index + " was finished twice");
        }
        fraction = 0;
        List.copyOf(listeners).forEach(listener -> listener.finished(index, result));
    }

    synchronized void complete() {
        if (results.size() < seeds.size()) {
            throw new IllegalStateException(
                    "the engine finished " + results.size() + " of " + seeds.size() + " pictures");
        }
        end(TaskState.SUCCEEDED, new Outcome(results(), Optional.empty()));
    }

    synchronized void fail(Problem problem) {
        var told = problem.ofTask("imageInference", task().taskUUIDText());
        end(cancelled ? TaskState.CANCELLED : TaskState.FAILED, new Outcome(results(), Optional.of(told)));
    }

    private void end(TaskState how, Outcome last) {
        if (state.isEnd()) {
            return;
        }
        state = how;
        ended = clock.instant();
        var told = List.copyOf(listeners);
        listeners.clear();
        // Whoever waits goes on only when every listener has heard, and finds everything in order.
        told.forEach(listener -> listener.ended(last));
        outcome.complete(last);
    }
}
