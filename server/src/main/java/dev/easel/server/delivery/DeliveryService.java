package dev.easel.server.delivery;

import dev.easel.server.egress.Egress;
import dev.easel.server.egress.EgressException;
import dev.easel.server.fault.Failpoint;
import dev.easel.server.observe.Incident;
import dev.easel.server.observe.LogContext;
import dev.easel.server.observe.Meter;
import dev.easel.server.observe.Span;
import dev.easel.server.observe.Tracer;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Makes the deliveries that are in an outbox: one thread looks for what is due, a virtual thread makes each attempt. One
 * of the places where everything is caught: whatever happens to a delivery is the matter of no other. Safe for use by
 * many threads.
 */
public final class DeliveryService implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(DeliveryService.class.getName());

    /** Longer than attempts take, those included that wait for their turn with the same host. */
    private static final Duration CLAIM = Duration.ofMinutes(10);

    /** The clock may be set, and others may add to the outbox: it is looked at so often whatever was expected. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    /** How long a delivery that has ended can be looked at and replayed: as long as its task, which tells of a failed upload. */
    private static final Duration KEPT = Duration.ofDays(7);

    private static final Duration FORGET_EVERY = Duration.ofMinutes(10);

    /** How long attempts that are being made may take when the server stops; made again later, they do no harm. */
    private static final Duration LAST_GRACE = Duration.ofSeconds(3);

    private final Outbox outbox;
    private final Transport transport;
    private final Egress egress;
    private final DeliveryLimits limits;
    private final Clock clock;
    private final Failpoint failpoint;
    private final Judgement judgement;
    private final Executor executor;
    private final Lanes lanes;
    private final Meter meter;
    private final Tracer tracer;
    private Instant nextForget = Instant.MIN;

    /** Has permits when there is something to look at. */
    private final Semaphore signal = new Semaphore(0);

    private volatile boolean stopping;
    private @Nullable Thread loop;

    /** Calls others through the given gate. Does nothing until it is started. */
    public DeliveryService(
            Outbox outbox,
            Egress egress,
            WebhookSecrets secrets,
            DeliveryLimits limits,
            Clock clock,
            RandomGenerator random,
            Failpoint failpoint,
            Meter meter,
            Tracer tracer) {
        this(
                outbox,
                new HttpTransport(egress, secrets, clock),
                egress,
                limits,
                clock,
                random,
                failpoint,
                attempt -> Thread.ofVirtual().name("easel-delivery").start(attempt),
                meter,
                tracer);
    }

    DeliveryService(
            Outbox outbox,
            Transport transport,
            Egress egress,
            DeliveryLimits limits,
            Clock clock,
            RandomGenerator random,
            Failpoint failpoint,
            Executor executor,
            Meter meter,
            Tracer tracer) {
        this.outbox = outbox;
        this.transport = transport;
        this.egress = egress;
        this.limits = limits;
        this.clock = clock;
        this.failpoint = failpoint;
        this.judgement = new Judgement(new Schedule(random));
        this.executor = executor;
        this.lanes = new Lanes(limits);
        this.meter = meter;
        this.tracer = tracer;
    }

    /** Begins to deliver; returns itself. */
    public synchronized DeliveryService start() {
        if (loop == null) {
            loop = Thread.ofVirtual().name("easel-deliveries").start(this::loop);
        }
        return this;
    }

    /**
     * Why nothing can be delivered to an address, as far as that can be told without asking anybody; empty if it seems
     * fine. In words that repeat neither path nor query.
     */
    public Optional<String> objection(URI address) {
        try {
            egress.check(address);
            return Optional.empty();
        } catch (EgressException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** When an address stops opening, if it says so. */
    public static Optional<Instant> expiry(URI address) {
        return PresignedUrl.of(address).expiry();
    }

    /** Until when to try a delivery that is created now: a day, or as long as the address opens. */
    public static Instant end(URI address, Instant created) {
        var day = created.plus(Schedule.LIFE);
        return expiry(address).filter(expiry -> expiry.isBefore(day)).orElse(day);
    }

    /** Whether more may be taken on. */
    public boolean hasRoom() throws IOException {
        var backlog = outbox.backlog();
        return backlog.deliveries() < limits.backlog().deliveries()
                && backlog.bytes() < limits.backlog().bytes();
    }

    /** Looks at the outbox soon: something was added to it. */
    public void wake() {
        signal.release();
    }

    /** Finds a delivery of this owner, or of whomever if none is named. */
    public Optional<OutboxEntry> find(Optional<String> owner, String id) throws IOException {
        return outbox.find(owner, id);
    }

    /** The deliveries of this owner, or of everybody, the newest first; see {@link Outbox#list}. */
    public List<OutboxEntry> list(
            Optional<String> owner, Optional<DeliveryState> state, Optional<String> before, int most)
            throws IOException {
        return outbox.list(owner, state, before, most);
    }

    /** The deliveries of one task of this owner, the oldest first. */
    public List<OutboxEntry> ofTask(String owner, UUID task) throws IOException {
        return outbox.ofTask(owner, task);
    }

    /** What came of asking for a delivery to be made again. */
    public enum Replay {
        /** It is on its way. */
        BEGUN,
        /** It has not ended yet. */
        PENDING,
        /** Its address opens nothing any more. */
        EXPIRED,
        /** There is no such delivery, or it is not this owner's. */
        UNKNOWN
    }

    /** Makes a delivery that has ended again, under the same id. */
    public Replay replay(Optional<String> owner, String id) throws IOException {
        var entry = outbox.find(owner, id);
        if (entry.isEmpty()) {
            return Replay.UNKNOWN;
        }
        var delivery = entry.get().delivery();
        var now = clock.instant();
        var end = end(delivery.address(), now);
        boolean spent = entry.get().state() == DeliveryState.DELIVERED && delivery.kind() == Payload.Kind.UPLOAD;
        if (spent || !now.isBefore(end)) {
            return Replay.EXPIRED;
        }
        if (!outbox.replay(owner, id, now, end)) {
            return Replay.PENDING;
        }
        wake();
        return Replay.BEGUN;
    }

    private void loop() {
        while (!stopping) {
            try {
                var next = round();
                rest(next);
            } catch (InterruptedException _) {
                return;
            } catch (Throwable e) {
                Incident.report("looking for deliveries", e);
                pause();
            }
        }
    }

    private void rest(Instant next) throws InterruptedException {
        var left = Duration.between(clock.instant(), next);
        long millis = left.compareTo(LOOK_AGAIN) < 0 ? left.toMillis() : LOOK_AGAIN.toMillis();
        if (millis > 0) {
            var _ = signal.tryAcquire(millis, TimeUnit.MILLISECONDS);
        }
        signal.drainPermits();
    }

    /** After a fault of the outbox. */
    private void pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException _) {
            stopping = true;
        }
    }

    /** Begins what can begin now; returns when there will be more, at the latest when it is time to forget. */
    Instant round() throws IOException {
        var now = clock.instant();
        outbox.expire(now).forEach(delivery -> tellFailure(delivery, "its time was over"));
        if (!now.isBefore(nextForget)) {
            outbox.forget(now.minus(KEPT));
            nextForget = now.plus(FORGET_EVERY);
        }
        begin(now);
        var next =
                lanes.nextProbe(now).filter(probe -> probe.isBefore(nextForget)).orElse(nextForget);
        if (lanes.room() == 0 || lanes.roomBytes() == 0) {
            // Woken by the next attempt that ends.
            return next;
        }
        var due = outbox.nextDue(lanes.full(now));
        return due.filter(next::isAfter).orElse(next);
    }

    /** Hosts in doubt get what the others leave, and never everything. */
    private void begin(Instant now) throws IOException {
        var doubtful = lanes.doubtful();
        if (!doubtful.isEmpty()) {
            var except = lanes.full(now);
            except.addAll(doubtful);
            begin(now, except, lanes.room());
        }
        begin(now, lanes.full(now), doubtful.isEmpty() ? lanes.room() : lanes.roomForDoubtful());
    }

    private void begin(Instant now, Set<String> except, int most) throws IOException {
        long bytes = lanes.roomBytes();
        if (most == 0 || bytes == 0 || stopping) {
            return;
        }
        var claims = outbox.claim(new Outbox.Wanted(now, now.plus(CLAIM), except, limits.perHost(), most, bytes));
        make(lanes.add(claims, now));
    }

    private void make(Lanes.Moves moves) {
        moves.giveBack().forEach(this::giveBack);
        moves.start().forEach(claim -> executor.execute(() -> attempt(claim)));
    }

    private void giveBack(Claim claim, Instant due) {
        try {
            outbox.release(claim, due);
        } catch (IOException e) {
            LOG.log(Level.WARNING, claim.delivery() + " is put off until its claim runs out", e);
        }
    }

    private void attempt(Claim claim) {
        var task = claim.delivery().task().toString();
        LogContext.run(Map.of(LogContext.TASK, task), () -> carry(claim));
    }

    private void carry(Claim claim) {
        var delivery = claim.delivery();
        var began = clock.instant();
        boolean fault = true;
        try (var span = begin(claim)) {
            failpoint.at("delivery.before");
            var response = transport.carry(claim.parcel());
            failpoint.at("delivery.sent");
            fault = Judgement.isFault(response);
            var verdict = judgement.verdict(delivery, claim.attempts() + 1, response, clock.instant());
            outbox.record(claim, Judgement.attempt(response, began), verdict);
            failpoint.at("delivery.recorded");
            meter.delivered(delivery.kind().wireName(), outcome(verdict));
            span.set("easel.outcome", outcome(verdict));
            if (!(verdict instanceof Verdict.Delivered)) {
                span.failed(outcome(verdict));
            }
            LOG.log(Level.DEBUG, () -> delivery + ": " + verdict);
            if (verdict instanceof Verdict.Failed(String why)) {
                tellFailure(delivery, why);
            }
        } catch (Throwable e) {
            // Its claim runs out, and it is tried again.
            if (stopping) {
                LOG.log(Level.DEBUG, "a delivery that was being made is made again at the next start", e);
            } else {
                Incident.report("the delivery " + delivery.id(), e);
            }
        } finally {
            make(lanes.finished(claim, fault, clock.instant()));
            wake();
        }
    }

    /** A trace of its own: whoever asked for it may be long gone. The task's id is what both have in common. */
    private Span begin(Claim claim) {
        var delivery = claim.delivery();
        return tracer.begin("delivery", Span.NONE)
                .set("easel.task", delivery.task().toString())
                .set("easel.delivery", delivery.id())
                .set("easel.delivery.kind", delivery.kind().wireName())
                .set("easel.attempt", claim.attempts() + 1L);
    }

    private static String outcome(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Delivered _ -> "delivered";
            case Verdict.Again _ -> "again";
            case Verdict.Failed _ -> "failed";
        };
    }

    private static void tellFailure(Delivery delivery, String why) {
        LOG.log(Level.WARNING, "The " + delivery + " of task " + delivery.task() + " failed: " + why);
    }

    /**
     * Stops delivering: begins no attempt any more and waits a little for those that are being made. What is pending is
     * made when somebody else delivers from this outbox.
     */
    @Override
    public void close() {
        stopping = true;
        lanes.stop();
        wake();
        try {
            var looking = looking();
            if (looking != null) {
                looking.join(LAST_GRACE);
            }
            lanes.awaitQuiet(LAST_GRACE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable Thread looking() {
        return loop;
    }
}
