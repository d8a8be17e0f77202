package dev.easel.server.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.contract.OutputFormat;
import dev.easel.server.access.Usage;
import dev.easel.server.asset.AssetIndex;
import dev.easel.server.delivery.Outbox;
import dev.easel.server.fault.Failpoint;
import dev.easel.server.task.Lease;
import dev.easel.server.task.TaskState;
import dev.easel.server.task.TaskStore;
import dev.easel.server.task.TaskStoreContract;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest extends TaskStoreContract {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(7));

    @TempDir
    Path folder;

    private final AtomicLong millis = new AtomicLong(1_000_000);
    private Database database;

    @BeforeEach
    void open() throws IOException {
        database = Database.open(folder, millis::get, Failpoint.NONE);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    protected TaskStore store() {
        return database.tasks();
    }

    @Override
    protected AssetIndex assets() {
        return database.assets();
    }

    @Override
    protected Outbox outbox() {
        return database.outbox();
    }

    @Override
    protected void pass(Duration time) {
        millis.addAndGet(time.toMillis());
    }

    /** Without this an acknowledged task may be gone after the loss of power. */
    @Test
    void every_commit_waits_for_the_medium() throws IOException {
        assertThat(database.pragma("journal_mode")).isEqualTo("wal");
        assertThat(database.pragma("synchronous")).as("FULL").isEqualTo("2");
    }

    @Test
    void only_its_own_user_can_read_it() throws IOException {
        accepted(task(ANNA, 1));
        for (var file : List.of("easel.db", "easel.db-wal", "easel.db-shm")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
                    .as(file)
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void everything_is_there_after_a_restart_and_what_was_running_waits_again() throws IOException {
        var done = task(ANNA, 1);
        var running = task(ANNA, 2);
        accepted(done);
        accepted(running);
        var result = result(0);
        store().record(lease(), result, List.of(), NOW);
        var lost = lease();
        store().record(lost, result(0), List.of(), NOW);
        database.close();
        open();
        assertThat(store().find(done.key()).orElseThrow().results()).containsExactly(result);
        assertThat(assets().find(result.imageUUID())).isPresent();
        var again = store().find(running.key()).orElseThrow();
        assertThat(again.state()).isEqualTo(TaskState.QUEUED);
        assertThat(again.results()).hasSize(1);
        assertThat(store().record(lost, result(1), List.of(), NOW)).isEqualTo(TaskStore.Recorded.FENCED);
        assertThat(lease().attempt()).isEqualTo(2);
    }

    @Test
    void a_start_looks_for_what_is_unfinished_without_going_through_what_has_ended() throws Exception {
        try (var sql = new Sql(DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("easel.db")))) {
            var plan = sql.all("EXPLAIN QUERY PLAN " + SqliteTaskStore.UNFINISHED, row -> row.getString("detail"));
            assertThat(plan)
                    .anyMatch(step -> step.matches("SCAN task USING .*INDEX task_queue"))
                    .anyMatch(step -> step.matches("SCAN task USING .*INDEX task_running"))
                    .doesNotContain("SCAN task");
        }
    }

    @Test
    void usage_is_charged_with_the_task_and_with_each_picture_and_never_twice() throws IOException {
        var task = task(ANNA, 2);
        accepted(task);
        store().accept(task, 10, LONG_AGO);
        var lease = lease();
        store().record(lease, result(0), List.of(), NOW);
        assertThatThrownBy(() -> store().record(lease, result(0), List.of(), NOW))
                .isInstanceOf(IllegalStateException.class);
        pass(Duration.ofMinutes(1));
        store().expire();
        store().record(lease, result(1), List.of(), NOW);
        var second = lease();
        store().record(lease, result(1), List.of(), NOW);
        store().record(second, result(1), List.of(), NOW);
        store().record(second, result(1), List.of(), NOW);
        assertThat(database.usage()).hasSize(1).allSatisfy(entry -> {
            assertThat(entry.caller()).isEqualTo(ANNA);
            assertThat(entry.usage().requests()).isEqualTo(1);
            assertThat(entry.usage().credits()).isEqualTo(new BigDecimal("0.14"));
        });
        assertThat(Database.usageIn(folder)).isEqualTo(database.usage());
    }

    /** In ten-billionths of a dollar, which upstreams count in. */
    @Test
    void what_an_upstream_charged_without_a_picture_is_usage_to_the_last_tick() throws IOException {
        accepted(task(ANNA, 1));
        var lease = lease();
        store().charge(lease, new BigDecimal("0.0133333333"), NOW);
        store().charge(lease, new BigDecimal("0.0133333334"), NOW);
        assertThat(database.usage())
                .singleElement()
                .satisfies(entry -> assertThat(entry.usage().credits()).isEqualTo(new BigDecimal("0.0266666667")));
    }

    @Test
    void money_of_a_database_of_the_first_version_keeps_its_value() throws Exception {
        database.close();
        var old = Files.createDirectory(folder.resolve("old"));
        var url = "jdbc:sqlite:" + old.resolve("easel.db");
        Flyway.configure(Database.class.getClassLoader())
                .dataSource(url, null, null)
                .locations("classpath:dev/easel/server/store/sqlite")
                .target("1")
                .load()
                .migrate();
        try (var connection = DriverManager.getConnection(url);
                var change = connection.createStatement()) {
            change.execute("INSERT INTO usage VALUES ('anna', '2026-03-01', 2, 140000000, 1772366400000)");
            change.execute("PRAGMA user_version = 1");
        }
        try (var opened = Database.open(old)) {
            assertThat(opened.usage())
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.usage()).isEqualTo(new Usage(2, new BigDecimal("0.14"))));
        }
    }

    /** Of everything that a finished picture changes, nothing is to be seen if one part cannot be written. */
    @Test
    void a_picture_is_recorded_with_all_that_belongs_to_it_or_not_at_all() throws Exception {
        var task = task(ANNA, 1);
        accepted(task);
        var lease = lease();
        var result = result(0);
        for (var table : new String[] {"result", "asset", "usage", "delivery", "delivery_body"}) {
            breakTable(table);
            assertThatThrownBy(() -> store().record(lease, result, List.of(parcel("told")), NOW))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("broken");
            mendTable(table);
            var kept = store().find(task.key()).orElseThrow();
            assertThat(kept.state()).as(table).isEqualTo(TaskState.RUNNING);
            assertThat(kept.results()).as(table).isEmpty();
            assertThat(assets().find(result.imageUUID())).as(table).isEmpty();
            assertThat(database.usage().getFirst().usage().credits()).isEqualByComparingTo(BigDecimal.ZERO);
            assertThat(outbox().find(Optional.of(ANNA.id()), "told")).as(table).isEmpty();
        }
        assertThat(store().record(lease, result, List.of(parcel("told")), NOW)).isEqualTo(TaskStore.Recorded.COMPLETED);
        assertThat(outbox().find(Optional.of(ANNA.id()), "told")).isPresent();
    }

    /** Were the end written first and what is to be delivered of it later, a crash in between would lose the latter. */
    @Test
    void an_early_end_is_recorded_with_what_is_to_be_delivered_of_it_or_not_at_all() throws Exception {
        var leased = task(ANNA, 1);
        accepted(leased);
        var lease = lease();
        var waiting = task(ANNA, 1);
        long id = accepted(waiting);
        breakTable("delivery");
        assertThatThrownBy(() -> store().end(lease, failed(), List.of(parcel("failed"))))
                .isInstanceOf(DatabaseException.class);
        assertThatThrownBy(() -> store().endWaiting(id, cancelled(), List.of(parcel("cancelled"))))
                .isInstanceOf(DatabaseException.class);
        mendTable("delivery");
        assertThat(store().find(leased.key()).orElseThrow().state()).isEqualTo(TaskState.RUNNING);
        assertThat(store().find(waiting.key()).orElseThrow().state()).isEqualTo(TaskState.QUEUED);
        assertThat(outbox().backlog().deliveries()).isZero();
    }

    private void breakTable(String table) throws SQLException {
        alter("CREATE TRIGGER break_" + table + " BEFORE INSERT ON " + table
                + " BEGIN SELECT RAISE(ABORT, 'broken'); END");
    }

    private void mendTable(String table) throws SQLException {
        alter("DROP TRIGGER break_" + table);
    }

    private void alter(String statement) throws SQLException {
        alter(folder, statement);
    }

    private static void alter(Path data, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("easel.db"));
                var change = connection.createStatement()) {
            change.execute(statement);
        }
    }

    /** As for want of memory, which may come anywhere. */
    @Test
    void an_error_fails_the_change_that_met_it_and_no_later_one() throws IOException {
        var failing = new AtomicBoolean();
        Failpoint failpoint = place -> {
            if (place.equals("commit.before") && failing.compareAndSet(true, false)) {
                throw new OutOfMemoryError("as a test wants it");
            }
        };
        var entry = new AssetIndex.Entry(UUID.randomUUID(), OutputFormat.PNG, 1, NOW, Optional.empty());
        try (var other = Database.open(folder.resolve("other"), millis::get, failpoint)) {
            failing.set(true);
            assertThatThrownBy(() -> other.assets().add(entry)).hasRootCauseInstanceOf(OutOfMemoryError.class);
            assertThat(other.assets().find(entry.id())).isEmpty();
            other.assets().add(entry);
            assertThat(other.assets().find(entry.id())).hasValue(entry);
        }
    }

    @Test
    void a_full_disk_refuses_what_is_new_keeps_what_is_there_and_needs_no_restart() throws IOException {
        var task = task(ANNA, 1);
        accepted(task);
        database.limitPages(1);
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 5_000; i++) {
                        store().accept(task(BEN, 20), 10_000, LONG_AGO);
                    }
                })
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("full");
        assertThat(store().find(task.key())).isPresent();
        database.limitPages(Integer.MAX_VALUE - 1);
        assertThat(store().accept(task(BEN, 1), 10_000, LONG_AGO)).isInstanceOf(TaskStore.Entry.New.class);
    }

    @Test
    void nothing_of_the_driver_is_left_on_disk_for_a_crash_to_leave_behind() throws IOException {
        assertThat(Files.readString(Path.of("/proc/self/maps"))).contains("-libsqlitejdbc.so (deleted)");
        assertThat(NativeDriver.unpacked()).isEmpty();
    }

    @Test
    void a_database_of_a_newer_version_is_refused_in_clear_words() throws Exception {
        database.close();
        alter("PRAGMA user_version = 99");
        assertThatThrownBy(() -> Database.open(folder))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("newer version of Easel (schema 99");
        alter("PRAGMA user_version = 2");
    }

    @Test
    void a_database_of_the_first_schema_is_brought_up_to_date_and_keeps_what_it_holds() throws Exception {
        var old = Files.createDirectory(folder.resolve("old"));
        Flyway.configure()
                .dataSource("jdbc:sqlite:" + old.resolve("easel.db"), "", "")
                .locations("classpath:dev/easel/server/store/sqlite")
                .target("1")
                .load()
                .migrate();
        alter(old, "PRAGMA user_version = 1");
        alter(old, "INSERT INTO usage VALUES ('anna', '2026-03-01', 3, 70000000, 0)");
        assertThat(Database.usageIn(old)).as("before").hasSize(1);
        try (var database = Database.open(old)) {
            assertThat(database.usage()).as("after").hasSize(1);
            database.outbox().add(List.of(parcel("new")));
            assertThat(database.outbox().find(Optional.of(ANNA.id()), "new")).isPresent();
        }
    }

    @Test
    void what_waits_in_a_database_without_pools_is_counted_and_can_be_moved_into_one() throws Exception {
        accepted(task(ANNA, 1));
        accepted(task(ANNA, 1));
        accepted(task(BEN, 1));
        lease();
        for (var trigger :
                List.of("joins_queue", "returns_to_queue", "leaves_queue", "changes_queue", "is_deleted_from_queue")) {
            alter("DROP TRIGGER task_" + trigger);
        }
        alter("DROP TABLE queue");
        alter("DROP INDEX task_queue");
        alter("DROP INDEX task_caller_queue");
        alter("ALTER TABLE task DROP COLUMN pool");
        alter("CREATE INDEX task_queue ON task (round, id) WHERE state = 'queued'");
        alter("CREATE INDEX task_caller_queue ON task (caller, round) WHERE state = 'queued'");
        alter("DROP TRIGGER task_is_sealed");
        alter("ALTER TABLE task DROP COLUMN sealed");
        alter("DROP INDEX task_session");
        alter("ALTER TABLE task DROP COLUMN session");
        alter("ALTER TABLE result DROP COLUMN arrived");
        alter("DELETE FROM flyway_schema_history WHERE version > '3'");
        alter("PRAGMA user_version = 3");
        database.close();
        open();
        assertThat(store().waiting(""))
                .as("of three, one was leased and is put back")
                .isEqualTo(3);
        for (var kept : store().unfinished()) {
            assertThat(store().move(kept.id(), POOL)).isTrue();
        }
        assertThat(store().waiting("")).isZero();
        assertThat(store().waiting(POOL)).isEqualTo(3);
        assertThat(store().accept(task(BEN, 1), 3, LONG_AGO)).isEqualTo(new TaskStore.Entry.Full(3));
    }

    @Test
    void no_credential_of_a_task_is_left_in_the_file_when_it_has_ended() throws Exception {
        // One in its row, one that is long enough for pages of its own.
        var secrets = List.of("canary-one", "canary-two" + "x".repeat(20_000));
        for (var secret : secrets) {
            accepted(withSecret(secret));
        }
        database.close();
        assertThat(Files.readString(folder.resolve("easel.db"), ISO_8859_1)).contains("canary-one", "canary-two");
        open();
        for (int i = 0; i < secrets.size(); i++) {
            store().record(lease(), result(0), List.of(), Instant.now());
        }
        database.close();
        assertThat(Files.readString(folder.resolve("easel.db"), ISO_8859_1))
                .contains("sealed=1")
                .doesNotContain("canary");
        assertThat(folder.resolve("easel.db-wal")).doesNotExist();
    }

    @Test
    void a_damaged_file_is_refused_in_clear_words() throws Exception {
        database.close();
        var other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("easel.db"), "this is no database ".repeat(500));
        assertThatThrownBy(() -> Database.open(other))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("not a database");
    }

    @Test
    void a_file_lives_as_long_as_its_entry_says() throws IOException {
        var entry = new AssetIndex.Entry(UUID.randomUUID(), OutputFormat.JPG, 7, NOW, Optional.empty());
        assets().add(entry);
        assets().own(entry.id(), "anna");
        assets().prolong(entry.id(), NOW.plusSeconds(10));
        assets().prolong(entry.id(), NOW.plusSeconds(5));
        assertThat(assets().removeExpired(NOW.plusSeconds(9), 10)).isEmpty();
        assertThat(assets().removeExpired(NOW.plusSeconds(10), 10))
                .singleElement()
                .satisfies(removed -> assertThat(removed.owner()).contains("anna"));
        assertThat(assets().find(entry.id())).isEmpty();
        assertThat(assets().remove(entry.id())).isFalse();
    }

    /** The worker of another process that was stopped (SIGSTOP), and goes on when somebody else has its task. */
    @Test
    void a_worker_of_another_process_that_lost_its_lease_changes_nothing() throws IOException {
        var task = task(ANNA, 1);
        accepted(task);
        Lease stopped = lease();
        try (var other = Database.open(folder, millis::get, Failpoint.NONE)) {
            var second = other.tasks().lease(POOL, Duration.ofSeconds(30)).orElseThrow();
            assertThat(store().record(stopped, result(0), List.of(), NOW)).isEqualTo(TaskStore.Recorded.FENCED);
            assertThat(other.tasks().record(second, result(0), List.of(), NOW)).isEqualTo(TaskStore.Recorded.COMPLETED);
        }
        assertThat(store().find(task.key()).orElseThrow().results()).hasSize(1);
    }
}
