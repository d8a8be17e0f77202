package dev.easel.imaging.child;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.imaging.DecodeException;
import dev.easel.imaging.DecodeException.Reason;
import dev.easel.imaging.Decoder;
import dev.easel.imaging.Picture;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a picture does to the process that decodes it, it is refused with a reason, and the next picture is decoded. */
@Timeout(120)
class ChildReaderTest {
    private static final Duration LONG = Duration.ofSeconds(100);
    private static final ChildLimits LIMITS = ChildLimits.standard();
    private static final byte[] INNOCENT = Bombs.png(40, 30);

    /** Takes about five seconds of a processor's time; 300 kB. */
    private static final byte[] SLOW = Bombs.jpeg(7_064, 7_064, 98);

    @Test
    void the_largest_pictures_fit() throws Exception {
        try (var reader = new ChildReader(LIMITS, 1);
                var decoder = new Decoder(reader)) {
            assertThat(decoder.decode(Bombs.png(7_071, 7_071), 2_816).size()).hasToString("2816x2816");
            assertThat(decoder.decode(Bombs.jpeg(16_384, 3_051, 1), 2_816).size())
                    .hasToString("2816x524");
            assertThat(decoder.decode(Bombs.webp(7_071, 7_071), 2_816).size()).hasToString("2816x2816");
            assertThat(reader.processes()).hasSize(1);
        }
    }

    /** One that is kept in memory, one that is not, and the first again. */
    @Test
    void pixels_of_any_size_arrive_in_whole() throws Exception {
        try (var reader = new ChildReader(LIMITS, 1);
                var decoder = new Decoder(reader)) {
            for (int side : List.of(2_000, 4_000, 2_000)) {
                var expected = new byte[4 * side * side];
                for (int i = 3; i < expected.length; i += 4) {
                    expected[i] = -1;
                }
                assertThat(decoder.decode(Bombs.png(side, side), side).bgra()).isEqualTo(expected);
            }
            assertThat(reader.processes()).hasSize(1);
        }
    }

    @Test
    void a_picture_that_takes_too_much_memory_is_refused() throws Exception {
        refused(LIMITS.mapping(768L << 20), Bombs.jpeg(7_071, 7_071, 1));
    }

    @Test
    void a_picture_that_takes_too_much_processor_time_is_refused() throws Exception {
        var message = refused(LIMITS.within(Duration.ofSeconds(2), LONG), SLOW);
        assertThat(message).contains("memory or time");
    }

    @Test
    void a_picture_that_takes_too_long_is_refused() throws Exception {
        var message = refused(LIMITS.within(LONG, Duration.ofSeconds(1)), SLOW);
        assertThat(message).contains("longer than 1 second");
    }

    @Test
    void a_child_that_is_killed_at_work_costs_one_picture() throws Exception {
        try (var reader = new ChildReader(LIMITS.within(LONG, LONG), 1);
                var decoder = new Decoder(reader);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            decoder.decode(INNOCENT, 10);
            var child = only(reader);
            var slow = threads.submit(() -> decoder.decode(SLOW, 10));
            awaitWork(child);
            child.destroyForcibly();
            assertThat(reason(slow)).isEqualTo(Reason.TOO_COSTLY);
            assertThat(decoder.decode(INNOCENT, 10).size()).hasToString("10x8");
        }
    }

    @Test
    void a_child_that_was_killed_while_it_waited_costs_nothing() throws Exception {
        try (var reader = new ChildReader(LIMITS, 1);
                var decoder = new Decoder(reader)) {
            decoder.decode(INNOCENT, 10);
            var child = only(reader);
            child.destroyForcibly();
            child.onExit().get();
            assertThat(decoder.decode(INNOCENT, 10).size()).hasToString("10x8");
        }
    }

    @Test
    void whoever_is_interrupted_waits_no_longer() throws Exception {
        try (var reader = new ChildReader(LIMITS.within(LONG, LONG), 1);
                var decoder = new Decoder(reader);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            decoder.decode(INNOCENT, 10);
            var child = only(reader);
            var ended = new CountDownLatch(1);
            var slow = threads.submit(() -> {
                try {
                    return decoder.decode(SLOW, 10);
                } catch (InterruptedException e) {
                    ended.countDown();
                    throw e;
                }
            });
            awaitWork(child);
            slow.cancel(true);
            ended.await();
            child.onExit().get();
            assertThat(decoder.decode(INNOCENT, 10).size()).hasToString("10x8");
        }
    }

    /** What does not fit the header is left alone, however much of it there is. */
    @Test
    void pixels_beyond_the_promised_size_take_no_memory() throws Exception {
        try (var decoder = new Decoder(new ChildReader(LIMITS.mapping(640L << 20), 1))) {
            assertThat(decoder.decode(Bombs.png(10, 10, 300_000_000), 10).size())
                    .hasToString("10x10");
        }
    }

    @Test
    void a_file_cut_short_costs_not_even_the_child() throws Exception {
        try (var reader = new ChildReader(LIMITS, 1);
                var decoder = new Decoder(reader)) {
            decoder.decode(INNOCENT, 10);
            var child = only(reader);
            for (var whole : List.of(Bombs.png(300, 200), Bombs.jpeg(300, 200, 1))) {
                for (int length = 0; length < whole.length - 20; length += 1 + whole.length / 40) {
                    var cut = Arrays.copyOf(whole, length);
                    assertThatThrownBy(() -> decoder.decode(cut, 300)).isInstanceOf(DecodeException.class);
                }
            }
            assertThat(only(reader)).isEqualTo(child);
        }
    }

    @Test
    void as_many_pictures_are_decoded_at_a_time_as_there_are_children() throws Exception {
        try (var reader = new ChildReader(LIMITS, 2);
                var decoder = new Decoder(reader);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var pictures = Stream.generate(() -> (Callable<Picture>) () -> decoder.decode(Bombs.png(800, 600), 800))
                    .limit(12)
                    .toList();
            for (var picture : threads.invokeAll(pictures)) {
                assertThat(picture.get().argb(799, 599)).isEqualTo(0xFF000000);
            }
            assertThat(reader.processes()).hasSizeBetween(1, 2);
        }
    }

    @Test
    void a_child_is_replaced_before_its_processor_time_is_over() throws Exception {
        try (var reader = new ChildReader(LIMITS.within(Duration.ofSeconds(3), LONG), 1);
                var decoder = new Decoder(reader)) {
            decoder.decode(INNOCENT, 10);
            var first = only(reader);
            // Each takes a fraction of a second; together they take more than a child may.
            for (int i = 0; i < 50 && reader.processes().anyMatch(first::equals); i++) {
                decoder.decode(Bombs.png(5_000, 5_000), 10);
            }
            assertThat(reader.processes()).doesNotContain(first);
        }
    }

    @Test
    void the_kernel_keeps_the_bounds() throws Exception {
        try (var reader = new ChildReader(LIMITS, 1);
                var decoder = new Decoder(reader)) {
            decoder.decode(INNOCENT, 10);
            var bounds = Files.readString(proc(only(reader), "limits"));
            assertThat(bounds)
                    .containsPattern("Max address space +1610612736 +1610612736")
                    .containsPattern("Max cpu time +120 +120")
                    .containsPattern("Max file size +0 +0")
                    .containsPattern("Max open files +32 +32")
                    .containsPattern("Max core file size +0 +0");
        }
    }

    @Test
    void a_child_gets_no_secrets_and_has_no_folder() throws Exception {
        try (var reader = new ChildReader(LIMITS, 1);
                var decoder = new Decoder(reader)) {
            decoder.decode(INNOCENT, 10);
            var environment =
                    Files.readString(proc(only(reader), "environ"), UTF_8).split("\0");
            assertThat(environment)
                    .allMatch(each -> each.startsWith("LC_ALL=")
                            || each.startsWith("MALLOC_ARENA_MAX=")
                            // What a shell sets for itself.
                            || each.startsWith("PWD=")
                            || each.startsWith("OLDPWD=")
                            || each.startsWith("_="));
            assertThat(Files.readSymbolicLink(proc(only(reader), "cwd")).toString())
                    .contains("easel-decoder")
                    .endsWith("(deleted)");
        }
    }

    /** Standard input and output, and what is in memory only. */
    @Test
    void a_child_has_no_file_open_that_could_be_written() throws Exception {
        try (var reader = new ChildReader(LIMITS, 1);
                var decoder = new Decoder(reader)) {
            decoder.decode(INNOCENT, 10);
            var child = only(reader);
            try (var descriptors = Files.list(proc(child, "fd"))) {
                for (var descriptor : descriptors.toList()) {
                    var name = Files.readSymbolicLink(descriptor).toString();
                    if (!name.startsWith("pipe:") && !name.equals("/memfd:easel-pixels (deleted)")) {
                        var flags = Files.readString(proc(child, "fdinfo").resolve(descriptor.getFileName()));
                        assertThat(flags).as(name).containsPattern("flags:\\s+\\d*0\n");
                    }
                }
            }
        }
    }

    @Test
    void a_child_is_confined() throws Exception {
        try (var reader = new ChildReader(LIMITS, 1);
                var decoder = new Decoder(reader)) {
            decoder.decode(INNOCENT, 10);
            assertThat(Files.readString(proc(only(reader), "status")))
                    .as("a filter of system calls, and no way out of it")
                    .contains("NoNewPrivs:\t1", "Seccomp:\t2");
        }
    }

    @Test
    void closing_ends_every_child() throws Exception {
        ProcessHandle child;
        try (var reader = new ChildReader(LIMITS, 1);
                var decoder = new Decoder(reader)) {
            decoder.decode(INNOCENT, 10);
            child = only(reader);
        }
        child.onExit().get();
    }

    /** Started from a folder with a name that shells and URLs would spoil. */
    @Test
    void children_end_with_a_parent_that_is_killed(@TempDir Path folder) throws Exception {
        var classes = new ArrayList<String>();
        for (var type : List.of(Decoder.class, LoneParent.class)) {
            var copy = folder.resolve("höchst $un \"gewöhnlich\" + " + type.getSimpleName());
            copy(
                    Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI()),
                    copy);
            classes.add(copy.toString());
        }
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .forEach(classes::add);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var path = String.join(File.pathSeparator, classes);
        var builder =
                new ProcessBuilder(java, "--enable-native-access=ALL-UNNAMED", "-cp", path, LoneParent.class.getName());
        builder.environment().put("LC_ALL", "C.UTF-8");
        var parent = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (var lines = parent.inputReader()) {
            var child = ProcessHandle.of(Long.parseLong(lines.readLine())).orElseThrow();
            var whole = Duration.parse(lines.readLine());
            awaitWork(child);
            var start = child.info().totalCpuDuration().orElseThrow();
            parent.destroyForcibly();
            var last = start;
            for (var now = Optional.of(start);
                    now.isPresent();
                    now = child.info().totalCpuDuration()) {
                last = now.get();
            }
            assertThat(last.minus(start)).as("work after the parent's end").isLessThan(whole.dividedBy(2));
        } finally {
            parent.destroyForcibly();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    /** The refusal's message. The next picture is decoded by a child with the standard limits of time. */
    private static String refused(ChildLimits limits, byte[] file) throws Exception {
        try (var reader = new ChildReader(limits, 1);
                var decoder = new Decoder(reader);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempt = threads.submit(() -> decoder.decode(file, 10));
            assertThat(reason(attempt)).isIn(Reason.TOO_COSTLY, Reason.DAMAGED);
            assertThat(decoder.decode(INNOCENT, 10).size()).hasToString("10x8");
            return String.valueOf(attempt.exceptionNow().getMessage());
        }
    }

    private static Reason reason(Future<?> attempt) {
        assertThatThrownBy(attempt::get).hasCauseInstanceOf(DecodeException.class);
        return ((DecodeException) attempt.exceptionNow()).reason();
    }

    private static ProcessHandle only(ChildReader reader) {
        assertThat(reader.processes()).hasSize(1);
        return reader.processes().findFirst().orElseThrow();
    }

    private static Path proc(ProcessHandle process, String name) {
        return Path.of("/proc", String.valueOf(process.pid()), name);
    }

    /** Waits until a child that waited has used some processor time. */
    private static void awaitWork(ProcessHandle child) throws IOException {
        var start = child.info().totalCpuDuration().orElseThrow();
        while (child.info().totalCpuDuration().orElseThrow().minus(start).toMillis() < 200) {
            Thread.onSpinWait();
        }
    }
}
