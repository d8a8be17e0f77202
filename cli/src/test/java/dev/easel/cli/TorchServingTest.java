package dev.easel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.easel.imaging.Encoder;
import dev.easel.imaging.ImageFormat;
import dev.easel.imaging.Picture;
import dev.easel.imaging.PixelSize;
import dev.easel.imaging.Provenance;
import dev.easel.torch.binding.LoadedTorch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The way of an operator with weights, from adding them to a picture over the wire; with tiny random weights. */
class TorchServingTest {
    private static final Path TINY = Path.of("../engine-torch/src/test/resources/dev/easel/torch/flux2/tiny")
            .toAbsolutePath()
            .normalize();
    private static final String MODEL = "easel:flux2-klein@4b";
    private static final String Z_IMAGE = "easel:z-image@6b";

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        http.close();
    }

    /** What a command left behind. */
    private record Outcome(int code, String out, String err) {}

    private Surroundings surroundings(Map<String, String> more) throws Exception {
        var variables = new HashMap<>(Map.of(
                "EASEL_TORCH_LIB",
                LoadedTorch.installation().folder().toString(),
                "EASEL_TORCH_DEVICE",
                "cpu",
                "EASEL_DATA",
                folder.resolve("data").toString(),
                "XDG_DATA_HOME",
                folder.resolve("home").toString(),
                "EASEL_PORT",
                "0"));
        variables.putAll(more);
        return new Surroundings(variables, folder);
    }

    private Outcome easel(Map<String, String> more, String... arguments) throws Exception {
        var out = new StringWriter();
        var err = new StringWriter();
        var terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), false);
        var surroundings = surroundings(more);
        int code = Main.run(arguments, Wiring.standard(surroundings), surroundings, terminal);
        return new Outcome(code, out.toString(), err.toString());
    }

    private Service serve(String engine) throws Exception {
        var surroundings = surroundings(Map.of("EASEL_ENGINE", engine));
        var wiring = Wiring.standard(surroundings);
        return wiring.serve(ServeSettings.read(Map.of(), surroundings, wiring.engines()));
    }

    private JsonNode draw(Service easel, String model, String more) throws IOException, InterruptedException {
        var answer = post(easel, model, more);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body()).required("data");
    }

    private HttpResponse<String> post(Service easel, String model, String more)
            throws IOException, InterruptedException {
        var task = """
                [{"taskType":"imageInference","taskUUID":"%s","model":"%s","positivePrompt":"a red fox",\
                "outputFormat":"PNG"%s}]""".formatted(UUID.randomUUID(), model, more);
        var request = HttpRequest.newBuilder(easel.server().url().resolve("/v1"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(task))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private byte[] file(JsonNode result) throws IOException, InterruptedException {
        var address = URI.create(result.path("imageURL").asString());
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray())
                .body();
    }

    private static void assertSize(byte[] png, int width, int height) throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(picture.getWidth()).isEqualTo(width);
        assertThat(picture.getHeight()).isEqualTo(height);
    }

    @Test
    void weights_that_were_added_draw_their_model_and_no_other() throws Exception {
        var added = easel(Map.of(), "models", "add", TINY.toString());
        assertThat(added.code()).as(added.err()).isZero();
        assertThat(added.out()).contains(MODEL + " is drawn by torch now: LibTorch 2.", "on cpu", TINY.toString());
        assertThat(Files.readString(folder.resolve("data/audit.log")))
                .contains("\"weights.added\"", "\"user:", MODEL, TINY.toString());
        assertThat(easel(Map.of(), "models").out())
                .containsPattern("(?s)" + MODEL + ".*drawn by torch")
                .containsPattern("image-pro\n.*\n.*drawn by studio");
        assertThat(easel(Map.of(), "doctor").out())
                .containsPattern("ok +engine torch +LibTorch 2\\..* on cpu, weights .*tiny");

        try (var easel = serve("auto")) {
            var result = draw(easel, MODEL, ",\"width\":512,\"height\":512").required(0);
            var file = file(result);
            assertThat(file).startsWith(0x89, 'P', 'N', 'G');
            assertSize(file, 512, 512);
            assertThat(Provenance.read(file).orElseThrow().engine()).isEqualTo("torch");
        }
    }

    @Test
    void a_reference_is_drawn_from_and_the_documented_model_too_if_the_engine_is_named() throws Exception {
        easel(Map.of(), "models", "add", TINY.toString());
        var pixels = new byte[4 * 96 * 64];
        Arrays.fill(pixels, (byte) 0xFF);
        var png = Base64.getEncoder()
                .encodeToString(
                        new Encoder().encodeBare(new Picture(new PixelSize(96, 64), pixels), ImageFormat.PNG, 100));
        try (var easel = serve("torch")) {
            var results = draw(
                    easel,
                    "xai:grok-imagine@image-pro",
                    ",\"width\":576,\"height\":1248,\"inputs\":{\"referenceImages\":[\"" + png + "\"]}");
            var file = file(results.required(0));
            assertSize(file, 576, 1248);
            assertThat(Provenance.read(file).orElseThrow().engine()).isEqualTo("torch");
        }
    }

    @Test
    void the_same_seed_draws_the_same_file() throws Exception {
        easel(Map.of(), "models", "add", TINY.toString());
        for (var name : new String[] {"a.png", "b.png"}) {
            var drawn = easel(
                    Map.of(),
                    "imagine",
                    "a red fox",
                    "--model",
                    MODEL,
                    "--width",
                    "512",
                    "--height",
                    "512",
                    "--seed",
                    "7",
                    "--out",
                    name);
            assertThat(drawn.code()).as(drawn.err()).isZero();
        }
        assertThat(folder.resolve("a.png")).hasSameBinaryContentAs(folder.resolve("b.png"));
    }

    @Test
    void weights_of_two_models_each_draw_theirs() throws Exception {
        easel(Map.of(), "models", "add", TINY.toString());
        var other = TINY.resolveSibling("../zimage/tiny").normalize();
        var added = easel(Map.of(), "models", "add", other.toString());
        assertThat(added.code()).as(added.err()).isZero();
        assertThat(added.out()).contains(Z_IMAGE + " is drawn by torch now: LibTorch 2.", other.toString(), "8 steps");
        assertThat(easel(Map.of(), "models").out())
                .containsPattern("(?s)" + MODEL + ".*drawn by torch.*" + Z_IMAGE + ".*drawn by torch");
        assertThat(easel(Map.of(), "models", "show", Z_IMAGE).out())
                .contains("Z-Image-Turbo", "steps")
                .doesNotContain("CFGScale", "referenceImages");
        assertThat(easel(Map.of(), "doctor").out())
                .containsPattern("ok +engine torch +LibTorch 2\\..*flux2/tiny.*zimage/tiny");

        try (var easel = serve("auto")) {
            var small = ",\"width\":512,\"height\":512,\"seed\":7,\"steps\":1";
            var drawn = of(draw(easel, Z_IMAGE, small), 7);
            assertSize(drawn, 512, 512);
            assertThat(Provenance.read(drawn).orElseThrow().engine()).isEqualTo("torch");
            assertThat(pixels(of(draw(easel, MODEL, small), 7))).isNotEqualTo(pixels(drawn));

            var refused = post(easel, Z_IMAGE, ",\"inputs\":{\"referenceImages\":[\"https://example.org/a.png\"]}");
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("unsupportedParameter", "This model draws from words alone");
        }
    }

    /** The documented model takes references, of which weights that draw from words alone make nothing. */
    @Test
    void a_reference_for_a_model_that_such_weights_draw_is_refused_by_the_engine_s_name() throws Exception {
        easel(
                Map.of(),
                "models",
                "add",
                TINY.resolveSibling("../zimage/tiny").normalize().toString());
        try (var easel = serve("torch")) {
            var refused = post(
                    easel,
                    "xai:grok-imagine@image-pro",
                    ",\"inputs\":{\"referenceImages\":[\"https://example.org/a.png\"]}");
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("torch/", "draws from words alone");
        }
    }

    @Test
    void weights_of_a_model_that_is_not_known_are_refused_with_the_names_of_those_that_are() throws Exception {
        var copy = copied(folder.resolve("copy"));
        var index = copy.resolve("model_index.json");
        Files.writeString(index, Files.readString(index).replace("Flux2KleinPipeline", "StableDiffusionPipeline"));
        var refused = easel(Map.of(), "models", "add", copy.toString());
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains(index.toString(), "Flux2KleinPipeline or ZImagePipeline");
        assertThat(folder.resolve("data/weights.json")).doesNotExist();
    }

    /** The words of the command line count like those of the environment, wherever the weights were added. */
    @Test
    void a_server_with_another_data_folder_finds_weights_that_were_added_there_or_in_the_usual_one() throws Exception {
        var there = folder.resolve("there");
        var copy = copied(folder.resolve("copy"));
        var added = easel(Map.of(), "models", "add", "--data", there.toString(), copy.toString());
        assertThat(added.code()).as(added.err()).isZero();
        assertThat(easel(Map.of(), "models").out()).doesNotContain(MODEL);
        assertWeights(there, copy);
        assertThat(Wiring.standard(surroundings(Map.of()))
                        .over(folder.resolve("empty"))
                        .catalog()
                        .find(MODEL))
                .isEmpty();

        easel(Map.of(), "models", "add", TINY.toString());
        assertWeights(there, copy);
        assertWeights(folder.resolve("empty"), TINY);
    }

    private void assertWeights(Path data, Path weights) throws Exception {
        var wiring = Wiring.standard(surroundings(Map.of())).over(data);
        assertThat(wiring.catalog().find(MODEL)).isPresent();
        try (var engine = wiring.open("torch")) {
            assertThat(engine.probe().orElseThrow()).contains("weights " + weights + " (");
        }
    }

    @Test
    void a_task_says_from_which_seed_and_in_how_many_steps_it_is_drawn() throws Exception {
        easel(Map.of(), "models", "add", TINY.toString());
        try (var easel = serve("auto")) {
            var small = ",\"width\":512,\"height\":512,\"seed\":7,\"steps\":";
            var pixels = pixels(of(draw(easel, MODEL, small + "1"), 7));
            assertThat(pixels(of(draw(easel, MODEL, small + "1"), 7))).isEqualTo(pixels);
            var more = draw(easel, MODEL, small + "2,\"numberResults\":2");
            assertThat(more.valueStream().map(each -> each.path("seed").asLong()))
                    .containsExactlyInAnyOrder(7L, 8L);
            assertThat(pixels(of(more, 7))).isNotEqualTo(pixels);

            assertThat(refused(easel, ",\"steps\":0,\"CFGScale\":3"))
                    .extracting(problem -> problem.path("parameter").asString())
                    .containsExactlyInAnyOrder("steps", "CFGScale");
        }
    }

    /** Where another engine is to draw the model of the weights, it is not asked to forget what it does not know. */
    @Test
    void an_engine_that_does_not_draw_in_steps_refuses_them() throws Exception {
        easel(Map.of(), "models", "add", TINY.toString());
        try (var easel = serve("auto " + MODEL + "=studio")) {
            var problem = refused(easel, ",\"steps\":2").required(0);
            assertThat(problem.path("code").asString()).isEqualTo("unsupportedParameter");
            assertThat(problem.path("message").asString()).contains("studio/", "does not draw in steps");
            assertThat(draw(easel, MODEL, ",\"width\":512,\"height\":512,\"seed\":7")
                            .required(0)
                            .path("seed")
                            .asLong())
                    .isEqualTo(7);
        }
    }

    @Test
    void guidance_is_for_weights_that_have_none_in_them() throws Exception {
        var base = copied(folder.resolve("base"));
        var index = base.resolve("model_index.json");
        Files.writeString(index, Files.readString(index).replace("\"is_distilled\": true", "\"is_distilled\": false"));
        easel(Map.of(), "models", "add", TINY.toString());
        assertThat(easel(Map.of(), "models", "show", MODEL).out())
                .contains("steps")
                .doesNotContain("CFGScale");
        easel(Map.of(), "models", "add", base.toString());
        assertThat(easel(Map.of(), "models", "show", MODEL).out()).contains("steps", "CFGScale");
        for (var scale : new String[] {"1", "4"}) {
            var drawn = easel(
                    Map.of(),
                    "imagine",
                    "a red fox",
                    "--model",
                    MODEL,
                    "--width",
                    "512",
                    "--height",
                    "512",
                    "--seed",
                    "7",
                    "--steps",
                    "1",
                    "--cfg-scale",
                    scale,
                    "--out",
                    scale + ".png");
            assertThat(drawn.code()).as(drawn.err()).isZero();
        }
        assertThat(pixels(Files.readAllBytes(folder.resolve("1.png"))))
                .isNotEqualTo(pixels(Files.readAllBytes(folder.resolve("4.png"))));
        assertThat(easel(Map.of(), "imagine", "a fox", "--model", MODEL, "--cfg-scale", "30")
                        .err())
                .contains("--cfg-scale: ", "a number from 1 to 20");
    }

    private JsonNode refused(Service easel, String more) throws IOException, InterruptedException {
        var answer = post(easel, MODEL, more);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        return JsonMapper.shared().readTree(answer.body()).required("errors");
    }

    private byte[] of(JsonNode results, long seed) throws IOException, InterruptedException {
        return file(results.valueStream()
                .filter(each -> each.path("seed").asLong() == seed)
                .findFirst()
                .orElseThrow());
    }

    private static int[] pixels(byte[] png) throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(png));
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    private static Path copied(Path copy) throws IOException {
        try (var files = Files.walk(TINY)) {
            for (var each : files.toList()) {
                Files.copy(each, copy.resolve(TINY.relativize(each).toString()));
            }
        }
        return copy;
    }

    @Test
    void without_weights_there_is_no_such_model_and_the_engine_says_what_it_needs() throws Exception {
        assertThat(easel(Map.of(), "models").out()).doesNotContain(MODEL);
        assertThat(easel(Map.of(), "doctor").out()).contains("engine torch", "easel models add PATH");
        var asked = easel(Map.of(), "imagine", "a fox", "--engine", "torch");
        assertThat(asked.code()).isEqualTo(2);
        assertThat(asked.err()).contains("'torch' cannot draw: it needs weights");
    }

    @Test
    void weights_that_are_not_in_order_are_not_added() throws Exception {
        var refused = easel(Map.of(), "models", "add", "nowhere");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("there is no folder " + folder.resolve("nowhere"));
        assertThat(folder.resolve("data/weights.json")).doesNotExist();
    }

    @Test
    void weights_that_were_damaged_since_stop_the_start_and_are_named() throws Exception {
        var copy = copied(folder.resolve("copy"));
        easel(Map.of(), "models", "add", copy.toString());
        Files.writeString(copy.resolve("vae/diffusion_pytorch_model.safetensors"), "<!doctype html>");
        assertThatExceptionOfType(EngineUnopened.class)
                .isThrownBy(() -> serve("auto"))
                .withMessageContaining("vae/diffusion_pytorch_model.safetensors: not a safetensors file");
        assertThat(easel(Map.of(), "doctor").out()).containsPattern("fail +engine torch .*not a safetensors file");
    }

    @Test
    void settings_that_cannot_be_used_are_named() throws Exception {
        var outcome = easel(
                Map.of("EASEL_TORCH_DEVICE", "tpu", "EASEL_TORCH_MEMORY", "lots", "EASEL_TORCH_IDLE", "soon"),
                "models",
                "add",
                TINY.toString());
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .contains("EASEL_TORCH_DEVICE: 'tpu'", "auto, cpu, cuda or cuda:N")
                .contains("EASEL_TORCH_MEMORY: 'lots'", "16g or 8000m")
                .contains("EASEL_TORCH_IDLE: 'soon'", "90s, 15m or 2h, or never");
    }
}
