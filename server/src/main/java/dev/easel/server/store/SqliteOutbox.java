package dev.easel.server.store;

import dev.easel.server.delivery.Attempt;
import dev.easel.server.delivery.Claim;
import dev.easel.server.delivery.Delivery;
import dev.easel.server.delivery.DeliveryState;
import dev.easel.server.delivery.Outbox;
import dev.easel.server.delivery.OutboxEntry;
import dev.easel.server.delivery.Parcel;
import dev.easel.server.delivery.Payload;
import dev.easel.server.delivery.Verdict;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/**
 * Deliveries as rows. Looking is a reading; only what has to be changed is written, since somebody looks for what is due
 * at least once a second.
 */
final class SqliteOutbox implements Outbox {
    private static final int FORGOTTEN_AT_A_TIME = 500;

    /** What a row takes beside its body, in bytes, roughly. */
    private static final int ROW_BYTES = 1_000;

    /** Every host with something pending and when that is due, by one look into the index for each. */
    private static final String HOSTS = """
            WITH RECURSIVE waiting (host) AS (
                SELECT min(host) FROM delivery WHERE state = 'pending'
                UNION ALL
                SELECT (SELECT min(host) FROM delivery WHERE state = 'pending' AND host > waiting.host)
                FROM waiting WHERE waiting.host IS NOT NULL)
            SELECT host, (SELECT min(due) FROM delivery WHERE state = 'pending' AND host = waiting.host) AS due
            FROM waiting WHERE host IS NOT NULL""";

    private final Writer writer;
    private final Readers readers;
    private final Path folder;
    private final long keptBytes;

    /**
     * @param folder files below it are written down without it, so that it can be moved
     * @param keptBytes what deliveries that have ended may take; the oldest are forgotten first
     */
    SqliteOutbox(Writer writer, Readers readers, Path folder, long keptBytes) {
        this.writer = writer;
        this.readers = readers;
        this.folder = folder;
        this.keptBytes = keptBytes;
    }

    /** Lets every claim run out: whoever had them is not there any more. */
    void adopt() throws IOException {
        writer.write(sql -> sql.change("""
                UPDATE delivery SET due = claimed, claimed = NULL WHERE state = 'pending' AND claimed IS NOT NULL"""));
    }

    @Override
    public void add(Collection<Parcel> parcels) throws IOException {
        var all = List.copyOf(parcels);
        writer.write(sql -> add(sql, all));
    }

    /** Part of a larger transaction when a task gets on; returns how many were new. */
    int add(Sql sql, List<Parcel> parcels) throws SQLException {
        int added = 0;
        for (var parcel : parcels) {
            added += add(sql, parcel);
        }
        return added;
    }

    private int add(Sql sql, Parcel parcel) throws SQLException {
        var delivery = parcel.delivery();
        var file = parcel.payload() instanceof Payload.MediaFile media ? media : null;
        var number = sql.first(
                """
                INSERT INTO delivery (id, owner, kind, task, result, address, host, file, media_type, weight, created,
                    ends, state, due)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'pending', ?) ON CONFLICT (id) DO NOTHING RETURNING number""",
                row -> row.getLong("number"),
                delivery.id(),
                delivery.owner(),
                delivery.kind().wireName(),
                delivery.task(),
                delivery.result().orElse(null),
                delivery.address().toString(),
                delivery.host(),
                file == null ? null : written(file.file()),
                file == null ? null : file.mediaType(),
                parcel.payload().weight(),
                delivery.created().toEpochMilli(),
                delivery.end().toEpochMilli(),
                delivery.created().toEpochMilli());
        if (number.isPresent() && parcel.payload() instanceof Payload.Body(byte[] json)) {
            sql.change("INSERT INTO delivery_body (number, json) VALUES (?, ?)", number.get(), json);
        }
        return number.isPresent() ? 1 : 0;
    }

    private String written(Path file) {
        return (file.startsWith(folder) ? folder.relativize(file) : file).toString();
    }

    /** A host with something pending. */
    private record Waiting(String host, Instant due) {}

    private static List<Waiting> hosts(Sql sql, Set<String> except) throws SQLException {
        var all = sql.all(HOSTS, row -> new Waiting(row.getString("host"), instant(row, "due")));
        return all.stream().filter(each -> !except.contains(each.host())).toList();
    }

    @Override
    public Optional<Instant> nextDue(Set<String> except) throws IOException {
        return readers.read(sql -> hosts(sql, except)).stream()
                .map(Waiting::due)
                .min(Comparator.naturalOrder());
    }

    @Override
    public List<Claim> claim(Wanted wanted) throws IOException {
        var soonest = nextDue(wanted.except());
        return soonest.isEmpty() || soonest.get().isAfter(wanted.now())
                ? List.of()
                : writer.write(sql -> claim(sql, wanted));
    }

    /** What could be claimed. */
    private record Due(long number, Instant since, int weight) {}

    private List<Claim> claim(Sql sql, Wanted wanted) throws SQLException {
        List<Claim> claims = new ArrayList<>();
        long weight = 0;
        for (var candidate : candidates(sql, wanted)) {
            weight += candidate.weight();
            if (claims.size() == wanted.most() || (weight > wanted.weight() && !claims.isEmpty())) {
                break;
            }
            claims.add(claim(sql, candidate.number(), wanted.until()));
        }
        return claims;
    }

    /** The first of every host, then the second of every host, and so on; each time the longest due first. */
    private static List<Due> candidates(Sql sql, Wanted wanted) throws SQLException {
        long now = wanted.now().toEpochMilli();
        List<List<Due>> places = new ArrayList<>();
        for (var waiting : hosts(sql, wanted.except())) {
            if (!waiting.due().isAfter(wanted.now())) {
                var own = sql.all(
                        """
                        SELECT number, due, weight FROM delivery
                        WHERE state = 'pending' AND host = ? AND due <= ? AND ends > ? ORDER BY due, number LIMIT ?""",
                        row -> new Due(row.getLong("number"), instant(row, "due"), row.getInt("weight")),
                        waiting.host(),
                        now,
                        now,
                        wanted.perHost());
                for (int i = 0; i < own.size(); i++) {
                    if (places.size() == i) {
                        places.add(new ArrayList<>());
                    }
                    places.get(i).add(own.get(i));
                }
            }
        }
        var longestFirst = Comparator.comparing(Due::since).thenComparingLong(Due::number);
        return places.stream()
                .flatMap(place -> place.stream().sorted(longestFirst))
                .toList();
    }

    private Claim claim(Sql sql, long number, Instant until) throws SQLException {
        return sql.first(
                        """
                        UPDATE delivery SET claimed = coalesce(claimed, due), due = ?, fence = fence + 1
                        WHERE number = ?
                        RETURNING *, (SELECT json FROM delivery_body WHERE delivery_body.number = delivery.number) AS json""",
                        row -> new Claim(
                                new Parcel(delivery(row), payload(row)), row.getInt("attempts"), row.getLong("fence")),
                        until.toEpochMilli(),
                        number)
                .orElseThrow();
    }

    @Override
    public boolean record(Claim claim, Attempt attempt, Verdict verdict) throws IOException {
        return writer.write(sql -> record(sql, claim, attempt, verdict));
    }

    private static boolean record(Sql sql, Claim claim, Attempt attempt, Verdict verdict) throws SQLException {
        return switch (verdict) {
            case Verdict.Delivered _ ->
                note(sql, claim, attempt, DeliveryState.DELIVERED, Optional.empty(), Optional.empty());
            case Verdict.Again(Instant due) ->
                note(sql, claim, attempt, DeliveryState.PENDING, Optional.of(due), Optional.empty());
            case Verdict.Failed(String why) ->
                note(sql, claim, attempt, DeliveryState.FAILED, Optional.empty(), Optional.of(why));
        };
    }

    /** An upload that has arrived needs its credential no more. */
    private static boolean note(
            Sql sql, Claim claim, Attempt attempt, DeliveryState state, Optional<Instant> due, Optional<String> failure)
            throws SQLException {
        var delivery = claim.delivery();
        boolean spent = state == DeliveryState.DELIVERED && delivery.kind() == Payload.Kind.UPLOAD;
        long at = attempt.at().toEpochMilli();
        return sql.change(
                        """
                        UPDATE delivery SET state = ?, attempts = attempts + 1, claimed = NULL, due = ?, address = ?,
                            last_at = ?, last_status = ?, last_note = ?, failure = ?, ended = ?
                        WHERE id = ? AND fence = ? AND claimed IS NOT NULL""",
                        state.wireName(),
                        due.map(Instant::toEpochMilli).orElse(at),
                        (spent ? delivery.withoutCredential() : delivery)
                                .address()
                                .toString(),
                        at,
                        attempt.status().isPresent() ? attempt.status().getAsInt() : null,
                        attempt.note(),
                        failure.orElse(null),
                        state == DeliveryState.PENDING ? null : at,
                        delivery.id(),
                        claim.fence())
                > 0;
    }

    @Override
    public void release(Claim claim, Instant due) throws IOException {
        writer.write(sql -> sql.change(
                "UPDATE delivery SET claimed = NULL, due = ? WHERE id = ? AND fence = ? AND claimed IS NOT NULL",
                due.toEpochMilli(),
                claim.delivery().id(),
                claim.fence()));
    }

    @Override
    public List<Delivery> expire(Instant now) throws IOException {
        long millis = now.toEpochMilli();
        boolean over =
                readers.read(sql -> sql.first("""
                        SELECT 1 FROM delivery
                        WHERE state = 'pending' AND ends <= ? AND (claimed IS NULL OR due <= ?) LIMIT 1""", _ -> true, millis, millis).isPresent());
        return over ? writer.write(sql -> sql.all("""
                UPDATE delivery SET state = 'failed', failure = 'its time was over', ended = ?, claimed = NULL
                WHERE state = 'pending' AND ends <= ? AND (claimed IS NULL OR due <= ?)
                RETURNING *""", SqliteOutbox::delivery, millis, millis, millis)) : List.of();
    }

    @Override
    public Optional<OutboxEntry> find(Optional<String> owner, String id) throws IOException {
        return readers.read(sql -> sql.first("SELECT * FROM delivery WHERE id = ?", SqliteOutbox::entry, id))
                .filter(entry ->
                        owner.isEmpty() || owner.get().equals(entry.delivery().owner()));
    }

    @Override
    public List<OutboxEntry> list(
            Optional<String> owner, Optional<DeliveryState> state, Optional<String> before, int most)
            throws IOException {
        return readers.read(sql -> {
            var below = before.isEmpty()
                    ? Optional.of(Long.MAX_VALUE)
                    : sql.first("SELECT number FROM delivery WHERE id = ?", row -> row.getLong(1), before.get());
            return below.isEmpty() ? List.<OutboxEntry>of() : list(sql, owner, state, below.get(), most);
        });
    }

    private static List<OutboxEntry> list(
            Sql sql, Optional<String> owner, Optional<DeliveryState> state, long below, int most) throws SQLException {
        var query = "SELECT * FROM delivery WHERE number < ?";
        List<Object> values = new ArrayList<>(List.of(below));
        if (owner.isPresent()) {
            query += " AND owner = ?";
            values.add(owner.get());
        }
        if (state.isPresent()) {
            query += " AND state = ?";
            values.add(state.get().wireName());
        }
        values.add(most);
        return sql.all(query + " ORDER BY number DESC LIMIT ?", SqliteOutbox::entry, values.toArray());
    }

    @Override
    public List<OutboxEntry> ofTask(String owner, UUID task) throws IOException {
        return readers.read(sql -> sql.all(
                "SELECT * FROM delivery WHERE task = ? AND owner = ? ORDER BY number",
                SqliteOutbox::entry,
                task,
                owner));
    }

    @Override
    public boolean replay(Optional<String> owner, String id, Instant now, Instant end) throws IOException {
        return writer.write(sql -> sql.change("""
                        UPDATE delivery SET state = 'pending', due = ?, ends = ?, attempts = 0, failure = NULL, ended = NULL
                        WHERE id = ? AND owner = coalesce(?, owner) AND state <> 'pending'""", now.toEpochMilli(), end.toEpochMilli(), id, owner.orElse(null))) > 0;
    }

    @Override
    public Backlog backlog() throws IOException {
        return readers.read(sql -> sql.first(
                        "SELECT count(*) AS deliveries, total(weight) AS bytes FROM delivery WHERE state = 'pending'",
                        row -> new Backlog(row.getInt("deliveries"), row.getLong("bytes")))
                .orElseThrow());
    }

    /** In small steps, between which others may write. */
    @Override
    public int forget(Instant ended) throws IOException {
        long last = Math.max(ended.toEpochMilli(), beyondBound());
        int forgotten = 0;
        while (true) {
            int some = writer.write(sql -> forget(sql, last));
            forgotten += some;
            if (some < FORGOTTEN_AT_A_TIME) {
                return forgotten;
            }
        }
    }

    /** When the newest ended that is too much to keep. */
    private long beyondBound() throws IOException {
        return readers.read(sql ->
                sql.first("""
                        SELECT max(ended) FROM (
                            SELECT ended, sum(weight + ?) OVER (ORDER BY ended DESC ROWS UNBOUNDED PRECEDING) AS kept
                            FROM delivery WHERE ended IS NOT NULL)
                        WHERE kept > ?""", row -> row.getLong(1), ROW_BYTES, keptBytes).orElse(0L));
    }

    private static int forget(Sql sql, long last) throws SQLException {
        var over = sql.all(
                "DELETE FROM delivery WHERE number IN"
                        + " (SELECT number FROM delivery WHERE ended <= ? ORDER BY ended LIMIT ?) RETURNING number",
                row -> row.getLong(1),
                last,
                FORGOTTEN_AT_A_TIME);
        for (var number : over) {
            sql.change("DELETE FROM delivery_body WHERE number = ?", number);
        }
        return over.size();
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getString("id"),
                row.getString("owner"),
                Payload.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                Sql.uuid(row, "task"),
                row.getBytes("result") == null ? Optional.empty() : Optional.of(Sql.uuid(row, "result")),
                URI.create(row.getString("address")),
                instant(row, "created"),
                instant(row, "ends"));
    }

    private Payload payload(ResultSet row) throws SQLException {
        var file = row.getString("file");
        return file == null
                ? new Payload.Body(row.getBytes("json"))
                : new Payload.MediaFile(folder.resolve(file), row.getString("media_type"));
    }

    private static OutboxEntry entry(ResultSet row) throws SQLException {
        var state = DeliveryState.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
        return new OutboxEntry(
                delivery(row),
                state,
                row.getInt("attempts"),
                state == DeliveryState.PENDING ? Optional.of(instant(row, "due")) : Optional.empty(),
                attempt(row),
                Optional.ofNullable(row.getString("failure")));
    }

    private static Optional<Attempt> attempt(ResultSet row) throws SQLException {
        var note = row.getString("last_note");
        if (note == null) {
            return Optional.empty();
        }
        int status = row.getInt("last_status");
        return Optional.of(new Attempt(
                instant(row, "last_at"), row.wasNull() ? OptionalInt.empty() : OptionalInt.of(status), note));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }
}
