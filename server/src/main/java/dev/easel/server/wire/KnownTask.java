package dev.easel.server.wire;

import dev.easel.server.access.Caller;
import dev.easel.server.task.Lookup;
import dev.easel.server.task.TaskRun;
import dev.easel.server.task.TaskService;
import java.util.Optional;
import java.util.UUID;

/** Finds the task that a small task is about. */
final class KnownTask {
    private KnownTask() {}

    /** The task with the id in {@code taskUUID}; if there is none, the fields say why. */
    static Optional<TaskRun> find(TaskService tasks, Caller caller, Fields fields) {
        return switch (tasks.find(
                caller, UUID.fromString(fields.required("taskUUID").orElseThrow()))) {
            case Lookup.Found(TaskRun run) -> Optional.of(run);
            case Lookup.Expired _ -> {
                fields.refuse("taskUUID", "string", "taskExpired", "What came of this task is no longer kept.");
                yield Optional.empty();
            }
            case Lookup.Unknown _ -> {
                fields.refuse("taskUUID", "string", "taskNotFound", "You have sent no task with this taskUUID.");
                yield Optional.empty();
            }
        };
    }
}
