package dev.easel.server.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.contract.Catalog;
import dev.easel.contract.ImageTask;
import dev.easel.contract.Validation;
import dev.easel.imaging.Decoder;
import dev.easel.imaging.Provenance;
import dev.easel.imaging.child.ChildReader;
import dev.easel.server.GradientEngine;
import dev.easel.server.MovableClock;
import dev.easel.server.access.Accounts;
import dev.easel.server.access.Caller;
import dev.easel.server.asset.AssetIndex;
import dev.easel.server.asset.AssetStore;
import dev.easel.server.delivery.Outbox;
import dev.easel.server.egress.Egress;
import dev.easel.server.egress.EgressPolicy;
import dev.easel.server.fault.Failpoint;
import dev.easel.server.observe.Meter;
import dev.easel.server.observe.Tracer;
import dev.easel.server.reference.Media;
import dev.easel.server.reference.References;
import dev.easel.server.safety.Category;
import dev.easel.server.safety.PictureClassifier;
import dev.easel.server.safety.SafetyPolicy;
import dev.easel.server.safety.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;

/** The way of a task without HTTP, as the command line goes it. */
class TaskServiceTest {
    private static final Catalog CATALOG = Catalog.load();
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private final GradientEngine engine = GradientEngine.willing();
    private TaskService tasks;

    @BeforeEach
    void open() throws IOException {
        tasks = TaskService.forgetful(engine, CATALOG, AssetStore.open(folder, clock), TaskLimits.standard(), clock);
    }

    @AfterEach
    void stop() throws InterruptedException {
        tasks.stop(LONG);
    }

    @Test
    void results_use_the_given_seed_and_those_that_follow() throws Exception {
        var run = accepted(tasks.accept(Caller.LOCAL, Order.local(task(3)), Seeds.from(42), TaskListener.SILENT));
        var outcome = run.await(LONG).orElseThrow();
        assertThat(outcome.problem()).isEmpty();
        assertThat(outcome.results()).extracting(ImageResult::seed).containsExactly(42L, 43L, 44L);
    }

    @Test
    void a_result_has_the_file_and_what_the_engine_says_of_it() throws Exception {
        var result = accepted(tasks.accept(Caller.LOCAL, Order.local(task(1))))
                .await(LONG)
                .orElseThrow()
                .results()
                .getFirst();
        assertThat(result.report().drawn()).containsExactly("a gradient");
        var file = Files.readAllBytes(result.asset().file());
        assertThat(file).hasSize((int) result.asset().length());
        assertThat(Provenance.read(file).orElseThrow().scene())
                .isEqualTo(result.report().scene());
    }

    @Test
    void a_listener_hears_of_every_step_in_order() throws Exception {
        List<String> heard = Collections.synchronizedList(new ArrayList<>());
        var listener = new TaskListener() {
            @Override
            public void advanced(int index, double fraction) {
                heard.add(index + " at " + fraction);
            }

            @Override
            public void finished(int index, ImageResult result) {
                heard.add(index + " finished");
            }
        };
        accepted(tasks.accept(Caller.LOCAL, Order.local(task(2)), Seeds.random(), listener))
                .await(LONG);
        assertThat(heard).containsExactly("0 at 0.5", "0 finished", "1 at 0.5", "1 finished");
    }

    @Test
    void who_hands_a_known_task_in_again_hears_what_has_become_of_it() throws Exception {
        var order = Order.local(task(2));
        accepted(tasks.accept(Caller.LOCAL, order)).await(LONG);
        List<String> heard = new ArrayList<>();
        accepted(tasks.accept(Caller.LOCAL, order, new TaskListener() {
            @Override
            public void finished(int index, ImageResult result) {
                heard.add(index + " finished");
            }

            @Override
            public void ended(Outcome outcome) {
                heard.add("ended");
            }
        }));
        assertThat(heard).containsExactly("0 finished", "1 finished", "ended");
    }

    @Test
    void task_ids_belong_to_their_caller() throws Exception {
        var task = task(1);
        accepted(tasks.accept(new Caller("a"), Order.local(task))).await(LONG);
        accepted(tasks.accept(new Caller("b"), Order.local(task))).await(LONG);
        assertThat(engine.drawn()).isEqualTo(2);
    }

    @Test
    void a_task_is_remembered_for_as_long_as_pictures_are_kept() throws Exception {
        var task = task(1);
        var first = accepted(tasks.accept(Caller.LOCAL, Order.local(task)))
                .await(LONG)
                .orElseThrow();
        clock.advance(Duration.ofDays(7).minusMinutes(1));
        var again = accepted(tasks.accept(Caller.LOCAL, Order.local(task)));
        assertThat(again.outcome()).contains(first);
        clock.advance(Duration.ofMinutes(1));
        var anew = accepted(tasks.accept(Caller.LOCAL, Order.local(task)));
        assertThat(anew.await(LONG).orElseThrow().results().getFirst().imageUUID())
                .isNotEqualTo(first.results().getFirst().imageUUID());
    }

    @Test
    void a_listener_that_comes_late_hears_of_everything_once() throws Exception {
        var run = accepted(tasks.accept(Caller.LOCAL, Order.local(task(2))));
        run.await(LONG);
        List<String> heard = new ArrayList<>();
        run.listen(new TaskListener() {
            @Override
            public void finished(int index, ImageResult result) {
                heard.add(index + " finished");
            }

            @Override
            public void ended(Outcome outcome) {
                heard.add("ended with " + outcome.results().size());
            }
        });
        assertThat(heard).containsExactly("0 finished", "1 finished", "ended with 2");
    }

    @Test
    void a_task_that_is_drawn_can_be_cancelled_and_keeps_what_is_finished() throws Exception {
        var permits = new Semaphore(1);
        tasks = TaskService.forgetful(
                GradientEngine.held(permits), CATALOG, AssetStore.open(folder, clock), TaskLimits.standard(), clock);
        var firstPicture = new CountDownLatch(1);
        var listener = new TaskListener() {
            @Override
            public void finished(int index, ImageResult result) {
                firstPicture.countDown();
            }
        };
        var run = accepted(tasks.accept(Caller.LOCAL, Order.local(task(2)), Seeds.random(), listener));
        assertThat(firstPicture.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(tasks.cancel(run)).isTrue();
        var outcome = run.await(LONG).orElseThrow();
        assertThat(outcome.results()).hasSize(1);
        assertThat(outcome.problem().orElseThrow().code()).isEqualTo("taskCancelled");
        assertThat(run.state()).isEqualTo(TaskState.CANCELLED);
        assertThat(tasks.cancel(run)).isFalse();
    }

    /** Java closes a file whose writer is interrupted. */
    @Test
    void a_picture_that_is_being_stored_when_its_task_is_cancelled_is_kept() throws Exception {
        tasks.stop(LONG);
        var run = new AtomicReference<TaskRun>();
        Failpoint cancelling = place -> {
            if (place.equals("file.written")) {
                tasks.cancel(run.get());
            }
        };
        var permits = new Semaphore(0);
        var assets = AssetStore.open(folder, AssetIndex.inMemory(), clock, cancelling);
        tasks = TaskService.forgetful(GradientEngine.held(permits), CATALOG, assets, TaskLimits.standard(), clock);
        run.set(accepted(tasks.accept(Caller.LOCAL, Order.local(task(2)))));
        permits.release(2);
        var outcome = run.get().await(LONG).orElseThrow();
        assertThat(outcome.problem().orElseThrow().code()).isEqualTo("taskCancelled");
        assertThat(outcome.results()).hasSize(1);
    }

    @Test
    void a_task_that_waits_can_be_cancelled_and_ends_at_once() throws Exception {
        var permits = new Semaphore(0);
        var held = GradientEngine.held(permits);
        tasks = TaskService.forgetful(
                held, CATALOG, AssetStore.open(folder, clock), new TaskLimits(1, 2, Duration.ofDays(1)), clock);
        var first = accepted(tasks.accept(Caller.LOCAL, Order.local(task(1))));
        var second = accepted(tasks.accept(Caller.LOCAL, Order.local(task(1))));
        assertThat(tasks.cancel(second)).isTrue();
        assertThat(second.await(LONG).orElseThrow().problem().orElseThrow().code())
                .isEqualTo("taskCancelled");
        permits.release();
        assertThat(first.await(LONG).orElseThrow().problem()).isEmpty();
        assertThat(held.drawn()).isEqualTo(1);
    }

    @Test
    void a_task_can_be_found_by_its_caller_until_it_is_forgotten() throws Exception {
        var task = task(1);
        var run = accepted(tasks.accept(new Caller("a"), Order.local(task)));
        run.await(LONG);
        assertThat(tasks.find(new Caller("a"), task.taskUUID()))
                .isInstanceOfSatisfying(
                        Lookup.Found.class,
                        found -> assertThat(found.run().outcome()).isEqualTo(run.outcome()));
        assertThat(tasks.find(new Caller("b"), task.taskUUID())).isEqualTo(new Lookup.Unknown());
        clock.advance(Duration.ofDays(7));
        assertThat(tasks.find(new Caller("a"), task.taskUUID())).isEqualTo(new Lookup.Expired());
        assertThat(tasks.find(new Caller("a"), UUID.randomUUID())).isEqualTo(new Lookup.Unknown());
    }

    @Test
    void a_picture_that_its_classifier_refuses_is_not_kept() throws Exception {
        var checked = looking(engine, _ -> new Verdict.Refused(Category.SEXUAL_MINORS));
        var outcome = accepted(checked.accept(Caller.LOCAL, Order.local(task(1))))
                .await(LONG)
                .orElseThrow();
        assertThat(outcome.results()).isEmpty();
        assertThat(outcome.problem().orElseThrow().code()).isEqualTo("contentPolicyViolation");
        checked.stop(LONG);
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void where_pictures_are_looked_at_nobody_sees_previews_of_them() throws Exception {
        var listening = new Semaphore(0);
        var previewing = GradientEngine.makingPreviews(_ -> listening.acquire());
        var checked = looking(previewing, _ -> new Verdict.Clean());
        var run = accepted(checked.accept(Caller.LOCAL, Order.local(task(1))));
        run.listen(new TaskListener() {
            @Override
            public boolean wantsPreview(int index, int step, int steps) {
                return true;
            }
        });
        listening.release();
        assertThat(run.await(LONG).orElseThrow().results()).hasSize(1);
        assertThat(previewing.previews()).isZero();
        checked.stop(LONG);
    }

    /** A service that has its pictures looked at. */
    private TaskService looking(GradientEngine drawing, PictureClassifier classifier) throws IOException {
        var assets = AssetStore.open(folder, clock);
        var references = new References(new Media(
                assets,
                new Egress(EgressPolicy.internetOnly(), Meter.NONE),
                new Decoder(ChildReader.standard()),
                Meter.NONE));
        var workshop = new Workshop(
                drawing,
                references,
                SafetyPolicy::shipped,
                classifier,
                assets,
                Duration.ofDays(1),
                Meter.NONE,
                Tracer.NONE);
        return TaskService.open(
                workshop,
                Accounts.unlimited(clock),
                TaskDeliveries.NONE,
                TaskStore.inMemory(assets.index(), Outbox.inMemory()),
                CATALOG,
                TaskLimits.standard(),
                clock);
    }

    private static TaskRun accepted(Acceptance acceptance) {
        assertThat(acceptance).isInstanceOf(Acceptance.Accepted.class);
        return ((Acceptance.Accepted) acceptance).run();
    }

    private static ImageTask task(int results) {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("taskType", "imageInference")
                .put("taskUUID", UUID.randomUUID().toString())
                .put("model", "xai:grok-imagine@image-pro")
                .put("positivePrompt", "a red fox")
                .put("width", 576)
                .put("height", 1248)
                .put("numberResults", results);
        return switch (CATALOG.validate(json)) {
            case Validation.Accepted(ImageTask task) -> task;
            case Validation.Rejected rejected -> throw new IllegalStateException(rejected.toString());
        };
    }
}
