package dev.easel.server.wire;

import dev.easel.contract.Problem;
import dev.easel.engine.Preview;
import dev.easel.server.task.ImageResult;
import dev.easel.server.task.Outcome;
import dev.easel.server.task.TaskListener;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * What happens to a task, for one thread that waits for it. Holds two events and the previews it was asked for
 * of each picture at most, however slowly they are taken: of the steps of a picture only the last counts.
 */
final class TaskNews implements TaskListener {

    /** Something that happened. */
    sealed interface Event {

        /** The task is further on its way. */
        record Advanced() implements Event {}

        /** How a picture would come out by now; {@code number} previews of it came before. */
        record Previewed(int index, int number, Preview preview) implements Event {}

        /** A picture is finished and stored. */
        record Finished(ImageResult result) implements Event {}

        /** The task has ended, or the server stops first; nothing comes after this. */
        record Ended(Outcome outcome) implements Event {}
    }

    private final boolean wantsSteps;
    private final int previews;

    /** How many previews of a picture have come so far, by index. Belongs to whoever tells, one at a time. */
    private final Map<Integer, Integer> previewed = new HashMap<>();

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    private TaskNews(boolean wantsSteps, int previews) {
        this.wantsSteps = wantsSteps;
        this.previews = previews;
    }

    /**
     * Finished pictures and the end.
     *
     * @param previews how many of each picture, at most: an engine may make none
     */
    static TaskNews ofResults(int previews) {
        return new TaskNews(false, previews);
    }

    /** The same, and how far the task is on its way. */
    static TaskNews ofSteps(int previews) {
        return new TaskNews(true, previews);
    }

    @Override
    public void advanced(int index, double fraction) {
        if (wantsSteps) {
            events.removeIf(Event.Advanced.class::isInstance);
            events.add(new Event.Advanced());
        }
    }

    /** Spread over the steps evenly: one of three after a quarter of them. The last step gives the picture itself. */
    @Override
    public boolean wantsPreview(int index, int step, int steps) {
        int number = previewed.getOrDefault(index, 0);
        return number < previews && step < steps && step * (previews + 1) >= steps * (number + 1);
    }

    @Override
    public void previewed(int index, Preview preview) {
        if (wantsPreview(index, preview.step(), preview.steps())) {
            int number = previewed.getOrDefault(index, 0);
            previewed.put(index, number + 1);
            events.add(new Event.Previewed(index, number, preview));
        }
    }

    @Override
    public void finished(int index, ImageResult result) {
        events.add(new Event.Finished(result));
    }

    @Override
    public void ended(Outcome outcome) {
        events.add(new Event.Ended(outcome));
    }

    @Override
    public void suspended(Problem problem) {
        events.add(new Event.Ended(new Outcome(List.of(), Optional.of(problem))));
    }

    /** The next event; empty if nothing happens for so long. */
    Optional<Event> next(Duration limit) throws InterruptedException {
        return Optional.ofNullable(events.poll(limit.toMillis(), TimeUnit.MILLISECONDS));
    }
}
