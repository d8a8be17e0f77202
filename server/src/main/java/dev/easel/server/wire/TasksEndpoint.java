package dev.easel.server.wire;

import io.helidon.http.HeaderNames;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /v1}: an array of tasks in, their results and problems out. */
final class TasksEndpoint implements Endpoint {
    private final Authentication authentication;
    private final Duration syncLimit;
    private final TaskHandlers handlers;

    /** @param syncLimit how long an answer may wait for its results */
    TasksEndpoint(Authentication authentication, Duration syncLimit, TaskHandlers handlers) {
        this.authentication = authentication;
        this.syncLimit = syncLimit;
        this.handlers = handlers;
    }

    @Override
    public void answer(Exchange exchange) throws Refusal, IOException, InterruptedException {
        var answer = new Answer(exchange.links());
        for (var each : begin(exchange, answer)) {
            each.addTo(answer);
        }
        answer.engines().header().ifPresent(engines -> exchange.set(EngineNames.HEADER, engines));
        exchange.send(answer);
    }

    private List<TaskHandler.Pending> begin(Exchange exchange, Answer answer) throws Refusal, IOException {
        var header = exchange.header(HeaderNames.AUTHORIZATION);
        try (var body = exchange.body(beginning -> authentication.caller(header, TaskArray.beginning(beginning)))) {
            var tasks = TaskArray.read(body.bytes());
            var caller = authentication.caller(header, tasks);
            if (isKeyCheck(tasks)) {
                answer.add(Json.object().put("taskType", Authentication.TASK_TYPE));
            }
            var sender = new Sender(caller, Optional.empty(), exchange.links(), syncLimit, exchange.isDryRun(), 0);
            return TaskHandlers.distinct(Authentication.without(tasks)).stream()
                    .map(task -> handlers.beginApart(task, sender))
                    .toList();
        }
    }

    /** Some clients send nothing but the authentication to find out whether a key is good. */
    private static boolean isKeyCheck(List<ObjectNode> tasks) {
        return tasks.size() == 1 && Authentication.isAuthentication(tasks.getFirst());
    }
}
