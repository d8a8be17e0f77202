package dev.easel.torch.flux2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.torch.binding.DType;
import dev.easel.torch.binding.NativesException;
import dev.easel.torch.diffusion.Comparison;
import dev.easel.torch.operators.Arithmetic;
import dev.easel.torch.weights.WeightsException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against tensors that Hugging Face diffusers computed with the same weights; see tools/reference. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Flux2PipelineTest {
    /** Largest difference of a stage, as a part of its largest value, in float32. */
    private static final double FLOAT32 = 1e-4;

    /** The same in bfloat16, against diffusers in bfloat16. */
    private static final double BFLOAT16 = 0.04;

    private TinyCheckpoint tiny;

    @BeforeAll
    void open() throws NativesException, WeightsException {
        tiny = new TinyCheckpoint(DType.F32);
    }

    @AfterAll
    void close() {
        tiny.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "one-reference", "two-references", "three-references", "odd", "batch"})
    void every_stage_of_the_distilled_model_is_that_of_diffusers(String name)
            throws WeightsException, InterruptedException {
        compare(name, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "base-reference"})
    void every_stage_of_the_base_model_with_guidance_is_that_of_diffusers(String name)
            throws WeightsException, InterruptedException {
        compare(name, false);
    }

    private void compare(String name, boolean distilled) throws WeightsException, InterruptedException {
        try (var fixture = tiny.fixture(name)) {
            Comparison comparison;
            try (var pipeline = tiny.pipeline(distilled)) {
                comparison = tiny.compare(fixture, pipeline);
            }
            int steps = fixture.number("steps");
            assertThat(comparison.errors)
                    .containsKeys("noise", "undecoded", "decoded", "latents.0", "latents." + (steps - 1))
                    .containsKeys("velocity.0", "velocity." + ((distilled ? 1 : 2) * steps - 1))
                    .allSatisfy((stage, error) -> assertThat(error).as(stage).isLessThan(FLOAT32));
            if (name.equals("text")) {
                assertThat(comparison.errors)
                        .containsKeys("text.0", "text.3", "prompt", "time", "embedded.text", "embedded.image")
                        .containsKeys("double.0.text", "double.1.image", "single.0", "single.1", "norm_out");
            }
            assertThat(comparison.pixelError()).isLessThanOrEqualTo(1);
        }
    }

    /** Half of the last bit of bfloat16 is 1/512 of a value; four steps and the decoder add such roundings up. */
    @ParameterizedTest
    @EnumSource
    void bfloat16_stays_near_what_diffusers_computes_in_bfloat16(Arithmetic arithmetic)
            throws NativesException, WeightsException, InterruptedException {
        try (var half = new TinyCheckpoint(arithmetic.dtype(DType.BF16), DType.BF16);
                var pipeline = half.pipeline();
                var fixture = half.fixture("bfloat16")) {
            var comparison = half.compare(fixture, pipeline);
            assertThat(comparison.errors)
                    .containsKeys("velocity.3", "latents.3", "decoded")
                    .allSatisfy((stage, error) -> assertThat(error).as(stage).isLessThan(BFLOAT16));
            assertThat(comparison.pixelError()).isLessThanOrEqualTo(12);
        }
    }
}
