package dev.easel.server.asset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.contract.Catalog;
import dev.easel.contract.ImageTask;
import dev.easel.contract.Validation;
import dev.easel.server.GradientEngine;
import dev.easel.server.MovableClock;
import dev.easel.server.access.Caller;
import dev.easel.server.fault.Failpoint;
import dev.easel.server.task.Acceptance;
import dev.easel.server.task.Order;
import dev.easel.server.task.TaskLimits;
import dev.easel.server.task.TaskRun;
import dev.easel.server.task.TaskService;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;

/** What becomes of tasks while the disk is full. */
@Timeout(60)
class FullDiskTest {
    private static final Catalog CATALOG = Catalog.load();
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private final VolatileDisk disk = new VolatileDisk();
    private final Semaphore permits = new Semaphore(0);
    private final GradientEngine engine = GradientEngine.held(permits);

    @Test
    void new_tasks_are_refused_and_those_that_were_accepted_go_on_by_themselves_when_there_is_room() throws Exception {
        var assets = new AssetStore(folder, AssetIndex.inMemory(), clock, disk, Failpoint.NONE);
        var tasks = TaskService.forgetful(engine, CATALOG, assets, new TaskLimits(1, 10, Duration.ofDays(1)), clock);
        var finished = accepted(tasks.accept(Caller.LOCAL, Order.local(task())));
        permits.release();
        var picture = finished.await(LONG).orElseThrow().results().getFirst();

        var drawn = accepted(tasks.accept(Caller.LOCAL, Order.local(task())));
        var waiting = accepted(tasks.accept(Caller.LOCAL, Order.local(task())));
        while (engine.begun() < 2) {
            Thread.onSpinWait();
        }
        disk.fill();
        permits.release(1);
        while (engine.drawn() < 2) {
            Thread.onSpinWait();
        }
        var late = task();
        assertThat(tasks.accept(Caller.LOCAL, Order.local(late)))
                .isInstanceOfSatisfying(Acceptance.Refused.class, refused -> {
                    assertThat(refused.problem().code()).isEqualTo("serviceUnavailable");
                    assertThat(refused.problem().message()).contains("disk is full");
                    assertThat(refused.retryAfter()).isPresent();
                });
        assertThat(assets.find(picture.imageUUID())).as("what is stored").isPresent();

        permits.release(10);
        disk.makeRoom();
        assertThat(drawn.await(LONG).orElseThrow().problem()).isEmpty();
        assertThat(waiting.await(LONG).orElseThrow().problem()).isEmpty();
        var accepted = accepted(tasks.accept(Caller.LOCAL, Order.local(late)));
        assertThat(accepted.await(LONG).orElseThrow().problem()).isEmpty();
        tasks.stop(LONG);
    }

    private static TaskRun accepted(Acceptance acceptance) {
        assertThat(acceptance).isInstanceOf(Acceptance.Accepted.class);
        return ((Acceptance.Accepted) acceptance).run();
    }

    private static ImageTask task() {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("taskType", "imageInference")
                .put("taskUUID", UUID.randomUUID().toString())
                .put("model", "xai:grok-imagine@image-pro")
                .put("positivePrompt", "a red fox")
                .put("width", 576)
                .put("height", 1248);
        return switch (CATALOG.validate(json)) {
            case Validation.Accepted(ImageTask task) -> task;
            case Validation.Rejected rejected -> throw new IllegalStateException(rejected.toString());
        };
    }
}
