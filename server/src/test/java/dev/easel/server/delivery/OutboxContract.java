package dev.easel.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.server.delivery.Outbox.Backlog;
import dev.easel.server.delivery.Outbox.Wanted;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every outbox must do. */
public abstract class OutboxContract {
    protected static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    protected static final Optional<String> ME = Optional.of("me");
    private static final Optional<String> SOMEBODY = Optional.of("somebody");
    private static final Optional<String> EVERYBODY = Optional.empty();
    private static final UUID TASK = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private Outbox outbox;

    /** An empty outbox. */
    protected abstract Outbox open() throws IOException;

    @BeforeEach
    void openOutbox() throws IOException {
        outbox = open();
    }

    @Test
    void what_is_added_is_due_at_once_and_claimed_once() throws IOException {
        var parcel = webhook("a", "one.example");
        outbox.add(List.of(parcel));
        assertThat(outbox.nextDue(Set.of())).contains(START);
        var claim = claim(START).getFirst();
        assertThat(claim.parcel()).usingRecursiveComparison().isEqualTo(parcel);
        assertThat(claim.attempts()).isZero();
        assertThat(claim(START)).isEmpty();
    }

    @Test
    void an_upload_keeps_its_file_and_type() throws IOException {
        var parcel = upload("a", "one.example");
        outbox.add(List.of(parcel));
        assertThat(claim(START).getFirst().parcel()).usingRecursiveComparison().isEqualTo(parcel);
    }

    @Test
    void adding_twice_changes_nothing() throws IOException {
        outbox.add(List.of(webhook("a", "one.example")));
        record(claim(START).getFirst(), new Verdict.Delivered());
        outbox.add(List.of(webhook("a", "one.example")));
        assertThat(claim(START)).isEmpty();
        assertThat(outbox.find(ME, "a").orElseThrow().state()).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void the_longest_due_comes_first() throws IOException {
        outbox.add(List.of(
                created(webhook("late", "one.example"), START.plusSeconds(2)),
                created(webhook("early", "two.example"), START.plusSeconds(1))));
        assertThat(claim(START)).isEmpty();
        assertThat(ids(claim(START.plusSeconds(2)))).containsExactly("early", "late");
    }

    @Test
    void no_host_gets_more_than_its_share_of_the_claims() throws IOException {
        for (int i = 0; i < 10; i++) {
            outbox.add(List.of(webhook("many" + i, "one.example")));
        }
        outbox.add(List.of(webhook("single", "two.example")));
        assertThat(ids(outbox.claim(new Wanted(START, START.plus(MINUTE), Set.of(), 2, 100, 1_000))))
                .containsExactlyInAnyOrder("many0", "many1", "single");
    }

    @Test
    void the_first_of_every_host_comes_before_the_second_of_any() throws IOException {
        for (int i = 0; i < 3; i++) {
            outbox.add(List.of(webhook("old" + i, "one.example")));
        }
        outbox.add(List.of(created(webhook("young", "two.example"), START.plusSeconds(1))));
        var now = START.plusSeconds(2);
        assertThat(ids(outbox.claim(new Wanted(now, now.plus(MINUTE), Set.of(), 4, 3, 1_000))))
                .containsExactly("old0", "young", "old1");
    }

    @Test
    void hosts_can_be_left_out() throws IOException {
        outbox.add(List.of(webhook("a", "one.example"), created(webhook("b", "two.example"), START.plusSeconds(9))));
        var except = Set.of("one.example:443");
        assertThat(outbox.claim(new Wanted(START, START.plus(MINUTE), except, 4, 100, 1_000)))
                .isEmpty();
        assertThat(outbox.nextDue(except)).contains(START.plusSeconds(9));
    }

    @Test
    void no_more_is_claimed_than_was_wanted_and_may_weigh() throws IOException {
        for (int i = 0; i < 5; i++) {
            outbox.add(List.of(webhook("d" + i, i + ".example")));
        }
        assertThat(outbox.claim(new Wanted(START, START.plus(MINUTE), Set.of(), 4, 2, 1_000)))
                .hasSize(2);
        assertThat(outbox.claim(new Wanted(START, START.plus(MINUTE), Set.of(), 4, 100, 5)))
                .hasSize(2);
        assertThat(outbox.claim(new Wanted(START, START.plus(MINUTE), Set.of(), 4, 100, 1)))
                .as("one alone may weigh more")
                .hasSize(1);
    }

    @Test
    void a_claim_that_has_run_out_is_fenced_off() throws IOException {
        outbox.add(List.of(webhook("a", "one.example")));
        var lost = claim(START).getFirst();
        var newer = claim(START.plus(MINUTE)).getFirst();
        assertThat(record(lost, new Verdict.Delivered())).isFalse();
        outbox.release(lost, START);
        assertThat(claim(START.plus(MINUTE))).isEmpty();
        assertThat(record(newer, new Verdict.Delivered())).isTrue();
        assertThat(record(newer, new Verdict.Failed("twice"))).isFalse();
        assertThat(entry("a").attempts()).isEqualTo(1);
    }

    @Test
    void a_failed_attempt_is_counted_and_repeated_when_it_is_due() throws IOException {
        outbox.add(List.of(webhook("a", "one.example")));
        var attempt = new Attempt(START, OptionalInt.of(500), "answered 500");
        outbox.record(claim(START).getFirst(), attempt, new Verdict.Again(START.plusSeconds(5)));
        var entry = entry("a");
        assertThat(entry.attempts()).isEqualTo(1);
        assertThat(entry.last()).contains(attempt);
        assertThat(entry.due()).contains(START.plusSeconds(5));
        assertThat(claim(START.plusSeconds(4))).isEmpty();
        assertThat(claim(START.plusSeconds(5)).getFirst().attempts()).isEqualTo(1);
    }

    @Test
    void a_claim_that_is_given_back_costs_no_attempt() throws IOException {
        outbox.add(List.of(webhook("a", "one.example")));
        outbox.release(claim(START).getFirst(), START.plusSeconds(30));
        assertThat(claim(START.plusSeconds(29))).isEmpty();
        assertThat(claim(START.plusSeconds(30)).getFirst().attempts()).isZero();
    }

    @Test
    void what_is_over_fails_and_is_not_claimed_any_more() throws IOException {
        outbox.add(List.of(until(webhook("a", "one.example"), START.plusSeconds(10))));
        assertThat(outbox.expire(START.plusSeconds(9))).isEmpty();
        assertThat(claim(START.plusSeconds(10))).isEmpty();
        assertThat(outbox.expire(START.plusSeconds(10)))
                .extracting(Delivery::id)
                .containsExactly("a");
        assertThat(entry("a").state()).isEqualTo(DeliveryState.FAILED);
        assertThat(entry("a").failure()).isPresent();
        assertThat(outbox.nextDue(Set.of())).isEmpty();
    }

    @Test
    void what_is_being_tried_is_not_over_yet() throws IOException {
        outbox.add(List.of(until(webhook("a", "one.example"), START.plusSeconds(10))));
        var claim = claim(START).getFirst();
        assertThat(outbox.expire(START.plusSeconds(10))).isEmpty();
        assertThat(record(claim, new Verdict.Delivered())).isTrue();
    }

    @Test
    void owners_see_their_own_only() throws IOException {
        outbox.add(List.of(webhook("a", "one.example")));
        assertThat(outbox.find(SOMEBODY, "a")).isEmpty();
        assertThat(outbox.list(SOMEBODY, Optional.empty(), Optional.empty(), 10))
                .isEmpty();
        assertThat(outbox.ofTask("somebody", TASK)).isEmpty();
        record(claim(START).getFirst(), new Verdict.Failed("gone"));
        assertThat(outbox.replay(SOMEBODY, "a", START, START.plus(MINUTE))).isFalse();
        assertThat(outbox.ofTask("me", TASK)).hasSize(1);
    }

    @Test
    void whoever_sees_to_everybody_finds_lists_and_replays_what_belongs_to_anybody() throws IOException {
        outbox.add(List.of(webhook("a", "one.example")));
        assertThat(outbox.find(EVERYBODY, "a")).isPresent();
        assertThat(outbox.find(EVERYBODY, "b")).isEmpty();
        assertThat(outbox.list(EVERYBODY, Optional.of(DeliveryState.PENDING), Optional.empty(), 10))
                .hasSize(1);
        assertThat(outbox.list(EVERYBODY, Optional.of(DeliveryState.FAILED), Optional.empty(), 10))
                .isEmpty();
        record(claim(START).getFirst(), new Verdict.Failed("gone"));
        assertThat(outbox.replay(EVERYBODY, "a", START, START.plus(MINUTE))).isTrue();
    }

    @Test
    void the_list_begins_with_the_newest_and_can_be_paged_and_narrowed() throws IOException {
        for (int i = 0; i < 5; i++) {
            outbox.add(List.of(webhook("d" + i, i + ".example")));
        }
        record(claim(START).getFirst(), new Verdict.Delivered());
        assertThat(listed(Optional.empty(), Optional.empty(), 2)).containsExactly("d4", "d3");
        assertThat(listed(Optional.empty(), Optional.of("d3"), 9)).containsExactly("d2", "d1", "d0");
        assertThat(listed(Optional.empty(), Optional.of("unknown"), 9)).isEmpty();
        assertThat(listed(Optional.of(DeliveryState.DELIVERED), Optional.empty(), 9))
                .containsExactly("d0");
    }

    @Test
    void what_has_ended_can_be_made_again_under_the_same_id() throws IOException {
        outbox.add(List.of(webhook("a", "one.example")));
        assertThat(outbox.replay(ME, "a", START, START.plus(MINUTE)))
                .as("still pending")
                .isFalse();
        record(claim(START).getFirst(), new Verdict.Failed("gone"));
        assertThat(outbox.replay(ME, "a", START.plusSeconds(5), START.plus(MINUTE)))
                .isTrue();
        assertThat(entry("a").failure()).isEmpty();
        var again = claim(START.plusSeconds(5)).getFirst();
        assertThat(again.attempts()).isZero();
        assertThat(again.delivery().end()).isEqualTo(START.plus(MINUTE));
    }

    @Test
    void the_credential_of_an_upload_is_forgotten_once_it_is_made() throws IOException {
        outbox.add(List.of(upload("a", "one.example"), webhook("b", "two.example")));
        for (var claim : claim(START)) {
            record(claim, new Verdict.Delivered());
        }
        assertThat(entry("a").delivery().address()).isEqualTo(URI.create("https://one.example/a"));
        assertThat(entry("b").delivery().address().getRawQuery()).isEqualTo("token=secret");
    }

    @Test
    void the_backlog_counts_what_is_pending() throws IOException {
        outbox.add(List.of(webhook("a", "one.example"), upload("b", "one.example")));
        var claims = claim(START);
        assertThat(outbox.backlog()).isEqualTo(new Backlog(2, 2));
        record(claims.getFirst(), new Verdict.Delivered());
        record(claims.getLast(), new Verdict.Again(START.plusSeconds(1)));
        assertThat(outbox.backlog().deliveries()).isEqualTo(1);
    }

    @Test
    void what_ended_long_ago_is_forgotten_and_what_is_pending_never() throws IOException {
        outbox.add(List.of(webhook("a", "one.example"), webhook("b", "two.example")));
        for (var claim : claim(START)) {
            if (claim.delivery().id().equals("a")) {
                record(claim, new Verdict.Delivered());
            }
        }
        assertThat(outbox.forget(START.minusMillis(1))).isZero();
        assertThat(outbox.forget(START)).isEqualTo(1);
        assertThat(outbox.find(ME, "a")).isEmpty();
        assertThat(outbox.find(ME, "b")).isPresent();
    }

    private List<Claim> claim(Instant now) throws IOException {
        return outbox.claim(new Wanted(now, now.plus(MINUTE), Set.of(), 4, 100, 1_000_000));
    }

    private boolean record(Claim claim, Verdict verdict) throws IOException {
        return outbox.record(claim, new Attempt(START, OptionalInt.empty(), "tried"), verdict);
    }

    private OutboxEntry entry(String id) throws IOException {
        return outbox.find(ME, id).orElseThrow();
    }

    private List<String> listed(Optional<DeliveryState> state, Optional<String> before, int most) throws IOException {
        return outbox.list(ME, state, before, most).stream()
                .map(entry -> entry.delivery().id())
                .toList();
    }

    private static List<String> ids(List<Claim> claims) {
        return claims.stream().map(claim -> claim.delivery().id()).toList();
    }

    /** Two bytes of body. */
    private static Parcel webhook(String id, String host) {
        return parcel(id, host, new Payload.Body(new byte[] {'{', '}'}));
    }

    private static Parcel upload(String id, String host) {
        return parcel(id, host, new Payload.MediaFile(Path.of("/data/a.png"), "image/png"));
    }

    private static Parcel parcel(String id, String host, Payload payload) {
        var delivery = new Delivery(
                id,
                "me",
                payload.kind(),
                TASK,
                Optional.of(new UUID(0, id.hashCode())),
                URI.create("https://" + host + "/" + id + "?token=secret"),
                START,
                START.plus(Duration.ofDays(1)));
        return new Parcel(delivery, payload);
    }

    private static Parcel created(Parcel parcel, Instant when) {
        var delivery = parcel.delivery();
        var later = new Delivery(
                delivery.id(),
                delivery.owner(),
                delivery.kind(),
                delivery.task(),
                delivery.result(),
                delivery.address(),
                when,
                delivery.end());
        return new Parcel(later, parcel.payload());
    }

    /** A webhook call whose body has so many bytes. */
    protected static Parcel weighing(String id, int bytes) {
        return sending(id, new Payload.Body(new byte[bytes]));
    }

    protected static Parcel sending(String id, Payload payload) {
        return parcel(id, "one.example", payload);
    }

    private static Parcel until(Parcel parcel, Instant end) {
        return new Parcel(parcel.delivery().until(end), parcel.payload());
    }
}
