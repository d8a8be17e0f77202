package dev.easel.server.wire;

import dev.easel.server.access.Caller;
import dev.easel.server.observe.Incident;
import dev.easel.server.task.Awaited;
import dev.easel.server.task.Receipt;
import dev.easel.server.task.TaskService;
import java.util.List;
import java.util.UUID;

/**
 * What sessions wait for, as the task store knows it: what has arrived is noted there, so that whoever comes back with a
 * session that began before this process did gets the rest. Safe for use by many threads.
 */
final class OwedResults {
    private final TaskService tasks;
    private final ImageInference inference;

    OwedResults(TaskService tasks, ImageInference inference) {
        this.tasks = tasks;
        this.inference = inference;
    }

    /**
     * What is still to come of the tasks for which a caller's session waits: of those that have not ended, and of those that
     * ended not longer ago than a lost session is kept.
     */
    List<TaskHandler.Pending> of(Caller caller, UUID session) {
        return tasks.awaited(caller, session, SocketSessions.KEPT, SocketSession.MAX_TASKS).stream()
                .map(this::pending)
                .toList();
    }

    private TaskHandler.Pending pending(Awaited awaited) {
        var results = inference.results(awaited, SocketEndpoint.PATIENCE);
        return outlet -> {
            try {
                results.addTo(outlet);
            } catch (RuntimeException | Error e) {
                outlet.add(Incident.report("a task that was waited for before", e)
                        .ofTask(ImageInference.TASK_TYPE, awaited.run().task().taskUUIDText()));
            }
        };
    }

    void arrived(List<Receipt> receipts) {
        tasks.arrived(receipts);
    }
}
