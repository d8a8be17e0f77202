package dev.easel.torch.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.easel.torch.binding.DType;
import dev.easel.torch.binding.Device;
import dev.easel.torch.binding.NativesException;
import dev.easel.torch.flux2.TinyCheckpoint;
import dev.easel.torch.weights.Checkpoint;
import dev.easel.torch.weights.Residency;
import dev.easel.torch.weights.WeightsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a pipeline promises beside the right numbers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DrawingTest {
    private static final Progress SILENT = (_, _) -> {};

    private TinyCheckpoint tiny;
    private Pipeline pipeline;

    @BeforeAll
    void open() throws NativesException, WeightsException {
        tiny = new TinyCheckpoint(DType.F32);
        pipeline = tiny.pipeline();
    }

    @AfterAll
    void close() {
        pipeline.close();
        tiny.close();
    }

    private DrawingRequest request(String prompt, Long... seeds) {
        return new DrawingRequest(tiny.prompt(prompt), null, 64, 48, List.of(seeds), List.of(), 2, 1);
    }

    @Test
    void a_seed_gives_the_same_picture_whatever_else_is_drawn_with_it() throws InterruptedException {
        var three = pipeline.draw(request("a castle", 1L, 2L, 3L), SILENT);
        for (long seed = 1; seed <= 3; seed++) {
            var alone = pipeline.draw(request("a castle", seed), SILENT).getFirst();
            assertThat(difference(alone, three.get((int) seed - 1))).isLessThanOrEqualTo(1);
        }
        assertThat(difference(three.get(0), three.get(1))).isGreaterThan(20);
    }

    private static int difference(Pixels a, Pixels b) {
        var of = a.rgb(); // a copy at every call
        var than = b.rgb();
        int largest = 0;
        for (int i = 0; i < of.length; i++) {
            largest = Math.max(largest, Math.abs((of[i] & 0xff) - (than[i] & 0xff)));
        }
        return largest;
    }

    @Test
    void every_step_is_told_with_a_small_picture_of_each_result() throws InterruptedException {
        var told = new ArrayList<String>();
        pipeline.draw(request("a castle", 1L, 2L), new Progress() {
            @Override
            public void step(int done, int steps) {
                told.add(done + "/" + steps);
            }

            @Override
            public void preview(int done, Supplier<List<Pixels>> pictures) {
                int index = 0;
                for (var each : pictures.get()) {
                    told.add(index++ + " after " + done + ": " + each.width() + "×" + each.height());
                }
            }
        });
        assertThat(told)
                .containsExactly("1/2", "0 after 1: 8×6", "1 after 1: 8×6", "2/2", "0 after 2: 8×6", "1 after 2: 8×6");
    }

    @Test
    void as_many_pictures_are_drawn_together_as_there_is_room_for_but_only_a_few() throws WeightsException {
        var five = request("a castle", 1L, 2L, 3L, 4L, 5L);
        assertThat(pipeline.together(five)).isEqualTo(4);
        assertThat(pipeline.together(request("a castle", 1L))).isEqualTo(1);
        var large = new DrawingRequest(five.prompt(), null, 1024, 1024, five.seeds(), List.of(), 1, 1);
        assertThat(pipeline.together(large)).isEqualTo(2);
        var referring = new DrawingRequest(
                five.prompt(),
                null,
                64,
                48,
                five.seeds(),
                List.of(new Pixels(512, 512, new byte[3 * 512 * 512])),
                1,
                1);
        try (var poor = tiny.pipeline(6_000_000);
                var poorest = tiny.pipeline(0)) {
            assertThat(poor.together(five)).isEqualTo(2);
            assertThat(poor.together(referring)).isEqualTo(1);
            assertThat(poorest.together(five)).isEqualTo(1);
        }
    }

    /** Two models of which only one fits: as of two families, or of two sizes. */
    @Test
    void models_that_do_not_fit_together_take_turns_and_draw_the_same_pixels_again() throws Exception {
        try (var text = checkpoint("text_encoder");
                var transformer = checkpoint("transformer");
                var autoencoder = checkpoint("vae")) {
            long one = text.bytes() + transformer.bytes() + autoencoder.bytes();
            var residency = new Residency(one + one / 2);
            try (var first = tiny.pipeline(text, transformer, autoencoder, residency);
                    var second = tiny.pipeline(true, residency)) {
                var drawn = first.draw(request("a castle", 1L), SILENT).getFirst();
                assertThat(difference(
                                drawn,
                                pipeline.draw(request("a castle", 1L), SILENT).getFirst()))
                        .isLessThanOrEqualTo(1);
                for (int i = 0; i < 3; i++) {
                    assertThat(residency.bytes()).isBetween(1L, residency.beside());
                    var other = second.draw(request("a castle", 2L), SILENT).getFirst();
                    assertThat(difference(other, drawn)).isGreaterThan(20);
                    first.forget(); // so that its text encoder is needed again
                    assertThat(first.draw(request("a castle", 1L), SILENT)
                                    .getFirst()
                                    .rgb())
                            .isEqualTo(drawn.rgb());
                }
            }
        }
    }

    private Checkpoint checkpoint(String part) throws WeightsException {
        return Checkpoint.open(TinyCheckpoint.FOLDER.resolve(part), tiny.torch, Device.CPU);
    }

    @Test
    void a_picture_too_large_for_the_memory_is_decoded_in_tiles() throws WeightsException, InterruptedException {
        var large = new DrawingRequest(tiny.prompt("a castle"), null, 320, 272, List.of(1L), List.of(), 1, 1);
        try (var poor = tiny.pipeline(4_000_000)) {
            var whole = pipeline.draw(large, SILENT).getFirst();
            var tiled = poor.draw(large, SILENT).getFirst();
            assertThat(tiled.width()).isEqualTo(320);
            assertThat(tiled.height()).isEqualTo(272);
            // What a tile cannot know is the mean and variance of the whole; random weights make the most of that.
            assertThat(mean(whole, tiled)).isBetween(0.1, 6.0);
        }
    }

    private static double mean(Pixels a, Pixels b) {
        var of = a.rgb();
        var than = b.rgb();
        double sum = 0;
        for (int i = 0; i < of.length; i++) {
            sum += Math.abs((of[i] & 0xff) - (than[i] & 0xff));
        }
        return sum / of.length;
    }

    @Test
    void an_interrupt_ends_the_drawing_before_its_next_step_and_the_next_drawing_works() throws InterruptedException {
        pipeline.draw(request("a castle", 1L), SILENT);
        long tensors = tiny.torch.openTensors();
        var told = new ArrayList<Integer>();
        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> pipeline.draw(request("a castle", 1L), (done, _) -> {
                    told.add(done);
                    Thread.currentThread().interrupt();
                }));
        assertThat(told).containsExactly(1);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(tiny.torch.openTensors()).isEqualTo(tensors);
        assertThat(pipeline.draw(request("a castle", 1L), SILENT)).hasSize(1);
    }

    @Test
    void a_prompt_is_read_once_as_long_as_it_is_remembered() throws WeightsException, InterruptedException {
        var reads = new ArrayList<String>();
        Trace trace = (name, _) -> {
            if (name.equals("text.0")) {
                reads.add(name);
            }
        };
        try (var fresh = tiny.pipeline()) {
            fresh.draw(request("a castle", 1L), SILENT, trace);
            fresh.draw(request("a castle", 2L), SILENT, trace);
            assertThat(reads).hasSize(1);
            fresh.draw(request("make it night", 1L), SILENT, trace);
            assertThat(reads).hasSize(2);
        }
    }

    @Test
    void the_prompt_that_was_not_used_for_the_longest_time_is_forgotten() {
        var on = tiny.on;
        var reads = new ArrayList<String>();
        try (var cache = new TextCache(on, 2);
                var _ = on.scope()) {
            for (var prompt : List.of("a castle", "", "a castle", "make it night", "a castle", "")) {
                cache.get(tiny.prompt(prompt), () -> {
                    reads.add(prompt);
                    return on.number(reads.size());
                });
            }
        }
        assertThat(reads).containsExactly("a castle", "", "make it night", "");
    }

    @Test
    void many_drawings_leave_the_memory_flat() throws IOException, InterruptedException {
        var request = new DrawingRequest(
                tiny.prompt("a castle"),
                null,
                128,
                128,
                List.of(1L, 2L),
                List.of(new Pixels(128, 128, new byte[3 * 128 * 128])),
                1,
                1);
        drawOften(request);
        long tensors = tiny.torch.openTensors();
        long bytes = residentBytes();
        drawOften(request);
        assertThat(tiny.torch.openTensors()).isEqualTo(tensors);
        // A drawing makes tensors of more than 100 MB in all.
        assertThat(residentBytes() - bytes).isLessThan(64L << 20);
    }

    private void drawOften(DrawingRequest request) throws InterruptedException {
        for (int i = 0; i < 10; i++) {
            pipeline.draw(request, SILENT);
        }
    }

    private static long residentBytes() throws IOException {
        System.gc();
        var pages = Files.readString(Path.of("/proc/self/statm")).split(" ", -1)[1];
        return Long.parseLong(pages) * 4096;
    }

    @Test
    void sizes_that_are_no_whole_tokens_are_refused() {
        var odd = new DrawingRequest(tiny.prompt("a castle"), null, 72, 48, List.of(1L), List.of(), 1, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pipeline.draw(odd, SILENT))
                .withMessageContaining("multiples of 16: 72×48");
    }

    @Test
    void guidance_without_a_negative_prompt_is_refused() throws WeightsException {
        var guided = new DrawingRequest(tiny.prompt("a castle"), null, 64, 48, List.of(1L), List.of(), 1, 4);
        try (var base = tiny.pipeline(false)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> base.draw(guided, SILENT))
                    .withMessageContaining("needs a negative prompt");
        }
    }

    @Test
    void a_missing_weight_is_found_when_the_pipeline_is_made() throws NativesException, WeightsException {
        try (var broken = new TinyCheckpoint(DType.F32)) {
            broken.transformer.remove("proj_out.weight");
            assertThatExceptionOfType(WeightsException.class)
                    .isThrownBy(broken::pipeline)
                    .withMessageContaining("proj_out.weight");
        }
    }
}
