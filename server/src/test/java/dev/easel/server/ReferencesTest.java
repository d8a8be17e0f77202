package dev.easel.server;

import static dev.easel.server.RunningServer.array;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.easel.imaging.Encoder;
import dev.easel.imaging.ImageFormat;
import dev.easel.imaging.Picture;
import dev.easel.imaging.PixelSize;
import dev.easel.imaging.Provenance;
import dev.easel.server.egress.EgressPolicy;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code inputs.referenceImages}: how they come, what the engine gets, and what is said when they do not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferencesTest {
    private static final byte[] WIDE = Pictures.file(ImageFormat.PNG, 160, 90, 100);
    private static final byte[] TALL = Pictures.file(ImageFormat.JPEG, 60, 90, 200);

    private static final String CHECKED = "\"safety\":{\"mode\":\"fast\"}";

    private final GradientEngine engine = GradientEngine.takingReferences(3);
    private RunningServer easel;
    private HttpServer pictures;

    @BeforeAll
    void start() throws IOException {
        pictures = Pictures.server(200, () -> WIDE);
        easel = RunningServer.with(engine, config -> config.calling(EgressPolicy.allowing(place(pictures))));
    }

    @AfterAll
    void stop() {
        easel.close();
        pictures.stop(0);
    }

    @ParameterizedTest
    @EnumSource
    void a_data_uri_is_taken_in_every_format(ImageFormat format) {
        draw(Pictures.dataUri(Pictures.file(format, 40, 30, 120)));
        var picture = engine.lastBrief().references().getFirst().picture();
        assertThat(picture.size()).hasToString("40x30");
        assertThat(picture.argb(20, 15) & 0xFF).isBetween(117, 123);
    }

    @Test
    void bare_base64_is_taken_as_clients_write_it() {
        var plain = Pictures.base64(WIDE);
        var wrapped = Base64.getMimeEncoder().encodeToString(WIDE).replace("\r\n", "\\r\\n");
        var forUrls = Base64.getUrlEncoder().withoutPadding().encodeToString(WIDE);
        for (var written : List.of(plain, wrapped, forUrls, "  " + plain + " ")) {
            draw(written);
            assertThat(engine.lastBrief().references().getFirst().picture().size())
                    .hasToString("160x90");
        }
    }

    @Test
    void an_address_is_fetched() {
        draw(url(pictures));
        assertThat(engine.lastBrief().references().getFirst().picture().size()).hasToString("160x90");
    }

    @Test
    void a_picture_that_was_drawn_here_is_taken_by_its_uuid_with_its_scene() {
        var drawn = easel.post(array(task(""))).result();
        draw(drawn.path("imageUUID").asString());
        var reference = engine.lastBrief().references().getFirst();
        assertThat(reference.picture().size()).hasToString("1024x1024");
        assertThat(reference.scene())
                .isEqualTo("{\"seed\":" + drawn.path("seed").asLong() + "}");
    }

    @Test
    void three_images_come_in_the_order_of_the_caller() {
        draw(Pictures.base64(TALL), url(pictures), Pictures.dataUri(WIDE));
        assertThat(engine.lastBrief().references())
                .extracting(reference -> reference.picture().size().toString())
                .containsExactly("60x90", "160x90", "160x90");
    }

    @ParameterizedTest
    @CsvSource({"'', 864x1296", "'\"resolution\":\"2K\"', 1728x2592", "'\"width\":1024,\"height\":1024', 1024x1024"})
    void the_shape_follows_the_first_image_unless_a_size_is_given(String size, String drawn) {
        var task = task(size, Pictures.base64(TALL), Pictures.base64(WIDE));
        assertThat(easel.post(array(task)).status()).isEqualTo(200);
        assertThat(engine.lastBrief().size()).hasToString(drawn);
    }

    @Test
    void a_very_large_picture_is_scaled_down_for_the_engine() {
        draw(Pictures.base64(Pictures.file(ImageFormat.JPEG, 5_000, 100, 50)));
        assertThat(engine.lastBrief().references().getFirst().picture().size()).hasToString("2816x56");
    }

    @Test
    void the_same_task_sent_again_is_not_drawn_again() {
        var task = task("", Pictures.dataUri(WIDE), url(pictures));
        var first = easel.post(array(task));
        int drawn = engine.drawn();
        assertThat(easel.post(array(task)).json()).isEqualTo(first.json());
        assertThat(engine.drawn()).isEqualTo(drawn);
    }

    @Test
    void every_image_that_cannot_be_had_is_named_by_its_index() {
        int before = engine.begun();
        var reply = easel.post(array(task("", UUID.randomUUID().toString(), Pictures.base64(WIDE), "not base64!")));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("errors").valueStream())
                .extracting(error -> error.path("code").asString() + " "
                        + error.path("parameter").asString())
                .containsExactly(
                        "failedToTransferImage inputs.referenceImages[0]",
                        "failedToTransferImage inputs.referenceImages[2]");
        assertThat(reply.problem().path("message").asString())
                .startsWith("Invalid value for 'inputs.referenceImages[0]' parameter. Failed to transfer the provided"
                        + " image: there is no image with this UUID");
        assertThat(reply.problem().path("documentation").asString())
                .endsWith("/docs/models/xai-grok-imagine-image-pro#request-inputs-referenceimages");
        assertThat(engine.begun()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "R0lGODlhc2VjcmV0                     | not a PNG, JPG or WEBP file",
                "iVBORw0KGgpzZWNyZXQ                  | damaged",
                "data:image/png,secret                | a data URI must be in base64",
                "data:image/png;base64,               | there is nothing in it",
                "https://example .org/secret          | not a well-formed URL",
                "http://user:secret@127.0.0.1/a.png   | permitted",
                "http://127.0.0.1:9/secret            | permitted",
                "http://169.254.169.254/secret        | permitted",
                "ftp://example.org/secret             | neither"
            })
    void what_cannot_be_used_is_refused_without_being_repeated(String written, String reason) {
        var reply = easel.post(array(task("", written)));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.problemCodes()).containsExactly("failedToTransferImage");
        assertThat(reply.problem().path("message").asString()).contains(reason);
        assertThat(new String(reply.body(), UTF_8)).doesNotContain("secret");
    }

    @Test
    void words_that_a_file_brings_along_are_held_to_the_rules_of_prompts() {
        var sign = described("{\"text\":\"FOREIGNERS OUT\"}");
        var problem = easel.post(array(task(CHECKED, sign))).problem();
        assertThat(problem.path("code").asString()).isEqualTo("contentPolicyViolation");
        assertThat(problem.path("parameter").asString()).isEqualTo("inputs.referenceImages");
        assertThat(problem.path("message").asString())
                .contains("reference image", "'hate'")
                .doesNotContainIgnoringCase("foreigners");
        assertThat(easel.post(array(task("", sign))).status()).isEqualTo(200);
    }

    @Test
    void words_of_a_file_and_of_the_prompt_are_judged_together_in_every_mode() {
        var task = task("", described("{\"noun\":\"child\"}"));
        assertThat(easel.post(array(task)).status()).isEqualTo(200);
        var together = task("", described("{\"noun\":\"child\"}")).replace("a red fox", "skinny dipping");
        assertThat(easel.post(array(together)).problemCodes()).containsExactly("contentPolicyViolation");
    }

    @ParameterizedTest
    @CsvSource({"skinny dipping, true", "tall, false"})
    void a_file_that_speaks_of_what_is_marked_has_the_answer_marked(String trait, boolean marked) {
        var reply = easel.post(array(task(CHECKED, described("{\"trait\":\"" + trait + "\"}"))));
        assertThat(reply.result().path("NSFWContent").booleanValue()).isEqualTo(marked);
    }

    /** A picture whose file has this description by whoever made it. */
    private static String described(String scene) {
        var size = new PixelSize(40, 30);
        var picture = new Picture(size, new byte[4 * size.area()]);
        return Pictures.dataUri(new Encoder()
                .encode(
                        picture,
                        ImageFormat.PNG,
                        95,
                        new Provenance("studio", "1", "xai:grok-imagine@image-pro", 1, scene)));
    }

    @Test
    void a_picture_that_is_cut_short_is_refused_when_it_is_opened() {
        var reply = easel.post(array(task("", Pictures.base64(Arrays.copyOf(WIDE, WIDE.length / 2)))));
        assertThat(reply.problemCodes()).containsExactly("failedToTransferImage");
        assertThat(reply.problem().path("message").asString()).contains("[0]").contains("cut short");
    }

    @Test
    void an_answer_that_is_no_picture_tells_nothing_of_the_server_that_gave_it() throws IOException {
        var other = Pictures.server(500, () -> "secret".getBytes(UTF_8));
        try (var caller = RunningServer.with(
                GradientEngine.takingReferences(1), config -> config.calling(EgressPolicy.allowing(place(other))))) {
            var reply = caller.post(array(task("", url(other))));
            assertThat(reply.problem().path("message").asString())
                    .isEqualTo(
                            "Invalid value for 'inputs.referenceImages[0]' parameter. Failed to transfer the provided"
                                    + " image: it could not be fetched from its address.");
            // The status is looked for outside of what has digits of its own: the task's UUID and Easel's port.
            var rest = reply.problem().asObject().deepCopy().without(List.of("taskUUID", "documentation"));
            assertThat(rest.toString()).doesNotContain("500");
            assertThat(new String(reply.body(), UTF_8)).doesNotContain("secret");
        } finally {
            other.stop(0);
        }
    }

    @Test
    void an_engine_that_takes_none_says_so() {
        try (var words = RunningServer.with(GradientEngine.willing())) {
            var reply = words.post(array(task("", Pictures.base64(WIDE))));
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.problemCodes()).containsExactly("unsupportedParameter");
            assertThat(reply.problem().path("parameter").asString()).isEqualTo("inputs.referenceImages");
            assertThat(reply.problem().path("message").asString())
                    .contains("gradient/1.0")
                    .contains("words alone");
        }
    }

    @Test
    void an_engine_that_takes_fewer_says_how_many() {
        try (var one = RunningServer.with(GradientEngine.takingReferences(1))) {
            var reply = one.post(array(task("", Pictures.base64(WIDE), Pictures.base64(TALL))));
            assertThat(reply.problem().path("max").asInt()).isEqualTo(1);
            assertThat(reply.problem().path("message").asString()).contains("at most 1");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "xai:grok-imagine@image-pro, 0.07, 0.072",
        "xai-grok-imagine-image-pro, 0.07, 0.072",
        "xai:grok-imagine@image, 0.02, 0.022",
        "xai-grok-imagine-image, 0.02, 0.022",
        "grok-imagine-image, 0.02, 0.022"
    })
    void a_reference_is_priced_as_the_card_says(String model, double words, double reference) {
        var cost = "\"includeCost\":true";
        assertThat(cost(taskOf(model, cost))).isEqualTo(words);
        assertThat(cost(taskOf(model, cost, Pictures.base64(WIDE)))).isEqualTo(reference);
    }

    private double cost(String task) {
        return easel.post(array(task)).result().path("cost").asDouble();
    }

    private void draw(String... images) {
        var reply = easel.post(array(task("", images)));
        assertThat(reply.status()).as(new String(reply.body(), UTF_8)).isEqualTo(200);
        assertThat(engine.lastBrief().references()).hasSize(images.length);
    }

    private static String task(String field, String... images) {
        return taskOf("xai:grok-imagine@image-pro", field, images);
    }

    private static String taskOf(String model, String field, String... images) {
        var list = Arrays.stream(images).map(image -> "\"" + image + "\"").collect(Collectors.joining(","));
        return "{\"taskType\":\"imageInference\",\"taskUUID\":\"" + UUID.randomUUID() + "\",\"model\":\"" + model
                + "\",\"positivePrompt\":\"a red fox\"" + (field.isEmpty() ? "" : "," + field)
                + (images.length == 0 ? "" : ",\"inputs\":{\"referenceImages\":[" + list + "]}") + "}";
    }

    private static String place(HttpServer server) {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    private static String url(HttpServer server) {
        return "http://" + place(server) + "/a.png";
    }
}
