package dev.easel.server.wire;

import dev.easel.contract.Problem;
import dev.easel.server.observe.Incident;
import dev.easel.server.wire.TaskHandler.Pending;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The handlers of all types of task. */
final class TaskHandlers {
    private final Map<String, TaskHandler> handlers = new LinkedHashMap<>();

    TaskHandlers(List<TaskHandler> handlers) {
        handlers.forEach(handler -> this.handlers.put(handler.taskType(), handler));
    }

    /** The tasks without those that are repeated word for word: clients count results by task id. */
    static List<ObjectNode> distinct(List<ObjectNode> tasks) {
        Map<String, ObjectNode> seen = new LinkedHashMap<>();
        return tasks.stream()
                .filter(task -> {
                    var id = text(task, "taskUUID");
                    return id == null || !task.equals(seen.putIfAbsent(id, task));
                })
                .toList();
    }

    /** Starts a task with the handler of its type. */
    Pending begin(ObjectNode task, Sender sender) {
        var handler = Optional.ofNullable(text(task, "taskType")).map(handlers::get);
        if (handler.isPresent()) {
            return handler.get().begin(task, sender);
        }
        var problem = unknown(task);
        return outlet -> outlet.add(problem);
    }

    /** Starts one of several tasks: a fault of ours, now or later, becomes a problem of this task and of no other. */
    Pending beginApart(ObjectNode task, Sender sender) {
        var pending = beginUnlessFaulty(task, sender);
        return outlet -> {
            try {
                pending.addTo(outlet);
            } catch (CallerGoneException e) {
                throw e; // There is nobody to tell.
            } catch (RuntimeException | Error e) {
                outlet.add(incident(task, e));
            }
        };
    }

    private Pending beginUnlessFaulty(ObjectNode task, Sender sender) {
        try {
            return begin(task, sender);
        } catch (RuntimeException | Error e) {
            var problem = incident(task, e);
            return outlet -> outlet.add(problem);
        }
    }

    private static Problem incident(ObjectNode task, Throwable fault) {
        var type = text(task, "taskType");
        return Incident.report("a task of type " + type, fault).ofTask(type, text(task, "taskUUID"));
    }

    private Problem unknown(ObjectNode task) {
        var served = List.copyOf(handlers.keySet());
        if (!Authentication.isAuthentication(task)) {
            return Problem.ofTaskType(task, served);
        }
        return WireProblem.choice(
                        "taskType",
                        "invalidTaskType",
                        "An authentication task must be the first element of the array.",
                        served)
                .ofTask(Authentication.TASK_TYPE, text(task, "taskUUID"));
    }

    static @Nullable String text(ObjectNode task, String name) {
        return task.path(name).isString() ? task.path(name).stringValue() : null;
    }
}
