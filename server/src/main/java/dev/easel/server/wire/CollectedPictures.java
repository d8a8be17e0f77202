package dev.easel.server.wire;

import dev.easel.contract.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Holds what comes of one task until its end: an answer that has no room for a part of it. Belongs to one thread. */
final class CollectedPictures implements Outlet {
    private final Links links;
    private final List<ObjectNode> items = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final EngineNames engines = new EngineNames();
    private Optional<Duration> retryAfter = Optional.empty();

    CollectedPictures(Links links) {
        this.links = links;
    }

    @Override
    public void add(ObjectNode item) {
        items.add(item);
    }

    @Override
    public void addTogether(List<ObjectNode> all) {
        items.addAll(all);
    }

    @Override
    public void add(Problem problem) {
        problems.add(problem);
    }

    @Override
    public void drawnBy(String engine) {
        engines.add(engine);
    }

    EngineNames engines() {
        return engines;
    }

    @Override
    public void unfinished(Problem problem) {
        problems.add(problem);
    }

    @Override
    public void retryAfter(Duration delay) {
        retryAfter = Optional.of(delay);
    }

    @Override
    public Links links() {
        return links;
    }

    List<ObjectNode> items() {
        return items;
    }

    List<Problem> problems() {
        return problems;
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
