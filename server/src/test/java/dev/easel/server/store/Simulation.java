package dev.easel.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.contract.OutputFormat;
import dev.easel.contract.Problem;
import dev.easel.engine.Report;
import dev.easel.server.access.Caller;
import dev.easel.server.access.UsageEntry;
import dev.easel.server.delivery.Attempt;
import dev.easel.server.delivery.Claim;
import dev.easel.server.delivery.Delivery;
import dev.easel.server.delivery.Outbox;
import dev.easel.server.delivery.Parcel;
import dev.easel.server.delivery.Payload;
import dev.easel.server.delivery.Verdict;
import dev.easel.server.task.Ending;
import dev.easel.server.task.KeptResult;
import dev.easel.server.task.KeptTask;
import dev.easel.server.task.Lease;
import dev.easel.server.task.NewTask;
import dev.easel.server.task.TaskKey;
import dev.easel.server.task.TaskState;
import dev.easel.server.task.TaskStore;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;

/**
 * One history of a server, decided by a seed: callers hand in tasks, workers lease and draw them, a courier makes their
 * deliveries, time goes on in jumps, and now and then everything that is in memory is lost, at any moment between two
 * steps of a transaction. Store and outbox are the real ones. What was promised is kept outside and compared.
 */
final class Simulation {
    private static final Duration TERM = Duration.ofSeconds(30);
    private static final Duration DAY = Duration.ofDays(1);
    private static final BigDecimal PRICE = new BigDecimal("0.07");
    private static final int CAPACITY = 20;
    private static final List<String> POOLS = List.of("studio", "xai");
    private static final int STEPS = 120;

    /** So many steps between two looks at everything, on average. */
    private static final int LOOK_EVERY = 6;

    private static final int MOST_STEPS_TO_THE_END = 5_000;

    private final Random random;
    private final Path folder;
    private final List<Caller> callers;

    /** The wall clock, which anybody may set; and the clock of leases, which nobody can. */
    private Instant wall = Instant.parse("2026-03-01T12:00:00Z");

    /** The latest that the wall clock has shown. */
    private Instant latest = wall;

    private long millis = 1_000_000;

    /** Steps of transactions after which the process ends; none while this is 0. */
    private int untilCrash;

    private boolean calm;
    private Database database;

    // What the process that runs now has in memory.
    private final Map<Lease, NewTask> held = new HashMap<>();
    private final Set<Lease> stalled = new HashSet<>();
    private final List<Claim> claims = new ArrayList<>();

    /** Leases of processes that have ended, whose last words may still be on their way. */
    private final List<Lease> ghosts = new ArrayList<>();

    // What the world outside knows.
    private final Map<TaskKey, NewTask> handedIn = new HashMap<>();
    private final Set<TaskKey> acknowledged = new HashSet<>();
    private final Map<TaskKey, TaskState> seenEnds = new HashMap<>();
    private final Map<TaskKey, Map<Integer, UUID>> seenResults = new HashMap<>();

    /** What the receiver got: of each task, and of each result, the ids of the calls that told of it. */
    private final Map<UUID, Set<String>> told = new HashMap<>();

    private int crashes;
    private int fenced;

    Simulation(long seed, Path folder) throws IOException {
        this.random = new Random(seed);
        this.folder = folder;
        // Histories share a database: opening a new one takes longer than a history.
        this.callers = List.of(new Caller("a" + seed), new Caller("b" + seed));
        this.database = Database.open(folder, () -> millis, this::pass);
    }

    /** The process ended in the middle of something. */
    private static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** How much happened. */
    record Tally(int tasks, int crashes, int fenced, int told) {
        Tally plus(Tally other) {
            return new Tally(tasks + other.tasks, crashes + other.crashes, fenced + other.fenced, told + other.told);
        }
    }

    private void pass(String place) {
        if (untilCrash > 0 && --untilCrash == 0) {
            throw new Crash();
        }
    }

    Tally run() throws IOException {
        try {
            for (int i = 0; i < STEPS; i++) {
                step();
            }
            calm = true;
            untilCrash = 0;
            // Somebody sets the clock right: what became due when it was ahead waits for as long as it is behind.
            wall = latest;
            for (int i = 0; !isDone(); i++) {
                assertThat(i).as("steps to the end").isLessThan(MOST_STEPS_TO_THE_END);
                step();
            }
            judge();
            return new Tally(acknowledged.size(), crashes, fenced, told.size());
        } finally {
            database.close();
        }
    }

    private boolean isDone() throws IOException {
        return database.tasks().unfinished().isEmpty()
                && database.outbox().backlog().deliveries() == 0;
    }

    private void step() throws IOException {
        if (!calm && random.nextInt(12) == 0) {
            untilCrash = 1 + random.nextInt(4);
        }
        try {
            act();
            if (random.nextInt(LOOK_EVERY) == 0) {
                look();
            }
        } catch (Crash | IOException e) {
            // Nobody knows whether what was under way is kept; clients ask again, workers are gone.
            if (calm) {
                throw e;
            }
            restart();
        }
    }

    private void restart() throws IOException {
        crashes++;
        untilCrash = 0;
        ghosts.addAll(held.keySet());
        held.clear();
        stalled.clear();
        claims.clear();
        database.close();
        database = Database.open(folder, () -> millis, this::pass);
    }

    private void act() throws IOException {
        switch (random.nextInt(calm ? 9 : 13)) {
            case 0, 1 -> lease();
            case 2, 3, 4 -> work();
            case 5 -> claim();
            case 6, 7 -> deliver();
            case 8 -> tick();
            case 9, 10 -> handIn();
            case 11 -> disturb();
            default -> haunt();
        }
    }

    private void handIn() throws IOException {
        // Some of what is sent was sent before: nobody answered, or somebody repeats it.
        var known = new ArrayList<>(handedIn.values());
        var task = !known.isEmpty() && random.nextInt(3) == 0 ? pick(known) : newTask();
        handedIn.put(task.key(), task);
        var entry = database.tasks().accept(task, CAPACITY, wall.minus(Duration.ofDays(365)));
        if (!(entry instanceof TaskStore.Entry.Full)) {
            acknowledged.add(task.key());
        }
    }

    private NewTask newTask() {
        return new NewTask(
                new TaskKey(pick(callers), new UUID(random.nextLong(), random.nextLong())),
                "{}",
                Optional.empty(),
                Optional.empty(),
                URI.create("https://easel.example"),
                LongStream.rangeClosed(1, 1 + random.nextInt(3)).boxed().toList(),
                wall,
                true,
                Optional.empty(),
                pick(POOLS));
    }

    private void lease() throws IOException {
        if (held.size() >= 3) {
            return;
        }
        var lease = database.tasks().lease(pick(POOLS), TERM);
        if (lease.isPresent()) {
            held.put(lease.get(), requireKnown(lease.get().key()));
        }
    }

    /** What was never handed in cannot be leased. */
    private NewTask requireKnown(TaskKey key) {
        return Objects.requireNonNull(handedIn.get(key), "a task that nobody handed in");
    }

    private void work() throws IOException {
        var awake =
                held.keySet().stream().filter(lease -> !stalled.contains(lease)).toList();
        if (awake.isEmpty()) {
            return;
        }
        var lease = pick(awake);
        switch (random.nextInt(calm ? 6 : 10)) {
            case 0, 1, 2, 3, 4, 5 -> draw(lease);
            case 6 -> end(lease);
            case 7 -> {
                database.tasks().release(lease);
                held.remove(lease);
            }
            case 8 -> {
                database.tasks().retry(lease);
                held.remove(lease);
            }
            default -> database.tasks().requestCancel(lease.id());
        }
    }

    private void draw(Lease lease) throws IOException {
        var task = requireKnown(lease.key());
        if (lease.cancelled()) {
            end(lease);
            return;
        }
        var missing = missing(lease.key(), task);
        if (missing.isEmpty()) {
            // Somebody else finished it: this lease must be worthless.
            assertThat(record(lease, 0)).isEqualTo(TaskStore.Recorded.FENCED);
            held.remove(lease);
            return;
        }
        if (record(lease, missing.getFirst()) != TaskStore.Recorded.ADDED) {
            held.remove(lease);
        }
    }

    private TaskStore.Recorded record(Lease lease, int index) throws IOException {
        var image = new UUID(random.nextLong(), random.nextLong());
        var result = new KeptResult(
                index,
                image,
                OutputFormat.JPG,
                1_000,
                wall.plus(Duration.ofDays(7)),
                new Report(List.of(), List.of(), List.of(), null),
                PRICE,
                Optional.empty());
        var recorded = database.tasks().record(lease, result, List.of(call(lease.key(), Optional.of(image))), wall);
        if (recorded == TaskStore.Recorded.FENCED) {
            fenced++;
        }
        return recorded;
    }

    private void end(Lease lease) throws IOException {
        var problem = Problem.of("inferenceError", "out of paint");
        var ending = new Ending(lease.cancelled() ? TaskState.CANCELLED : TaskState.FAILED, problem, wall);
        database.tasks().end(lease, ending, List.of(call(lease.key(), Optional.empty())));
        held.remove(lease);
    }

    private Parcel call(TaskKey key, Optional<UUID> result) {
        var body = new Payload.Body("{}".getBytes(StandardCharsets.UTF_8));
        return new Parcel(
                new Delivery(
                        Delivery.newId(random),
                        key.caller().id(),
                        Payload.Kind.WEBHOOK,
                        key.taskUUID(),
                        result,
                        URI.create("https://receiver.example/hook"),
                        wall,
                        wall.plus(DAY.multipliedBy(365))),
                body);
    }

    private List<Integer> missing(TaskKey key, NewTask task) throws IOException {
        var finished = database.tasks().find(key).orElseThrow().results().stream()
                .map(KeptResult::index)
                .toList();
        var missing = new ArrayList<Integer>();
        for (int i = 0; i < task.seeds().size(); i++) {
            if (!finished.contains(i)) {
                missing.add(i);
            }
        }
        return missing;
    }

    private void claim() throws IOException {
        claims.addAll(database.outbox()
                .claim(new Outbox.Wanted(wall, wall.plus(Duration.ofMinutes(10)), Set.of(), 2, 3, 1L << 20)));
    }

    /** The receiver has it before anybody here knows; sometimes it answers with a fault and has it nevertheless. */
    private void deliver() throws IOException {
        if (claims.isEmpty()) {
            return;
        }
        var claim = claims.remove(random.nextInt(claims.size()));
        var delivery = claim.delivery();
        boolean arrives = calm || random.nextInt(4) > 0;
        boolean answers = calm || random.nextInt(4) > 0;
        if (arrives) {
            told.computeIfAbsent(delivery.result().orElse(delivery.task()), _ -> new HashSet<>())
                    .add(delivery.id());
        }
        pass("delivery.posted");
        var verdict =
                arrives && answers ? new Verdict.Delivered() : new Verdict.Again(wall.plusSeconds(random.nextInt(600)));
        database.outbox().record(claim, new Attempt(wall, OptionalInt.of(answers ? 200 : 503), "answered"), verdict);
    }

    private void tick() throws IOException {
        var passed = Duration.ofMillis(random.nextInt(20_000));
        millis += passed.toMillis();
        setWall(wall.plus(passed));
        var awake =
                held.keySet().stream().filter(lease -> !stalled.contains(lease)).toList();
        var pulse = database.tasks().heartbeat(awake, TERM);
        pulse.lost().forEach(held::remove);
        for (var cancelled : pulse.cancelled()) {
            var task = held.remove(cancelled);
            if (task != null) {
                held.put(
                        new Lease(cancelled.id(), cancelled.key(), cancelled.token(), cancelled.attempt(), true), task);
            }
        }
        database.tasks().expire();
        if (calm) {
            // Workers that hang are noticed by their leases alone.
            millis += TERM.toMillis();
            setWall(wall.plus(Duration.ofMinutes(11)));
            held.keySet().removeAll(stalled);
            stalled.clear();
        }
    }

    /** A worker hangs, a task is to be drawn by another engine, or somebody sets the wall clock. */
    private void disturb() throws IOException {
        if (!held.isEmpty() && random.nextBoolean()) {
            stalled.add(pick(List.copyOf(held.keySet())));
        } else if (random.nextInt(3) == 0) {
            for (var task : database.tasks().unfinished()) {
                database.tasks().move(task.id(), pick(POOLS));
            }
        } else {
            var furthest = random.nextBoolean() ? Duration.ofHours(1) : DAY;
            setWall(wall.plusSeconds(random.nextLong(-furthest.toSeconds(), furthest.toSeconds())));
        }
    }

    private void setWall(Instant to) {
        wall = to;
        latest = to.isAfter(latest) ? to : latest;
    }

    /** A worker of another life, or one that hung, comes back with a picture. */
    private void haunt() throws IOException {
        var late = new ArrayList<>(ghosts);
        late.addAll(stalled);
        if (late.isEmpty()) {
            return;
        }
        var lease = pick(late);
        var missing = missing(lease.key(), requireKnown(lease.key()));
        var recorded = record(lease, missing.isEmpty() ? 0 : missing.getFirst());
        if (ghosts.contains(lease)) {
            assertThat(recorded).as("a picture of a process that has ended").isEqualTo(TaskStore.Recorded.FENCED);
        } else if (recorded != TaskStore.Recorded.ADDED) {
            held.remove(lease);
            stalled.remove(lease);
        }
    }

    /** What anybody saw stays as it was seen. */
    private void look() throws IOException {
        for (var key : acknowledged) {
            var kept = database.tasks().find(key);
            assertThat(kept).as("an acknowledged task").isPresent();
            var task = kept.orElseThrow();
            remember(key, task);
        }
        for (var pool : POOLS) {
            assertThat(database.tasks().waiting(pool))
                    .as("the count of what waits")
                    .isEqualTo((int) database.tasks().unfinished().stream()
                            .filter(task -> task.state() == TaskState.QUEUED)
                            .filter(task -> task.task().pool().equals(pool))
                            .count());
        }
    }

    private void remember(TaskKey key, KeptTask task) {
        var results = seenResults.computeIfAbsent(key, _ -> new HashMap<>());
        var ended = seenEnds.get(key);
        // One that ended empty may be handed in again.
        if (ended != null && !results.isEmpty()) {
            assertThat(task.state()).as("the end of a task").isEqualTo(ended);
        }
        for (var result : task.results()) {
            var before = results.putIfAbsent(result.index(), result.imageUUID());
            assertThat(before == null || before.equals(result.imageUUID()))
                    .as("a picture that somebody saw is replaced")
                    .isTrue();
        }
        assertThat(task.results()).as("pictures that somebody saw").hasSize(results.size());
        if (task.state().isEnd()) {
            seenEnds.put(key, task.state());
        } else {
            seenEnds.remove(key);
        }
    }

    private void judge() throws IOException {
        var pictures = new HashMap<Caller, Integer>();
        for (var key : acknowledged) {
            var task = database.tasks().find(key).orElseThrow();
            assertThat(task.state().isEnd()).as("has ended").isTrue();
            if (task.state() == TaskState.SUCCEEDED) {
                assertThat(task.results()).hasSize(task.task().seeds().size());
            } else {
                assertTold(key.taskUUID(), true);
            }
            for (var result : task.results()) {
                assertTold(result.imageUUID(), false);
                assertThat(database.assets().find(result.imageUUID()))
                        .as("its file's entry")
                        .isPresent();
            }
        }
        // Whoever heard nothing may have been taken in nevertheless.
        for (var key : handedIn.keySet()) {
            int finished = database.tasks()
                    .find(key)
                    .map(task -> task.results().size())
                    .orElse(0);
            pictures.merge(key.caller(), finished, Integer::sum);
        }
        assertEveryPictureIsPaidOnce(pictures);
        assertNothingInvisibleIsTold();
    }

    /** At least once; a result under one id. A task that failed empty and was handed in again may have failed twice. */
    private void assertTold(UUID what, boolean again) {
        assertThat(told.get(what)).as("calls that tell of it").isNotNull();
        if (!again) {
            assertThat(told.get(what)).as("ids of the calls that tell of it").hasSize(1);
        }
    }

    private void assertEveryPictureIsPaidOnce(Map<Caller, Integer> pictures) throws IOException {
        var paid = new HashMap<Caller, BigDecimal>();
        for (UsageEntry entry : database.usage()) {
            paid.merge(entry.caller(), entry.usage().credits(), BigDecimal::add);
        }
        for (var caller : callers) {
            var owed = PRICE.multiply(BigDecimal.valueOf(pictures.getOrDefault(caller, 0)));
            assertThat(paid.getOrDefault(caller, BigDecimal.ZERO)).isEqualByComparingTo(owed);
        }
    }

    private void assertNothingInvisibleIsTold() throws IOException {
        Set<UUID> visible = new HashSet<>();
        for (var key : handedIn.keySet()) {
            visible.add(key.taskUUID());
            database.tasks().find(key).map(KeptTask::results).orElse(List.of()).stream()
                    .map(KeptResult::imageUUID)
                    .forEach(visible::add);
        }
        assertThat(visible).containsAll(told.keySet());
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
