package dev.easel.server.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.contract.Catalog;
import dev.easel.contract.ImageTask;
import dev.easel.contract.Validation;
import dev.easel.imaging.Decoder;
import dev.easel.imaging.ImageFormat;
import dev.easel.imaging.child.ChildReader;
import dev.easel.server.GradientEngine;
import dev.easel.server.MovableClock;
import dev.easel.server.Pictures;
import dev.easel.server.access.Caller;
import dev.easel.server.egress.Egress;
import dev.easel.server.egress.EgressPolicy;
import dev.easel.server.fault.Failpoint;
import dev.easel.server.health.Check;
import dev.easel.server.health.Readiness;
import dev.easel.server.observe.Meter;
import dev.easel.server.reference.Media;
import dev.easel.server.reference.NoRoomException;
import dev.easel.server.reference.ReferenceException;
import dev.easel.server.reference.References;
import dev.easel.server.task.Acceptance;
import dev.easel.server.task.Order;
import dev.easel.server.task.TaskLimits;
import dev.easel.server.task.TaskRun;
import dev.easel.server.task.TaskService;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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

    @Test
    void images_from_outside_are_refused_for_as_long_as_it_lasts_and_those_that_are_here_can_be_used()
            throws Exception {
        var assets = new AssetStore(folder, AssetIndex.inMemory(), clock, disk, Failpoint.NONE);
        var egress = new Egress(EgressPolicy.internetOnly(), Meter.NONE);
        try (var decoder = new Decoder(ChildReader.standard())) {
            var media = new Media(assets, egress, decoder, Meter.NONE);
            var references = new References(media);
            var first = base64(1);
            var stored = media.upload(Caller.LOCAL, first);

            disk.fill();
            assertThatThrownBy(() -> media.upload(Caller.LOCAL, base64(2)))
                    .isInstanceOfSatisfying(
                            NoRoomException.class,
                            e -> assertThat(e.problem().code()).isEqualTo("serviceUnavailable"));
            assertThatThrownBy(() -> references.keep(Caller.LOCAL, task(base64(2))))
                    .isInstanceOfSatisfying(ReferenceException.class, e -> {
                        assertThat(e.isForNow()).isTrue();
                        assertThat(e.problems())
                                .singleElement()
                                .satisfies(problem -> assertThat(problem.code()).isEqualTo("serviceUnavailable"));
                    });
            assertThat(media.upload(Caller.LOCAL, first).id()).isEqualTo(stored.id());

            disk.makeRoom();
            assertThat(media.upload(Caller.LOCAL, base64(2)).id()).isNotEqualTo(stored.id());
        }
    }

    @Test
    void the_server_says_that_it_is_not_ready_for_as_long_as_it_lasts() throws Exception {
        var assets = new AssetStore(folder, AssetIndex.inMemory(), clock, disk, Failpoint.NONE);
        var tasks = TaskService.forgetful(engine, CATALOG, assets, new TaskLimits(1, 10, Duration.ofDays(1)), clock);
        var readiness = new Readiness(tasks, assets);
        disk.fill();
        assertThat(readiness.checks())
                .filteredOn(check -> !check.ok())
                .singleElement()
                .satisfies(check -> assertThat(check.detail()).contains("full"));
        disk.makeRoom();
        assertThat(readiness.checks()).allMatch(Check::ok);
        tasks.stop(LONG);
    }

    private static String base64(int seed) {
        return Pictures.base64(Pictures.file(ImageFormat.PNG, 64, 48, seed));
    }

    private static TaskRun accepted(Acceptance acceptance) {
        assertThat(acceptance).isInstanceOf(Acceptance.Accepted.class);
        return ((Acceptance.Accepted) acceptance).run();
    }

    private static ImageTask task(String... references) {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("taskType", "imageInference")
                .put("taskUUID", UUID.randomUUID().toString())
                .put("model", "xai:grok-imagine@image-pro")
                .put("positivePrompt", "a red fox")
                .put("width", 576)
                .put("height", 1248);
        if (references.length > 0) {
            var images = json.putObject("inputs").putArray("referenceImages");
            List.of(references).forEach(images::add);
        }
        return switch (CATALOG.validate(json)) {
            case Validation.Accepted(ImageTask task) -> task;
            case Validation.Rejected rejected -> throw new IllegalStateException(rejected.toString());
        };
    }
}
