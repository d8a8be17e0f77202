package dev.easel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Who has a turn when. */
class TurnsTest {
    private final LinkedBlockingQueue<String> served = new LinkedBlockingQueue<>();

    @Test
    void lines_take_turns_and_keep_their_order() throws Exception {
        var turns = new Turns(1);
        turns.acquire("first");
        List<Thread> waiting = new ArrayList<>();
        for (var each : List.of("long 1", "long 2", "long 3", "short 1")) {
            waiting.add(waiting(turns, each));
        }

        turns.release();
        for (var thread : waiting) {
            thread.join();
        }

        assertThat(served).containsExactly("long 1", "short 1", "long 2", "long 3");
    }

    @Test
    void whoever_leaves_takes_no_place_away() throws Exception {
        var turns = new Turns(1);
        turns.acquire("first");
        var gone = waiting(turns, "long 1");
        var patient = waiting(turns, "long 2");
        gone.interrupt();
        gone.join();

        turns.release();
        patient.join();
        turns.acquire("another");

        assertThat(served).containsExactly("long 2");
    }

    @Test
    void there_are_as_many_places_as_it_says() throws Exception {
        var turns = new Turns(2);
        turns.acquire("a");
        turns.acquire("a");
        var third = waiting(turns, "a third");
        assertThat(served.poll(1, TimeUnit.MILLISECONDS)).isNull();
        turns.release();
        third.join();
        assertThat(served).containsExactly("a third");
    }

    /** Somebody who stands in a line, named by the first word, notes when it is served, and goes. */
    private Thread waiting(Turns turns, String name) {
        var line = name.split(" ", 2)[0];
        var thread = Thread.ofPlatform().start(() -> {
            try {
                turns.acquire(line);
                served.add(name);
                turns.release();
            } catch (InterruptedException _) {
                // It leaves.
            }
        });
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return thread;
    }
}
