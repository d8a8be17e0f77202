package dev.easel.server.delivery;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** What goes to one host: a few at a time, one if it is in doubt, none while its breaker is open. Not safe for use by many threads. */
final class Lane {
    private final int width;
    private final Breaker breaker = new Breaker();
    private final Queue<Claim> waiting = new ArrayDeque<>();
    private int running;

    Lane(int width) {
        this.width = width;
    }

    void add(Claim claim) {
        waiting.add(claim);
    }

    /** Whether something more may be claimed for it. */
    boolean hasRoom(Instant now) {
        return breaker.permits(now) && waiting.isEmpty() && running < limit();
    }

    /** What may begin now; the caller begins it. */
    List<Claim> start(Instant now) {
        List<Claim> started = new ArrayList<>();
        while (!waiting.isEmpty() && running < limit() && breaker.permits(now)) {
            started.add(waiting.remove());
            running++;
        }
        return started;
    }

    /** What must be given back because the host is left alone for now. */
    List<Claim> surrender(Instant now) {
        if (breaker.permits(now)) {
            return List.of();
        }
        var given = List.copyOf(waiting);
        waiting.clear();
        return given;
    }

    void finished(boolean fault, Instant now) {
        running--;
        if (fault) {
            breaker.failed(now);
        } else {
            breaker.succeeded();
        }
    }

    Breaker breaker() {
        return breaker;
    }

    /** What is on its way, and what waits for that. */
    int taken() {
        return running + waiting.size();
    }

    /** Whether nothing is on its way. */
    boolean isQuiet() {
        return running == 0 && waiting.isEmpty();
    }

    /** Whether the last attempt failed. */
    boolean isDoubtful() {
        return breaker.isSuspicious();
    }

    /** Whether there is nothing to remember of it. */
    boolean isIdle() {
        return isQuiet() && !isDoubtful();
    }

    private int limit() {
        return isDoubtful() ? 1 : width;
    }
}
