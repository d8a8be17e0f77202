package dev.easel.server.wire;

import dev.easel.contract.Catalog;
import dev.easel.contract.DeliveryMethod;
import dev.easel.contract.ImageTask;
import dev.easel.contract.Problem;
import dev.easel.contract.Validation;
import dev.easel.engine.Preview;
import dev.easel.server.reference.ReferenceException;
import dev.easel.server.reference.References;
import dev.easel.server.safety.Ruling;
import dev.easel.server.safety.SafetyPolicy;
import dev.easel.server.task.Acceptance;
import dev.easel.server.task.Awaited;
import dev.easel.server.task.ImageResult;
import dev.easel.server.task.Order;
import dev.easel.server.task.Outcome;
import dev.easel.server.task.PreviewFile;
import dev.easel.server.task.TaskRun;
import dev.easel.server.task.TaskService;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** {@code imageInference}: validates a task, hands it in and answers with its pictures. */
final class ImageInference implements TaskHandler {
    static final String TASK_TYPE = "imageInference";

    private static final Set<String> UNBEGUN = Set.of("providerRateLimitExceeded", "providerUnavailable");

    private final Catalog catalog;
    private final TaskService tasks;
    private final References references;
    private final Supplier<SafetyPolicy> policy;

    /**
     * Makes the handler.
     *
     * @param policy asked for when the first task comes: reading its lists takes too long for the start
     */
    ImageInference(Catalog catalog, TaskService tasks, References references, Supplier<SafetyPolicy> policy) {
        this.catalog = catalog;
        this.tasks = tasks;
        this.references = references;
        this.policy = policy;
    }

    @Override
    public String taskType() {
        return TASK_TYPE;
    }

    @Override
    public Pending begin(ObjectNode task, Sender sender) {
        return switch (catalog.validate(task)) {
            case Validation.Rejected(List<Problem> problems) -> answer -> problems.forEach(answer::add);
            case Validation.Accepted(ImageTask valid) -> begin(valid, sender);
        };
    }

    private Pending begin(ImageTask task, Sender sender) {
        var problems = tasks.undeliverable(task);
        if (!problems.isEmpty()) {
            return answer -> problems.forEach(answer::add);
        }
        return switch (Ruling.on(task, policy.get().check(task.positivePrompt()))) {
            case Ruling.Refuse(Problem problem) -> answer -> answer.add(problem);
            case Ruling.Draw _ when sender.dryRun() -> outlet -> outlet.addTogether(priced(task));
            case Ruling.Draw(Optional<Boolean> nsfwContent) -> accept(task, sender, nsfwContent);
        };
    }

    private Pending accept(ImageTask task, Sender sender, Optional<Boolean> nsfwContent) {
        try {
            var near = references.keep(sender.caller(), task);
            // Nobody waits for an async task, and it is not told of unless somebody asks.
            var session = sender.session().filter(_ -> task.deliveryMethod() == DeliveryMethod.SYNC);
            return submit(
                    new Order(
                            near,
                            nsfwContent,
                            session,
                            URI.create(sender.links().base())),
                    sender);
        } catch (ReferenceException e) {
            return answer -> {
                e.problems().forEach(answer::add);
                if (e.isForNow()) {
                    answer.retryAfter(tasks.retryAfter(task));
                }
            };
        }
    }

    private Pending submit(Order order, Sender sender) {
        if (order.task().deliveryMethod() == DeliveryMethod.ASYNC) {
            return switch (tasks.accept(sender.caller(), order)) {
                case Acceptance.Accepted(TaskRun run) -> outlet -> outlet.add(acknowledgement(run.task()));
                case Acceptance.Refused refused -> refusal(refused);
            };
        }
        // Listens before the task begins: an engine makes no preview that nobody waits for.
        var news = TaskNews.ofResults(sender.previews());
        return switch (tasks.accept(sender.caller(), order, news)) {
            case Acceptance.Accepted(TaskRun run) -> {
                long end = System.nanoTime() + sender.patience().toNanos();
                yield outlet -> addResults(Awaited.anew(run), news, sender.patience(), end, outlet);
            }
            case Acceptance.Refused refused -> refusal(refused);
        };
    }

    private static Pending refusal(Acceptance.Refused refused) {
        return answer -> {
            answer.add(refused.problem());
            refused.retryAfter().ifPresent(answer::retryAfter);
        };
    }

    /** What is still to come of a task, for so long from now. */
    Pending results(Awaited awaited, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        return outlet -> {
            var news = TaskNews.ofResults(0);
            awaited.run().listen(news);
            addResults(awaited, news, patience, end, outlet);
        };
    }

    /** One item, however many results there will be. */
    private static ObjectNode acknowledgement(ImageTask task) {
        return Json.object().put("taskType", TASK_TYPE).put("taskUUID", task.taskUUIDText());
    }

    /** The answer to a dry run: what each result would cost. As many items as results, since clients count them. */
    private List<ObjectNode> priced(ImageTask task) {
        var cost = tasks.price(task);
        return Stream.generate(() -> acknowledgement(task).put("dryRun", true).put("cost", cost))
                .limit(task.numberResults())
                .toList();
    }

    /**
     * Every picture as soon as it is finished, then the problem if there is one.
     *
     * @param news of the task, which nobody else takes; not told of it any more afterwards
     * @param end the {@link System#nanoTime} at which patience is over: that of all tasks of a request together
     */
    private void addResults(Awaited awaited, TaskNews news, Duration patience, long end, Outlet outlet)
            throws InterruptedException {
        var run = awaited.run();
        try {
            while (true) {
                var left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
                boolean last = left.compareTo(outlet.silence()) <= 0;
                var event = news.next(last ? left : outlet.silence());
                switch (event.orElse(null)) {
                    case null -> {
                        if (last) {
                            outlet.unfinished(late(run.task(), patience));
                            return;
                        }
                        outlet.still();
                    }
                    case TaskNews.Event.Advanced _ -> {}
                    case TaskNews.Event.Previewed(int index, int number, Preview preview) ->
                        outlet.add(PreviewFile.of(run, index, number, preview));
                    case TaskNews.Event.Finished(ImageResult result)
                    when awaited.arrived().contains(result.imageUUID()) -> {}
                    case TaskNews.Event.Finished(ImageResult result) -> ResultItem.add(run, result, outlet);
                    case TaskNews.Event.Ended(Outcome outcome) -> {
                        outcome.problem().ifPresent(problem -> addEnd(run, problem, outlet));
                        return;
                    }
                }
            }
        } catch (CallerGoneException e) {
            tasks.cancel(run);
            throw e;
        } finally {
            run.ignore(news);
        }
    }

    /** What was not even begun costs nothing when it is sent again. */
    private void addEnd(TaskRun run, Problem problem, Outlet outlet) {
        outlet.add(problem, run.receipt());
        if (UNBEGUN.contains(problem.code())) {
            outlet.retryAfter(tasks.retryAfter(run.task()));
        }
    }

    private static Problem late(ImageTask task, Duration patience) {
        return Problem.of(
                        "providerTimeout",
                        "The task is not finished after " + patience.toSeconds()
                                + " seconds and goes on. Ask for its results with a getResponse task, or send the same"
                                + " request again to wait for them; it will not be drawn twice.")
                .ofTask(TASK_TYPE, task.taskUUIDText());
    }
}
