package dev.easel.server.store;

import dev.easel.contract.OutputFormat;
import dev.easel.engine.Report;
import dev.easel.server.access.Caller;
import dev.easel.server.task.KeptResult;
import dev.easel.server.task.NewTask;
import dev.easel.server.task.TaskKey;
import dev.easel.server.task.TaskStore;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * Tasks a second that the database accepts, and that it accepts, leases and completes, with an engine that returns at
 * once; by clients at the same time, and by finished tasks that are there already. The databases take turns, so that
 * what else the machine does meanwhile falls on all of them alike. Run by {@code bench/store.sh}.
 */
final class StoreBenchmark {
    private static final int[] CLIENTS = {1, 8, 32};
    private static final int ROUNDS = 7;
    private static final String REQUEST =
            "{\"taskType\":\"imageInference\",\"taskUUID\":\"1607528b-b740-4975-8cc1-6dc6b2d18f60\",\"model\":"
                    + "\"xai:grok-imagine@image-pro\",\"positivePrompt\":\"" + "a red fox in the snow ".repeat(10)
                    + "\",\"width\":1024,\"height\":1024,\"numberResults\":1,\"outputType\":\"URL\"}";

    private static final String POOL = "studio";

    private final TaskStore store;
    private final Instant now = Instant.now();
    private final Duration span;

    private StoreBenchmark(TaskStore store, Duration span) {
        this.store = store;
        this.span = span;
    }

    /** Arguments: seconds for each number, then how many finished tasks to have. */
    public static void main(String[] arguments) throws Exception {
        var seconds = Duration.ofSeconds(Long.parseLong(arguments[0]));
        var folder = Files.createTempDirectory("easel-bench");
        var subjects = new ArrayList<Subject>();
        try {
            System.out.printf("fsync of one page: %d a second%n%n", syncs(folder, seconds));
            for (int i = 1; i < arguments.length; i++) {
                subjects.add(new Subject(Long.parseLong(arguments[i]), folder.resolve("database-" + i)));
            }
            System.out.println(
                    "| clients | finished before | accepted /s | of the first | completed /s | of the first |");
            System.out.println("|---|---|---|---|---|---|");
            for (int clients : CLIENTS) {
                compare(subjects, clients, seconds.dividedBy(ROUNDS));
            }
        } finally {
            subjects.forEach(Subject::close);
            clear(folder);
        }
    }

    private static void compare(List<Subject> subjects, int clients, Duration span) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            for (var subject : round % 2 == 0 ? subjects : subjects.reversed()) {
                subject.measure(clients, span);
            }
        }
        var first = subjects.getFirst();
        for (var subject : subjects) {
            System.out.printf(
                    "| %d | %,d to %,d | %,d | %.2f | %,d | %.2f |%n",
                    clients,
                    subject.least,
                    subject.there,
                    median(subject.accepted),
                    (double) median(subject.accepted) / median(first.accepted),
                    median(subject.completed),
                    (double) median(subject.completed) / median(first.completed));
        }
        subjects.forEach(Subject::forget);
    }

    private static long median(List<Long> numbers) {
        return numbers.stream().sorted().toList().get(numbers.size() / 2);
    }

    /** A database with so many finished tasks or some more, and what was measured of it. */
    private static final class Subject implements AutoCloseable {
        private final Database database;
        private long least;
        private long there;
        private final List<Long> accepted = new ArrayList<>();
        private final List<Long> completed = new ArrayList<>();

        Subject(long rows, Path folder) throws Exception {
            this.database = Database.open(Files.createDirectory(folder));
            new StoreBenchmark(database.tasks(), Duration.ZERO).fill(rows);
            this.least = rows;
            this.there = rows;
        }

        void measure(int clients, Duration span) throws Exception {
            var benchmark = new StoreBenchmark(database.tasks(), span);
            long taken = benchmark.together(clients, benchmark::accept);
            benchmark.drain();
            long ended = benchmark.together(clients, benchmark::complete);
            accepted.add(perSecond(taken, span));
            completed.add(perSecond(ended, span));
            there += taken + ended;
        }

        void forget() {
            accepted.clear();
            completed.clear();
            least = there;
        }

        @Override
        public void close() {
            database.close();
        }

        private static long perSecond(long count, Duration span) {
            return count * TimeUnit.SECONDS.toNanos(1) / span.toNanos();
        }
    }

    private static void clear(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** The limit that the medium sets to whoever commits alone. */
    private static long syncs(Path folder, Duration span) throws IOException {
        var page = ByteBuffer.allocate(4096);
        long end = System.nanoTime() + span.toNanos();
        long count = 0;
        try (var file =
                FileChannel.open(folder.resolve("sync"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            while (System.nanoTime() < end) {
                file.write(page.clear());
                file.force(false);
                count++;
            }
        }
        return count / span.toSeconds();
    }

    /** One client's step. */
    private interface Step {
        void take(Caller caller) throws IOException;
    }

    /** How many steps were taken within the span. */
    private long together(int clients, Step step) throws Exception {
        var count = new AtomicLong();
        long end = System.nanoTime() + span.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, clients)
                    .mapToObj(client -> threads.submit(() -> {
                        var caller = new Caller("key-" + client);
                        while (System.nanoTime() < end) {
                            step.take(caller);
                            count.incrementAndGet();
                        }
                        return null;
                    }))
                    .toList();
            for (var each : all) {
                each.get();
            }
        }
        return count.get();
    }

    private void accept(Caller caller) throws IOException {
        var task = new NewTask(
                new TaskKey(caller, UUID.randomUUID()),
                REQUEST,
                Optional.empty(),
                Optional.empty(),
                URI.create("http://localhost"),
                List.of(7L),
                now,
                true,
                Optional.empty(),
                POOL);
        store.accept(task, Integer.MAX_VALUE, Instant.EPOCH);
    }

    private void complete(Caller caller) throws IOException {
        accept(caller);
        finish();
    }

    private boolean finish() throws IOException {
        var lease = store.lease(POOL, Duration.ofSeconds(30));
        if (lease.isEmpty()) {
            return false;
        }
        var result = new KeptResult(
                0,
                UUID.randomUUID(),
                OutputFormat.JPG,
                300_000,
                now.plus(Duration.ofDays(7)),
                new Report(List.of("a red fox"), List.of(), List.of(), "{\"scene\":\"" + "x".repeat(400) + "\"}"),
                new BigDecimal("0.07"),
                Optional.empty());
        store.record(lease.get(), result, List.of(), now);
        return true;
    }

    /** Finishes what was only accepted, so that it does not wait in the way of what comes. */
    private void drain() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 64)
                    .mapToObj(_ -> threads.submit(() -> {
                        while (finish()) {
                            // Until nothing waits.
                        }
                        return null;
                    }))
                    .toList();
            for (var each : all) {
                each.get();
            }
        }
    }

    private void fill(long rows) throws Exception {
        var left = new AtomicLong(rows);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 128)
                    .mapToObj(_ -> threads.submit(() -> {
                        while (left.decrementAndGet() >= 0) {
                            complete(new Caller("key-0"));
                        }
                        return null;
                    }))
                    .toList();
            for (var each : all) {
                each.get();
            }
        }
    }
}
