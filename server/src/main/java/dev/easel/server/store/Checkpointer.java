package dev.easel.server.store;

import dev.easel.server.observe.Incident;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;

/**
 * Works the log into the file beside the writer. Left to the commit that finds the log long enough, that would hold up
 * everybody for as long as the medium takes to write some thousand pages. Only the writer can begin the log anew, and does
 * so when it is long: by then little is left to be worked in.
 */
final class Checkpointer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Checkpointer.class.getName());

    private final Sql sql;
    private final Semaphore bell = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closed;

    /** @param sql a connection that nobody else uses */
    Checkpointer(Sql sql) {
        this.sql = sql;
        this.thread = Thread.ofPlatform().daemon().name("easel-checkpoint").start(this::run);
    }

    /** The log has grown by a good deal. Never waits. */
    void ring() {
        bell.release();
    }

    private void run() {
        while (!closed) {
            bell.acquireUninterruptibly();
            bell.drainPermits();
            if (!closed) {
                checkpoint();
            }
        }
    }

    private void checkpoint() {
        try {
            sql.number("PRAGMA wal_checkpoint(PASSIVE)");
        } catch (SQLException e) {
            // The log stays as it is, and the writer tries as well.
            LOG.log(Level.DEBUG, "the log could not be worked into the database now", e);
        } catch (Throwable e) {
            Incident.survive("working the log into the database", e);
        }
    }

    @Override
    public void close() throws SQLException {
        closed = true;
        bell.release();
        Writer.awaitEnd(thread);
        sql.close();
    }
}
