package dev.easel.server.wire;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.node.ObjectNode;

/** The body of a request: a JSON array of task objects. */
final class TaskArray {
    static final int MAX_TASKS = 100;

    private TaskArray() {}

    /** The first task of a body of which this much has come; none if it is not whole yet, or there is none. */
    static List<ObjectNode> beginning(byte[] body) {
        try (var parser = Json.mapper().createParser(body)) {
            return parser.nextToken() == JsonToken.START_ARRAY
                            && parser.nextToken() == JsonToken.START_OBJECT
                            && parser.readValueAsTree() instanceof ObjectNode first
                    ? List.of(first)
                    : List.of();
        } catch (JacksonException _) {
            return List.of();
        }
    }

    /** The tasks, not looked into yet; at least one. */
    static List<ObjectNode> read(byte[] body) throws Refusal {
        var root = Json.read(body);
        if (root.isObject()) {
            throw new Refusal(
                    "invalidRequestBody",
                    "The request body must be a JSON array of task objects, even for one task: wrap the object in [ ].");
        }
        if (!root.isArray()) {
            throw new Refusal("invalidRequestBody", "The request body must be a JSON array of task objects.");
        }
        if (root.isEmpty()) {
            throw new Refusal("arrayTooSmall", "The array of tasks is empty. Send at least one task.");
        }
        if (root.size() > MAX_TASKS) {
            throw new Refusal(WireProblem.limit(
                    "arrayTooLarge",
                    "The array has " + root.size() + " tasks; one request may have " + MAX_TASKS + ".",
                    MAX_TASKS));
        }
        List<ObjectNode> tasks = new ArrayList<>();
        for (int i = 0; i < root.size(); i++) {
            if (!(root.path(i) instanceof ObjectNode task)) {
                throw new Refusal(
                        "invalidRequestBody",
                        "Element " + i + " of the array is not a task: every task is a JSON object.");
            }
            tasks.add(task);
        }
        return tasks;
    }
}
