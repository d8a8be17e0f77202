package dev.easel.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.concurrent.Semaphore;

/**
 * Places that several lines share: a place that becomes free goes to the lines in turn, and within a line to whoever came
 * first, so that a long line does not hold up a short one. Safe for use by many threads.
 */
public final class Turns {
    /** Never with an empty line; the first one's turn is next. While anybody waits, no place is free. */
    private final SequencedMap<String, Deque<Semaphore>> lines = new LinkedHashMap<>();

    private int free;

    /** @param places how many may have one at a time */
    public Turns(int places) {
        if (places < 1) {
            throw new IllegalArgumentException("nobody would ever have a turn with " + places + " places");
        }
        this.free = places;
    }

    /** Waits in a line for a place. Whoever gets one gives it back by {@link #release}. */
    void acquire(String line) throws InterruptedException {
        var call = new Semaphore(0);
        if (stand(line, call)) {
            return;
        }
        try {
            call.acquire();
        } catch (InterruptedException e) {
            leave(line, call);
            throw e;
        }
    }

    /** True if there is a place at once. */
    private synchronized boolean stand(String line, Semaphore call) {
        if (free > 0) {
            free--;
            return true;
        }
        lines.computeIfAbsent(line, _ -> new ArrayDeque<>()).add(call);
        return false;
    }

    /** Whoever leaves may have been called a moment before. */
    private synchronized void leave(String line, Semaphore call) {
        var waiting = lines.get(line);
        if (waiting == null || !waiting.remove(call)) {
            release();
        } else if (waiting.isEmpty()) {
            lines.remove(line);
        }
    }

    synchronized void release() {
        var next = lines.pollFirstEntry();
        if (next == null) {
            free++;
            return;
        }
        var waiting = next.getValue();
        waiting.remove().release();
        if (!waiting.isEmpty()) {
            lines.putLast(next.getKey(), waiting);
        }
    }
}
