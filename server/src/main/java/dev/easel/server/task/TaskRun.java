package dev.easel.server.task;

import dev.easel.contract.ImageTask;
import dev.easel.contract.Problem;
import dev.easel.engine.Preview;
import dev.easel.server.access.Caller;
import dev.easel.server.observe.Span;
import java.math.BigDecimal;
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
import java.util.function.Consumer;
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
    private final Span request;

    /** What whoever waits is told: how the task ended, or why it does not end in this process. */
    private final CompletableFuture<Outcome> told = new CompletableFuture<>();

    /** Finished pictures by index, in the order in which they were finished. */
    private final Map<Integer, ImageResult> results = new LinkedHashMap<>();

    private final List<TaskListener> listeners = new ArrayList<>();
    private TaskState state = TaskState.QUEUED;
    private double fraction;
    private boolean cancelled;
    private @Nullable BigDecimal charged;
    private @Nullable Instant ended;
    private @Nullable Outcome outcome;

    /** @param request that of whoever hands it in */
    TaskRun(Caller caller, Order order, List<Long> seeds, Instant accepted, Span request) {
        this.caller = caller;
        this.order = order;
        this.seeds = List.copyOf(seeds);
        this.accepted = accepted;
        this.request = request;
    }

    /** A task that was accepted before, with what has become of it since. */
    TaskRun(KeptTask kept, Order order, Map<Integer, ImageResult> results) {
        this(kept.task().key().caller(), order, kept.task().seeds(), kept.task().accepted(), Span.NONE);
        this.results.putAll(results);
        this.charged = kept.charged().orElse(null);
        if (kept.state().isEnd()) {
            end(kept.state(), kept.ended().orElseThrow(), kept.problem());
        }
    }

    TaskKey key() {
        return new TaskKey(caller, task().taskUUID());
    }

    /** That this picture has arrived where it is waited for. */
    public Receipt receipt(ImageResult result) {
        return new Receipt(key(), Optional.of(result.imageUUID()));
    }

    /** That the problem has arrived there that comes instead of further pictures. */
    public Receipt receipt() {
        return new Receipt(key(), Optional.empty());
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

    /** The request that handed it in; {@link Span#NONE} if that was before this process began. */
    Span request() {
        return request;
    }

    public synchronized TaskState state() {
        return state;
    }

    /** When the task ended, if it has. */
    public synchronized Optional<Instant> ended() {
        return Optional.ofNullable(ended);
    }

    /** How much of the whole task is done, from 0 to 100, rounded down. */
    public synchronized int percent() {
        return (int) (100 * Math.min(1, (results.size() + fraction) / seeds.size()));
    }

    /** The pictures that are finished so far, in the order of their seeds. */
    public synchronized List<ImageResult> results() {
        return results.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    /** How the task ended, if it has. */
    public synchronized Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    /**
     * Waits until the task has ended; empty if it has not by then. It goes on in any case. When the server stops before,
     * this ends with the problem of {@link TaskListener#suspended}, though the task has not.
     */
    public Optional<Outcome> await(Duration limit) throws InterruptedException {
        try {
            return Optional.of(told.get(limit.toMillis(), TimeUnit.MILLISECONDS));
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
        if (outcome != null) {
            listener.ended(outcome);
        } else if (told.isDone()) {
            listener.suspended(told.join().problem().orElseThrow());
        } else {
            listeners.add(listener);
        }
    }

    /** Stops telling this listener anything. */
    public synchronized void ignore(TaskListener listener) {
        listeners.remove(listener);
    }

    /** Notes that somebody wants the task to end. */
    synchronized void cancel() {
        cancelled = true;
    }

    synchronized boolean isCancelled() {
        return cancelled;
    }

    /** Whether the task ended with nothing to show and nothing to pay: then it may be tried again. */
    synchronized boolean endedFree() {
        return state.isEnd() && results.isEmpty() && charged == null;
    }

    /** An upstream charged for a picture that nobody gets; 0 if that is not known. */
    synchronized void charge(BigDecimal dollars) {
        charged = charged == null ? dollars : charged.add(dollars);
        List.copyOf(listeners).forEach(listener -> listener.charged(dollars));
    }

    synchronized boolean has(int index) {
        return results.containsKey(index);
    }

    synchronized void begin() {
        if (state == TaskState.QUEUED) {
            state = TaskState.RUNNING;
        }
    }

    /** It waits again: an attempt has failed or was given back. */
    synchronized void putBack() {
        if (state == TaskState.RUNNING) {
            state = TaskState.QUEUED;
            fraction = 0;
        }
    }

    synchronized void advance(int index, double done) {
        fraction = done;
        List.copyOf(listeners).forEach(listener -> listener.advanced(index, done));
    }

    /** Whether anybody who listens wants a preview after this step; nobody makes one otherwise. */
    synchronized boolean wantsPreview(int index, int step, int steps) {
        return listeners.stream().anyMatch(listener -> listener.wantsPreview(index, step, steps));
    }

    /** Shown to whoever listens now, and kept nowhere. */
    synchronized void preview(int index, Preview preview) {
        List.copyOf(listeners).forEach(listener -> listener.previewed(index, preview));
    }

    /** A picture is finished and recorded. Whoever hears of it a second time need not say so. */
    synchronized void publish(int index, ImageResult result) {
        if (results.putIfAbsent(index, result) == null) {
            fraction = 0;
            List.copyOf(listeners).forEach(listener -> listener.finished(index, result));
        }
    }

    /** The task has ended, and that is recorded. */
    synchronized void end(TaskState how, Instant at, Optional<Problem> problem) {
        if (outcome != null) {
            return;
        }
        state = how;
        ended = at;
        outcome = new Outcome(results(), problem);
        var last = outcome;
        tell(listener -> listener.ended(last), last);
    }

    /** The task does not go on in this process. */
    synchronized void suspend(Problem problem) {
        if (!told.isDone()) {
            tell(listener -> listener.suspended(problem), new Outcome(results(), Optional.of(problem)));
        }
    }

    /** Whoever waits goes on only when every listener has heard, and finds everything in order. */
    private void tell(Consumer<TaskListener> news, Outcome last) {
        var all = List.copyOf(listeners);
        listeners.clear();
        all.forEach(news);
        told.complete(last);
    }
}
