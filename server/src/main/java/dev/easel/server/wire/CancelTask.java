package dev.easel.server.wire;

import dev.easel.server.task.TaskService;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code cancelTask}: has a task of the same caller end as soon as it can. Pictures that are finished stay, and are
 * paid. Easel's own: the platform has no such task.
 */
final class CancelTask implements TaskHandler {
    private final TaskService tasks;

    CancelTask(TaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public String taskType() {
        return "cancelTask";
    }

    @Override
    public Pending begin(ObjectNode task, Sender sender) {
        var fields = new Fields(task, taskType(), Set.of());
        if (!fields.areInOrder()) {
            return fields.refusal();
        }
        var found = KnownTask.find(tasks, sender.caller(), fields);
        if (found.isEmpty()) {
            return fields.refusal();
        }
        if (sender.dryRun()) {
            return fields.dryRun();
        }
        var run = found.get();
        return outlet -> outlet.add(fields.item().put("cancelled", tasks.cancel(run)));
    }
}
