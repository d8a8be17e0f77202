package dev.easel.server.access;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who used how much on which day (UTC). Every entry is a line at the end of {@code usage.jsonl} in the data folder, so
 * that it survives the end of the process however that comes; when the server starts, and
 * from time to time, the lines of a day become one. Safe
 * for use by many threads; one process at a time may write.
 */
public final class Ledger implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Ledger.class.getName());
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String FILE = "usage.jsonl";

    /** Days that are kept apart; older ones count in the total only. */
    private static final int DAYS = 31;

    /** So many lines are added before those of a day become one: about ten megabytes. */
    private static final int LINES = 100_000;

    private final Clock clock;
    private final Map<String, Book> books = new HashMap<>();
    private final Path file;
    private @Nullable FileChannel channel;
    private int added;

    private Ledger(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /** One caller's pages. */
    private static final class Book {
        private final TreeMap<LocalDate, Usage> days = new TreeMap<>();
        private Instant last = Instant.EPOCH;

        void add(LocalDate day, Usage usage, Instant at) {
            days.merge(day, usage, Usage::plus);
            last = at.isAfter(last) ? at : last;
        }
    }

    /** Writes nothing down: for a process that draws for whoever runs it. */
    public static Ledger forgetful(Clock clock) {
        return new Ledger(Path.of(FILE), clock);
    }

    /** What a data folder's ledger says now. */
    public static Ledger copyOf(Path data, Clock clock) throws IOException {
        var ledger = new Ledger(data.resolve(FILE), clock);
        ledger.readAll();
        return ledger;
    }

    /** Opens a data folder's ledger to go on with it. */
    public static Ledger open(Path data, Clock clock) throws IOException {
        Files.createDirectories(data);
        var ledger = copyOf(data, clock);
        ledger.rewrite();
        return ledger;
    }

    /** A task was taken on. */
    public void request(Caller caller) {
        enter(caller, new Usage(1, BigDecimal.ZERO));
    }

    /** A picture was finished. */
    public void spend(Caller caller, BigDecimal cost) {
        enter(caller, new Usage(0, cost));
    }

    private synchronized void enter(Caller caller, Usage usage) {
        var now = clock.instant();
        books.computeIfAbsent(caller.id(), _ -> new Book()).add(day(now), usage, now);
        if (channel == null) {
            return;
        }
        try {
            append(channel, line(caller.id(), day(now), usage, now));
            if (++added == LINES) {
                rewrite();
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "usage cannot be written down and will be forgotten when the server stops", e);
        }
    }

    /** Usage of the last so many days, of which today is one. */
    public synchronized Usage lastDays(Caller caller, int days) {
        var book = books.get(caller.id());
        return book == null
                ? Usage.NOTHING
                : sum(book.days.tailMap(day(clock.instant()).minusDays(days - 1L)));
    }

    /** All usage ever. */
    public synchronized Usage total(Caller caller) {
        var book = books.get(caller.id());
        return book == null ? Usage.NOTHING : sum(book.days);
    }

    /** When the caller last used the server. */
    public synchronized Optional<Instant> lastUsed(Caller caller) {
        return Optional.ofNullable(books.get(caller.id())).map(book -> book.last);
    }

    private static Usage sum(Map<LocalDate, Usage> days) {
        return days.values().stream().reduce(Usage.NOTHING, Usage::plus);
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private void readAll() throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        var oldest = day(clock.instant()).minusDays(DAYS);
        for (var line : Files.readAllLines(file)) {
            read(line, oldest);
        }
    }

    private void read(String line, LocalDate oldest) {
        try {
            var json = JSON.readTree(line);
            var day = LocalDate.parse(json.required("day").stringValue());
            books.computeIfAbsent(json.required("caller").stringValue(), _ -> new Book())
                    .add(
                            day.isBefore(oldest) ? LocalDate.EPOCH : day,
                            new Usage(
                                    json.required("requests").longValue(),
                                    new BigDecimal(json.required("credits").stringValue())),
                            Instant.parse(json.required("at").stringValue()));
        } catch (JacksonException | IllegalArgumentException | DateTimeException _) {
            // The line that was being written when the power went.
            LOG.log(Level.WARNING, "a line of the usage ledger is damaged and is left out");
        }
    }

    private synchronized void rewrite() throws IOException {
        var unfinished = file.resolveSibling(FILE + ".tmp");
        try (var out = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            for (var book : books.entrySet()) {
                for (var day : book.getValue().days.entrySet()) {
                    append(out, line(book.getKey(), day.getKey(), day.getValue(), book.getValue().last));
                }
            }
            out.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        if (channel != null) {
            channel.close();
        }
        channel = FileChannel.open(file, StandardOpenOption.APPEND);
        added = 0;
    }

    private static String line(String caller, LocalDate day, Usage usage, Instant at) {
        return JSON.createObjectNode()
                        .put("caller", caller)
                        .put("day", day.toString())
                        .put("requests", usage.requests())
                        .put("credits", usage.credits().toPlainString())
                        .put("at", at.toString())
                + "\n";
    }

    private static void append(FileChannel to, String line) throws IOException {
        var bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            to.write(bytes);
        }
    }

    @Override
    public synchronized void close() {
        try {
            if (channel != null) {
                channel.force(true);
                channel.close();
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the usage ledger cannot be closed", e);
        } finally {
            channel = null;
        }
    }
}
