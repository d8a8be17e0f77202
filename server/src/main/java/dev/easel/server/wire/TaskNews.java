package dev.easel.server.wire;

import dev.easel.contract.Problem;
import dev.easel.server.task.ImageResult;
import dev.easel.server.task.Outcome;
import dev.easel.server.task.TaskListener;
import dev.easel.server.task.TaskRun;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * What happens to a task, for one thread that waits for it. Holds two events for each picture at most, however slowly
 * they are taken: of the steps of a picture only the last counts.
 */
final class TaskNews implements TaskListener, AutoCloseable {

    /** Something that happened. */
    sealed interface Event {

        /** The task is further on its way. */
        record Advanced() implements Event {}

        /** A picture is finished and stored. */
        record Finished(ImageResult result) implements Event {}

        /** The task has ended, or the server stops first; nothing comes after this. */
        record Ended(Outcome outcome) implements Event {}
    }

    private final TaskRun run;
    private final boolean wantsSteps;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    private TaskNews(TaskRun run, boolean wantsSteps) {
        this.run = run;
        this.wantsSteps = wantsSteps;
    }

    /** Finished pictures and the end. */
    static TaskNews ofResults(TaskRun run) {
        return listening(new TaskNews(run, false));
    }

    /** The same, and how far the task is on its way. */
    static TaskNews ofSteps(TaskRun run) {
        return listening(new TaskNews(run, true));
    }

    private static TaskNews listening(TaskNews news) {
        news.run.listen(news);
        return news;
    }

    @Override
    public void advanced(int index, double fraction) {
        if (wantsSteps) {
            events.removeIf(Event.Advanced.class::isInstance);
            events.add(new Event.Advanced());
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

    @Override
    public void close() {
        run.ignore(this);
    }
}
