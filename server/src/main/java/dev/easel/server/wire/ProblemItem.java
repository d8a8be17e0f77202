package dev.easel.server.wire;

import dev.easel.contract.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A problem as the caller gets it: the item of a list of errors, the same in every kind of answer. */
final class ProblemItem {
    private ProblemItem() {}

    static ObjectNode of(Problem problem, Links links) {
        var json = Json.object();
        json.put("code", problem.code());
        json.put("message", problem.message());
        if (problem.parameters().size() == 1) {
            json.put("parameter", problem.parameters().getFirst());
        } else if (!problem.parameters().isEmpty()) {
            problem.parameters().forEach(json.putArray("parameter")::add);
        }
        putIfPresent(json, "type", problem.type());
        if (!problem.allowedValues().isEmpty()) {
            problem.allowedValues().forEach(json.putArray("allowedValues")::add);
        }
        if (problem.min() != null) {
            json.put("min", problem.min());
        }
        if (problem.max() != null) {
            json.put("max", problem.max());
        }
        putIfPresent(json, "documentation", problem.under(links.base()).documentation());
        putIfPresent(json, "taskType", problem.taskType());
        putIfPresent(json, "taskUUID", problem.taskUUID());
        if (problem.taskUUID() != null) {
            json.put("status", "error");
        }
        return json;
    }

    private static void putIfPresent(ObjectNode json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}
