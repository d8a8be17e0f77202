package dev.easel.server.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.server.access.Caller;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FetchesTest {
    private static final Caller GREEDY = new Caller("greedy");
    private static final Caller MODEST = new Caller("modest");

    private final Fetches fetches = new Fetches(4, 2);
    private final Semaphore begun = new Semaphore(0);
    private final Semaphore goingOn = new Semaphore(0);

    /** As with hosts that answer slowly. */
    @Test
    void one_caller_leaves_places_for_others() throws Exception {
        var ended = new CountDownLatch(10);
        var greedy = Stream.generate(() -> Thread.ofVirtual().start(() -> fetch(ended)))
                .limit(10)
                .toList();
        while (!greedy.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING)) {
            Thread.onSpinWait(); // until each has a place, or waits for one
        }
        assertThat(begun.availablePermits()).as("its share").isEqualTo(2);
        fetches.acquire(MODEST);
        fetches.acquire(MODEST);
        fetches.release(MODEST);
        fetches.release(MODEST);
        goingOn.release(10);
        ended.await();
        assertThat(fetches.callers()).isZero();
    }

    @Test
    void whoever_gives_up_waiting_leaves_nothing_behind() throws Exception {
        fetches.acquire(GREEDY);
        fetches.acquire(GREEDY);
        var ended = new CountDownLatch(1);
        var waiting = Thread.ofVirtual().start(() -> fetch(ended));
        waiting.interrupt();
        ended.await();
        fetches.release(GREEDY);
        fetches.release(GREEDY);
        assertThat(fetches.callers()).isZero();
        assertThat(begun.availablePermits()).isZero();
    }

    private void fetch(CountDownLatch ended) {
        try {
            fetches.acquire(GREEDY);
            try {
                begun.release();
                goingOn.acquire();
            } finally {
                fetches.release(GREEDY);
            }
        } catch (InterruptedException _) {
            // Gave up.
        } finally {
            ended.countDown();
        }
    }
}
