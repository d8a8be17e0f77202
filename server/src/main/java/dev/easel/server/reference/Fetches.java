package dev.easel.server.reference;

import dev.easel.server.access.Caller;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * How many pictures are fetched at a time: so many in all, and fewer for one caller, so that whoever names slow hosts keeps
 * nobody else waiting. Safe for use by many threads.
 */
final class Fetches {
    private final Semaphore all;
    private final int ofCaller;
    private final Map<Caller, Own> own = new ConcurrentHashMap<>();

    Fetches(int inAll, int ofCaller) {
        this.all = new Semaphore(inAll, true);
        this.ofCaller = ofCaller;
    }

    /** The places of one caller, and how many have or want one. */
    private record Own(Semaphore places, int users) {
        Own with(int more) {
            return new Own(places, users + more);
        }
    }

    /** Waits for a place; whoever got one gives it back. */
    void acquire(Caller caller) throws InterruptedException {
        var mine = own.merge(caller, new Own(new Semaphore(ofCaller, true), 1), (known, _) -> known.with(1));
        try {
            mine.places().acquire();
            try {
                all.acquire();
            } catch (InterruptedException e) {
                mine.places().release();
                throw e;
            }
        } catch (InterruptedException e) {
            leave(caller);
            throw e;
        }
    }

    /** Gives a place back. */
    void release(Caller caller) {
        all.release();
        own.computeIfPresent(caller, (_, mine) -> {
            mine.places().release();
            return mine;
        });
        leave(caller);
    }

    private void leave(Caller caller) {
        own.computeIfPresent(caller, (_, mine) -> mine.users() == 1 ? null : mine.with(-1));
    }

    /** Callers that have or want a place. */
    int callers() {
        return own.size();
    }
}
