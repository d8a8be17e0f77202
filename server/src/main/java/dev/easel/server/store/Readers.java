package dev.easel.server.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * A few connections that read while somebody writes. A reading sees one state of the database from its first to its last
 * line. Safe for use by many threads.
 */
final class Readers implements AutoCloseable {
    private final int count;
    private final BlockingQueue<Sql> idle;

    Readers(List<Sql> connections) {
        this.count = connections.size();
        this.idle = new ArrayBlockingQueue<>(count, false, connections);
    }

    /** Looks at the database. */
    @FunctionalInterface
    interface Look<T> {
        T at(Sql sql) throws SQLException;
    }

    <T> T read(Look<T> look) throws IOException {
        var sql = take();
        try {
            sql.run("BEGIN");
            try {
                return look.at(sql);
            } finally {
                sql.run("COMMIT");
            }
        } catch (SQLException e) {
            refresh(sql);
            throw DatabaseException.of(e);
        } finally {
            idle.add(sql);
        }
    }

    private static void refresh(Sql sql) {
        try {
            sql.refresh();
        } catch (SQLException _) {
            // Whoever reads next hears of it.
        }
    }

    /** A thread that is interrupted meanwhile stays so: readings are short. */
    private Sql take() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return idle.take();
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        for (int i = 0; i < count; i++) {
            take().close();
        }
    }
}
