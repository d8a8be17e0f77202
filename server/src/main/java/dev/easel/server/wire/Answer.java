package dev.easel.server.wire;

import dev.easel.contract.Problem;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a request comes to: {@code {"data": [...]}}, {@code {"errors": [...]}} or both. There is never an empty list of
 * errors, which some clients take for a failure. Mutable; belongs to the thread that handles the request.
 */
final class Answer {
    private final Links links;
    private final List<ObjectNode> data = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private Optional<Duration> retryAfter = Optional.empty();
    private boolean holdsFiles;

    Answer(Links links) {
        this.links = links;
    }

    void add(ObjectNode item) {
        data.add(item);
    }

    /** Adds an item that holds a whole file: the answer should be written as a stream. */
    void addWithFile(ObjectNode item) {
        data.add(item);
        holdsFiles = true;
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    void retryAfter(Duration delay) {
        retryAfter = Optional.of(delay);
    }

    Links links() {
        return links;
    }

    /** 200 if anything was done, else the status of the first problem. */
    int status() {
        return data.isEmpty() && !problems.isEmpty() ? ProblemStatus.of(problems.getFirst()) : 200;
    }

    /** When to try again, if the answer as a whole says to. */
    Optional<Duration> retryAfter() {
        return status() == 200 ? Optional.empty() : retryAfter;
    }

    boolean holdsFiles() {
        return holdsFiles;
    }

    boolean hasResults() {
        return data.stream().anyMatch(item -> item.has("imageUUID"));
    }

    byte[] toBytes() {
        return Json.mapper().writeValueAsBytes(envelope());
    }

    void writeTo(OutputStream out) {
        try (JsonGenerator generator = Json.mapper().createGenerator(out)) {
            generator.writePOJO(envelope());
        }
    }

    /** Some clients look for {@code error} when the status is not 2xx, and for {@code errors} otherwise. */
    private ObjectNode envelope() {
        var envelope = Json.object();
        if (!data.isEmpty() || problems.isEmpty()) {
            envelope.putArray("data").addAll(data);
        }
        if (!problems.isEmpty()) {
            var errors = envelope.putArray("errors");
            problems.forEach(problem -> errors.add(json(problem)));
        }
        if (status() != 200) {
            envelope.set("error", json(problems.getFirst()));
        }
        return envelope;
    }

    private ObjectNode json(Problem problem) {
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
        return json;
    }

    private static void putIfPresent(ObjectNode json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}
