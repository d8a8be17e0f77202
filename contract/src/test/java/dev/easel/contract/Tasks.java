package dev.easel.contract;

import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tasks to test with, and the two ways a validation can end. */
final class Tasks {
    static final Catalog CATALOG = Catalog.load();
    static final ModelCard PRO = CATALOG.find("xai:grok-imagine@image-pro").orElseThrow();
    static final String UUID = "1607528b-b740-4975-8cc1-6dc6b2d18f60";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Tasks() {}

    static ObjectNode json(String text) {
        return JSON.readTree(text).asObject();
    }

    /** The smallest task that is in order. */
    static ObjectNode task() {
        return json("""
                {"taskType": "imageInference", "taskUUID": "%s", "model": "xai:grok-imagine@image-pro",
                 "positivePrompt": "a red fox"}
                """.formatted(UUID));
    }

    /** That task with more fields, written as the inside of a JSON object. */
    static ObjectNode task(String fields) {
        var task = task();
        task.setAll(json("{" + fields + "}"));
        return task;
    }

    static ObjectNode taskWithout(String field) {
        var task = task();
        task.remove(field);
        return task;
    }

    static ImageTask accepted(ObjectNode task) {
        return switch (CATALOG.validate(task)) {
            case Validation.Accepted(ImageTask accepted) -> accepted;
            case Validation.Rejected(List<Problem> problems) -> throw new AssertionError("rejected: " + problems);
        };
    }

    static List<Problem> problems(ObjectNode task) {
        return switch (CATALOG.validate(task)) {
            case Validation.Accepted accepted -> throw new AssertionError("accepted: " + accepted);
            case Validation.Rejected(List<Problem> problems) -> problems;
        };
    }

    static List<String> codes(ObjectNode task) {
        return problems(task).stream().map(Problem::code).toList();
    }

    static Problem onlyProblem(ObjectNode task) {
        var problems = problems(task);
        if (problems.size() != 1) {
            throw new AssertionError("not one problem: " + problems);
        }
        return problems.getFirst();
    }
}
