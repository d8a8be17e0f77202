package dev.easel.server.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The lanes of all hosts that have something on its way or are in doubt. Safe for use by many threads. */
final class Lanes {

    /** Of so many hosts it is known that they are in doubt; beyond that the oldest doubts are forgotten. */
    private static final int REMEMBERED = 10_000;

    /** One place of so many is never for a host in doubt. */
    private static final int SHARE = 4;

    private final Map<String, Lane> lanes = new LinkedHashMap<>();
    private final DeliveryLimits limits;
    private int taken;
    private long bytes;
    private int running;
    private boolean stopped;

    Lanes(DeliveryLimits limits) {
        this.limits = limits;
    }

    /** What to start, and what to give back and when it may be tried. */
    record Moves(List<Claim> start, Map<Claim, Instant> giveBack) {}

    /** How many more may be claimed at all. */
    synchronized int room() {
        return Math.max(0, limits.concurrent() - taken);
    }

    /** What they may weigh together. */
    synchronized long roomBytes() {
        return Math.max(0, limits.flightBytes() - bytes);
    }

    /** Hosts to which nothing more can go at the moment. */
    synchronized Set<String> full(Instant now) {
        boolean noDoubts = roomForDoubtful() == 0;
        return hosts(lane -> !lane.hasRoom(now) || (noDoubts && lane.isDoubtful()));
    }

    /** Hosts whose last attempt failed. */
    synchronized Set<String> doubtful() {
        return hosts(Lane::isDoubtful);
    }

    private Set<String> hosts(Predicate<Lane> which) {
        Set<String> hosts = new HashSet<>();
        lanes.forEach((host, lane) -> {
            if (which.test(lane)) {
                hosts.add(host);
            }
        });
        return hosts;
    }

    /** How many more may be claimed for hosts in doubt: however many there are, the others keep a share of the places. */
    synchronized int roomForDoubtful() {
        int doubtful = lanes.values().stream()
                .filter(Lane::isDoubtful)
                .mapToInt(Lane::taken)
                .sum();
        return Math.clamp(limits.concurrent() - limits.concurrent() / SHARE - doubtful, 0, room());
    }

    /** When the next breaker lets something through, if one is open. */
    synchronized Optional<Instant> nextProbe(Instant now) {
        return lanes.values().stream()
                .map(lane -> lane.breaker().permitsAt())
                .filter(now::isBefore)
                .min(Instant::compareTo);
    }

    synchronized Moves add(Collection<Claim> claims, Instant now) {
        Set<String> hosts = new HashSet<>();
        for (var claim : claims) {
            var host = claim.delivery().host();
            taken++;
            bytes += claim.weight();
            lanes.computeIfAbsent(host, _ -> new Lane(limits.perHost())).add(claim);
            hosts.add(host);
        }
        List<Claim> start = new ArrayList<>();
        hosts.forEach(host -> start.addAll(start(lane(host), now)));
        forgetOldest();
        return new Moves(start, Map.of());
    }

    /** An attempt is over; its place goes to the next. */
    synchronized Moves finished(Claim claim, boolean fault, Instant now) {
        var host = claim.delivery().host();
        var lane = lane(host);
        free(claim);
        lane.finished(fault, now);
        Map<Claim, Instant> giveBack = new LinkedHashMap<>();
        for (var waiting : lane.surrender(now)) {
            free(waiting);
            giveBack.put(waiting, lane.breaker().permitsAt());
        }
        running--;
        var start = start(lane, now);
        if (lane.isIdle()) {
            lanes.remove(host);
        }
        if (running == 0) {
            notifyAll();
        }
        return new Moves(start, giveBack);
    }

    private List<Claim> start(Lane lane, Instant now) {
        var start = stopped ? List.<Claim>of() : lane.start(now);
        running += start.size();
        return start;
    }

    /** Starts nothing any more. */
    synchronized void stop() {
        stopped = true;
    }

    /** Waits until nothing is on its way, but no longer than this. */
    synchronized void awaitQuiet(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        for (long left = limit.toNanos(); running > 0 && left > 0; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    private void free(Claim claim) {
        taken--;
        bytes -= claim.weight();
    }

    private Lane lane(String host) {
        var lane = lanes.get(host);
        if (lane == null) {
            throw new IllegalStateException("nothing is on its way to that host");
        }
        return lane;
    }

    private void forgetOldest() {
        if (lanes.size() > REMEMBERED) {
            lanes.values().removeIf(lane -> lane.isQuiet() && lanes.size() > REMEMBERED);
        }
    }

    /** Attempts that are being made, and claims that wait for one. */
    synchronized int taken() {
        return taken;
    }
}
