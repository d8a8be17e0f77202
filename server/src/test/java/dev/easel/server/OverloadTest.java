package dev.easel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ten times more work than can be done, from a caller who wants everything, beside a caller who wants a tenth of what can
 * be done. The server is a process of its own with little memory, which draws one picture at a time in a set time.
 *
 * <p>{@code bench/faults.sh} runs the long form, {@code -Deasel.overload=300}.
 */
@Timeout(value = 2, unit = TimeUnit.HOURS)
class OverloadTest {
    private static final int SECONDS = Integer.getInteger("easel.overload", 3);

    /** What the server can do. */
    private static final int PICTURES_A_SECOND = 20;

    /** How much more than that the greedy caller asks for, and how much less the modest one. */
    private static final int TIMES = 10;

    private static final int QUEUE = 40;

    /** Memory for objects, and what the whole process may take with code, threads and native buffers. */
    private static final long HEAP_MIB = 96;

    private static final long RESIDENT_MIB = 400;

    /** What living objects may grow by from the middle to the end: what was refused or has ended leaves nothing behind. */
    private static final long GROWTH_MIB = 8;

    /** Requests that are open at a time at most. */
    private static final int OPEN = 200;

    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    Path data;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Semaphore open = new Semaphore(OPEN);
    private final Party greedy = new Party(PacedServer.GREEDY, "a red fox");
    private final Party modest = new Party(PacedServer.MODEST, "a blue fox");
    private final AtomicLong mostResident = new AtomicLong();
    private final BlockingQueue<Long> livingMib = new LinkedBlockingQueue<>();
    private final List<Wait> waits = Collections.synchronizedList(new ArrayList<>());

    /** A caller: what was sent and what became of it. */
    private static final class Party {
        private final String key;

        /** What every prompt begins with. */
        private final String wish;

        private final AtomicInteger sent = new AtomicInteger();
        private final AtomicInteger begun = new AtomicInteger();
        private final Map<Integer, Integer> statuses = new ConcurrentSkipListMap<>();

        /** Refusals that do not say when to come back. */
        private final AtomicInteger curt = new AtomicInteger();

        private final Map<UUID, Acknowledged> acknowledged = new ConcurrentHashMap<>();

        private Party(String key, String wish) {
            this.key = key;
            this.wish = wish;
        }

        private boolean wants(String prompt) {
            return prompt.startsWith(wish);
        }
    }

    /** When a task was acknowledged, and how many pictures the greedy caller had got by then. */
    private record Acknowledged(long nanos, int greedyBegun) {}

    /** How long a modest task waited, by the clock and in pictures of the greedy caller. */
    private record Wait(double millis, int pictures) {}

    @Test
    void nobody_starves_nothing_acknowledged_is_lost_and_memory_stays_bounded() throws Exception {
        var options = new ArrayList<>(List.of("-Xmx" + HEAP_MIB + "m", "-XX:+ExitOnOutOfMemoryError"));
        options.addAll(ServerProcess.classPath());
        try (var server = ServerProcess.start(options, PacedServer.class, data, QUEUE, PICTURES_A_SECOND)
                .orElseThrow()) {
            var watching = Thread.ofVirtual().start(() -> watch(server));
            int ticks = SECONDS * PICTURES_A_SECOND;
            press(server, 0, ticks / 2);
            long half = living(server);
            press(server, ticks / 2, ticks);
            long end = living(server);
            requireEveryPicture(server, greedy);
            requireEveryPicture(server, modest);
            server.end();
            watching.join();
            System.out.println(told(half, end));
            requireManners();
            assertThat(end - half).as("growth of living objects, MiB").isLessThanOrEqualTo(GROWTH_MIB);
            assertThat(mostResident.get() >> 20)
                    .as("memory of the process, MiB")
                    .isLessThanOrEqualTo(RESIDENT_MIB);
        }
    }

    /** Keeps to the clock as long as answers come. A tick is the time of one picture. */
    private void press(ServerProcess server, int from, int to) throws InterruptedException {
        long start = System.nanoTime();
        for (int tick = from; tick < to; tick++) {
            long due = start + (tick - from) * TimeUnit.SECONDS.toNanos(1) / PICTURES_A_SECOND;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            for (int i = 0; i < TIMES; i++) {
                send(server, greedy);
            }
            if (tick % TIMES == 0) {
                send(server, modest);
            }
        }
        open.acquire(OPEN);
        open.release(OPEN);
    }

    private void send(ServerProcess server, Party party) throws InterruptedException {
        open.acquire();
        var id = UUID.randomUUID();
        party.sent.incrementAndGet();
        var task = "[{\"taskType\":\"imageInference\",\"taskUUID\":\"" + id + "\",\"deliveryMethod\":\"async\","
                + "\"model\":\"xai:grok-imagine@image-pro\",\"width\":576,\"height\":1248,\"positivePrompt\":\""
                + party.wish + ", " + id + "\"}]";
        var _ = http.sendAsync(request(server, party, task), BodyHandlers.ofString())
                .whenComplete((answer, fault) -> {
                    int greedyBegun = greedy.begun.get();
                    open.release();
                    party.statuses.merge(fault == null ? answer.statusCode() : 0, 1, Integer::sum);
                    if (fault == null && answer.statusCode() == 200) {
                        party.acknowledged.put(id, new Acknowledged(System.nanoTime(), greedyBegun));
                    } else if (fault == null && !saysWhenToComeBack(answer)) {
                        party.curt.incrementAndGet();
                    }
                });
    }

    private static boolean saysWhenToComeBack(HttpResponse<String> refusal) {
        long seconds = refusal.headers().firstValueAsLong("Retry-After").orElse(0);
        return seconds >= 1 && seconds <= 60;
    }

    private static HttpRequest request(ServerProcess server, Party party, String body) {
        return HttpRequest.newBuilder(server.uri("/v1"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + party.key)
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    /** Reads what the server prints until it ends. */
    private void watch(ServerProcess server) {
        try {
            for (var line = server.out().readLine();
                    line != null;
                    line = server.out().readLine()) {
                if (line.startsWith(PacedServer.MEMORY)) {
                    livingMib.add(Long.parseLong(line.substring(PacedServer.MEMORY.length())) >> 20);
                } else {
                    begun(line);
                    mostResident.accumulateAndGet(server.resident(), Math::max);
                }
            }
        } catch (IOException _) {
            // It has ended.
        }
    }

    private void begun(String prompt) {
        if (greedy.wants(prompt)) {
            greedy.begun.incrementAndGet();
            return;
        }
        modest.begun.incrementAndGet();
        var id = UUID.fromString(prompt.substring(prompt.length() - 36));
        // One that is begun before its acknowledgement has arrived did not wait.
        var since = modest.acknowledged.get(id);
        waits.add(
                since == null
                        ? new Wait(0, 0)
                        : new Wait(
                                (System.nanoTime() - since.nanos()) / 1e6, greedy.begun.get() - since.greedyBegun()));
    }

    private long living(ServerProcess server) throws Exception {
        server.tell();
        return livingMib.take();
    }

    private void requireEveryPicture(ServerProcess server, Party party) throws Exception {
        for (var id : party.acknowledged.keySet()) {
            while (!isFinished(server, party, id)) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }
    }

    private boolean isFinished(ServerProcess server, Party party, UUID id) throws Exception {
        var poll = "[{\"taskType\":\"getResponse\",\"taskUUID\":\"" + id + "\"}]";
        var answer = JSON.readTree(
                http.send(request(server, party, poll), BodyHandlers.ofString()).body());
        assertThat(answer.path("errors").isEmpty()).as(answer::toString).isTrue();
        long pictures = answer.path("data")
                .valueStream()
                .filter(item -> item.has("imageUUID"))
                .count();
        assertThat(pictures).isLessThanOrEqualTo(1);
        return pictures == 1;
    }

    private void requireManners() {
        assertThat(greedy.statuses.keySet()).as("answers to the greedy").isSubsetOf(200, 429, 503);
        assertThat(greedy.statuses).as("answers to the greedy").containsKey(429);
        assertThat(greedy.curt).as("refusals that do not say when to come back").hasValue(0);
        assertThat(modest.statuses.keySet()).as("answers to the modest").containsExactly(200);
        for (var party : List.of(greedy, modest)) {
            assertThat(party.begun.get()).as("drawn once").isEqualTo(party.acknowledged.size());
        }
        assertThat(waits)
                .hasSize(modest.sent.get())
                .allSatisfy(wait -> assertThat(wait.pictures())
                        .as("pictures of the greedy while a modest task waited; first come first served would be "
                                + QUEUE)
                        .isLessThanOrEqualTo(QUEUE / 4));
    }

    private String told(long half, long end) {
        var millis = waits.stream().mapToDouble(Wait::millis).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "OverloadTest: %d s, %d pictures a second at most; greedy sent %d, answers %s; modest sent %d, answers %s,"
                        + " waited %.0f ms (half), %.0f ms (99 of 100), %.0f ms at most, while the greedy got %d pictures at"
                        + " most; %d acknowledged, none lost; living objects %d MiB in the middle, %d MiB at the end;"
                        + " process %d MiB at most",
                SECONDS,
                PICTURES_A_SECOND,
                greedy.sent.get(),
                new TreeMap<>(greedy.statuses),
                modest.sent.get(),
                new TreeMap<>(modest.statuses),
                at(millis, 0.5),
                at(millis, 0.99),
                at(millis, 1),
                waits.stream().mapToInt(Wait::pictures).max().orElse(0),
                greedy.acknowledged.size() + modest.acknowledged.size(),
                half,
                end,
                mostResident.get() >> 20);
    }

    private static double at(double[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
