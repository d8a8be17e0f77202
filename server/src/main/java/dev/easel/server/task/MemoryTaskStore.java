package dev.easel.server.task;

import dev.easel.contract.Problem;
import dev.easel.server.access.Caller;
import dev.easel.server.asset.AssetIndex;
import dev.easel.server.delivery.Outbox;
import dev.easel.server.delivery.Parcel;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tasks of a process that keeps nothing: what draws one picture for somebody at the terminal. */
final class MemoryTaskStore implements TaskStore {
    private final AssetIndex assets;
    private final Outbox outbox;
    private final LongSupplier nanos;
    private final Map<TaskKey, Item> items = new LinkedHashMap<>();
    private final Map<TaskKey, Instant> forgotten = new LinkedHashMap<>();
    private long lastId;

    MemoryTaskStore(AssetIndex assets, Outbox outbox, LongSupplier nanos) {
        this.assets = assets;
        this.outbox = outbox;
        this.nanos = nanos;
    }

    /** One task. */
    private static final class Item {
        private final long id;
        private final NewTask task;
        private String pool;
        private long round;
        private final Map<Integer, KeptResult> results = new TreeMap<>();
        private TaskState state = TaskState.QUEUED;
        private boolean ready;
        private boolean cancelled;
        private int attempts;
        private long token;
        private long leasedUntil;
        private @Nullable List<String> gathered;
        private @Nullable Instant ended;
        private @Nullable Problem problem;
        private @Nullable BigDecimal charged;
        private Optional<UUID> session;
        private final Set<UUID> arrived = new HashSet<>();

        private Item(long id, NewTask task, long round) {
            this.id = id;
            this.task = task;
            this.pool = task.pool();
            this.round = round;
            this.ready = task.ready();
            this.session = task.session();
        }

        KeptTask kept() {
            return new KeptTask(
                    id,
                    (state.isEnd() ? task.over() : task).in(pool).awaitedBy(session),
                    state.isEnd() ? Optional.empty() : Optional.ofNullable(gathered),
                    state,
                    Optional.ofNullable(ended),
                    Optional.ofNullable(problem),
                    List.copyOf(results.values()),
                    Optional.ofNullable(charged));
        }

        void arrived(Optional<UUID> picture) {
            picture.ifPresent(arrived::add);
            boolean whole = state == TaskState.SUCCEEDED
                    && results.values().stream().map(KeptResult::imageUUID).allMatch(arrived::contains);
            if (picture.isEmpty() || whole) {
                session = Optional.empty();
            }
        }

        boolean waits() {
            return state == TaskState.QUEUED;
        }

        boolean waitsIn(String where) {
            return waits() && pool.equals(where);
        }

        boolean isHeldBy(Lease lease) {
            return state == TaskState.RUNNING && token == lease.token();
        }

        boolean endedBy(Instant instant) {
            return ended != null && !ended.isAfter(instant);
        }

        void end(Ending ending) {
            state = ending.state();
            problem = ending.problem();
            ended = ending.at();
        }
    }

    @Override
    public synchronized Entry accept(NewTask task, int capacity, Instant forgottenBy) {
        var earlier = items.get(task.key());
        if (earlier != null && !earlier.kept().failedFree() && !earlier.endedBy(forgottenBy)) {
            return new Entry.Known(earlier.kept());
        }
        var caller = task.key().caller();
        int waiting = waiting(task.pool());
        long own = waiting(task.pool(), caller).count();
        if (Places.areTaken(capacity, waiting, own)) {
            return new Entry.Full(waiting);
        }
        items.remove(task.key());
        items.put(task.key(), new Item(++lastId, task, nextRound(task.pool(), caller)));
        return new Entry.New(lastId);
    }

    /** The round that is being served, or the one after the caller's last. */
    private long nextRound(String pool, Caller caller) {
        long served = waitingItems(pool).mapToLong(item -> item.round).min().orElse(0);
        long own = waiting(pool, caller).mapToLong(item -> item.round + 1).max().orElse(0);
        return Math.max(served, own);
    }

    @Override
    public synchronized boolean ready(long id, List<String> gathered) {
        return change(id, Item::waits, item -> {
            item.ready = true;
            item.gathered = List.copyOf(gathered);
        });
    }

    @Override
    public synchronized boolean move(long id, String pool) {
        return change(id, item -> item.waits() && !item.pool.equals(pool), item -> {
            item.round = nextRound(pool, item.task.key().caller());
            item.pool = pool;
        });
    }

    @Override
    public synchronized Optional<Lease> lease(String pool, Duration term) {
        return waitingItems(pool)
                .filter(item -> item.ready)
                .min(Comparator.comparingLong((Item item) -> item.round).thenComparingLong(item -> item.id))
                .map(item -> {
                    item.state = TaskState.RUNNING;
                    item.token++;
                    item.attempts++;
                    item.leasedUntil = nanos.getAsLong() + term.toNanos();
                    return new Lease(item.id, item.task.key(), item.token, item.attempts, item.cancelled);
                });
    }

    @Override
    public synchronized Pulse heartbeat(Collection<Lease> leases, Duration term) {
        Set<Lease> lost = new HashSet<>();
        Set<Lease> cancelled = new HashSet<>();
        for (var lease : leases) {
            var item = byId(lease.id()).filter(each -> each.isHeldBy(lease));
            if (item.isEmpty()) {
                lost.add(lease);
                continue;
            }
            item.get().leasedUntil = nanos.getAsLong() + term.toNanos();
            if (item.get().cancelled) {
                cancelled.add(lease);
            }
        }
        return new Pulse(lost, cancelled);
    }

    @Override
    public synchronized Recorded record(Lease lease, KeptResult result, List<Parcel> parcels, Instant at)
            throws IOException {
        var held = byId(lease.id()).filter(each -> each.isHeldBy(lease));
        if (held.isEmpty()) {
            return Recorded.FENCED;
        }
        var item = held.get();
        if (item.results.putIfAbsent(result.index(), result) != null) {
            throw new IllegalStateException("picture " + result.index() + " was recorded twice");
        }
        item.attempts = 1;
        assets.add(new AssetIndex.Entry(
                result.imageUUID(), result.format(), result.length(), result.expires(), Optional.empty()));
        outbox.add(parcels);
        if (item.results.size() < item.task.seeds().size()) {
            return Recorded.ADDED;
        }
        item.state = TaskState.SUCCEEDED;
        item.ended = at;
        return Recorded.COMPLETED;
    }

    @Override
    public synchronized void charge(Lease lease, BigDecimal dollars, Instant at) {
        change(
                lease.id(),
                _ -> true,
                item -> item.charged = item.charged == null ? dollars : item.charged.add(dollars));
    }

    @Override
    public synchronized boolean end(Lease lease, Ending ending, List<Parcel> parcels) throws IOException {
        return end(lease.id(), item -> item.isHeldBy(lease), ending, parcels);
    }

    @Override
    public synchronized boolean endWaiting(long id, Ending ending, List<Parcel> parcels) throws IOException {
        return end(id, Item::waits, ending, parcels);
    }

    private boolean end(long id, Predicate<Item> condition, Ending ending, List<Parcel> parcels) throws IOException {
        boolean ended = change(id, condition, item -> item.end(ending));
        if (ended) {
            outbox.add(parcels);
        }
        return ended;
    }

    @Override
    public synchronized boolean requestCancel(long id) {
        return change(id, item -> !item.state.isEnd(), item -> item.cancelled = true);
    }

    @Override
    public synchronized boolean release(Lease lease) {
        return change(lease.id(), item -> item.isHeldBy(lease), item -> {
            item.state = TaskState.QUEUED;
            item.attempts--;
        });
    }

    @Override
    public synchronized boolean retry(Lease lease) {
        return change(lease.id(), item -> item.isHeldBy(lease), item -> item.state = TaskState.QUEUED);
    }

    @Override
    public synchronized List<TaskKey> expire() {
        List<TaskKey> expired = new ArrayList<>();
        for (var item : items.values()) {
            if (item.state == TaskState.RUNNING && nanos.getAsLong() - item.leasedUntil >= 0) {
                item.state = TaskState.QUEUED;
                expired.add(item.task.key());
            }
        }
        return expired;
    }

    @Override
    public synchronized Optional<KeptTask> find(TaskKey key) {
        return Optional.ofNullable(items.get(key)).map(Item::kept);
    }

    @Override
    public synchronized boolean isForgotten(TaskKey key) {
        return forgotten.containsKey(key);
    }

    @Override
    public synchronized List<KeptTask> unfinished() {
        return items.values().stream()
                .filter(item -> !item.state.isEnd())
                .map(Item::kept)
                .toList();
    }

    @Override
    public synchronized List<KeptTask> latest(Optional<Caller> caller, Optional<TaskState> state, int most) {
        return List.copyOf(items.values()).reversed().stream()
                .filter(item -> caller.isEmpty() || item.task.key().caller().equals(caller.get()))
                .filter(item -> state.isEmpty() || item.state == state.get())
                .limit(most)
                .map(Item::kept)
                .toList();
    }

    @Override
    public synchronized List<Waited> waitedFor(Caller caller, UUID session, Instant after, int most) {
        return items.values().stream()
                .filter(item -> item.session.filter(session::equals).isPresent())
                .filter(item -> item.task.key().caller().equals(caller))
                .filter(item -> !item.endedBy(after))
                .limit(most)
                .map(item -> new Waited(item.kept(), Set.copyOf(item.arrived)))
                .toList();
    }

    @Override
    public synchronized void arrived(Collection<Receipt> receipts) {
        for (var receipt : receipts) {
            var item = items.get(receipt.task());
            if (item != null) {
                item.arrived(receipt.picture());
            }
        }
    }

    @Override
    public synchronized int waiting(String pool) {
        return (int) waitingItems(pool).count();
    }

    private Stream<Item> waitingItems(String pool) {
        return items.values().stream().filter(item -> item.waitsIn(pool));
    }

    private Stream<Item> waiting(String pool, Caller caller) {
        return waitingItems(pool).filter(item -> item.task.key().caller().equals(caller));
    }

    @Override
    public synchronized int forget(Instant ended, Instant now, Instant forGood, int most) {
        forgotten.values().removeIf(at -> !at.isAfter(forGood));
        var over = items.values().stream()
                .filter(item -> item.endedBy(ended))
                .limit(most)
                .map(item -> item.task.key())
                .toList();
        for (var key : over) {
            items.remove(key);
            forgotten.put(key, now);
        }
        return over.size();
    }

    private Optional<Item> byId(long id) {
        return items.values().stream().filter(item -> item.id == id).findFirst();
    }

    private boolean change(long id, Predicate<Item> condition, Consumer<Item> change) {
        var item = byId(id).filter(condition);
        item.ifPresent(change);
        return item.isPresent();
    }
}
