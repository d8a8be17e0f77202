package dev.easel.server.store;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A connection whose statements are prepared once each. For one thread at a time. */
final class Sql implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    Sql(Connection connection) {
        this.connection = connection;
    }

    /** Reads one row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Runs a statement; returns how many rows it changed. */
    int change(String statement, @Nullable Object... values) throws SQLException {
        return prepared(statement, values).executeUpdate();
    }

    /** Runs a statement that gives nothing back. */
    void run(String statement) throws SQLException {
        prepared(statement).execute();
    }

    /** The first row, if there is any. Of a statement that changes something, all changes are made. */
    <T> Optional<T> first(String query, Row<T> reader, @Nullable Object... values) throws SQLException {
        try (var rows = prepared(query, values).executeQuery()) {
            return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
        }
    }

    <T> List<T> all(String query, Row<T> reader, @Nullable Object... values) throws SQLException {
        List<T> all = new ArrayList<>();
        try (var rows = prepared(query, values).executeQuery()) {
            while (rows.next()) {
                all.add(reader.read(rows));
            }
        }
        return all;
    }

    /** The number in the first column of the only row. */
    long number(String query, @Nullable Object... values) throws SQLException {
        return first(query, row -> row.getLong(1), values).orElseThrow();
    }

    private PreparedStatement prepared(String text, @Nullable Object... values) throws SQLException {
        var statement = statements.get(text);
        if (statement == null) {
            statement = connection.prepareStatement(text);
            statements.put(text, statement);
        }
        for (int i = 0; i < values.length; i++) {
            bind(statement, i + 1, values[i]);
        }
        return statement;
    }

    private static void bind(PreparedStatement statement, int place, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setObject(place, null);
            case Long number -> statement.setLong(place, number);
            case Integer number -> statement.setInt(place, number);
            case Boolean truth -> statement.setInt(place, truth ? 1 : 0);
            case String text -> statement.setString(place, text);
            case UUID id -> statement.setBytes(place, bytes(id));
            case byte[] content -> statement.setBytes(place, content);
            default -> throw new IllegalArgumentException("no column holds a " + value.getClass());
        }
    }

    /** Prepares every statement anew: one that has failed in the middle is of no further use. */
    void refresh() throws SQLException {
        var old = List.copyOf(statements.values());
        statements.clear();
        for (var statement : old) {
            statement.close();
        }
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        var bytes = ByteBuffer.wrap(row.getBytes(column));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /** Empty for NULL. */
    static Optional<UUID> uuidIfAny(ResultSet row, String column) throws SQLException {
        return row.getBytes(column) == null ? Optional.empty() : Optional.of(uuid(row, column));
    }

    static Optional<Boolean> truth(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value != 0);
    }

    @Override
    public void close() throws SQLException {
        refresh();
        connection.close();
    }
}
