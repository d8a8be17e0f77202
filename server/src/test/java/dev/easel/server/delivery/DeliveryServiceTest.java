package dev.easel.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.server.MovableClock;
import dev.easel.server.egress.Egress;
import dev.easel.server.egress.EgressPolicy;
import dev.easel.server.fault.Failpoint;
import dev.easel.server.observe.Meter;
import dev.easel.server.observe.Tracer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The loop in virtual time: attempts run on the test's own thread, and time goes on when the test says so. Without one of the
 * guards it may never come to an end.
 */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DeliveryServiceTest {
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Optional<String> ME = Optional.of("me");
    private static final Response OK = answered(200);

    private final MovableClock clock = new MovableClock();
    private final Outbox outbox = Outbox.inMemory();
    private final Map<String, Function<Delivery, Response>> receivers = new LinkedHashMap<>();
    private final List<Call> calls = new ArrayList<>();
    private DeliveryService service;
    private Instant start;

    private record Call(String host, String id, Instant at) {}

    @BeforeEach
    void open() {
        start = clock.instant();
        service = service(new Random(7), Runnable::run, DeliveryLimits.standard());
    }

    private DeliveryService service(Random random, java.util.concurrent.Executor executor, DeliveryLimits limits) {
        return new DeliveryService(
                outbox,
                this::carry,
                new Egress(EgressPolicy.internetOnly(), Meter.NONE),
                limits,
                clock,
                random,
                Failpoint.NONE,
                executor,
                Meter.NONE,
                Tracer.NONE);
    }

    private Response carry(Parcel parcel) {
        var delivery = parcel.delivery();
        calls.add(new Call(delivery.host(), delivery.id(), clock.instant()));
        return receivers.getOrDefault(delivery.address().getHost(), _ -> OK).apply(delivery);
    }

    @Test
    void what_is_delivered_is_tried_once() throws IOException {
        outbox.add(List.of(webhook("a", "good.example")));
        run(DAY);
        assertThat(calls).hasSize(1);
        assertThat(state("a")).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void a_receiver_that_refuses_every_call_gets_them_on_schedule_for_a_day_and_no_longer() throws IOException {
        receivers.put("bad.example", _ -> answered(400));
        outbox.add(List.of(webhook("a", "bad.example")));
        run(DAY.multipliedBy(2));
        var delays = delays();
        long[] planned = {5, 30, 120, 600, 1_800, 7_200, 18_000, 36_000};
        assertThat(delays).hasSizeBetween(planned.length, planned.length + 1);
        for (int i = 0; i < planned.length; i++) {
            assertThat(delays.get(i).toMillis()).as("delay " + i).isBetween(planned[i] * 800, planned[i] * 1_200);
        }
        assertThat(calls.getLast().at()).isBefore(start.plus(DAY));
        assertThat(entry("a").state()).isEqualTo(DeliveryState.FAILED);
        assertThat(entry("a").failure().orElseThrow()).contains("answered 400");
    }

    @Test
    void the_delays_differ_from_one_delivery_to_the_next() throws IOException {
        receivers.put("one.example", _ -> answered(404));
        receivers.put("two.example", _ -> answered(404));
        outbox.add(List.of(webhook("a", "one.example"), webhook("b", "two.example")));
        run(Duration.ofSeconds(10));
        assertThat(calls.stream().map(Call::at).distinct()).hasSize(3);
    }

    @Test
    void gone_ends_a_webhook_at_once() throws IOException {
        receivers.put("gone.example", _ -> answered(410));
        outbox.add(List.of(webhook("a", "gone.example")));
        run(DAY);
        assertThat(calls).hasSize(1);
        assertThat(entry("a").failure().orElseThrow()).contains("410");
    }

    @Test
    void a_redirect_is_no_success() throws IOException {
        receivers.put("moved.example", _ -> answered(301));
        outbox.add(List.of(webhook("a", "moved.example")));
        run(Duration.ofSeconds(10));
        assertThat(calls).hasSize(2);
        assertThat(state("a")).isEqualTo(DeliveryState.PENDING);
    }

    @Test
    void the_receiver_may_ask_to_be_left_alone_for_a_while() throws IOException {
        receivers.put("busy.example", _ -> asking(Duration.ofMinutes(7)));
        outbox.add(List.of(webhook("a", "busy.example")));
        run(Duration.ofMinutes(8));
        assertThat(delays()).containsExactly(Duration.ofMinutes(7));
    }

    @Test
    void no_receiver_can_put_a_delivery_off_for_ever_or_hurry_it() throws IOException {
        receivers.put("absurd.example", _ -> asking(Duration.ofSeconds(999_999_999)));
        receivers.put("hasty.example", _ -> asking(Duration.ZERO));
        outbox.add(List.of(webhook("a", "absurd.example"), webhook("b", "hasty.example")));
        run(Duration.ofSeconds(3));
        assertThat(calls).hasSize(2);
        run(Duration.ofHours(10));
        assertThat(calls.stream().filter(call -> call.id().equals("a"))).hasSize(2);
    }

    @Test
    void an_upload_is_repeated_after_trouble_and_never_after_a_refusal() throws IOException {
        for (int status : new int[] {408, 425, 429, 500, 502, 503}) {
            receivers.put("s" + status + ".example", _ -> answered(status));
            outbox.add(List.of(upload("u" + status, "s" + status + ".example", "")));
        }
        for (int status : new int[] {301, 400, 403, 404, 405, 411, 412}) {
            receivers.put("s" + status + ".example", _ -> answered(status));
            outbox.add(List.of(upload("u" + status, "s" + status + ".example", "")));
        }
        run(Duration.ofSeconds(10));
        for (int status : new int[] {408, 425, 429, 500, 502, 503}) {
            assertThat(state("u" + status)).as("after " + status).isEqualTo(DeliveryState.PENDING);
        }
        for (int status : new int[] {301, 400, 403, 404, 405, 411, 412}) {
            assertThat(state("u" + status)).as("after " + status).isEqualTo(DeliveryState.FAILED);
        }
    }

    @Test
    void an_upload_is_tried_until_its_address_expires_with_one_last_call_before() throws IOException {
        receivers.put("down.example", _ -> new Response.Unanswered("cannot be reached"));
        outbox.add(List.of(upload("u", "down.example", "?X-Amz-Date=20260301T120000Z&X-Amz-Expires=300")));
        run(DAY);
        assertThat(calls.getLast().at()).isEqualTo(start.plusSeconds(285));
        assertThat(state("u")).isEqualTo(DeliveryState.FAILED);
    }

    @Test
    void what_cannot_be_sent_fails_at_once() throws IOException {
        receivers.put("secret.example", _ -> new Response.Impossible("not permitted"));
        outbox.add(List.of(webhook("a", "secret.example")));
        run(DAY);
        assertThat(calls).hasSize(1);
        assertThat(state("a")).isEqualTo(DeliveryState.FAILED);
    }

    @Test
    void a_host_that_fails_again_and_again_is_left_alone_and_that_costs_no_attempts() throws IOException {
        receivers.put("down.example", _ -> answered(503));
        for (int i = 0; i < 200; i++) {
            outbox.add(List.of(webhook("d" + i, "down.example")));
        }
        run(Duration.ofMinutes(30));
        assertThat(calls)
                .as("five, then one at a time, at 30, 60, 120, 240, 480 and 600 seconds")
                .hasSizeBetween(7, 12);
        long attempts = entries().mapToLong(OutboxEntry::attempts).sum();
        assertThat(attempts).isEqualTo(calls.size());
        receivers.remove("down.example");
        run(Duration.ofMinutes(15));
        assertThat(entries()
                        .filter(entry -> entry.state() == DeliveryState.DELIVERED)
                        .count())
                .isGreaterThanOrEqualTo(190);
    }

    @Test
    void what_a_dead_host_never_got_is_over_after_a_day() throws IOException {
        receivers.put("down.example", _ -> new Response.Unanswered("nobody there"));
        for (int i = 0; i < 500; i++) {
            outbox.add(List.of(webhook("d" + i, "down.example")));
        }
        run(DAY.plusMinutes(1));
        assertThat(entries().map(OutboxEntry::state).distinct()).containsExactly(DeliveryState.FAILED);
    }

    @Test
    void a_task_with_many_deliveries_to_a_dead_host_delays_nobody() throws IOException {
        receivers.put("down.example", _ -> new Response.Unanswered("nobody there"));
        for (int i = 0; i < 1_000; i++) {
            outbox.add(List.of(webhook("d" + i, "down.example")));
        }
        outbox.add(List.of(webhook("good", "good.example")));
        run(Duration.ZERO);
        assertThat(state("good")).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void hosts_that_hang_take_four_places_each_at_most() throws IOException {
        List<Runnable> hanging = new ArrayList<>();
        service = service(new Random(7), hanging::add, DeliveryLimits.standard());
        for (int host = 0; host < 100; host++) {
            for (int i = 0; i < 10; i++) {
                outbox.add(List.of(webhook("d" + host + "_" + i, "h" + host + ".example")));
            }
        }
        service.round();
        assertThat(hanging).hasSize(400);
        outbox.add(List.of(webhook("good", "good.example")));
        service.round();
        assertThat(hanging).hasSize(401);
        hanging.getLast().run();
        assertThat(state("good")).isEqualTo(DeliveryState.DELIVERED);
    }

    /** Nearly twice the places that there are: it takes two attempts' time to find out that all of them hang. */
    @Test
    void a_thousand_hosts_that_hang_delay_another_by_one_attempt_until_they_are_known_and_then_not_at_all()
            throws IOException {
        var attempts = new SlowAttempts(clock);
        service = service(new Random(7), attempts, DeliveryLimits.standard());
        for (int host = 0; host < 1_000; host++) {
            int number = host;
            receivers.put("h" + host + ".example", _ -> attempts.hang(PATIENCE));
            for (int i = 0; i < 4; i++) {
                outbox.add(List.of(webhook("d" + number + "_" + i, "h" + number + ".example")));
            }
        }
        assertThat(delay("first", attempts)).isEqualTo(PATIENCE);
        assertThat(delay("second", attempts)).isEqualTo(PATIENCE);
        for (int minute = 1; minute <= 60; minute++) {
            for (int host = 0; host < 1_000; host++) {
                outbox.add(List.of(webhook("m" + minute + "_" + host, "h" + host + ".example")));
            }
            assertThat(delay("good" + minute, attempts))
                    .as("in minute " + minute)
                    .isZero();
            pass(Duration.ofMinutes(1), attempts);
        }
    }

    /** How long a call to a host that is well takes to be made, in the middle of everything else. */
    private Duration delay(String id, SlowAttempts attempts) throws IOException {
        var added = clock.instant();
        outbox.add(List.of(webhook(id, "good.example")));
        while (state(id) != DeliveryState.DELIVERED) {
            pass(Duration.ofSeconds(1), attempts);
        }
        var call =
                calls.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
        return Duration.between(added, call.at());
    }

    /** Lets time go on with everything that begins and ends meanwhile. */
    private void pass(Duration span, SlowAttempts attempts) throws IOException {
        var end = clock.instant().plus(span);
        while (true) {
            attempts.endWhatIsOver();
            int before = calls.size();
            var due = service.round();
            if (calls.size() > before) {
                continue;
            }
            var next = attempts.next().filter(due::isAfter).orElse(due);
            if (next.isAfter(end)) {
                clock.advance(Duration.between(clock.instant(), end));
                return;
            }
            clock.advance(Duration.between(clock.instant(), next).plusMillis(next.isAfter(clock.instant()) ? 0 : 1));
        }
    }

    @Test
    void hosts_whose_last_call_failed_leave_a_quarter_of_the_places_to_others() throws IOException {
        List<Runnable> attempts = new ArrayList<>();
        var limits = new DeliveryLimits(8, 4, 1_000_000, new Outbox.Backlog(1_000, 1_000_000));
        service = service(new Random(7), attempts::add, limits);
        for (int host = 0; host < 8; host++) {
            receivers.put("bad" + host + ".example", _ -> answered(503));
            outbox.add(List.of(webhook("b" + host, "bad" + host + ".example")));
        }
        service.round();
        var failing = List.copyOf(attempts);
        assertThat(failing).hasSize(8);
        failing.forEach(Runnable::run);
        clock.advance(Duration.ofMinutes(1));
        outbox.add(List.of(webhook("good", "good.example")));
        service.round();
        var second = attempts.subList(8, attempts.size());
        assertThat(second).as("six in doubt, and the other").hasSize(7);
        List.copyOf(second).forEach(Runnable::run);
        assertThat(state("good")).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void bodies_in_flight_take_a_limited_amount_of_memory() throws IOException {
        List<Runnable> hanging = new ArrayList<>();
        var limits = new DeliveryLimits(100, 4, 5_000, new Outbox.Backlog(1_000, 1_000_000));
        service = service(new Random(7), hanging::add, limits);
        for (int i = 0; i < 20; i++) {
            outbox.add(List.of(
                    delivery("d" + i, URI.create("https://h" + i + ".example"), new Payload.Body(new byte[1_000]))));
        }
        for (int i = 0; i < 5; i++) {
            service.round();
        }
        assertThat(hanging).hasSize(5);
        for (int done = 0; done < 20; done++) {
            hanging.get(done).run();
            service.round();
            assertThat(hanging.size() - done - 1).isLessThanOrEqualTo(5);
        }
        assertThat(entries().map(OutboxEntry::state).distinct()).containsExactly(DeliveryState.DELIVERED);
    }

    @Test
    void a_backlog_has_an_end() throws IOException {
        service = service(
                new Random(7), Runnable::run, new DeliveryLimits(100, 4, 5_000, new Outbox.Backlog(2, 1_000_000)));
        assertThat(service.hasRoom()).isTrue();
        outbox.add(List.of(webhook("a", "one.example"), webhook("b", "one.example")));
        assertThat(service.hasRoom()).isFalse();
        run(Duration.ZERO);
        assertThat(service.hasRoom()).isTrue();
    }

    @Test
    void a_fault_of_ours_is_tried_again_when_its_claim_has_run_out() throws IOException {
        receivers.put("odd.example", _ -> {
            if (calls.size() == 1) {
                throw new IllegalStateException("a fault on purpose");
            }
            return OK;
        });
        outbox.add(List.of(webhook("a", "odd.example")));
        run(Duration.ofMinutes(11));
        assertThat(calls).hasSize(2);
        assertThat(state("a")).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void a_clock_that_jumps_ahead_loses_nothing_and_fences_the_attempt_that_it_overtook() throws IOException {
        List<Runnable> hanging = new ArrayList<>();
        service = service(new Random(7), hanging::add, DeliveryLimits.standard());
        outbox.add(List.of(webhook("a", "good.example")));
        service.round();
        clock.advance(Duration.ofHours(1));
        service.round();
        assertThat(hanging).as("the claim of the first attempt has run out").hasSize(2);
        hanging.get(1).run();
        hanging.get(0).run();
        assertThat(calls).extracting(Call::id).as("at least once").containsExactly("a", "a");
        assertThat(entry("a").attempts()).as("noted").isEqualTo(1);
        assertThat(state("a")).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void a_clock_that_jumps_back_delays_what_was_put_off_before_and_nothing_new() throws IOException {
        receivers.put("bad.example", _ -> answered(500));
        outbox.add(List.of(webhook("old", "bad.example")));
        run(Duration.ZERO);
        receivers.remove("bad.example");
        clock.advance(Duration.ofHours(-1));
        outbox.add(List.of(webhook("new", "good.example")));
        run(Duration.ofMinutes(1));
        assertThat(state("new")).isEqualTo(DeliveryState.DELIVERED);
        assertThat(state("old")).isEqualTo(DeliveryState.PENDING);
        run(Duration.ofHours(1));
        assertThat(state("old")).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void what_a_jump_of_the_clock_has_over_can_be_replayed() throws IOException {
        receivers.put("down.example", _ -> new Response.Unanswered("nobody there"));
        outbox.add(List.of(webhook("a", "down.example")));
        run(Duration.ZERO);
        clock.advance(Duration.ofHours(25));
        run(Duration.ZERO);
        assertThat(entry("a").failure()).contains("its time was over");
        receivers.remove("down.example");
        assertThat(service.replay(ME, "a")).isEqualTo(DeliveryService.Replay.BEGUN);
        run(Duration.ZERO);
        assertThat(state("a")).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void what_has_ended_can_be_replayed_and_is_forgotten_after_seven_days() throws IOException {
        receivers.put("gone.example", _ -> answered(410));
        outbox.add(List.of(webhook("a", "gone.example")));
        run(Duration.ZERO);
        receivers.remove("gone.example");
        assertThat(service.replay(Optional.of("somebody"), "a")).isEqualTo(DeliveryService.Replay.UNKNOWN);
        assertThat(service.replay(ME, "a")).isEqualTo(DeliveryService.Replay.BEGUN);
        assertThat(service.replay(ME, "a")).isEqualTo(DeliveryService.Replay.PENDING);
        run(Duration.ZERO);
        assertThat(state("a")).isEqualTo(DeliveryState.DELIVERED);
        assertThat(calls).extracting(Call::id).containsExactly("a", "a");
        run(Duration.ofDays(7).plusHours(2));
        assertThat(service.find(ME, "a")).isEmpty();
    }

    @Test
    void an_upload_that_was_made_or_whose_address_has_expired_is_not_replayed() throws IOException {
        outbox.add(List.of(upload("made", "good.example", "?token=x")));
        receivers.put("bad.example", _ -> answered(403));
        outbox.add(List.of(upload("late", "bad.example", "?X-Amz-Date=20260301T120000Z&X-Amz-Expires=300")));
        run(Duration.ofMinutes(6));
        assertThat(service.replay(ME, "made")).isEqualTo(DeliveryService.Replay.EXPIRED);
        assertThat(service.replay(ME, "late")).isEqualTo(DeliveryService.Replay.EXPIRED);
    }

    /** Does what is due, lets the time go on to the next thing that is, and so on. */
    private void run(Duration span) throws IOException {
        var end = clock.instant().plus(span);
        while (true) {
            int before = calls.size();
            var next = service.round();
            if (calls.size() > before) {
                continue;
            }
            if (next.isAfter(end)) {
                clock.advance(Duration.between(clock.instant(), end));
                return;
            }
            clock.advance(Duration.between(clock.instant(), next).plusMillis(next.isAfter(clock.instant()) ? 0 : 1));
        }
    }

    private List<Duration> delays() {
        List<Duration> delays = new ArrayList<>();
        for (int i = 1; i < calls.size(); i++) {
            delays.add(Duration.between(calls.get(i - 1).at(), calls.get(i).at()));
        }
        return delays;
    }

    private java.util.stream.Stream<OutboxEntry> entries() throws IOException {
        return service.list(ME, Optional.empty(), Optional.empty(), 10_000).stream();
    }

    private OutboxEntry entry(String id) throws IOException {
        return service.find(ME, id).orElseThrow();
    }

    private DeliveryState state(String id) throws IOException {
        return entry(id).state();
    }

    private static Response answered(int status) {
        return new Response.Answered(status, Optional.empty());
    }

    private static Response asking(Duration delay) {
        return new Response.Answered(429, Optional.of(delay));
    }

    private Parcel webhook(String id, String host) {
        return delivery(id, URI.create("https://" + host + "/hook?token=x"), new Payload.Body(new byte[] {'{', '}'}));
    }

    private Parcel upload(String id, String host, String query) {
        return delivery(
                id,
                URI.create("https://" + host + "/put" + query),
                new Payload.MediaFile(Path.of("/data/a.png"), "image/png"));
    }

    private Parcel delivery(String id, URI address, Payload payload) {
        var now = clock.instant();
        var delivery = new Delivery(
                id,
                "me",
                payload.kind(),
                new UUID(0, 1),
                Optional.empty(),
                address,
                now,
                DeliveryService.end(address, now));
        return new Parcel(delivery, payload);
    }
}
