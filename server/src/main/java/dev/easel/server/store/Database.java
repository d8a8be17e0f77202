package dev.easel.server.store;

import dev.easel.server.access.UsageEntry;
import dev.easel.server.asset.AssetIndex;
import dev.easel.server.delivery.Outbox;
import dev.easel.server.fault.Failpoint;
import dev.easel.server.file.OwnerOnly;
import dev.easel.server.task.TaskStore;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.flywaydb.core.Flyway;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The SQLite file of a data folder. Opened once; {@link #tasks}, {@link #outbox}, {@link #assets} and {@link #usage} all
 * look at it. Safe for use by many threads.
 */
public final class Database implements AutoCloseable {
    /** Number of the newest script in {@code sqlite/}. */
    private static final int SCHEMA = 7;

    private static final String FILE = "easel.db";
    private static final System.Logger LOG = System.getLogger(Database.class.getName());

    /** Another process may hold the file for a moment: a backup, a look by hand. */
    private static final int BUSY_MILLIS = 10_000;

    private static final int READERS = 4;

    /** Of the writer's pages, in kibibytes (that is what the sign says). */
    private static final int CACHE = -65_536;

    /**
     * Pages of the log after which the writer works into the file what the {@link Checkpointer} has left, and begins it
     * anew: 16 MiB.
     */
    private static final int CHECKPOINT = 4_096;

    /** What deliveries that have ended may take: bodies may hold pictures. */
    private static final long ENDED_BYTES = 1L << 30;

    private final Checkpointer checkpointer;
    private final Writer writer;
    private final Readers readers;
    private final Path data;
    private final SqliteTaskStore tasks;
    private final SqliteOutbox outbox;
    private final SqliteAssetIndex assets;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Database(Sql write, Sql checkpoint, List<Sql> read, Path data, LongSupplier millis, Failpoint failpoint)
            throws IOException {
        this.checkpointer = new Checkpointer(checkpoint);
        this.writer = new Writer(write, checkpointer, failpoint);
        this.readers = new Readers(read);
        this.data = data;
        this.outbox = outbox(ENDED_BYTES);
        this.tasks = new SqliteTaskStore(writer, readers, outbox, UUID.randomUUID(), millis);
        this.assets = new SqliteAssetIndex(writer, readers);
        outbox.adopt();
        int adopted = tasks.adopt();
        if (adopted > 0) {
            LOG.log(Level.INFO, "{0} tasks were being drawn when the server ended; they are drawn again", adopted);
        }
    }

    /** Loads the driver with its native code, which otherwise happens when the first database is opened. */
    public static void loadDriver() {
        NativeDriver.load();
    }

    /** Opens the database of a data folder, making it where necessary. */
    public static Database open(Path data) throws IOException {
        return open(data, steadyMillis(), Failpoint.NONE);
    }

    /**
     * Opens the database of a data folder. Whatever another process was working on waits again, deliveries
     * included.
     *
     * @param millis the clock that leases go by
     * @throws DatabaseException if it is damaged, or was made by a newer version of the program
     */
    public static Database open(Path data, LongSupplier millis, Failpoint failpoint) throws IOException {
        NativeDriver.load();
        Files.createDirectories(data);
        makePrivate(data.resolve(FILE));
        var source = source(data.resolve(FILE));
        List<Sql> opened = new ArrayList<>();
        try {
            migrate(source);
            for (int i = 0; i < READERS + 2; i++) {
                opened.add(new Sql(source.getConnection()));
            }
            var readers = opened.subList(2, opened.size());
            for (var reader : readers) {
                reader.run("PRAGMA query_only = 1");
            }
            var writing = opened.getFirst();
            writing.run("PRAGMA cache_size = " + CACHE);
            writing.run("PRAGMA wal_autocheckpoint = " + CHECKPOINT);
            return new Database(writing, opened.get(1), readers, data, millis, failpoint);
        } catch (SQLException e) {
            throw DatabaseException.of(e);
        }
    }

    /** It holds prompts and addresses that open something; SQLite gives the files beside it the rights of this one. */
    private static void makePrivate(Path file) throws IOException {
        if (Files.notExists(file)) {
            Files.createFile(file, OwnerOnly.rights(file));
        }
    }

    /** Milliseconds of a clock that nobody can set; a process that comes later starts where the wall clock is. */
    public static LongSupplier steadyMillis() {
        long wall = System.currentTimeMillis();
        long start = System.nanoTime();
        return () -> wall + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    private static SQLiteDataSource source(Path file) {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        // What is deleted or replaced, credentials among it, is overwritten.
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    /** Brings the schema up to date; looks at one number only when it is, since the start must be quick. */
    private static void migrate(SQLiteDataSource source) throws SQLException, DatabaseException {
        try (var sql = new Sql(source.getConnection())) {
            long version = sql.number("PRAGMA user_version");
            if (version > SCHEMA) {
                throw new DatabaseException(
                        "the database was made by a newer version of Easel (schema " + version + "; this one knows "
                                + SCHEMA + ")",
                        null);
            }
            if (version == SCHEMA) {
                return;
            }
        }
        Flyway.configure(Database.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:dev/easel/server/store/sqlite")
                .load()
                .migrate();
        try (var sql = new Sql(source.getConnection())) {
            sql.run("PRAGMA user_version = " + SCHEMA);
        }
    }

    public TaskStore tasks() {
        return tasks;
    }

    public Outbox outbox() {
        return outbox;
    }

    public AssetIndex assets() {
        return assets;
    }

    /** Who has used how much on which day. */
    public List<UsageEntry> usage() throws IOException {
        return readers.read(Usages::all);
    }

    /** Whether a data folder has a database. */
    public static boolean exists(Path data) {
        return Files.exists(data.resolve(FILE));
    }

    /** What {@link #usage} says, for a process that only looks while another may be at work. */
    public static List<UsageEntry> usageIn(Path data) throws IOException {
        if (!exists(data)) {
            return List.of();
        }
        try (var sql = new Sql(source(data.resolve(FILE)).getConnection())) {
            // The table is in the first schema, and has not changed since.
            return sql.number("PRAGMA user_version") > 0 ? Usages.all(sql) : List.of();
        } catch (SQLException e) {
            throw DatabaseException.of(e);
        }
    }

    /** The outbox, bound to keep so much of what has ended; another bound is for tests. */
    SqliteOutbox outbox(long endedBytes) {
        return new SqliteOutbox(writer, readers, data, endedBytes);
    }

    /** What a connection was set to, for tests: {@code synchronous}, {@code journal_mode}. */
    String pragma(String name) throws IOException {
        return writer.write(
                sql -> sql.first("PRAGMA " + name, row -> row.getString(1)).orElseThrow());
    }

    /** Lets the file grow to so many pages only, or to what it has already: for tests, a disk that is full. */
    void limitPages(int most) throws IOException {
        writer.write(sql -> sql.number("PRAGMA max_page_count = " + most));
    }

    /** Finishes what is being written. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        writer.close();
        try (readers;
                checkpointer) {
            writer.closeConnection();
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "the database could not be closed in order; nothing is lost by that", e);
        }
    }
}
