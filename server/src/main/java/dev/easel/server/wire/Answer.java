package dev.easel.server.wire;

import dev.easel.contract.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a request comes to: {@code {"data": [...]}}, {@code {"errors": [...]}} or both. There is never an empty list of
 * errors, which some clients take for a failure. Mutable; belongs to the thread that handles the request.
 */
final class Answer implements Outlet {
    private final Links links;
    private final List<ObjectNode> data = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final EngineNames engines = new EngineNames();
    private Optional<Duration> retryAfter = Optional.empty();

    Answer(Links links) {
        this.links = links;
    }

    @Override
    public void add(ObjectNode item) {
        data.add(item);
    }

    @Override
    public void addTogether(List<ObjectNode> items) {
        data.addAll(items);
    }

    @Override
    public void add(Problem problem) {
        problems.add(problem);
    }

    @Override
    public void drawnBy(String engine) {
        engines.add(engine);
    }

    @Override
    public void unfinished(Problem problem) {
        // Some clients take whatever is in data for everything there will ever be.
        data.removeIf(item -> item.path("taskUUID").asString("").equals(problem.taskUUID()));
        add(problem);
    }

    @Override
    public void retryAfter(Duration delay) {
        retryAfter = Optional.of(delay);
    }

    @Override
    public Links links() {
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

    /** Whether the answer should be written as a stream: its files are read when they are written. */
    boolean holdsFiles() {
        return data.stream().anyMatch(Answer::holdsFile);
    }

    private static boolean holdsFile(JsonNode json) {
        return json.isPojo() || json.values().stream().anyMatch(Answer::holdsFile);
    }

    EngineNames engines() {
        return engines;
    }

    byte[] toBytes() {
        return Json.mapper().writeValueAsBytes(envelope());
    }

    /** Some clients look for {@code error} when the status is not 2xx, and for {@code errors} otherwise. */
    ObjectNode envelope() {
        var envelope = Json.object();
        if (!data.isEmpty() || problems.isEmpty()) {
            envelope.putArray("data").addAll(data);
        }
        if (!problems.isEmpty()) {
            var errors = envelope.putArray("errors");
            problems.forEach(problem -> errors.add(ProblemItem.of(problem, links)));
        }
        if (status() != 200) {
            envelope.set("error", ProblemItem.of(problems.getFirst(), links));
        }
        return envelope;
    }
}
