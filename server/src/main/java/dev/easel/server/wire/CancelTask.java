package dev.easel.server.wire;

import dev.easel.server.task.TaskRun;
import dev.easel.server.task.TaskService;
import dev.easel.server.wire.TaskHandler.Pending;

/**
 * {@code cancelTask}: has a task of the same caller end as soon as it can. Pictures that are finished stay, and are
 * paid. Easel's own: the platform has no such task.
 */
record CancelTask(TaskService tasks) implements AboutTask.Reply {

    @Override
    public Pending to(TaskRun run, Fields fields, Sender sender) {
        return sender.dryRun()
                ? fields.dryRun()
                : outlet -> outlet.add(fields.item().put("cancelled", tasks.cancel(run)));
    }
}
