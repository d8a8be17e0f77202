package dev.easel.server.wire;

import dev.easel.contract.Problem;
import dev.easel.server.task.Receipt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What comes of one task, in frames: each result in its own, all problems together when the task is over. */
final class SocketOutlet implements Outlet {
    private final Links links;
    private final SocketSession session;
    private final List<Problem> problems = new ArrayList<>();
    private Optional<Receipt> end = Optional.empty();

    SocketOutlet(Links links, SocketSession session) {
        this.links = links;
        this.session = session;
    }

    @Override
    public void add(ObjectNode item) {
        session.add(new Frame.Data(List.of(item), links));
    }

    @Override
    public void add(ObjectNode item, Receipt arrival) {
        session.add(new Frame.Data(List.of(item), links), arrival);
    }

    @Override
    public void addTogether(List<ObjectNode> items) {
        if (!items.isEmpty()) {
            session.add(new Frame.Data(items, links));
        }
    }

    @Override
    public void add(Problem problem) {
        problems.add(problem);
    }

    @Override
    public void add(Problem problem, Receipt arrival) {
        problems.add(problem);
        end = Optional.of(arrival);
    }

    /** There is no place for it in a frame; {@code getTaskDetails} tells it. */
    @Override
    public void drawnBy(String engine) {}

    @Override
    public void unfinished(Problem problem) {
        add(problem);
    }

    /** There is no place for it in a frame; the problem's message says that trying again may help. */
    @Override
    public void retryAfter(Duration delay) {}

    @Override
    public Links links() {
        return links;
    }

    /** The task is over. */
    void end() {
        if (!problems.isEmpty()) {
            session.add(new Frame.Problems(List.copyOf(problems), links), end);
        }
    }
}
