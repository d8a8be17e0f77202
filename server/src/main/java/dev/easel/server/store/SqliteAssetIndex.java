package dev.easel.server.store;

import dev.easel.contract.OutputFormat;
import dev.easel.server.asset.AssetIndex;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The list of files as a table. */
final class SqliteAssetIndex implements AssetIndex {
    private final Writer writer;
    private final Readers readers;

    SqliteAssetIndex(Writer writer, Readers readers) {
        this.writer = writer;
        this.readers = readers;
    }

    @Override
    public void add(Entry entry) throws IOException {
        writer.write(sql -> add(sql, entry));
    }

    /** Part of a larger transaction when a task has a picture finished. */
    static int add(Sql sql, Entry entry) throws SQLException {
        return sql.change(
                "INSERT OR REPLACE INTO asset (id, format, length, expires, owner) VALUES (?, ?, ?, ?, ?)",
                entry.id(),
                entry.format().name(),
                entry.length(),
                entry.expires().toEpochMilli(),
                entry.owner().orElse(null));
    }

    @Override
    public Optional<Entry> find(UUID id) throws IOException {
        return readers.read(sql -> sql.first("SELECT * FROM asset WHERE id = ?", SqliteAssetIndex::entry, id));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                Sql.uuid(row, "id"),
                OutputFormat.valueOf(row.getString("format")),
                row.getLong("length"),
                Instant.ofEpochMilli(row.getLong("expires")),
                Optional.ofNullable(row.getString("owner")));
    }

    @Override
    public void prolong(UUID id, Instant expires) throws IOException {
        long until = expires.toEpochMilli();
        writer.write(sql -> sql.change("UPDATE asset SET expires = ? WHERE id = ? AND expires < ?", until, id, until));
    }

    @Override
    public void own(UUID id, String owner) throws IOException {
        writer.write(sql -> sql.change("UPDATE asset SET owner = ? WHERE id = ?", owner, id));
    }

    @Override
    public boolean remove(UUID id) throws IOException {
        return writer.write(sql -> sql.change("DELETE FROM asset WHERE id = ?", id)) > 0;
    }

    @Override
    public List<Entry> removeExpired(Instant now, int most) throws IOException {
        return writer.write(sql -> sql.all("""
                DELETE FROM asset WHERE id IN (SELECT id FROM asset WHERE expires <= ? ORDER BY expires LIMIT ?)
                RETURNING *""", SqliteAssetIndex::entry, now.toEpochMilli(), most));
    }
}
