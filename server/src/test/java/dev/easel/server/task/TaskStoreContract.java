package dev.easel.server.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.contract.OutputFormat;
import dev.easel.contract.Problem;
import dev.easel.engine.Origin;
import dev.easel.engine.Report;
import dev.easel.server.access.Caller;
import dev.easel.server.asset.AssetIndex;
import dev.easel.server.delivery.Delivery;
import dev.easel.server.delivery.DeliveryState;
import dev.easel.server.delivery.Outbox;
import dev.easel.server.delivery.Parcel;
import dev.easel.server.delivery.Payload;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every {@link TaskStore} does. A subclass gives a new, empty one for each test. */
public abstract class TaskStoreContract {
    protected static final Caller ANNA = new Caller("anna");
    protected static final Caller BEN = new Caller("ben");
    protected static final String POOL = "studio";
    private static final String OTHER_POOL = "xai";
    private static final Duration TERM = Duration.ofSeconds(30);
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(7));
    private static final int ROOM = 100;

    protected abstract TaskStore store();

    protected abstract AssetIndex assets();

    protected abstract Outbox outbox();

    /** Lets time pass, as leases see it. */
    protected abstract void pass(Duration time);

    @Test
    void an_accepted_task_is_found_as_it_was() throws IOException {
        var task = task(ANNA, 3);
        long id = accepted(task);
        assertThat(store().find(task.key()))
                .contains(new KeptTask(
                        id,
                        task,
                        Optional.empty(),
                        TaskState.QUEUED,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty()));
    }

    @Test
    void a_task_is_accepted_once_however_often_it_is_sent() throws IOException {
        var task = task(ANNA, 1);
        long id = accepted(task);
        assertThat(store().accept(task, ROOM, LONG_AGO))
                .isInstanceOfSatisfying(
                        TaskStore.Entry.Known.class,
                        known -> assertThat(known.task().id()).isEqualTo(id));
        assertThat(store().waiting(POOL)).isEqualTo(1);
    }

    @Test
    void the_same_task_sent_by_many_at_once_is_accepted_once() throws Exception {
        var task = task(ANNA, 1);
        var store = store();
        var entries = together(32, () -> store.accept(task, ROOM, LONG_AGO));
        assertThat(entries).hasSize(32);
        assertThat(entries.stream().filter(TaskStore.Entry.New.class::isInstance))
                .hasSize(1);
    }

    @Test
    void ids_belong_to_their_caller() throws IOException {
        var task = task(ANNA, 1);
        accepted(task);
        var same = new NewTask(
                new TaskKey(BEN, task.key().taskUUID()),
                task.request(),
                task.sealed(),
                task.nsfwContent(),
                task.origin(),
                task.seeds(),
                task.accepted(),
                true,
                Optional.empty(),
                POOL);
        accepted(same);
        assertThat(store().waiting(POOL)).isEqualTo(2);
    }

    @Test
    void a_task_that_has_ended_in_whatever_way_is_kept_sealed() throws IOException {
        var drawn = withSecret("a");
        long id = accepted(drawn);
        store().ready(id, List.of("a picture"));
        assertThat(found(drawn).task()).isEqualTo(drawn);
        var lease = lease();
        assertThat(found(drawn).gathered()).isPresent();
        store().record(lease, result(0), List.of(), NOW);
        assertThat(found(drawn).gathered()).isEmpty();

        var failed = withSecret("b");
        accepted(failed);
        store().end(lease(), failed(), List.of());

        var cancelled = withSecret("c");
        store().endWaiting(accepted(cancelled), cancelled(), List.of());

        for (var task : List.of(drawn, failed, cancelled)) {
            assertThat(found(task).task()).isEqualTo(task.over()).isNotEqualTo(task);
            assertThat(task.over().request()).contains("sealed=1");
        }
    }

    @Test
    void what_a_session_waits_for_is_found_by_its_caller_until_it_is_known_to_have_arrived() throws IOException {
        var session = UUID.randomUUID();
        var task = task(ANNA, 2).awaitedBy(Optional.of(session));
        accepted(task);
        accepted(task(ANNA, 1));
        accepted(task(ANNA, 1).awaitedBy(Optional.of(UUID.randomUUID())));
        assertThat(waitedFor(ANNA, session)).containsExactly(new TaskStore.Waited(found(task), Set.of()));
        assertThat(waitedFor(BEN, session)).as("somebody else's").isEmpty();

        var lease = lease();
        assertThat(lease.key()).isEqualTo(task.key());
        var first = result(0);
        store().record(lease, first, List.of(), NOW);
        arrived(task, Optional.of(first.imageUUID()));
        assertThat(waitedFor(ANNA, session))
                .containsExactly(new TaskStore.Waited(found(task), Set.of(first.imageUUID())));

        var second = result(1);
        store().record(lease, second, List.of(), NOW);
        assertThat(waitedFor(ANNA, session)).as("ended just now").hasSize(1);
        assertThat(store().waitedFor(ANNA, session, NOW, ROOM))
                .as("ended before")
                .isEmpty();
        arrived(task, Optional.of(second.imageUUID()));
        assertThat(waitedFor(ANNA, session)).isEmpty();
        assertThat(found(task).task().session()).isEmpty();
    }

    @Test
    void no_session_waits_for_a_task_whose_problem_has_arrived() throws IOException {
        var session = UUID.randomUUID();
        var task = task(ANNA, 1).awaitedBy(Optional.of(session));
        accepted(task);
        store().end(lease(), failed(), List.of());
        assertThat(waitedFor(ANNA, session)).hasSize(1);
        arrived(task, Optional.empty());
        assertThat(waitedFor(ANNA, session)).isEmpty();
    }

    @Test
    void no_more_tasks_of_a_session_are_found_than_asked_for_and_the_oldest_come_first() throws IOException {
        var session = UUID.randomUUID();
        List<TaskKey> keys = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            var task = task(ANNA, 1).awaitedBy(Optional.of(session));
            accepted(task);
            keys.add(task.key());
        }
        assertThat(store().waitedFor(ANNA, session, LONG_AGO, 2))
                .extracting(waited -> waited.task().task().key())
                .isEqualTo(keys.subList(0, 2));
    }

    private List<TaskStore.Waited> waitedFor(Caller caller, UUID session) throws IOException {
        return store().waitedFor(caller, session, NOW.minusSeconds(1), ROOM);
    }

    private void arrived(NewTask task, Optional<UUID> picture) throws IOException {
        store().arrived(List.of(new Receipt(task.key(), picture)));
    }

    @Test
    void a_task_is_leased_by_one_worker_at_a_time() throws Exception {
        for (int i = 0; i < 20; i++) {
            accepted(task(ANNA, 1));
        }
        var store = store();
        var leased = together(40, () -> store.lease(POOL, TERM)).stream()
                .flatMap(Optional::stream)
                .map(Lease::id)
                .toList();
        assertThat(leased).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void callers_take_turns_and_keep_their_order() throws IOException {
        List<UUID> anna = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            var task = task(ANNA, 1);
            anna.add(task.key().taskUUID());
            accepted(task);
        }
        assertThat(lease().key().taskUUID()).isEqualTo(anna.get(0));
        assertThat(lease().key().taskUUID()).isEqualTo(anna.get(1));
        accepted(task(BEN, 1));
        accepted(task(BEN, 1));
        assertThat(IntStream.range(0, 5)
                        .mapToObj(_ -> leaseUnchecked().key().caller().id()))
                .containsExactly("anna", "ben", "anna", "ben", "anna");
        assertThat(store().lease(POOL, TERM)).isEmpty();
    }

    @Test
    void a_flood_leaves_the_last_quarter_to_others() throws IOException {
        for (int i = 0; i < 6; i++) {
            assertThat(store().accept(task(ANNA, 1), 8, LONG_AGO)).isInstanceOf(TaskStore.Entry.New.class);
        }
        assertThat(store().accept(task(ANNA, 1), 8, LONG_AGO)).isEqualTo(new TaskStore.Entry.Full(6));
        assertThat(store().accept(task(BEN, 1), 8, LONG_AGO)).isInstanceOf(TaskStore.Entry.New.class);
        assertThat(store().accept(task(BEN, 1), 8, LONG_AGO)).isInstanceOf(TaskStore.Entry.New.class);
        assertThat(store().accept(task(BEN, 1), 8, LONG_AGO)).isEqualTo(new TaskStore.Entry.Full(8));
    }

    @Test
    void a_pool_is_given_its_own_tasks_only() throws IOException {
        var here = task(ANNA, 1);
        var there = task(ANNA, 1, OTHER_POOL);
        accepted(there);
        accepted(here);
        assertThat(store().waiting(POOL)).isEqualTo(1);
        assertThat(lease().key()).isEqualTo(here.key());
        assertThat(store().lease(POOL, TERM)).isEmpty();
        assertThat(store().waiting(POOL)).isZero();
        assertThat(store().waiting(OTHER_POOL)).isEqualTo(1);
        assertThat(store().lease(OTHER_POOL, TERM).orElseThrow().key()).isEqualTo(there.key());
        assertThat(store().lease("a third", TERM)).isEmpty();
    }

    @Test
    void a_full_pool_leaves_the_places_of_another_alone() throws IOException {
        for (int i = 0; i < 4; i++) {
            store().accept(task(new Caller("c" + i), 1), 4, LONG_AGO);
        }
        assertThat(store().accept(task(ANNA, 1), 4, LONG_AGO)).isEqualTo(new TaskStore.Entry.Full(4));
        assertThat(store().accept(task(ANNA, 1, OTHER_POOL), 4, LONG_AGO)).isInstanceOf(TaskStore.Entry.New.class);
    }

    @Test
    void what_a_caller_has_in_one_pool_costs_no_turn_in_another() throws IOException {
        for (int i = 0; i < 10; i++) {
            accepted(task(ANNA, 1, OTHER_POOL));
        }
        accepted(task(BEN, 1));
        accepted(task(BEN, 1));
        accepted(task(ANNA, 1));
        assertThat(IntStream.range(0, 3)
                        .mapToObj(_ -> leaseUnchecked().key().caller().id()))
                .containsExactly("ben", "anna", "ben");
    }

    @Test
    void what_comes_back_waits_in_its_own_pool() throws IOException {
        accepted(task(ANNA, 1, OTHER_POOL));
        store().release(store().lease(OTHER_POOL, TERM).orElseThrow());
        store().retry(store().lease(OTHER_POOL, TERM).orElseThrow());
        var _ = store().lease(OTHER_POOL, TERM).orElseThrow();
        pass(TERM);
        assertThat(store().expire()).hasSize(1);
        assertThat(store().waiting(OTHER_POOL)).isEqualTo(1);
        assertThat(store().waiting(POOL)).isZero();
        assertThat(store().lease(POOL, TERM)).isEmpty();
    }

    @Test
    void a_waiting_task_moves_to_another_pool_behind_its_callers_tasks_there() throws IOException {
        for (int i = 0; i < 3; i++) {
            accepted(task(ANNA, 1, OTHER_POOL));
        }
        var moved = task(ANNA, 1, OTHER_POOL);
        long id = accepted(moved);
        var before = task(ANNA, 1);
        accepted(before);
        var bens = task(BEN, 1);
        accepted(bens);

        assertThat(store().move(id, POOL)).isTrue();
        assertThat(store().move(id, POOL)).isFalse();

        assertThat(found(moved).task().pool()).isEqualTo(POOL);
        assertThat(store().waiting(POOL)).isEqualTo(3);
        assertThat(store().waiting(OTHER_POOL)).isEqualTo(3);
        assertThat(List.of(lease().key(), lease().key(), lease().key()))
                .containsExactly(before.key(), bens.key(), moved.key());
        assertThat(store().move(id, OTHER_POOL)).as("of what is worked on").isFalse();
    }

    @Test
    void a_task_that_is_not_ready_waits_and_is_not_leased() throws IOException {
        var task = unready(ANNA);
        long id = accepted(task);
        assertThat(store().waiting(POOL)).isEqualTo(1);
        assertThat(store().lease(POOL, TERM)).isEmpty();
        assertThat(store().ready(id, List.of("one", "two"))).isTrue();
        assertThat(lease().id()).isEqualTo(id);
        assertThat(found(task).gathered()).contains(List.of("one", "two"));
        assertThat(store().ready(id, List.of())).isFalse();
    }

    @Test
    void the_last_picture_completes_the_task() throws IOException {
        var task = task(ANNA, 2);
        accepted(task);
        var lease = lease();
        assertThat(store().record(lease, result(1), List.of(), NOW)).isEqualTo(TaskStore.Recorded.ADDED);
        assertThat(found(task).state()).isEqualTo(TaskState.RUNNING);
        assertThat(store().record(lease, result(0), List.of(), NOW.plusSeconds(1)))
                .isEqualTo(TaskStore.Recorded.COMPLETED);
        assertThat(found(task).state()).isEqualTo(TaskState.SUCCEEDED);
        assertThat(found(task).ended()).contains(NOW.plusSeconds(1));
        assertThat(found(task).results()).extracting(KeptResult::index).containsExactly(0, 1);
        assertThat(store().record(lease, result(1), List.of(), NOW)).isEqualTo(TaskStore.Recorded.FENCED);
    }

    @Test
    void a_recorded_picture_is_kept_as_it_was_and_its_file_is_listed() throws IOException {
        var task = task(ANNA, 1);
        accepted(task);
        var result = result(0);
        store().record(lease(), result, List.of(), NOW);
        assertThat(found(task).results()).containsExactly(result);
        assertThat(assets().find(result.imageUUID()))
                .contains(new AssetIndex.Entry(
                        result.imageUUID(), result.format(), result.length(), result.expires(), Optional.empty()));
    }

    @Test
    void no_picture_is_recorded_twice_and_a_second_try_changes_nothing() throws IOException {
        var task = task(ANNA, 3);
        accepted(task);
        var lease = lease();
        var first = result(0);
        store().record(lease, first, List.of(), NOW);
        var second = result(0);
        assertThatThrownBy(() -> store().record(lease, second, List.of(), NOW))
                .isInstanceOf(IllegalStateException.class);
        assertThat(found(task).results()).containsExactly(first);
        assertThat(found(task).state()).isEqualTo(TaskState.RUNNING);
        assertThat(assets().find(second.imageUUID())).isEmpty();
        assertThat(store().record(lease, result(1), List.of(), NOW)).isEqualTo(TaskStore.Recorded.ADDED);
        assertThat(store().record(lease, result(2), List.of(), NOW)).isEqualTo(TaskStore.Recorded.COMPLETED);
    }

    @Test
    void whoever_stalled_beyond_the_lease_is_fenced_out() throws IOException {
        var task = task(ANNA, 1);
        accepted(task);
        var stalled = lease();
        pass(TERM);
        assertThat(store().expire()).containsExactly(task.key());
        var second = lease();
        assertThat(second.attempt()).isEqualTo(2);
        var late = result(0);
        assertThat(store().record(stalled, late, List.of(), NOW)).isEqualTo(TaskStore.Recorded.FENCED);
        assertThat(store().end(stalled, failed(), List.of())).isFalse();
        assertThat(store().release(stalled)).isFalse();
        assertThat(store().retry(stalled)).isFalse();
        assertThat(assets().find(late.imageUUID())).isEmpty();
        assertThat(store().heartbeat(List.of(stalled, second), TERM).lost()).containsExactly(stalled);
        assertThat(store().record(second, result(0), List.of(), NOW)).isEqualTo(TaskStore.Recorded.COMPLETED);
        assertThat(found(task).results()).hasSize(1);
    }

    @Test
    void a_heartbeat_keeps_a_lease_alive() throws IOException {
        accepted(task(ANNA, 1));
        var lease = lease();
        for (int i = 0; i < 5; i++) {
            pass(TERM.dividedBy(2));
            assertThat(store().heartbeat(List.of(lease), TERM)).isEqualTo(new TaskStore.Pulse(Set.of(), Set.of()));
            assertThat(store().expire()).isEmpty();
        }
        pass(TERM.minusMillis(1));
        assertThat(store().expire()).isEmpty();
        pass(Duration.ofMillis(1));
        assertThat(store().expire()).hasSize(1);
    }

    @Test
    void what_was_given_back_in_time_does_not_count_as_an_attempt_and_what_failed_does() throws IOException {
        accepted(task(ANNA, 1));
        assertThat(store().release(lease())).isTrue();
        var second = lease();
        assertThat(second.attempt()).isEqualTo(1);
        assertThat(store().retry(second)).isTrue();
        assertThat(lease().attempt()).isEqualTo(2);
    }

    @Test
    void attempts_before_the_last_finished_picture_do_not_count() throws IOException {
        accepted(task(ANNA, 2));
        store().retry(lease());
        store().retry(lease());
        var third = lease();
        assertThat(third.attempt()).isEqualTo(3);
        store().record(third, result(0), List.of(), NOW);
        store().retry(third);
        assertThat(lease().attempt()).isEqualTo(2);
    }

    @Test
    void a_task_ends_once() throws IOException {
        var task = task(ANNA, 1);
        long id = accepted(task);
        var lease = lease();
        var ending = failed();
        assertThat(store().endWaiting(id, cancelled(), List.of())).isFalse();
        assertThat(store().end(lease, ending, List.of())).isTrue();
        assertThat(store().end(lease, cancelled(), List.of())).isFalse();
        assertThat(store().record(lease, result(0), List.of(), NOW)).isEqualTo(TaskStore.Recorded.FENCED);
        assertThat(store().requestCancel(id)).isFalse();
        var kept = found(task);
        assertThat(kept.state()).isEqualTo(TaskState.FAILED);
        assertThat(kept.problem()).contains(ending.problem());
        assertThat(kept.ended()).contains(ending.at());
    }

    @Test
    void a_waiting_task_is_cancelled_at_once_and_a_running_one_is_told() throws IOException {
        var running = task(ANNA, 1);
        var waiting = task(ANNA, 1);
        long runningId = accepted(running);
        long waitingId = accepted(waiting);
        var lease = lease();
        assertThat(store().endWaiting(waitingId, cancelled(), List.of())).isTrue();
        assertThat(found(waiting).state()).isEqualTo(TaskState.CANCELLED);
        assertThat(store().requestCancel(runningId)).isTrue();
        assertThat(store().heartbeat(List.of(lease), TERM).cancelled()).containsExactly(lease);
        store().release(lease);
        assertThat(lease().cancelled()).isTrue();
    }

    @Test
    void a_task_that_ended_empty_makes_place_for_another_try_with_other_seeds() throws IOException {
        var task = task(ANNA, 1);
        long first = accepted(task);
        store().end(lease(), failed(), List.of());
        long second = accepted(task);
        assertThat(second).isGreaterThan(first);
        assertThat(found(task).state()).isEqualTo(TaskState.QUEUED);
        assertThat(found(task).problem()).isEmpty();
    }

    @Test
    void an_old_task_is_forgotten_but_not_that_there_was_one_until_that_is_forgotten_too() throws IOException {
        var old = task(ANNA, 1);
        var running = task(ANNA, 1);
        accepted(old);
        accepted(running);
        store().record(lease(), result(0), List.of(), NOW);
        lease();
        assertThat(store().forget(NOW.minusMillis(1), NOW, LONG_AGO, 10)).isZero();
        assertThat(store().forget(NOW, NOW, LONG_AGO, 10)).isEqualTo(1);
        assertThat(store().find(old.key())).isEmpty();
        assertThat(store().isForgotten(old.key())).isTrue();
        assertThat(store().isForgotten(running.key())).isFalse();
        assertThat(store().find(running.key())).isPresent();
        assertThat(store().forget(NOW, NOW, NOW, 10)).isZero();
        assertThat(store().isForgotten(old.key())).isFalse();
    }

    @Test
    void a_task_that_ended_before_the_horizon_makes_place_though_nobody_has_swept_yet() throws IOException {
        var task = task(ANNA, 1);
        accepted(task);
        store().record(lease(), result(0), List.of(), NOW);
        assertThat(store().accept(task, ROOM, NOW.minusMillis(1))).isInstanceOf(TaskStore.Entry.Known.class);
        assertThat(store().accept(task, ROOM, NOW)).isInstanceOf(TaskStore.Entry.New.class);
        assertThat(found(task).results()).isEmpty();
    }

    @Test
    void the_latest_tasks_are_listed_newest_first() throws IOException {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(accepted(task(ANNA, 1)));
        }
        assertThat(store().latest(Optional.empty(), Optional.empty(), 3))
                .extracting(KeptTask::id)
                .containsExactly(ids.get(4), ids.get(3), ids.get(2));
    }

    @Test
    void a_callers_tasks_and_those_in_a_state_are_listed_however_many_others_are_newer() throws IOException {
        long own = accepted(task(ANNA, 1));
        store().record(lease(), result(0), List.of(), NOW);
        long waiting = accepted(task(ANNA, 1));
        List<Long> others = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            others.add(accepted(task(BEN, 1)));
        }
        assertThat(latest(Optional.of(ANNA), Optional.empty(), 9)).containsExactly(waiting, own);
        assertThat(latest(Optional.of(ANNA), Optional.of(TaskState.SUCCEEDED), 1))
                .containsExactly(own);
        assertThat(latest(Optional.empty(), Optional.of(TaskState.QUEUED), 2))
                .containsExactly(others.get(2), others.get(1));
        assertThat(latest(Optional.of(BEN), Optional.of(TaskState.FAILED), 9)).isEmpty();
    }

    private List<Long> latest(Optional<Caller> caller, Optional<TaskState> state, int most) throws IOException {
        return store().latest(caller, state, most).stream().map(KeptTask::id).toList();
    }

    /** Whoever sent it again would pay again. */
    @Test
    void a_task_that_failed_and_was_charged_for_keeps_its_place() throws IOException {
        var task = task(ANNA, 2);
        accepted(task);
        var lease = lease();
        store().charge(lease, new BigDecimal("0.0133333333"), NOW);
        store().charge(lease, new BigDecimal("0.02"), NOW);
        store().end(lease, failed(), List.of());
        assertThat(found(task).charged()).contains(new BigDecimal("0.0333333333"));
        assertThat(store().accept(task, ROOM, LONG_AGO)).isInstanceOf(TaskStore.Entry.Known.class);
    }

    @Test
    void a_task_that_was_perhaps_charged_for_keeps_its_place_as_well() throws IOException {
        var task = task(ANNA, 1);
        accepted(task);
        var lease = lease();
        store().charge(lease, BigDecimal.ZERO, NOW);
        store().end(lease, failed(), List.of());
        assertThat(found(task).charged().orElseThrow()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(store().accept(task, ROOM, LONG_AGO)).isInstanceOf(TaskStore.Entry.Known.class);
    }

    @Test
    void what_was_charged_is_written_down_though_the_lease_is_lost() throws IOException {
        var task = task(ANNA, 1);
        accepted(task);
        var lost = lease();
        store().release(lost);
        store().charge(lost, new BigDecimal("0.04"), NOW);
        assertThat(found(task).charged()).contains(new BigDecimal("0.04"));
        assertThat(found(task).state()).isEqualTo(TaskState.QUEUED);
    }

    @Test
    void what_has_not_ended_is_listed_oldest_first() throws IOException {
        long first = accepted(task(ANNA, 2));
        long second = accepted(task(ANNA, 1));
        long third = accepted(unready(BEN));
        var lease = lease();
        store().record(lease, result(0), List.of(), NOW);
        store().endWaiting(second, cancelled(), List.of());
        assertThat(store().unfinished()).extracting(KeptTask::id).containsExactly(first, third);
        assertThat(store().unfinished().getFirst().results()).hasSize(1);
    }

    @Test
    void many_can_use_it_at_once() throws Exception {
        var store = store();
        var done = IntStream.range(0, 8)
                .mapToObj(_ -> CompletableFuture.runAsync(
                        () -> {
                            try {
                                for (int i = 0; i < 20; i++) {
                                    store.accept(task(new Caller("c" + i), 1), 1_000, LONG_AGO);
                                    store.record(store.lease(POOL, TERM).orElseThrow(), result(0), List.of(), NOW);
                                }
                            } catch (IOException e) {
                                throw new IllegalStateException(e);
                            }
                        },
                        Thread::startVirtualThread))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(done).join();
        assertThat(store.latest(Optional.empty(), Optional.empty(), 1_000))
                .hasSize(160)
                .allMatch(kept ->
                        kept.state() == TaskState.SUCCEEDED && kept.results().size() == 1);
    }

    /** The same by so many threads at once. */
    private static <T> List<T> together(int count, Callable<T> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (var result : threads.invokeAll(Collections.nCopies(count, work))) {
                results.add(result.get());
            }
            return results;
        }
    }

    protected final long accepted(NewTask task) throws IOException {
        var entry = store().accept(task, ROOM, LONG_AGO);
        assertThat(entry).isInstanceOf(TaskStore.Entry.New.class);
        return ((TaskStore.Entry.New) entry).id();
    }

    @Test
    void what_is_to_be_delivered_of_a_picture_is_kept_with_it() throws IOException {
        var task = task(ANNA, 2);
        accepted(task);
        var lease = lease();
        store().record(lease, result(0), List.of(parcel("first"), parcel("second")), NOW);
        store().record(lease, result(1), List.of(parcel("third")), NOW);
        assertThat(toBeDelivered()).containsExactly("first", "second", "third");
    }

    @Test
    void what_is_to_be_delivered_of_an_early_end_is_kept_with_it() throws IOException {
        accepted(task(ANNA, 1));
        store().end(lease(), failed(), List.of(parcel("failed")));
        long waiting = accepted(task(ANNA, 1));
        store().endWaiting(waiting, cancelled(), List.of(parcel("cancelled")));
        assertThat(toBeDelivered()).containsExactly("failed", "cancelled");
    }

    @Test
    void whoever_lost_a_lease_has_nothing_delivered() throws IOException {
        long id = accepted(task(ANNA, 2));
        var stalled = lease();
        pass(TERM.plusMillis(1));
        store().expire();
        var second = lease();
        store().record(stalled, result(0), List.of(parcel("late")), NOW);
        store().end(stalled, failed(), List.of(parcel("late_end")));
        store().endWaiting(id, cancelled(), List.of(parcel("not_waiting")));
        assertThat(toBeDelivered()).isEmpty();
        store().record(second, result(0), List.of(parcel("once")), NOW);
        assertThatThrownBy(() -> store().record(second, result(0), List.of(parcel("twice")), NOW))
                .isInstanceOf(IllegalStateException.class);
        assertThat(toBeDelivered()).containsExactly("once");
    }

    private List<String> toBeDelivered() throws IOException {
        return outbox()
                .list(Optional.empty(), Optional.of(DeliveryState.PENDING), Optional.empty(), 100)
                .reversed()
                .stream()
                .map(entry -> entry.delivery().id())
                .toList();
    }

    protected static Parcel parcel(String id) {
        var delivery = new Delivery(
                id,
                ANNA.id(),
                Payload.Kind.WEBHOOK,
                new UUID(0, 1),
                Optional.empty(),
                URI.create("https://receiver.example/hook"),
                NOW,
                NOW.plus(Duration.ofDays(1)));
        return new Parcel(delivery, new Payload.Body(new byte[] {'{', '}'}));
    }

    protected final Lease lease() throws IOException {
        return store().lease(POOL, TERM).orElseThrow();
    }

    private Lease leaseUnchecked() {
        try {
            return lease();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeptTask found(NewTask task) throws IOException {
        return store().find(task.key()).orElseThrow();
    }

    protected static NewTask task(Caller caller, int pictures) {
        return task(caller, pictures, POOL);
    }

    protected static NewTask task(Caller caller, int pictures, String pool) {
        return new NewTask(
                new TaskKey(caller, UUID.randomUUID()),
                "{\"positivePrompt\":\"ein Fuchs im Gräs 🦊\"}",
                Optional.empty(),
                Optional.of(false),
                URI.create("https://easel.example"),
                LongStream.range(0, pictures).map(i -> i * 7 + 1).boxed().toList(),
                NOW,
                true,
                Optional.empty(),
                pool);
    }

    /** A task whose request names addresses with credentials. */
    protected static NewTask withSecret(String secret) {
        var task = task(ANNA, 1);
        return new NewTask(
                task.key(),
                "{\"webhookURL\":\"https://receiver.example/hook?key=" + secret + "\"}",
                Optional.of("{\"webhookURL\":\"https://receiver.example/hook?sealed=1\"}"),
                Optional.empty(),
                task.origin(),
                task.seeds(),
                task.accepted(),
                true,
                Optional.empty(),
                POOL);
    }

    private static NewTask unready(Caller caller) {
        var task = task(caller, 1);
        return new NewTask(
                task.key(),
                task.request(),
                Optional.empty(),
                Optional.empty(),
                task.origin(),
                task.seeds(),
                task.accepted(),
                false,
                Optional.empty(),
                POOL);
    }

    protected static KeptResult result(int index) {
        return new KeptResult(
                index,
                UUID.randomUUID(),
                OutputFormat.WEBP,
                12_345,
                NOW.plus(Duration.ofDays(7)),
                new Report(
                        List.of("a fox"),
                        List.of("quickly"),
                        List.of("a note"),
                        "{\"scene\":1}",
                        new Origin("xai", "grok-imagine-image-2.0", new BigDecimal("0.0133333333"))),
                new BigDecimal("0.07"),
                Optional.of(true));
    }

    protected static Ending failed() {
        return new Ending(
                TaskState.FAILED, Problem.of("inferenceError", "out of paint").ofTask("imageInference", "x"), NOW);
    }

    protected static Ending cancelled() {
        return new Ending(TaskState.CANCELLED, Problem.of("taskCancelled", "cancelled"), NOW);
    }
}
