package dev.easel.server.wire;

import dev.easel.server.task.Lookup;
import dev.easel.server.task.TaskRun;
import dev.easel.server.task.TaskService;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** A small task about an earlier task of the same caller, which its {@code taskUUID} names and which must be known. */
final class AboutTask implements TaskHandler {
    private final String taskType;
    private final TaskService tasks;
    private final Reply reply;

    /** What is said or done about the task that was found. */
    @FunctionalInterface
    interface Reply {
        Pending to(TaskRun run, Fields fields, Sender sender);
    }

    AboutTask(String taskType, TaskService tasks, Reply reply) {
        this.taskType = taskType;
        this.tasks = tasks;
        this.reply = reply;
    }

    @Override
    public String taskType() {
        return taskType;
    }

    @Override
    public Pending begin(ObjectNode task, Sender sender) {
        var fields = new Fields(task, taskType, Set.of());
        if (!fields.areInOrder()) {
            return fields.refusal();
        }
        return switch (tasks.find(
                sender.caller(), UUID.fromString(fields.required("taskUUID").orElseThrow()))) {
            case Lookup.Found(TaskRun run) -> reply.to(run, fields, sender);
            case Lookup.Expired _ -> refusal(fields, "taskExpired", "What came of this task is no longer kept.");
            case Lookup.Unknown _ -> refusal(fields, "taskNotFound", "You have sent no task with this taskUUID.");
        };
    }

    private static Pending refusal(Fields fields, String code, String message) {
        fields.refuse("taskUUID", "string", code, message);
        return fields.refusal();
    }
}
