package dev.easel.server.wire;

import dev.easel.contract.Problem;
import dev.easel.server.task.ImageResult;
import dev.easel.server.task.Outcome;
import dev.easel.server.task.TaskRun;
import dev.easel.server.task.TaskService;
import dev.easel.server.wire.TaskHandler.Pending;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code getResponse}: how far a task is, without waiting. Every picture has its item, finished or not, in the same order
 * each time; clients count them.
 */
record GetResponse(TaskService tasks) implements AboutTask.Reply {
    private static final String STATUS = "status";

    @Override
    public Pending to(TaskRun run, Fields fields, Sender sender) {
        return outlet -> tell(run, outlet);
    }

    private void tell(TaskRun run, Outlet outlet) {
        // In this order: what ends between the two is told as processing once more, never as nothing.
        var outcome = run.outcome();
        var finished = run.results().stream().collect(Collectors.toMap(ImageResult::seed, Function.identity()));
        List<ObjectNode> items = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (long seed : run.seeds()) {
            var result = finished.get(seed);
            if (result != null && ResultItem.isThere(run, result)) {
                items.add(ResultItem.of(run, result, outlet.links()).put(STATUS, "success"));
                result.engine().ifPresent(outlet::drawnBy);
            } else if (result != null) {
                problems.add(ResultItem.expired(run.task()));
            } else if (outcome.isEmpty()) {
                items.add(processing(run));
            }
        }
        outlet.addTogether(items);
        outcome.flatMap(Outcome::problem).ifPresent(problems::add);
        problems.addAll(tasks.failedUploads(run));
        problems.stream().distinct().forEach(outlet::add);
    }

    private static ObjectNode processing(TaskRun run) {
        return Json.object()
                .put("taskType", ImageInference.TASK_TYPE)
                .put("taskUUID", run.task().taskUUIDText())
                .put(STATUS, "processing")
                .put("progress", run.percent());
    }
}
