package dev.easel.server.store;

import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The database could not be read or written. */
public final class DatabaseException extends IOException {
    private static final long serialVersionUID = 1L;

    DatabaseException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static DatabaseException of(SQLException cause) {
        return new DatabaseException("the database failed: " + cause.getMessage(), cause);
    }
}
