package dev.easel.server.delivery;

import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Where deliveries are kept until they are made, and for a while after. Every method is one transaction. Whoever keeps
 * tasks as well adds deliveries in the transaction by which their task got on. Safe for use by many threads.
 *
 * <p>Time comes in with each call. A claim that has run out lets the delivery be claimed again; a store that belongs to
 * one process lets all claims run out when it is opened.
 */
public interface Outbox {

    /**
     * What to claim.
     *
     * @param until when the claims run out
     * @param except hosts ({@link Delivery#host}) that are not called now
     * @param perHost deliveries to the same host at most
     * @param most deliveries at most
     * @param weight what the payloads may weigh together, in bytes; one alone may weigh more
     */
    record Wanted(Instant now, Instant until, Set<String> except, int perHost, int most, long weight) {
        public Wanted {
            except = Set.copyOf(except);
        }
    }

    /**
     * What is pending.
     *
     * @param bytes what its payloads weigh together
     */
    record Backlog(int deliveries, long bytes) {}

    /** Takes deliveries in, due at once. One whose id is known changes nothing. */
    void add(Collection<Parcel> parcels) throws IOException;

    /**
     * Claims what is due and not over: the first of every host, then the second of every host, and so on, each time the
     * longest due first. So a host with many deliveries is not before one with a single one.
     */
    List<Claim> claim(Wanted wanted) throws IOException;

    /** Notes an attempt and what it means; false, and nothing noted, if the claim is not the newest or it has ended. */
    boolean record(Claim claim, Attempt attempt, Verdict verdict) throws IOException;

    /** Gives a claim back without an attempt: the delivery is due again at the given time. */
    void release(Claim claim, Instant due) throws IOException;

    /** Fails every pending delivery whose time is over and that nobody has claimed; returns them. */
    List<Delivery> expire(Instant now) throws IOException;

    /** When the next delivery is due, those to some hosts left out; in the past if it is overdue. */
    Optional<Instant> nextDue(Set<String> except) throws IOException;

    /** Finds a delivery of this owner, or of whomever if none is named. */
    Optional<OutboxEntry> find(Optional<String> owner, String id) throws IOException;

    /**
     * The deliveries of this owner, or of everybody if none is named, the newest first.
     *
     * @param state of this state only
     * @param before older than the delivery with this id only; an unknown id gives nothing
     */
    List<OutboxEntry> list(Optional<String> owner, Optional<DeliveryState> state, Optional<String> before, int most)
            throws IOException;

    /** The deliveries of one task of this owner, the oldest first. */
    List<OutboxEntry> ofTask(String owner, UUID task) throws IOException;

    /**
     * Makes a delivery that has ended due again, with a new end and no attempts; false if there is none, of this owner if
     * one is named, or it is still pending.
     */
    boolean replay(Optional<String> owner, String id, Instant now, Instant end) throws IOException;

    /** What is pending, of everybody. */
    Backlog backlog() throws IOException;

    /** Forgets the deliveries that ended at this instant or before, and the oldest beyond a bound; returns how many. */
    int forget(Instant ended) throws IOException;

    /** Keeps deliveries as long as the process lives. */
    static Outbox inMemory() {
        return new MemoryOutbox(MemoryOutbox.KEPT_BYTES);
    }
}
