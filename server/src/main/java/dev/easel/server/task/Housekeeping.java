package dev.easel.server.task;

import dev.easel.server.observe.Incident;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;

/** What has to be done from time to time, on a thread of its own, until it is stopped: heartbeats, and forgetting. */
final class Housekeeping {
    private static final System.Logger LOG = System.getLogger(Housekeeping.class.getName());
    private static final int BEATS_BETWEEN_FORGETTING = 60;

    /** Does a little; true if there may be more of it. */
    @FunctionalInterface
    interface Chore {
        boolean perform() throws IOException;
    }

    /** A sign of life. */
    @FunctionalInterface
    interface Beat {
        void perform() throws IOException;
    }

    private final Beat beat;
    private final Chore forgetting;
    private final Thread thread;

    /** Starts at once. */
    Housekeeping(Duration interval, Beat beat, Chore forgetting) {
        this.beat = beat;
        this.forgetting = forgetting;
        this.thread = Thread.ofPlatform().daemon().name("easel-leases").start(() -> run(interval));
    }

    private void run(Duration interval) {
        try {
            for (int round = 1; true; round++) {
                Thread.sleep(interval);
                round(round % BEATS_BETWEEN_FORGETTING == 0);
            }
        } catch (InterruptedException _) {
            // Stopped.
        }
    }

    private void round(boolean forgettingToo) {
        try {
            beat.perform();
            // In small steps, between which others may write.
            while (forgettingToo && forgetting.perform()) {
                beat.perform();
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "leases cannot be renewed now; will try again", e);
        } catch (Throwable e) {
            Incident.survive("looking after leases", e);
        }
    }

    void stop() {
        thread.interrupt();
    }
}
