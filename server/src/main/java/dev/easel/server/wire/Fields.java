package dev.easel.server.wire;

import dev.easel.contract.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the fields of a small task, one that no model card describes, and collects what is wrong with them. Belongs to the
 * thread that handles the request.
 */
final class Fields {
    static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final ObjectNode task;
    private final String taskType;
    private final List<Problem> problems = new ArrayList<>();

    /** @param names every field that the task may have, beside taskType and taskUUID */
    Fields(ObjectNode task, String taskType, Set<String> names) {
        this.task = task;
        this.taskType = taskType;
        var all = new TreeSet<>(names);
        all.add("taskType");
        all.add("taskUUID");
        for (var name : task.propertyNames()) {
            if (!all.contains(name)) {
                var shown = name.length() <= 40 ? name : name.substring(0, 40) + "…";
                refuse(
                        shown,
                        "string",
                        "unsupportedParameter",
                        "Unsupported parameter '" + shown + "': " + taskType + " does not have it. Supported: "
                                + String.join(", ", all) + ".");
            }
        }
        var id = required("taskUUID");
        if (id.isPresent() && !UUID_TEXT.matcher(id.get()).matches()) {
            refuse("taskUUID", "string", "invalidTaskUUID", invalid("taskUUID") + "a UUID.");
        }
    }

    Optional<String> required(String name) {
        if (!task.has(name)) {
            refuse(name, "string", "missing" + capital(name), "Missing required parameter '" + name + "'.");
            return Optional.empty();
        }
        return text(name);
    }

    Optional<String> text(String name) {
        var value = task.path(name);
        if (!value.isMissingNode() && !value.isString()) {
            refuse(name, "string", "invalid" + capital(name), invalid(name) + "a string.");
        }
        return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
    }

    Optional<String> choice(String name, List<String> allowed) {
        var value = text(name);
        if (value.isPresent() && allowed.stream().noneMatch(value.get()::equalsIgnoreCase)) {
            problems.add(WireProblem.choice(
                    name,
                    "invalid" + capital(name),
                    invalid(name) + "one of " + String.join(", ", allowed) + ".",
                    allowed));
        }
        return value.flatMap(
                written -> allowed.stream().filter(written::equalsIgnoreCase).findFirst());
    }

    Optional<String> requiredChoice(String name, List<String> allowed) {
        return task.has(name) ? choice(name, allowed) : required(name);
    }

    /** Several strings, or one that stands for a list of its own; none where the field is left out. */
    List<String> texts(String name) {
        var value = task.path(name);
        if (value.isString()) {
            return List.of(value.stringValue());
        }
        if (value.isArray() && value.valueStream().allMatch(JsonNode::isString)) {
            return value.valueStream().map(JsonNode::stringValue).toList();
        }
        if (!value.isMissingNode()) {
            refuse(name, "array", "invalid" + capital(name), invalid(name) + "an array of strings.");
        }
        return List.of();
    }

    int integer(String name, int min, int max, int otherwise) {
        var value = task.path(name);
        if (value.isMissingNode()) {
            return otherwise;
        }
        if (value.isIntegralNumber() && value.canConvertToInt() && value.intValue() >= min && value.intValue() <= max) {
            return value.intValue();
        }
        refuse(
                name,
                "integer",
                "invalid" + capital(name),
                invalid(name) + "an integer from " + min + " to " + max + ".");
        return otherwise;
    }

    void refuse(String name, String type, String code, String message) {
        problems.add(WireProblem.about(name, type, code, message));
    }

    boolean areInOrder() {
        return problems.isEmpty();
    }

    /** An answer with every problem. */
    TaskHandler.Pending refusal() {
        var all = problems.stream().map(this::ofTask).toList();
        return answer -> all.forEach(answer::add);
    }

    Problem ofTask(Problem problem) {
        return problem.ofTask(taskType, TaskHandlers.text(task, "taskUUID"));
    }

    /** The beginning of every item of the answer. */
    ObjectNode item() {
        return Json.object().put("taskType", taskType).put("taskUUID", TaskHandlers.text(task, "taskUUID"));
    }

    /** The answer to a dry run of a task that costs nothing and would be done. */
    TaskHandler.Pending dryRun() {
        return outlet -> outlet.add(item().put("dryRun", true).put("cost", 0));
    }

    private static String invalid(String name) {
        return "Invalid value for '" + name + "' parameter. It must be ";
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
