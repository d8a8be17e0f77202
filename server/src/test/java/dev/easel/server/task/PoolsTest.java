package dev.easel.server.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.contract.Catalog;
import dev.easel.contract.ImageTask;
import dev.easel.contract.Validation;
import dev.easel.engine.ByModel;
import dev.easel.engine.Engine;
import dev.easel.engine.Failover;
import dev.easel.engine.Pool;
import dev.easel.imaging.Decoder;
import dev.easel.imaging.child.ChildReader;
import dev.easel.server.GradientEngine;
import dev.easel.server.MovableClock;
import dev.easel.server.access.Accounts;
import dev.easel.server.access.Caller;
import dev.easel.server.asset.AssetStore;
import dev.easel.server.delivery.Outbox;
import dev.easel.server.egress.Egress;
import dev.easel.server.egress.EgressPolicy;
import dev.easel.server.observe.Meter;
import dev.easel.server.observe.Tracer;
import dev.easel.server.reference.Media;
import dev.easel.server.reference.References;
import dev.easel.server.safety.PictureClassifier;
import dev.easel.server.safety.SafetyPolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;

/** Tasks of several engines beside each other: one that computes and draws two at a time, and one that waits and draws three. */
@Timeout(60)
class PoolsTest {
    private static final Catalog CATALOG = Catalog.load();
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String NEAR = "xai:grok-imagine@image";
    private static final String FAR = "xai:grok-imagine@image-pro";
    private static final TaskLimits LIMITS = new TaskLimits(2, 8, Duration.ofDays(1));

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private final Semaphore begunNear = new Semaphore(0);
    private final Semaphore begunFar = new Semaphore(0);
    private final Semaphore near = new Semaphore(0);
    private final Semaphore far = new Semaphore(0);
    private final GradientEngine computing = GradientEngine.in(Pool.computing("near"), _ -> {
        begunNear.release();
        near.acquire();
    });
    private final GradientEngine waiting = GradientEngine.in(Pool.of("far", 3), _ -> {
        begunFar.release();
        far.acquire();
    });
    private AssetStore assets;
    private TaskStore store;
    private TaskService tasks;

    @BeforeEach
    void open() throws IOException {
        assets = AssetStore.open(folder, clock);
        store = TaskStore.inMemory(assets.index(), Outbox.inMemory());
        tasks = drawing(ByModel.of(computing, Map.of(FAR, waiting)));
    }

    @AfterEach
    void stop() throws InterruptedException {
        tasks.stop(Duration.ZERO);
    }

    @Test
    void each_pool_draws_as_many_at_a_time_as_suit_it_and_no_more() throws Exception {
        for (int i = 0; i < 5; i++) {
            accepted(NEAR);
            accepted(FAR);
        }
        begunNear.acquire(2);
        begunFar.acquire(3);
        assertThat(tasks.queued()).containsExactly(Map.entry("far", 2), Map.entry("near", 3));
    }

    @Test
    void a_pool_that_draws_all_it_can_holds_up_no_other() throws Exception {
        for (int i = 0; i < 5; i++) {
            accepted(NEAR);
        }
        begunNear.acquire(2);
        far.release();
        assertThat(accepted(FAR).await(LONG).orElseThrow().problem()).isEmpty();

        for (int i = 0; i < 5; i++) {
            accepted(FAR);
        }
        begunFar.acquire(1 + 3);
        var last = accepted(NEAR);
        near.release(6);
        assertThat(last.await(LONG).orElseThrow().problem()).isEmpty();
    }

    @Test
    void a_full_pool_refuses_tasks_and_another_takes_them() throws Exception {
        accepted(NEAR);
        accepted(NEAR);
        begunNear.acquire(2);
        for (int i = 0; i < 6; i++) {
            accepted(NEAR);
        }
        var refused = tasks.accept(Caller.LOCAL, Order.local(task(NEAR)));
        assertThat(refused).isInstanceOf(Acceptance.Refused.class);
        accepted(FAR);
    }

    @Test
    void stopping_lets_every_pool_finish_what_it_draws() throws Exception {
        var first = accepted(NEAR);
        var second = accepted(FAR);
        begunNear.acquire();
        begunFar.acquire();
        var stopped = CompletableFuture.runAsync(() -> {
            try {
                tasks.stop(LONG);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        near.release();
        far.release();
        stopped.join();
        assertThat(first.state()).isEqualTo(TaskState.SUCCEEDED);
        assertThat(second.state()).isEqualTo(TaskState.SUCCEEDED);
    }

    @Test
    void a_task_is_cancelled_in_whatever_pool_it_is() throws Exception {
        var drawn = accepted(FAR);
        begunFar.acquire();
        assertThat(tasks.cancel(drawn)).isTrue();
        assertThat(drawn.await(LONG).orElseThrow().problem().orElseThrow().code())
                .isEqualTo("taskCancelled");
        assertThat(drawn.state()).isEqualTo(TaskState.CANCELLED);
    }

    @Test
    void tasks_of_an_order_are_drawn_in_the_pool_of_the_first() throws Exception {
        tasks.stop(LONG);
        tasks = drawing(ByModel.of(computing, Map.of(FAR, Failover.of(List.of(waiting, computing)))));
        accepted(NEAR);
        accepted(NEAR);
        begunNear.acquire(2);
        far.release();
        assertThat(accepted(FAR)
                        .await(LONG)
                        .orElseThrow()
                        .results()
                        .getFirst()
                        .report()
                        .origin())
                .satisfies(origin -> assertThat(origin.engine()).isEqualTo("far"));
    }

    /** The operator has chosen another engine meanwhile, and the first one's pool is not there any more. */
    @Test
    void what_waited_for_an_engine_goes_on_with_the_one_that_draws_its_model_now() throws Exception {
        for (int i = 0; i < 5; i++) {
            accepted(FAR);
        }
        begunFar.acquire(3);
        tasks.stop(Duration.ZERO);
        assertThat(store.waiting("far")).isEqualTo(5);

        tasks = drawing(computing);
        begunNear.acquire(2);
        assertThat(store.waiting("far")).isZero();
        near.release(5);
        for (var run : tasks.tasks(Optional.empty(), Optional.empty(), 1_000)) {
            assertThat(run.await(LONG).orElseThrow().problem()).isEmpty();
        }
        assertThat(computing.drawn()).isEqualTo(5);
    }

    private TaskService drawing(Engine engine) throws IOException {
        var references = new References(new Media(
                assets,
                new Egress(EgressPolicy.internetOnly(), Meter.NONE),
                new Decoder(ChildReader.standard()),
                Meter.NONE));
        var workshop = new Workshop(
                engine,
                references,
                SafetyPolicy::shipped,
                PictureClassifier.NONE,
                assets,
                LIMITS.retention(),
                Meter.NONE,
                Tracer.NONE);
        return TaskService.open(
                workshop, Accounts.unlimited(clock), TaskDeliveries.NONE, store, CATALOG, LIMITS, clock);
    }

    private TaskRun accepted(String model) {
        var acceptance = tasks.accept(Caller.LOCAL, Order.local(task(model)));
        assertThat(acceptance).isInstanceOf(Acceptance.Accepted.class);
        return ((Acceptance.Accepted) acceptance).run();
    }

    private static ImageTask task(String model) {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("taskType", "imageInference")
                .put("taskUUID", UUID.randomUUID().toString())
                .put("model", model)
                .put("positivePrompt", "a red fox")
                .put("width", 1024)
                .put("height", 1024);
        return switch (CATALOG.validate(json)) {
            case Validation.Accepted(ImageTask task) -> task;
            case Validation.Rejected rejected -> throw new IllegalStateException(rejected.toString());
        };
    }
}
