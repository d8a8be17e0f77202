package dev.easel.server.wire;

import dev.easel.contract.Problem;
import dev.easel.server.task.PreviewFile;
import dev.easel.server.task.Receipt;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where what comes of a task goes, piece by piece: into one answer over HTTP, each in a frame of its own over WebSocket.
 * Belongs to one thread.
 */
interface Outlet {

    /** A result. */
    void add(ObjectNode item);

    /** A result whose arrival is to be noted, where that can be known. */
    default void add(ObjectNode item, Receipt arrival) {
        add(item);
    }

    /** Results that some clients must find in one piece. */
    void addTogether(List<ObjectNode> items);

    void add(Problem problem);

    /** A problem after which nothing more comes, and whose arrival is to be noted, where that can be known. */
    default void add(Problem problem, Receipt arrival) {
        add(problem);
    }

    /** How a picture would come out by now: comes before the picture, which may come without any. */
    default void add(PreviewFile preview) {}

    /** Which engine drew a picture that was added, as in {@code studio/0.1.0}. */
    void drawnBy(String engine);

    /** Why a task that goes on is not waited for. What was added of it so far is not told as if it were all. */
    void unfinished(Problem problem);

    /** When to try again what was refused. */
    void retryAfter(Duration delay);

    Links links();

    /** How long it may be still before {@link #still} wants to know. */
    default Duration silence() {
        return Duration.ofDays(1);
    }

    /**
     * Nothing has come for that long.
     *
     * @throws CallerGoneException if nobody waits any more
     */
    default void still() {}
}
