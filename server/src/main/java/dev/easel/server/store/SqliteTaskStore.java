package dev.easel.server.store;

import dev.easel.contract.OutputFormat;
import dev.easel.contract.Problem;
import dev.easel.engine.Report;
import dev.easel.server.access.Caller;
import dev.easel.server.asset.AssetIndex;
import dev.easel.server.delivery.Parcel;
import dev.easel.server.task.Ending;
import dev.easel.server.task.KeptResult;
import dev.easel.server.task.KeptTask;
import dev.easel.server.task.Lease;
import dev.easel.server.task.NewTask;
import dev.easel.server.task.Places;
import dev.easel.server.task.Receipt;
import dev.easel.server.task.TaskKey;
import dev.easel.server.task.TaskState;
import dev.easel.server.task.TaskStore;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.function.LongSupplier;

/** Tasks as rows. What is to be true is said in the schema and in the conditions of these statements. */
final class SqliteTaskStore implements TaskStore {
    /** By way of the ids: asked for whole rows in their order, SQLite would go through every task there ever was. */
    static final String UNFINISHED = """
            SELECT * FROM task WHERE id IN (
                SELECT id FROM task WHERE state = 'queued' UNION ALL SELECT id FROM task WHERE state = 'running')
            ORDER BY id""";

    /** Of all that are waited for, those of one session: SQLite, left alone, would go through all tasks of the caller. */
    private static final String WAITED_FOR = """
            SELECT * FROM task INDEXED BY task_session
            WHERE session = ? AND caller = ? AND (ended IS NULL OR ended > ?) ORDER BY id LIMIT ?""";

    private final Writer writer;
    private final Readers readers;
    private final SqliteOutbox outbox;
    private final UUID boot;
    private final LongSupplier millis;

    /**
     * @param outbox where deliveries go, in the transactions of what they tell of
     * @param boot this process; whatever another one has leased is put back by {@link #adopt}
     * @param millis the clock that leases go by
     */
    SqliteTaskStore(Writer writer, Readers readers, SqliteOutbox outbox, UUID boot, LongSupplier millis) {
        this.writer = writer;
        this.readers = readers;
        this.outbox = outbox;
        this.boot = boot;
        this.millis = millis;
    }

    /** Puts back what other processes were working on: there is only one at a time. */
    int adopt() throws IOException {
        return writer.write(
                sql -> sql.change("UPDATE task SET state = 'queued' WHERE state = 'running' AND boot <> ?", boot));
    }

    @Override
    public Entry accept(NewTask task, int capacity, Instant forgotten) throws IOException {
        return writer.write(sql -> accept(sql, task, capacity, forgotten));
    }

    /** Nearly every task is new, so none is looked for before one is in the way: the unique key knows. */
    private static Entry accept(Sql sql, NewTask task, int capacity, Instant forgotten) throws SQLException {
        var queue = queue(sql, task);
        boolean full = Places.areTaken(capacity, queue.waiting(), queue.own());
        var id = full ? OptionalLong.empty() : insert(sql, task);
        if (id.isEmpty()) {
            var earlier = find(sql, task.key());
            if (earlier.isPresent() && !makesPlace(earlier.get(), forgotten)) {
                return new Entry.Known(earlier.get());
            }
            if (full) {
                return new Entry.Full((int) queue.waiting());
            }
            delete(sql, earlier.orElseThrow().id());
            id = insert(sql, task);
        }
        Usages.add(sql, task.key().caller(), 1, BigDecimal.ZERO, task.accepted());
        return new Entry.New(id.orElseThrow());
    }

    private static boolean makesPlace(KeptTask earlier, Instant forgotten) {
        return earlier.failedFree()
                || earlier.ended().filter(ended -> !ended.isAfter(forgotten)).isPresent();
    }

    /** How many tasks wait in a pool, and how many of these are one caller's. */
    private record Queue(long waiting, long own) {}

    private static Queue queue(Sql sql, NewTask task) throws SQLException {
        return sql.first(
                        "SELECT total(waiting), total(waiting) FILTER (WHERE caller = ?) FROM queue WHERE pool = ?",
                        row -> new Queue(row.getLong(1), row.getLong(2)),
                        task.key().caller().id(),
                        task.pool())
                .orElseThrow();
    }

    /**
     * The new task's number; empty if there is one with its key. Its round is the one that is being served in its pool, or
     * the one after the caller's last there.
     */
    private static OptionalLong insert(Sql sql, NewTask task) throws SQLException {
        return sql.first(
                        """
                        INSERT INTO task
                            (caller, uuid, request, sealed, nsfw, origin, seeds, accepted, ready, wanted, pool, session, state, round)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, 'queued', max(
                            coalesce((SELECT min(round) FROM task WHERE state = 'queued' AND pool = ?11), 0),
                            coalesce((SELECT max(round) + 1 FROM task
                                WHERE state = 'queued' AND caller = ?1 AND pool = ?11), 0)))
                        ON CONFLICT (caller, uuid) DO NOTHING RETURNING id""",
                        row -> OptionalLong.of(row.getLong(1)),
                        task.key().caller().id(),
                        task.key().taskUUID(),
                        task.request(),
                        task.sealed().orElse(null),
                        task.nsfwContent().orElse(null),
                        task.origin().toString(),
                        Json.write(task.seeds()),
                        task.accepted().toEpochMilli(),
                        task.ready(),
                        task.seeds().size(),
                        task.pool(),
                        task.session().orElse(null))
                .orElse(OptionalLong.empty());
    }

    @Override
    public boolean ready(long id, List<String> gathered) throws IOException {
        var images = Json.write(gathered);
        return writer.write(sql -> sql.change(
                        "UPDATE task SET ready = 1, gathered = ? WHERE id = ? AND state = 'queued'", images, id))
                > 0;
    }

    @Override
    public boolean move(long id, String pool) throws IOException {
        return writer.write(sql -> sql.change("""
                        UPDATE task SET pool = ?1, round = max(
                            coalesce((SELECT min(other.round) FROM task other
                                WHERE other.state = 'queued' AND other.pool = ?1), 0),
                            coalesce((SELECT max(other.round) + 1 FROM task other
                                WHERE other.state = 'queued' AND other.caller = task.caller AND other.pool = ?1), 0))
                        WHERE id = ?2 AND state = 'queued' AND pool <> ?1""", pool, id)) > 0;
    }

    @Override
    public Optional<Lease> lease(String pool, Duration term) throws IOException {
        return writer.write(sql -> sql.first(
                """
                UPDATE task SET state = 'running', boot = ?, lease_until = ?, token = token + 1, attempts = attempts + 1
                WHERE id = (SELECT id FROM task WHERE state = 'queued' AND pool = ? AND ready = 1 ORDER BY round, id LIMIT 1)
                RETURNING id, caller, uuid, token, attempts, cancelled""",
                row -> new Lease(
                        row.getLong("id"),
                        key(row),
                        row.getLong("token"),
                        row.getInt("attempts"),
                        row.getBoolean("cancelled")),
                boot,
                millis.getAsLong() + term.toMillis(),
                pool));
    }

    @Override
    public Pulse heartbeat(Collection<Lease> leases, Duration term) throws IOException {
        var held = List.copyOf(leases);
        return writer.write(sql -> heartbeat(sql, held, millis.getAsLong() + term.toMillis()));
    }

    private static Pulse heartbeat(Sql sql, List<Lease> leases, long until) throws SQLException {
        Set<Lease> lost = new HashSet<>();
        Set<Lease> cancelled = new HashSet<>();
        for (var lease : leases) {
            var flag = sql.first("""
                    UPDATE task SET lease_until = ? WHERE id = ? AND token = ? AND state = 'running'
                    RETURNING cancelled""", row -> row.getBoolean("cancelled"), until, lease.id(), lease.token());
            if (flag.isEmpty()) {
                lost.add(lease);
            } else if (flag.get()) {
                cancelled.add(lease);
            }
        }
        return new Pulse(lost, cancelled);
    }

    @Override
    public Recorded record(Lease lease, KeptResult result, List<Parcel> parcels, Instant at) throws IOException {
        // On this thread: the writer is the one that everybody waits for.
        var report = Json.write(result.report());
        return writer.write(sql -> {
            var recorded = record(sql, lease, result, report, at);
            if (recorded != Recorded.FENCED) {
                outbox.add(sql, parcels);
            }
            return recorded;
        });
    }

    /** The first statement is the fence: without the newest lease it changes nothing, and so does everything after it. */
    private static Recorded record(Sql sql, Lease lease, KeptResult result, String report, Instant at)
            throws SQLException {
        var complete = sql.first("""
                UPDATE task SET done = done + 1, attempts = 1,
                    state = CASE WHEN done + 1 = wanted THEN 'succeeded' ELSE state END,
                    ended = CASE WHEN done + 1 = wanted THEN ? ELSE ended END
                WHERE id = ? AND token = ? AND state = 'running' RETURNING done = wanted AS complete""", row -> row.getBoolean("complete"), at.toEpochMilli(), lease.id(), lease.token());
        if (complete.isEmpty()) {
            return Recorded.FENCED;
        }
        int added = sql.change(
                """
                INSERT INTO result (task, position, image, format, length, expires, report, cost, nsfw)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (task, position) DO NOTHING""",
                lease.id(),
                result.index(),
                result.imageUUID(),
                result.format().name(),
                result.length(),
                result.expires().toEpochMilli(),
                report,
                Usages.units(result.cost()),
                result.nsfwContent().orElse(null));
        if (added == 0) {
            throw new IllegalStateException("picture " + result.index() + " was recorded twice");
        }
        SqliteAssetIndex.add(
                sql,
                new AssetIndex.Entry(
                        result.imageUUID(), result.format(), result.length(), result.expires(), Optional.empty()));
        Usages.add(sql, lease.key().caller(), 0, result.cost(), at);
        return complete.get() ? Recorded.COMPLETED : Recorded.ADDED;
    }

    /** Not fenced: whoever holds the lease by now, the money is gone. */
    @Override
    public void charge(Lease lease, BigDecimal dollars, Instant at) throws IOException {
        writer.write(sql -> {
            Usages.add(sql, lease.key().caller(), 0, dollars, at);
            return sql.change(
                    "UPDATE task SET charged = coalesce(charged, 0) + ? WHERE id = ?",
                    Usages.units(dollars),
                    lease.id());
        });
    }

    @Override
    public boolean end(Lease lease, Ending ending, List<Parcel> parcels) throws IOException {
        return end(
                sql -> sql.change(
                        """
                        UPDATE task SET state = ?, problem = ?, ended = ?
                        WHERE id = ? AND token = ? AND state = 'running'""",
                        name(ending.state()),
                        Json.write(ending.problem()),
                        ending.at().toEpochMilli(),
                        lease.id(),
                        lease.token()),
                parcels);
    }

    @Override
    public boolean endWaiting(long id, Ending ending, List<Parcel> parcels) throws IOException {
        return end(
                sql -> sql.change(
                        "UPDATE task SET state = ?, problem = ?, ended = ? WHERE id = ? AND state = 'queued'",
                        name(ending.state()),
                        Json.write(ending.problem()),
                        ending.at().toEpochMilli(),
                        id),
                parcels);
    }

    private boolean end(Writer.Change<Integer> change, List<Parcel> parcels) throws IOException {
        return writer.write(sql -> {
            boolean ended = change.make(sql) > 0;
            if (ended) {
                outbox.add(sql, parcels);
            }
            return ended;
        });
    }

    @Override
    public boolean requestCancel(long id) throws IOException {
        return writer.write(sql -> sql.change("UPDATE task SET cancelled = 1 WHERE id = ? AND ended IS NULL", id)) > 0;
    }

    @Override
    public boolean release(Lease lease) throws IOException {
        return writer.write(sql -> sql.change("""
                        UPDATE task SET state = 'queued', attempts = attempts - 1
                        WHERE id = ? AND token = ? AND state = 'running'""", lease.id(), lease.token())) > 0;
    }

    @Override
    public boolean retry(Lease lease) throws IOException {
        return writer.write(sql -> sql.change(
                        "UPDATE task SET state = 'queued' WHERE id = ? AND token = ? AND state = 'running'",
                        lease.id(),
                        lease.token()))
                > 0;
    }

    @Override
    public List<TaskKey> expire() throws IOException {
        return writer.write(sql -> sql.all("""
                UPDATE task SET state = 'queued' WHERE state = 'running' AND lease_until <= ?
                RETURNING caller, uuid""", SqliteTaskStore::key, millis.getAsLong()));
    }

    @Override
    public Optional<KeptTask> find(TaskKey key) throws IOException {
        return readers.read(sql -> find(sql, key));
    }

    private static Optional<KeptTask> find(Sql sql, TaskKey key) throws SQLException {
        var task = sql.first(
                "SELECT * FROM task WHERE caller = ? AND uuid = ?",
                SqliteTaskStore::task,
                key.caller().id(),
                key.taskUUID());
        return task.isEmpty() ? task : Optional.of(withResults(sql, task.get()));
    }

    @Override
    public boolean isForgotten(TaskKey key) throws IOException {
        return readers.read(sql -> sql.first(
                        "SELECT 1 FROM tombstone WHERE caller = ? AND uuid = ?",
                        _ -> true,
                        key.caller().id(),
                        key.taskUUID())
                .isPresent());
    }

    @Override
    public List<KeptTask> unfinished() throws IOException {
        return readers.read(sql -> withResults(sql, sql.all(UNFINISHED, SqliteTaskStore::task)));
    }

    /** By way of the ids, which the index of a caller's tasks has: whole rows are read of those that are listed only. */
    @Override
    public List<KeptTask> latest(Optional<Caller> caller, Optional<TaskState> state, int most) throws IOException {
        List<Object> values = new ArrayList<>();
        var conditions = new StringJoiner(" AND ", " WHERE ", "").setEmptyValue("");
        caller.ifPresent(one -> {
            conditions.add("caller = ?");
            values.add(one.id());
        });
        state.ifPresent(one -> {
            conditions.add("state = ?");
            values.add(name(one));
        });
        values.add(most);
        var query = "SELECT * FROM task WHERE id IN (SELECT id FROM task" + conditions
                + " ORDER BY id DESC LIMIT ?) ORDER BY id DESC";
        return readers.read(sql -> withResults(sql, sql.all(query, SqliteTaskStore::task, values.toArray())));
    }

    @Override
    public List<Waited> waitedFor(Caller caller, UUID session, Instant after, int most) throws IOException {
        return readers.read(sql -> {
            List<Waited> all = new ArrayList<>();
            for (var task :
                    sql.all(WAITED_FOR, SqliteTaskStore::task, session, caller.id(), after.toEpochMilli(), most)) {
                var arrived = sql.all(
                        "SELECT image FROM result WHERE task = ? AND arrived = 1",
                        row -> Sql.uuid(row, "image"),
                        task.id());
                all.add(new Waited(withResults(sql, task), Set.copyOf(arrived)));
            }
            return all;
        });
    }

    @Override
    public void arrived(Collection<Receipt> receipts) throws IOException {
        var all = List.copyOf(receipts);
        writer.write(sql -> {
            int changed = 0;
            for (var receipt : all) {
                changed += arrived(sql, receipt);
            }
            return changed;
        });
    }

    private static int arrived(Sql sql, Receipt receipt) throws SQLException {
        var caller = receipt.task().caller().id();
        var uuid = receipt.task().taskUUID();
        if (receipt.picture().isEmpty()) {
            return sql.change("UPDATE task SET session = NULL WHERE caller = ? AND uuid = ?", caller, uuid);
        }
        sql.change("""
                UPDATE result SET arrived = 1
                WHERE task = (SELECT id FROM task WHERE caller = ? AND uuid = ?) AND image = ?""", caller, uuid, receipt.picture().get());
        return sql.change("""
                UPDATE task SET session = NULL
                WHERE caller = ? AND uuid = ? AND state = 'succeeded'
                    AND NOT EXISTS (SELECT 1 FROM result WHERE result.task = task.id AND result.arrived = 0)""", caller, uuid);
    }

    @Override
    public int waiting(String pool) throws IOException {
        return readers.read(sql -> (int) sql.number("SELECT total(waiting) FROM queue WHERE pool = ?", pool));
    }

    @Override
    public int forget(Instant ended, Instant now, Instant forGood, int most) throws IOException {
        return writer.write(sql -> forget(sql, ended, now, forGood, most));
    }

    private static int forget(Sql sql, Instant ended, Instant now, Instant forGood, int most) throws SQLException {
        sql.change("""
                DELETE FROM tombstone WHERE (caller, uuid) IN
                    (SELECT caller, uuid FROM tombstone WHERE forgotten <= ? ORDER BY forgotten LIMIT ?)""", forGood.toEpochMilli(), most);
        var over = sql.all(
                "SELECT id FROM task WHERE ended <= ? ORDER BY ended LIMIT ?",
                row -> row.getLong(1),
                ended.toEpochMilli(),
                most);
        for (var id : over) {
            sql.change("""
                    INSERT OR REPLACE INTO tombstone (caller, uuid, forgotten)
                    SELECT caller, uuid, ? FROM task WHERE id = ?""", now.toEpochMilli(), id);
            delete(sql, id);
        }
        return over.size();
    }

    private static void delete(Sql sql, long id) throws SQLException {
        sql.change("DELETE FROM result WHERE task = ?", id);
        sql.change("DELETE FROM task WHERE id = ?", id);
    }

    private static List<KeptTask> withResults(Sql sql, List<KeptTask> tasks) throws SQLException {
        List<KeptTask> complete = new ArrayList<>();
        for (var task : tasks) {
            complete.add(withResults(sql, task));
        }
        return complete;
    }

    private static KeptTask withResults(Sql sql, KeptTask task) throws SQLException {
        var results =
                sql.all("SELECT * FROM result WHERE task = ? ORDER BY position", SqliteTaskStore::result, task.id());
        return new KeptTask(
                task.id(),
                task.task(),
                task.gathered(),
                task.state(),
                task.ended(),
                task.problem(),
                results,
                task.charged());
    }

    private static KeptTask task(ResultSet row) throws SQLException {
        long ended = row.getLong("ended");
        boolean hasEnded = !row.wasNull();
        long charged = row.getLong("charged");
        boolean isCharged = !row.wasNull();
        return new KeptTask(
                row.getLong("id"),
                new NewTask(
                        key(row),
                        row.getString("request"),
                        Optional.ofNullable(row.getString("sealed")),
                        Sql.truth(row, "nsfw"),
                        URI.create(row.getString("origin")),
                        Json.numbers(row.getString("seeds")),
                        Instant.ofEpochMilli(row.getLong("accepted")),
                        row.getBoolean("ready"),
                        Sql.uuidIfAny(row, "session"),
                        row.getString("pool")),
                Optional.ofNullable(row.getString("gathered")).map(Json::strings),
                TaskState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                hasEnded ? Optional.of(Instant.ofEpochMilli(ended)) : Optional.empty(),
                Optional.ofNullable(row.getString("problem")).map(text -> Json.read(text, Problem.class)),
                List.of(),
                isCharged ? Optional.of(Usages.money(charged)) : Optional.empty());
    }

    private static KeptResult result(ResultSet row) throws SQLException {
        return new KeptResult(
                row.getInt("position"),
                Sql.uuid(row, "image"),
                OutputFormat.valueOf(row.getString("format")),
                row.getLong("length"),
                Instant.ofEpochMilli(row.getLong("expires")),
                Json.read(row.getString("report"), Report.class),
                Usages.money(row.getLong("cost")),
                Sql.truth(row, "nsfw"));
    }

    private static TaskKey key(ResultSet row) throws SQLException {
        return new TaskKey(new Caller(row.getString("caller")), Sql.uuid(row, "uuid"));
    }

    private static String name(TaskState state) {
        return state.wireName();
    }
}
