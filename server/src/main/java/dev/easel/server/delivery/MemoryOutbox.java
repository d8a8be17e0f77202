package dev.easel.server.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Deliveries in memory, in order of their time for each host, so that a host with many of them costs others nothing. */
final class MemoryOutbox implements Outbox {

    /** What the bodies of deliveries that have ended may take; the oldest are forgotten first. */
    static final long KEPT_BYTES = 64L << 20;

    private static final int ROW_BYTES = 1_000;

    private final Map<String, Row> rows = new LinkedHashMap<>();

    /** Pending rows by host, the next one first. */
    private final Map<String, TreeSet<Row>> pending = new HashMap<>();

    /** Pending rows, the one whose time is over first coming first. */
    private final TreeSet<Row> byEnd =
            new TreeSet<>(Comparator.comparing((Row row) -> row.delivery.end()).thenComparingLong(row -> row.number));

    /** Ended rows, the one that ended first coming first. */
    private final Map<String, Row> ended = new LinkedHashMap<>();

    private final long keptBytes;
    private long endedBytes;
    private long pendingBytes;
    private long numbers;

    MemoryOutbox(long keptBytes) {
        this.keptBytes = keptBytes;
    }

    /** A delivery and what changes about it. */
    private static final class Row {
        private final long number;
        private final Payload payload;
        private Delivery delivery;
        private DeliveryState state = DeliveryState.PENDING;
        private int attempts;
        private long fence;
        private Instant due;
        private boolean claimed;
        private @Nullable Attempt last;
        private @Nullable String failure;
        private Instant ended = Instant.MAX;

        private Row(long number, Parcel parcel) {
            this.number = number;
            this.payload = parcel.payload();
            this.delivery = parcel.delivery();
            this.due = delivery.created();
        }

        private OutboxEntry entry() {
            return new OutboxEntry(
                    delivery,
                    state,
                    attempts,
                    state == DeliveryState.PENDING ? Optional.of(due) : Optional.empty(),
                    Optional.ofNullable(last),
                    Optional.ofNullable(failure));
        }

        private long bytes() {
            return (long) ROW_BYTES + payload.weight();
        }

        private boolean belongsTo(Optional<String> owner) {
            return owner.isEmpty() || delivery.owner().equals(owner.get());
        }
    }

    @Override
    public synchronized void add(Collection<Parcel> parcels) {
        for (var parcel : parcels) {
            if (!rows.containsKey(parcel.delivery().id())) {
                var row = new Row(numbers++, parcel);
                rows.put(row.delivery.id(), row);
                enter(row);
            }
        }
    }

    @Override
    public synchronized List<Claim> claim(Wanted wanted) {
        List<Candidate> due = new ArrayList<>();
        pending.forEach((host, rows) -> {
            if (!wanted.except().contains(host)) {
                var own = due(rows, wanted.now()).limit(wanted.perHost()).toList();
                for (int i = 0; i < own.size(); i++) {
                    due.add(new Candidate(i, own.get(i)));
                }
            }
        });
        due.sort(Comparator.comparingInt(Candidate::place).thenComparing(Candidate::row, byDue()));
        List<Claim> claims = new ArrayList<>();
        long weight = 0;
        for (var candidate : due) {
            var row = candidate.row();
            weight += row.payload.weight();
            if (claims.size() == wanted.most() || (weight > wanted.weight() && !claims.isEmpty())) {
                break;
            }
            leave(row);
            row.claimed = true;
            row.due = wanted.until();
            enter(row);
            claims.add(new Claim(new Parcel(row.delivery, row.payload), row.attempts, ++row.fence));
        }
        return claims;
    }

    /** What could be claimed, and which it is of its host. */
    private record Candidate(int place, Row row) {}

    /** Those that are due and not over. */
    private static Stream<Row> due(SortedSet<Row> host, Instant now) {
        return host.stream().takeWhile(row -> !row.due.isAfter(now)).filter(row -> now.isBefore(row.delivery.end()));
    }

    @Override
    public synchronized boolean record(Claim claim, Attempt attempt, Verdict verdict) {
        var row = holding(claim);
        if (row == null) {
            return false;
        }
        leave(row);
        row.claimed = false;
        row.attempts++;
        row.last = attempt;
        switch (verdict) {
            case Verdict.Delivered _ -> {
                if (row.delivery.kind() == Payload.Kind.UPLOAD) {
                    row.delivery = row.delivery.withoutCredential();
                }
                end(row, DeliveryState.DELIVERED, attempt.at());
            }
            case Verdict.Again(Instant due) -> {
                row.due = due;
                enter(row);
            }
            case Verdict.Failed(String why) -> {
                row.failure = why;
                end(row, DeliveryState.FAILED, attempt.at());
            }
        }
        return true;
    }

    @Override
    public synchronized void release(Claim claim, Instant due) {
        var row = holding(claim);
        if (row != null) {
            leave(row);
            row.claimed = false;
            row.due = due;
            enter(row);
        }
    }

    @Override
    public synchronized List<Delivery> expire(Instant now) {
        var over = byEnd.stream()
                .takeWhile(row -> !now.isBefore(row.delivery.end()))
                .filter(row -> !row.claimed || !now.isBefore(row.due))
                .toList();
        for (var row : over) {
            leave(row);
            row.failure = "its time was over";
            end(row, DeliveryState.FAILED, now);
        }
        return over.stream().map(row -> row.delivery).toList();
    }

    @Override
    public synchronized Optional<Instant> nextDue(Set<String> except) {
        return pending.entrySet().stream()
                .filter(host -> !except.contains(host.getKey()))
                .map(host -> host.getValue().first().due)
                .min(Comparator.naturalOrder());
    }

    @Override
    public synchronized Optional<OutboxEntry> find(Optional<String> owner, String id) {
        return Optional.ofNullable(rows.get(id))
                .filter(row -> row.belongsTo(owner))
                .map(Row::entry);
    }

    @Override
    public synchronized List<OutboxEntry> list(
            Optional<String> owner, Optional<DeliveryState> state, Optional<String> before, int most) {
        var end = before.map(rows::get);
        if (before.isPresent() && end.isEmpty()) {
            return List.of();
        }
        long below = end.map(row -> row.number).orElse(Long.MAX_VALUE);
        return rows.values().stream()
                .filter(row -> row.belongsTo(owner) && row.number < below)
                .filter(row -> state.isEmpty() || row.state == state.get())
                .sorted(Comparator.comparingLong((Row row) -> row.number).reversed())
                .limit(most)
                .map(Row::entry)
                .toList();
    }

    @Override
    public synchronized List<OutboxEntry> ofTask(String owner, UUID task) {
        return rows.values().stream()
                .filter(row -> row.delivery.owner().equals(owner)
                        && row.delivery.task().equals(task))
                .map(Row::entry)
                .toList();
    }

    @Override
    public synchronized boolean replay(Optional<String> owner, String id, Instant now, Instant end) {
        var row = ended.get(id);
        if (row == null || !row.belongsTo(owner)) {
            return false;
        }
        ended.remove(id);
        endedBytes -= row.bytes();
        row.delivery = row.delivery.until(end);
        row.state = DeliveryState.PENDING;
        row.attempts = 0;
        row.failure = null;
        row.due = now;
        enter(row);
        return true;
    }

    @Override
    public synchronized Backlog backlog() {
        return new Backlog(byEnd.size(), pendingBytes);
    }

    @Override
    public synchronized int forget(Instant endedThen) {
        int forgotten = 0;
        for (var oldest = ended.values().iterator(); oldest.hasNext(); forgotten++) {
            var row = oldest.next();
            if (row.ended.isAfter(endedThen)) {
                break;
            }
            oldest.remove();
            drop(row);
        }
        return forgotten;
    }

    private @Nullable Row holding(Claim claim) {
        var row = rows.get(claim.delivery().id());
        return row != null && row.claimed && row.fence == claim.fence() ? row : null;
    }

    private static Comparator<Row> byDue() {
        return Comparator.comparing((Row row) -> row.due).thenComparingLong(row -> row.number);
    }

    /** To be called before anything changes by which rows are ordered. */
    private void leave(Row row) {
        byEnd.remove(row);
        pendingBytes -= row.payload.weight();
        var host = pending.get(row.delivery.host());
        if (host != null && host.remove(row) && host.isEmpty()) {
            pending.remove(row.delivery.host());
        }
    }

    private void enter(Row row) {
        byEnd.add(row);
        pendingBytes += row.payload.weight();
        pending.computeIfAbsent(row.delivery.host(), _ -> new TreeSet<>(byDue()))
                .add(row);
    }

    private void end(Row row, DeliveryState how, Instant when) {
        row.state = how;
        row.ended = when;
        ended.put(row.delivery.id(), row);
        endedBytes += row.bytes();
        for (var oldest = ended.values().iterator(); endedBytes > keptBytes; ) {
            var first = oldest.next();
            oldest.remove();
            drop(first);
        }
    }

    private void drop(Row row) {
        rows.remove(row.delivery.id());
        endedBytes -= row.bytes();
    }
}
