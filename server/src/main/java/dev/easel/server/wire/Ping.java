package dev.easel.server.wire;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** {@code {"taskType": "ping", "ping": true}} is answered with a pong. */
final class Ping implements TaskHandler {

    @Override
    public String taskType() {
        return "ping";
    }

    @Override
    public Pending begin(ObjectNode task, Sender sender) {
        if (!task.path("ping").isBoolean() || !task.path("ping").booleanValue()) {
            var problem = WireProblem.choice("ping", "invalidPing", "A ping has \"ping\": true.", List.of("true"));
            return answer -> answer.add(problem.ofTask(taskType(), TaskHandlers.text(task, "taskUUID")));
        }
        var pong = Json.object().put("taskType", taskType());
        if (task.path("taskUUID").isString()) {
            pong.set("taskUUID", task.get("taskUUID"));
        }
        pong.put("pong", true);
        return answer -> answer.add(pong);
    }
}
