package dev.easel.torch.zimage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.easel.torch.binding.DType;
import dev.easel.torch.binding.NativesException;
import dev.easel.torch.diffusion.DrawingRequest;
import dev.easel.torch.diffusion.Grid;
import dev.easel.torch.diffusion.Pipeline;
import dev.easel.torch.diffusion.Pixels;
import dev.easel.torch.operators.Arithmetic;
import dev.easel.torch.weights.WeightsException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against tensors that Hugging Face diffusers computed with the same weights; see tools/reference. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ZImagePipelineTest {
    /** Largest difference of a stage, as a part of its largest value, in float32. */
    private static final double FLOAT32 = 1e-4;

    /** The same in bfloat16, against diffusers in bfloat16. */
    private static final double BFLOAT16 = 0.04;

    private TinyZImage tiny;

    @BeforeAll
    void open() throws NativesException, WeightsException {
        tiny = new TinyZImage(DType.F32);
    }

    @AfterAll
    void close() {
        tiny.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "whole", "odd", "batch"})
    void every_stage_of_the_turbo_model_is_that_of_diffusers(String name)
            throws WeightsException, InterruptedException {
        try (var pipeline = tiny.pipeline()) {
            compare(name, pipeline, 1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "base-batch"})
    void every_stage_of_the_base_model_with_guidance_is_that_of_diffusers(String name)
            throws WeightsException, InterruptedException {
        try (var pipeline = tiny.basePipeline()) {
            compare(name, pipeline, 2);
        }
    }

    private void compare(String name, Pipeline pipeline, int passes) throws WeightsException, InterruptedException {
        try (var fixture = tiny.fixture(name)) {
            var comparison = tiny.compare(fixture, pipeline);
            int steps = fixture.number("steps");
            assertThat(comparison.errors)
                    .containsKeys("noise", "undecoded", "decoded", "latents.0", "latents." + (steps - 1))
                    .containsKeys("velocity.0", "velocity." + (passes * steps - 1))
                    .allSatisfy((stage, error) -> assertThat(error).as(stage).isLessThan(FLOAT32));
            if (name.equals("text")) {
                assertThat(comparison.errors)
                        .containsKeys("text.0", "text.3", "prompt", "time", "embedded.text", "embedded.image")
                        .containsKeys("refined.text.0", "refined.text.1", "refined.image.0", "refined.image.1")
                        .containsKeys("layer.0", "layer.1");
            }
            assertThat(comparison.pixelError()).isLessThanOrEqualTo(1);
        }
    }

    /** Half of the last bit of bfloat16 is 1/512 of a value; four steps and the decoder add such roundings up. */
    @ParameterizedTest
    @EnumSource
    void bfloat16_stays_near_what_diffusers_computes_in_bfloat16(Arithmetic arithmetic)
            throws NativesException, WeightsException, InterruptedException {
        try (var half = new TinyZImage(arithmetic.dtype(DType.BF16), DType.BF16);
                var pipeline = half.pipeline();
                var fixture = half.fixture("bfloat16")) {
            var comparison = half.compare(fixture, pipeline);
            assertThat(comparison.errors)
                    .containsKeys("velocity.3", "latents.3", "decoded")
                    .allSatisfy((stage, error) -> assertThat(error).as(stage).isLessThan(BFLOAT16));
            assertThat(comparison.pixelError()).isLessThanOrEqualTo(12);
        }
    }

    private DrawingRequest castle(List<Pixels> references, Long... seeds) {
        return new DrawingRequest(tiny.prompt(""), null, 64, 48, List.of(seeds), references, 2, 1);
    }

    @Test
    void a_seed_gives_the_same_picture_whatever_else_is_drawn_with_it() throws WeightsException, InterruptedException {
        try (var pipeline = tiny.pipeline()) {
            var three = pipeline.draw(castle(List.of(), 1L, 2L, 3L), (_, _) -> {});
            for (long seed = 1; seed <= 3; seed++) {
                var alone = pipeline.draw(castle(List.of(), seed), (_, _) -> {}).getFirst();
                assertThat(difference(alone, three.get((int) seed - 1))).isLessThanOrEqualTo(1);
            }
            assertThat(difference(three.get(0), three.get(1))).isGreaterThan(20);
        }
    }

    private static int difference(Pixels a, Pixels b) {
        var of = a.rgb();
        var than = b.rgb();
        int largest = 0;
        for (int i = 0; i < of.length; i++) {
            largest = Math.max(largest, Math.abs((of[i] & 0xff) - (than[i] & 0xff)));
        }
        return largest;
    }

    @Test
    void nothing_is_left_behind_by_a_drawing_or_by_one_that_was_cancelled()
            throws WeightsException, InterruptedException {
        try (var pipeline = tiny.pipeline()) {
            pipeline.draw(castle(List.of(), 1L), (_, _) -> {});
            long tensors = tiny.torch.openTensors();
            pipeline.draw(castle(List.of(), 1L, 2L), (_, _) -> {});
            assertThat(tiny.torch.openTensors()).isEqualTo(tensors);
            var told = new ArrayList<Integer>();
            assertThatExceptionOfType(InterruptedException.class)
                    .isThrownBy(() -> pipeline.draw(castle(List.of(), 1L), (done, _) -> {
                        told.add(done);
                        Thread.currentThread().interrupt();
                    }));
            assertThat(told).containsExactly(1);
            assertThat(tiny.torch.openTensors()).isEqualTo(tensors);
        }
    }

    @Test
    void references_are_refused_because_it_draws_from_text_alone() throws WeightsException {
        var one = List.of(new Pixels(64, 64, new byte[3 * 64 * 64]));
        try (var pipeline = tiny.pipeline()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> pipeline.draw(castle(one, 1L), (_, _) -> {}))
                    .withMessageContaining("1 references; this family takes 0");
        }
    }

    @Test
    void text_is_counted_from_one_and_the_picture_is_at_the_place_behind_it() {
        var places = ZImageDenoiser.Places.of(33, new Grid(2, 3));
        assertThat(places.text()).hasSize(64);
        assertThat(places.text().getFirst()).containsExactly(1, 0, 0);
        assertThat(places.text().getLast()).containsExactly(64, 0, 0);
        assertThat(places.image()).hasSize(32);
        assertThat(places.image().getFirst()).containsExactly(65, 0, 0);
        assertThat(places.image().get(5)).containsExactly(65, 1, 2);
        assertThat(places.image().getLast()).containsExactly(0, 0, 0);
        assertThat(places.both()).hasSize(96).startsWith(places.image().toArray(int[][]::new));
    }

    @Test
    void latents_are_normalised_and_back() {
        try (var _ = tiny.on.scope()) {
            var space = new ScaledLatents(tiny.on, 0.5, 3);
            var encoded = tiny.on.floats(new float[] {1, 3, 5, 9}, 1, 1, 2, 2);
            var normalised = space.normalise(encoded);
            assertThat(normalised.floats()).containsExactly(new float[] {-1, 0, 1, 3}, within(1e-6f));
            assertThat(space.denormalise(normalised).floats()).containsExactly(encoded.floats(), within(1e-6f));
        }
    }

    @Test
    void a_text_encoder_that_was_saved_without_its_head_is_read_as_well()
            throws NativesException, WeightsException, InterruptedException {
        try (var bare = new TinyZImage(DType.F32);
                var fixture = bare.fixture("text")) {
            bare.textEncoder.rename(name -> name.replaceFirst("^model\\.", ""));
            try (var pipeline = bare.pipeline()) {
                assertThat(bare.compare(fixture, pipeline).pixelError()).isLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void a_missing_weight_is_found_when_the_pipeline_is_made() throws NativesException, WeightsException {
        try (var broken = new TinyZImage(DType.F32)) {
            broken.transformer.remove("layers.1.adaLN_modulation.0.bias");
            assertThatExceptionOfType(WeightsException.class)
                    .isThrownBy(broken::pipeline)
                    .withMessageContaining("layers.1.adaLN_modulation.0.bias");
        }
    }
}
