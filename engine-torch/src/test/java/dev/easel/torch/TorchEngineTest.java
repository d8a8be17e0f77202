package dev.easel.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.easel.engine.Brief;
import dev.easel.engine.Drawing;
import dev.easel.engine.EngineException;
import dev.easel.engine.Preview;
import dev.easel.engine.Progress;
import dev.easel.engine.Reference;
import dev.easel.engine.Sampling;
import dev.easel.imaging.Picture;
import dev.easel.imaging.PixelSize;
import dev.easel.torch.binding.Device;
import dev.easel.torch.binding.Installation;
import dev.easel.torch.binding.LoadedTorch;
import dev.easel.torch.binding.Natives;
import dev.easel.torch.binding.NativesException;
import dev.easel.torch.weights.Bfloat16;
import dev.easel.torch.weights.SafetensorsFile;
import dev.easel.torch.weights.WeightsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The whole way from a brief to pictures, with the tiny checkpoint of random weights. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TorchEngineTest {
    private static final Path FIXTURES = Path.of("src/test/resources/dev/easel/torch/flux2");
    private static final Path TINY = FIXTURES.resolve("tiny");
    private static final Path Z_IMAGE = FIXTURES.resolveSibling("zimage");
    private static final String FOX = "a red fox in the snow";
    private static final PixelSize SMALL = new PixelSize(80, 48);

    /** One file for all, so that all engines here choose the same. */
    private Path kernels;

    private Installation installation;
    private TorchEngine engine;

    @BeforeAll
    void open(@TempDir Path measured) throws Exception {
        installation = LoadedTorch.installation();
        kernels = measured.resolve("kernels.json");
        engine = TorchEngine.open(onTheCpu(TINY));
    }

    @AfterAll
    void close() {
        engine.close();
    }

    private TorchSettings onTheCpu(Path weights) {
        return settings(weights, kernels);
    }

    private TorchSettings settings(Path weights, Path kernels) {
        return limited(weights, kernels, OptionalLong.empty(), Optional.empty());
    }

    private TorchSettings limited(Path weights, Path kernels, OptionalLong memory, Optional<Duration> idle) {
        return new TorchSettings(
                Map.of(OpenModel.FLUX2_KLEIN, weights), installation, kernels, Optional.of(Device.CPU), memory, idle);
    }

    /** Keeps what it hears. */
    private static class Album implements Progress {
        final TreeMap<Integer, Drawing> drawings = new TreeMap<>();
        final List<Double> fractions = new ArrayList<>();

        @Override
        public void advanced(int index, double fraction) {
            if (index == 0) {
                fractions.add(fraction);
            }
        }

        @Override
        public void finished(int index, Drawing drawing) {
            assertThat(drawings.put(index, drawing)).isNull();
        }

        Drawing drawing(int index) {
            return Objects.requireNonNull(drawings.get(index));
        }

        Picture picture(int index) {
            return drawing(index).picture();
        }
    }

    private Album draw(Brief brief) throws EngineException, InterruptedException {
        var album = new Album();
        engine.draw(brief, album);
        return album;
    }

    private static Brief fox(Long... seeds) {
        return new Brief(FOX, SMALL, List.of(seeds));
    }

    /** What diffusers drew: [1, h, w, 3]. */
    private static void assertLikeDiffusers(Picture picture, String run) throws WeightsException, NativesException {
        assertLikeDiffusers(picture, FIXTURES, run);
    }

    private static void assertLikeDiffusers(Picture picture, Path fixtures, String run)
            throws WeightsException, NativesException {
        var torch = Natives.load(LoadedTorch.installation().folder());
        try (var file = SafetensorsFile.open(fixtures.resolve(run + ".safetensors"));
                var _ = torch.scope()) {
            var expected = file.tensor(torch, "picture").bytes();
            var bgra = picture.bgra();
            assertThat(expected).hasSize(bgra.length / 4 * 3);
            for (int i = 0; i < expected.length; i++) {
                int ours = bgra[i / 3 * 4 + 2 - i % 3] & 0xFF;
                assertThat(Math.abs(ours - (expected[i] & 0xFF)))
                        .as("byte " + i)
                        .isLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void a_prompt_becomes_the_picture_that_diffusers_draws() throws Exception {
        var album = draw(fox(1L));
        assertLikeDiffusers(album.picture(0), "text");
        assertThat(album.fractions).hasSize(4).isSorted();
        assertThat(album.drawing(0).report().notes()).isEmpty();
    }

    @Test
    void a_prompt_with_a_reference_becomes_the_picture_that_diffusers_draws() throws Exception {
        var torch = Natives.load(installation.folder());
        Reference reference;
        try (var file = SafetensorsFile.open(FIXTURES.resolve("one-reference.safetensors"));
                var _ = torch.scope()) {
            var tensor = file.tensor(torch, "reference.0");
            var rgb = tensor.bytes();
            var bgra = new byte[rgb.length / 3 * 4];
            for (int i = 0; i < rgb.length; i++) {
                bgra[i / 3 * 4 + 2 - i % 3] = rgb[i];
                bgra[i / 3 * 4 + 3] = (byte) 255;
            }
            var size = new PixelSize((int) tensor.size(1), (int) tensor.size(0));
            reference = new Reference(new Picture(size, bgra), null);
        }
        var album = draw(new Brief("make it night", new PixelSize(64, 64), List.of(2L), List.of(reference)));
        assertLikeDiffusers(album.picture(0), "one-reference");
    }

    @Test
    void the_same_brief_draws_the_same_pixels_and_another_seed_others() throws Exception {
        assertThat(draw(fox(7L, 8L)).picture(1).bgra())
                .containsExactly(draw(fox(7L, 8L)).picture(1).bgra())
                .isNotEqualTo(draw(fox(7L, 9L)).picture(1).bgra());
    }

    @Test
    void every_seed_gets_its_picture_however_many_there_are() throws Exception {
        assertThat(draw(fox(1L, 2L, 3L, 4L, 5L, 6L)).drawings.keySet()).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void previews_are_made_of_the_pictures_and_steps_for_which_they_are_wanted() throws Exception {
        var shown = new ArrayList<String>();
        var album = new Album() {
            @Override
            public boolean wantsPreview(int index, int step, int steps) {
                return step == 2;
            }

            @Override
            public void previewed(int index, Preview preview) {
                shown.add(index + " after " + preview.step() + " of " + preview.steps() + ": "
                        + preview.picture().size() + " of " + preview.whole());
            }
        };
        engine.draw(fox(1L, 2L, 3L, 4L, 5L), album); // four together, then one
        assertThat(album.drawings).hasSize(5);
        assertThat(shown)
                .containsExactly(
                        "0 after 2 of 4: 10x6 of 80x48",
                        "1 after 2 of 4: 10x6 of 80x48",
                        "2 after 2 of 4: 10x6 of 80x48",
                        "3 after 2 of 4: 10x6 of 80x48",
                        "4 after 2 of 4: 10x6 of 80x48");
    }

    @Test
    void a_size_between_the_model_s_own_is_cut_from_the_middle() throws Exception {
        var whole = draw(fox(1L)).picture(0);
        var cut = draw(new Brief(FOX, new PixelSize(75, 41), List.of(1L))).picture(0);
        assertThat(cut.size()).isEqualTo(new PixelSize(75, 41));
        assertThat(cut.argb(0, 0)).isEqualTo(whole.argb(2, 3));
        assertThat(cut.argb(74, 40)).isEqualTo(whole.argb(76, 43));
    }

    @Test
    void the_end_of_a_prompt_that_is_too_long_is_owned_up_to() throws Exception {
        var album = draw(new Brief("a castle ".repeat(300), SMALL, List.of(1L)));
        assertThat(album.drawing(0).report().notes())
                .singleElement()
                .asString()
                .matches(
                        "The model reads 512 tokens of a prompt; the last \\d+ characters of this one were not read\\.");
    }

    @Test
    void a_reference_that_the_model_was_not_made_for_is_refused_by_number() {
        var strip = new Picture(new PixelSize(600, 64), new byte[4 * 600 * 64]);
        var brief = new Brief(FOX, SMALL, List.of(1L), List.of(new Reference(strip, null)));
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> draw(brief))
                .withMessageContaining("Reference image 1 has 600x64 pixels");
    }

    @Test
    void a_cancelled_drawing_ends_between_two_steps_and_the_next_one_is_drawn() throws Exception {
        var progress = new Album() {
            @Override
            public void advanced(int index, double fraction) {
                Thread.currentThread().interrupt();
            }
        };
        assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> engine.draw(fox(1L), progress));
        assertThat(progress.drawings).isEmpty();
        assertLikeDiffusers(draw(fox(1L)).picture(0), "text");
    }

    @Test
    void a_brief_says_in_how_many_steps_it_is_drawn() throws Exception {
        assertThat(engine.samples("easel:flux2-klein@4b")).isTrue();
        var two = draw(fox(sampling(OptionalInt.of(2), OptionalDouble.empty())));
        assertThat(two.fractions).hasSize(2);
        var four = draw(fox(sampling(OptionalInt.of(4), OptionalDouble.empty())));
        assertThat(four.picture(0).bgra()).isNotEqualTo(two.picture(0).bgra());
        assertLikeDiffusers(four.picture(0), "text");
    }

    @Test
    void weights_with_guidance_in_them_refuse_to_be_guided() {
        var guided = fox(sampling(OptionalInt.empty(), OptionalDouble.of(3)));
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> draw(guided))
                .withMessageContaining("leave CFGScale out")
                .satisfies(e -> assertThat(e.kind()).isEqualTo(EngineException.Kind.UNSUPPORTED));
    }

    /** The tiny checkpoint under another name: its guidance is as random as the rest of it. */
    @Test
    void weights_without_guidance_in_them_are_guided_as_far_as_the_brief_says(@TempDir Path folder) throws Exception {
        var copy = copied(folder.resolve("base"));
        var index = copy.resolve("model_index.json");
        Files.writeString(index, Files.readString(index).replace("\"is_distilled\": true", "\"is_distilled\": false"));
        try (var base = TorchEngine.open(onTheCpu(copy))) {
            assertThat(base.probe().orElseThrow()).contains("50 steps");
            var steps = OptionalInt.of(2);
            var unguided = drawn(base, sampling(steps, OptionalDouble.of(1)));
            assertThat(unguided)
                    .isEqualTo(draw(fox(sampling(steps, OptionalDouble.empty())))
                            .picture(0)
                            .bgra());
            var guided = drawn(base, sampling(steps, OptionalDouble.of(4)));
            assertThat(guided)
                    .isEqualTo(drawn(base, sampling(steps, OptionalDouble.empty())))
                    .isNotEqualTo(unguided)
                    .isNotEqualTo(drawn(base, sampling(steps, OptionalDouble.of(2))));
        }
    }

    private static byte[] drawn(TorchEngine engine, Sampling sampling) throws EngineException, InterruptedException {
        var album = new Album();
        engine.draw(fox(sampling), album);
        return album.picture(0).bgra();
    }

    private static Brief fox(Sampling sampling) {
        return new Brief(FOX, SMALL, List.of(1L), List.of(), "easel:flux2-klein@4b", sampling);
    }

    private static Sampling sampling(OptionalInt steps, OptionalDouble guidance) {
        return new Sampling(steps, guidance);
    }

    private TorchEngine both(OptionalLong memory) throws EngineException, InterruptedException {
        var weights = Map.of(OpenModel.FLUX2_KLEIN, TINY, OpenModel.Z_IMAGE, Z_IMAGE.resolve("tiny"));
        return TorchEngine.open(
                new TorchSettings(weights, installation, kernels, Optional.of(Device.CPU), memory, Optional.empty()));
    }

    private static Brief brief(String model, String prompt) {
        return new Brief(prompt, SMALL, List.of(1L), List.of(), model, Sampling.USUAL);
    }

    private static Picture drawn(TorchEngine engine, String model) throws EngineException, InterruptedException {
        var album = new Album();
        var steps = sampling(OptionalInt.of(4), OptionalDouble.empty());
        engine.draw(new Brief(FOX, SMALL, List.of(1L), List.of(), model, steps), album);
        return album.picture(0);
    }

    @Test
    void models_of_two_families_each_draw_what_diffusers_draws_with_them() throws Exception {
        try (var both = both(OptionalLong.empty())) {
            assertLikeDiffusers(drawn(both, "easel:z-image@6b"), Z_IMAGE, "text");
            assertLikeDiffusers(drawn(both, "easel:flux2-klein@4b"), "text");
            assertLikeDiffusers(drawn(both, "xai:grok-imagine@image-pro"), "text"); // the first draws what is neither's
            assertThat(both.references("easel:flux2-klein@4b")).isEqualTo(3);
            assertThat(both.references("easel:z-image@6b")).isZero();
            var white = new Reference(new Picture(SMALL, new byte[4 * SMALL.area()]), null);
            var referring = new Brief(FOX, SMALL, List.of(1L), List.of(white), "easel:z-image@6b", Sampling.USUAL);
            assertThatExceptionOfType(EngineException.class)
                    .isThrownBy(() -> both.draw(referring, new Album()))
                    .withMessage("These weights draw from words alone; the task has 1 reference images")
                    .satisfies(e -> assertThat(e.kind()).isEqualTo(EngineException.Kind.UNSUPPORTED));
            assertThat(both.references("xai:grok-imagine@image-pro")).isEqualTo(3);
            assertThat(both.version()).isEqualTo(engine.version());
            assertThat(both.probe().orElseThrow())
                    .contains("torch/flux2/tiny (1 MiB, f32), 4 steps", "torch/zimage/tiny (2 MiB, f32), 8 steps");
        }
    }

    /** Together they take more than 3 MiB, of which 2.2 are the weights that must be in memory at once. */
    @Test
    void models_that_do_not_fit_together_take_turns() throws Exception {
        long limit = 2_900_000;
        try (var both = both(OptionalLong.of(limit))) {
            for (int i = 0; i < 2; i++) {
                assertLikeDiffusers(drawn(both, "easel:z-image@6b"), Z_IMAGE, "text");
                assertThat(both.loadedBytes()).isBetween(1L, limit);
                assertLikeDiffusers(drawn(both, "easel:flux2-klein@4b"), "text");
                assertThat(both.loadedBytes()).isBetween(1L, limit);
            }
        }
    }

    @Test
    void a_model_that_draws_from_words_alone_is_all_there_is_if_no_other_was_added() throws Exception {
        var weights = Map.of(OpenModel.Z_IMAGE, Z_IMAGE.resolve("tiny"));
        var settings = new TorchSettings(
                weights, installation, kernels, Optional.of(Device.CPU), OptionalLong.empty(), Optional.empty());
        try (var alone = TorchEngine.open(settings)) {
            assertThat(alone.references()).isZero();
            assertLikeDiffusers(drawn(alone, "xai:grok-imagine@image-pro"), Z_IMAGE, "text");
            var album = new Album();
            alone.draw(brief("easel:z-image@6b", "a castle ".repeat(300)), album);
            assertThat(album.fractions).hasSize(8);
            assertThat(album.drawing(0).report().notes())
                    .singleElement()
                    .asString()
                    .contains("The model reads 512 tokens of a prompt");
        }
    }

    @Test
    void says_what_it_draws_with() throws Exception {
        assertThat(engine.version()).matches("1-libtorch-2\\.\\d+\\.\\d+-cpu-f32-(fused|composed)");
        assertThat(engine.probe().orElseThrow())
                .contains("LibTorch 2.", "on cpu", TINY.toString(), "1 MiB, f32", "4 steps", " attention; ")
                .containsPattern("\\d MiB of memory free")
                .containsPattern("[1-9][\\d.]* [GT]FLOP/s in matrix products")
                .containsPattern("1024x1024 takes at least \\d");
        assertThat(engine.references("easel:flux2-klein@4b")).isEqualTo(3);
    }

    @Test
    void a_kernel_that_was_chosen_before_is_taken_again_and_is_part_of_the_version(@TempDir Path folder)
            throws Exception {
        var chosen = Files.readString(kernels);
        assertThat(chosen).contains(", F32, heads of ", engine.version().replaceFirst(".*-", "\""));
        for (var kernel : List.of("fused", "composed")) {
            var file = folder.resolve(kernel + ".json");
            Files.writeString(file, chosen.replaceAll("\"(fused|composed)\"", "\"" + kernel + "\""));
            try (var other = TorchEngine.open(settings(TINY, file))) {
                assertThat(other.version()).endsWith("-" + kernel);
                var album = new Album();
                other.draw(fox(1L), album);
                assertLikeDiffusers(album.picture(0), "text");
            }
        }
    }

    @Test
    void weights_of_16_bits_are_computed_with_as_was_chosen_before(@TempDir Path folder) throws Exception {
        var half = Bfloat16.copy(TINY, folder.resolve("half"));
        var pictures = new ArrayList<byte[]>();
        for (var way : List.of("own", "widened")) {
            var file = folder.resolve(way + ".json");
            try (var first = TorchEngine.open(settings(half, file))) {
                assertThat(first.version()).contains("-cpu-bf16");
            }
            var chosen = Files.readString(file);
            assertThat(chosen).containsPattern("weights of BF16\" : \"(own|widened)\"");
            Files.writeString(file, chosen.replaceAll("\"(own|widened)\"", "\"" + way + "\""));
            try (var engine = TorchEngine.open(settings(half, file))) {
                assertThat(engine.version()).contains(way.equals("own") ? "-cpu-bf16-" : "-cpu-bf16-as-f32-");
                var album = new Album();
                engine.draw(fox(1L), album);
                pictures.add(album.picture(0).bgra());
            }
        }
        int largest = 0;
        for (int i = 0; i < pictures.getFirst().length; i++) {
            int difference = Math.abs((pictures.get(0)[i] & 0xFF) - (pictures.get(1)[i] & 0xFF));
            largest = Math.max(largest, difference);
        }
        assertThat(largest).isBetween(1, 12); // as far as bfloat16 may be from diffusers
    }

    @Test
    void weights_that_are_missing_damaged_foreign_or_too_large_are_refused_at_the_start(@TempDir Path folder)
            throws IOException {
        assertRefused(folder.resolve("none"), "there is no folder");
        assertRefused(TINY.resolve("model_index.json"), "is a file");
        assertRefused(folder, "there is no file " + folder.resolve("model_index.json"));

        var copy = copied(folder.resolve("copy"));
        var index = copy.resolve("model_index.json");
        var ours = Files.readString(index);
        Files.writeString(index, ours.replace("Flux2KleinPipeline", "StableDiffusionPipeline"));
        assertRefused(copy, "_class_name is \"StableDiffusionPipeline\"; Easel can use Flux2KleinPipeline");
        Files.writeString(index, ours);

        var config = copy.resolve("text_encoder/config.json");
        Files.writeString(config, Files.readString(config).replace("\"vocab_size\": 620", "\"vocab_size\": 600"));
        assertRefused(copy, "has ids up to 619, the text encoder knows 600");
        Files.copy(TINY.resolve("text_encoder/config.json"), config, StandardCopyOption.REPLACE_EXISTING);

        Files.delete(copy.resolve("vae/diffusion_pytorch_model.safetensors"));
        assertRefused(copy, copy.resolve("vae") + " has no weights");
        Files.copy(
                TINY.resolve("transformer/diffusion_pytorch_model.safetensors"),
                copy.resolve("vae/diffusion_pytorch_model.safetensors"));
        assertRefused(copy, copy.resolve("vae") + " has no tensor");

        var limited = limited(TINY, kernels, OptionalLong.of(1000), Optional.empty());
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> TorchEngine.open(limited))
                .withMessageContaining(
                        "1 MiB must be in memory at once; the limit for them and for drawing is 1 MiB; raise"
                                + " EASEL_TORCH_MEMORY");
    }

    private void assertRefused(Path weights, String why) {
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> TorchEngine.open(onTheCpu(weights)))
                .withMessageContaining(why);
    }

    private static Path copied(Path folder) throws IOException {
        try (var files = Files.walk(TINY)) {
            for (var each : files.toList()) {
                Files.copy(each, folder.resolve(TINY.relativize(each).toString()));
            }
        }
        return folder;
    }

    @Test
    void within_a_limit_that_leaves_little_pictures_are_drawn_one_after_the_other_and_in_tiles() throws Exception {
        var limit = OptionalLong.of((1 << 20) + 3_000_000);
        var brief = new Brief(FOX, new PixelSize(576, 576), List.of(1L, 2L));
        try (var small = TorchEngine.open(limited(TINY, kernels, limit, Optional.empty()))) {
            var album = new Album();
            small.draw(brief, album);
            assertThat(album.drawings.keySet()).containsExactly(0, 1);
            // Tiles differ from the whole a little; see docs/design/torch.md.
            assertThat(album.picture(0).bgra())
                    .isNotEqualTo(draw(brief).picture(0).bgra());
        }
    }

    @Test
    void weights_stay_for_the_next_drawing_and_are_let_go_of_when_there_is_none() throws Exception {
        assertLikeDiffusers(draw(fox(1L)).picture(0), "text");
        assertThat(engine.loadedBytes()).isGreaterThan(500_000);

        var atOnce = Optional.of(Duration.ZERO);
        try (var idle = TorchEngine.open(limited(TINY, kernels, OptionalLong.empty(), atOnce))) {
            var pictures = new ArrayList<byte[]>();
            for (int i = 0; i < 2; i++) {
                var album = new Album();
                idle.draw(fox(1L), album);
                assertThat(idle.loadedBytes()).isZero();
                pictures.add(album.picture(0).bgra());
            }
            assertThat(pictures.get(1)).isEqualTo(pictures.get(0));
            assertThat(pictures.get(0)).isEqualTo(draw(fox(1L)).picture(0).bgra());
        }
    }

    /** Which is what lets weights of 16 GB draw on a device with 12. */
    @Test
    void within_a_limit_below_all_weights_parts_take_turns_and_the_picture_is_the_same() throws Exception {
        long all = engine.loadedBytes();
        try (var narrow = TorchEngine.open(limited(TINY, kernels, OptionalLong.of(all - 1), Optional.empty()))) {
            assertThat(narrow.loadedBytes()).isBetween(1L, all - 1);
            for (int i = 0; i < 2; i++) {
                var album = new Album();
                narrow.draw(fox(1L), album);
                assertThat(narrow.loadedBytes()).isBetween(1L, all - 1);
                assertLikeDiffusers(album.picture(0), "text");
            }
        }
    }

    @Test
    void without_cuda_it_cannot_be_asked_for() {
        var cuda = Optional.of(new Device(Device.Kind.CUDA, 0));
        var weights = Map.of(OpenModel.FLUX2_KLEIN, TINY);
        var settings = new TorchSettings(weights, installation, kernels, cuda, OptionalLong.empty(), Optional.empty());
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> TorchEngine.open(settings))
                .withMessageContaining("cuda:0");
    }
}
