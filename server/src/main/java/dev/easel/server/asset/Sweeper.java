package dev.easel.server.asset;

import dev.easel.server.observe.Incident;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.time.Duration;

/** Deletes expired files from time to time, on a thread of its own, until it is closed. */
public final class Sweeper implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Sweeper.class.getName());

    /** Looking for orphans reads every file's name; only a crash makes any. */
    private static final int ROUNDS_BETWEEN_ORPHANS = 144;

    private final AssetStore assets;
    private final Duration interval;
    private final Thread thread;

    /** Starts at once. */
    public Sweeper(AssetStore assets, Duration interval) {
        this.assets = assets;
        this.interval = interval;
        this.thread = Thread.ofVirtual().name("easel-sweep").start(this::run);
    }

    private void run() {
        try {
            for (int round = 0; true; round++) {
                sweep(round % ROUNDS_BETWEEN_ORPHANS == 0);
                Thread.sleep(interval);
            }
        } catch (InterruptedException _) {
            // Closed.
        }
    }

    private void sweep(boolean orphansToo) {
        try {
            LOG.log(Level.DEBUG, "deleted {0} expired pictures", assets.sweep());
            if (orphansToo) {
                LOG.log(Level.DEBUG, "deleted {0} files that a crash had left behind", assets.sweepOrphans());
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.log(Level.WARNING, "cannot delete expired pictures now; will try again", e);
        } catch (Throwable e) {
            Incident.survive("deleting expired pictures", e);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
