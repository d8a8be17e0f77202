package dev.easel.server.wire;

import dev.easel.contract.Problem;
import dev.easel.server.wire.TaskHandler.Pending;
import io.helidon.http.HeaderNames;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /v1}: an array of tasks in, their results and problems out. */
final class TasksEndpoint implements Endpoint {
    private final Authentication authentication;
    private final String engine;
    private final Duration syncLimit;
    private final Map<String, TaskHandler> handlers = new LinkedHashMap<>();

    /**
     * @param engine who draws, as in {@code studio/0.1.0}
     * @param syncLimit how long an answer may wait for its results
     */
    TasksEndpoint(Authentication authentication, String engine, Duration syncLimit, List<TaskHandler> handlers) {
        this.authentication = authentication;
        this.engine = engine;
        this.syncLimit = syncLimit;
        handlers.forEach(handler -> this.handlers.put(handler.taskType(), handler));
    }

    @Override
    public void answer(Exchange exchange) throws Refusal, IOException, InterruptedException {
        var tasks = TaskArray.read(exchange.body());
        var caller = authentication.caller(exchange.header(HeaderNames.AUTHORIZATION), tasks);
        var answer = new Answer(exchange.links());
        for (var pending : begin(tasks, new Sender(caller, exchange.links(), syncLimit))) {
            pending.addTo(answer);
        }
        if (answer.hasResults()) {
            exchange.set("Easel-Engine", engine);
        }
        exchange.send(answer);
    }

    /** Starts every task. One that is repeated word for word is answered once: clients count results by task id. */
    private List<Pending> begin(List<ObjectNode> tasks, Sender sender) {
        if (tasks.size() == 1 && Authentication.isAuthentication(tasks.getFirst())) {
            return List.of(answer -> answer.add(Json.object().put("taskType", Authentication.TASK_TYPE)));
        }
        List<Pending> pending = new ArrayList<>();
        Map<String, ObjectNode> seen = new LinkedHashMap<>();
        for (int i = 0; i < tasks.size(); i++) {
            var task = tasks.get(i);
            if (i == 0 && Authentication.isAuthentication(task)) {
                continue;
            }
            var id = text(task, "taskUUID");
            if (id == null || !task.equals(seen.putIfAbsent(id, task))) {
                pending.add(begin(task, sender));
            }
        }
        return pending;
    }

    private Pending begin(ObjectNode task, Sender sender) {
        var handler = Optional.ofNullable(text(task, "taskType")).map(handlers::get);
        if (handler.isPresent()) {
            return handler.get().begin(task, sender);
        }
        var problem = unknown(task);
        return answer -> answer.add(problem);
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
