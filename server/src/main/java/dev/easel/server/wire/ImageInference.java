package dev.easel.server.wire;

import dev.easel.contract.Catalog;
import dev.easel.contract.ImageTask;
import dev.easel.contract.Problem;
import dev.easel.contract.Validation;
import dev.easel.server.access.Caller;
import dev.easel.server.reference.ReferenceException;
import dev.easel.server.reference.References;
import dev.easel.server.safety.Ruling;
import dev.easel.server.safety.SafetyPolicy;
import dev.easel.server.task.Acceptance;
import dev.easel.server.task.ImageResult;
import dev.easel.server.task.TaskRun;
import dev.easel.server.task.TaskService;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** {@code imageInference}: validates a task, hands it in and answers with its pictures. */
final class ImageInference implements TaskHandler {
    private final Catalog catalog;
    private final TaskService tasks;
    private final References references;
    private final Supplier<SafetyPolicy> policy;
    private final Duration syncLimit;

    /**
     * Makes the handler.
     *
     * @param policy asked for when the first task comes: reading its lists takes too long for the start
     * @param syncLimit how long an answer may wait for its pictures
     */
    ImageInference(
            Catalog catalog,
            TaskService tasks,
            References references,
            Supplier<SafetyPolicy> policy,
            Duration syncLimit) {
        this.catalog = catalog;
        this.tasks = tasks;
        this.references = references;
        this.policy = policy;
        this.syncLimit = syncLimit;
    }

    @Override
    public String taskType() {
        return "imageInference";
    }

    @Override
    public Pending begin(ObjectNode task, Caller caller) {
        return switch (catalog.validate(task)) {
            case Validation.Rejected(List<Problem> problems) -> answer -> problems.forEach(answer::add);
            case Validation.Accepted(ImageTask valid) -> begin(valid, caller);
        };
    }

    private Pending begin(ImageTask task, Caller caller) {
        var unserved = NotServedYet.in(task);
        if (!unserved.isEmpty()) {
            return answer -> unserved.forEach(answer::add);
        }
        return switch (Ruling.on(task, policy.get().check(task.positivePrompt()))) {
            case Ruling.Refuse(Problem problem) -> answer -> answer.add(problem);
            case Ruling.Draw(Optional<Boolean> nsfwContent) -> accept(task, caller, nsfwContent);
        };
    }

    private Pending accept(ImageTask task, Caller caller, Optional<Boolean> nsfwContent) {
        try {
            return submit(references.keep(caller, task), caller, nsfwContent);
        } catch (ReferenceException e) {
            return answer -> e.problems().forEach(answer::add);
        }
    }

    private Pending submit(ImageTask task, Caller caller, Optional<Boolean> nsfwContent) {
        return switch (tasks.accept(caller, task)) {
            case Acceptance.Accepted(TaskRun run) -> answer -> addResults(run, nsfwContent, answer);
            case Acceptance.Refused refused ->
                answer -> {
                    answer.add(refused.problem());
                    refused.retryAfter().ifPresent(answer::retryAfter);
                };
        };
    }

    private void addResults(TaskRun run, Optional<Boolean> nsfwContent, Answer answer) throws InterruptedException {
        var outcome = run.await(syncLimit);
        if (outcome.isEmpty()) {
            answer.add(late(run.task()));
            return;
        }
        for (var result : outcome.get().results()) {
            add(run.task(), result, nsfwContent, answer);
        }
        outcome.get().problem().ifPresent(answer::add);
    }

    private void add(ImageTask task, ImageResult result, Optional<Boolean> nsfwContent, Answer answer) {
        var item = Json.object();
        item.put("taskType", taskType());
        item.put("taskUUID", task.taskUUIDText());
        item.put("imageUUID", result.imageUUID().toString());
        var field = task.outputType().resultField();
        switch (task.outputType()) {
            case URL -> item.put(field, answer.links().image(result.asset()));
            case BASE64_DATA -> item.putPOJO(field, EmbeddedFile.base64(result.asset()));
            case DATA_URI -> item.putPOJO(field, EmbeddedFile.dataUri(result.asset()));
        }
        item.put("seed", result.seed());
        nsfwContent.ifPresent(nsfw -> item.put("NSFWContent", nsfw));
        if (task.includeCost()) {
            item.put("cost", result.cost());
        }
        switch (task.outputType()) {
            case URL -> answer.add(item);
            case BASE64_DATA, DATA_URI -> {
                if (Files.exists(result.asset().file())) {
                    answer.addWithFile(item);
                } else {
                    answer.add(expired(task));
                }
            }
        }
    }

    private Problem late(ImageTask task) {
        return Problem.of(
                        "providerTimeout",
                        "The task is not finished after " + syncLimit.toSeconds()
                                + " seconds and goes on. Send the same request again to wait for its results; it will"
                                + " not be drawn twice.")
                .ofTask(taskType(), task.taskUUIDText());
    }

    private Problem expired(ImageTask task) {
        return Problem.of(
                        "mediaExpired",
                        "This task was done before and its pictures have expired. Send it with a new taskUUID.")
                .ofTask(taskType(), task.taskUUIDText());
    }
}
