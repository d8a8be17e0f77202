package dev.easel.server.task;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Fetches what tasks work from, before they queue to be drawn: a slow server elsewhere keeps a virtual thread waiting and
 * none that draws. Safe for use by many threads.
 */
final class Gathering {
    private final Semaphore places;
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;

    /** @param capacity tasks at a time; more are refused */
    Gathering(int capacity) {
        this.places = new Semaphore(capacity);
    }

    /**
     * Takes an attempt if there is room.
     *
     * @param next runs when everything is there; if anything is not, the attempt ends the task instead
     */
    boolean offer(TaskAttempt attempt, Runnable next) {
        if (!places.tryAcquire()) {
            return false;
        }
        Thread.ofVirtual().name("easel-gather").start(() -> gather(attempt, next));
        return true;
    }

    private void gather(TaskAttempt attempt, Runnable next) {
        threads.add(Thread.currentThread());
        try {
            if (stopped) {
                attempt.abandon();
            } else if (attempt.gather()) {
                next.run();
            }
        } finally {
            threads.remove(Thread.currentThread());
            places.release();
        }
    }

    /** Abandons whatever is still being fetched. */
    void stop() {
        stopped = true;
        threads.forEach(Thread::interrupt);
    }
}
