package dev.easel.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.imaging.ImageFormat;
import dev.easel.imaging.ImageHeader;
import dev.easel.server.RunningServer.Reply;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code /v1/images/…}: the APIs of OpenAI and xAI, for programs that were written for them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImagesApiTest {
    private static final String GENERATIONS = "/v1/images/generations";
    private static final String EDITS = "/v1/images/edits";
    private static final String OPENAI = "\"model\":\"gpt-image-1\",\"prompt\":\"a red fox\"";
    private static final String XAI = "\"model\":\"grok-imagine-image-pro\",\"prompt\":\"a red fox\"";
    private static final byte[] WIDE = Pictures.file(ImageFormat.PNG, 160, 90, 100);
    private static final byte[] TALL = Pictures.file(ImageFormat.JPEG, 60, 90, 200);

    private final GradientEngine engine = GradientEngine.takingReferences(3);
    private RunningServer easel;

    @BeforeAll
    void start() {
        easel = RunningServer.with(engine);
    }

    @AfterAll
    void stop() {
        easel.close();
    }

    @Test
    void openai_gets_base64_png_with_everything_that_is_documented() throws Exception {
        var reply = generate(OPENAI);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Easel-Engine")).isEqualTo("gradient/1.0");
        assertThat(UUID.fromString(reply.header("x-request-id")).version()).isEqualTo(4);
        var body = reply.json();
        assertThat(body.path("created").asLong())
                .isEqualTo(easel.clock.instant().getEpochSecond());
        assertThat(header(body.path("data").path(0))).hasToString("ImageHeader[format=PNG, size=1024x1024]");
        assertThat(without(body, "created", "data"))
                .isEqualTo("{\"background\":\"opaque\",\"output_format\":\"png\",\"quality\":\"auto\","
                        + "\"size\":\"1024x1024\",\"usage\":{\"cost_in_usd_ticks\":200000000,\"input_tokens\":0,"
                        + "\"output_tokens\":0,\"total_tokens\":0,\"input_tokens_details\":{\"image_tokens\":0,"
                        + "\"text_tokens\":0}}}");
    }

    @Test
    void xai_gets_links_to_jpegs_with_everything_that_is_documented() {
        var body = generate(XAI).json();
        var picture = body.path("data").path(0);
        var file = easel.get(URI.create(picture.path("url").asString()));
        assertThat(file.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(without(picture, "url"))
                .isEqualTo("{\"mime_type\":\"image/jpeg\",\"revised_prompt\":\"\",\"respect_moderation\":true}");
        assertThat(without(body, "created", "data"))
                .isEqualTo("{\"model\":\"grok-imagine-image-pro\",\"usage\":{\"cost_in_usd_ticks\":700000000}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"model\":\"gpt-image-1\"                               | OPENAI",
                "\"user\":\"u\"                                          | OPENAI",
                "\"model\":\"xai:grok-imagine@image\"                    | XAI",
                "\"model\":\"grok-imagine-image-2.0\",\"quality\":\"low\" | XAI",
                "\"model\":\"grok-imagine-image\",\"size\":\"auto\"      | OPENAI",
                "\"model\":\"easel-images\",\"aspect_ratio\":\"1:1\"     | XAI",
                "\"resolution\":\"1k\"                                   | XAI"
            })
    void a_request_is_answered_in_the_shape_of_the_api_whose_words_it_uses(String fields, String shape) {
        var body = generate("\"prompt\":\"a red fox\"," + fields).json();
        assertThat(body.path("usage").has("total_tokens")).isEqualTo(shape.equals("OPENAI"));
        assertThat(body.path("data").path(0).has("respect_moderation")).isEqualTo(shape.equals("XAI"));
    }

    @ParameterizedTest
    @CsvSource({
        "gpt-image-1, '\"size\":\"1536x1024\"', 1536x1024",
        "dall-e-3, '\"size\":\"1024x1792\"', 1024x1792",
        "grok-imagine-image-pro, '\"size\":\"1408x768\"', 1408x768",
        "gpt-image-1, '\"size\":\"auto\"', 1024x1024",
        "grok-imagine-image-pro, '\"aspect_ratio\":\"16:9\"', 1408x768",
        "grok-imagine-image-pro, '\"aspect_ratio\":\"9:19.5\",\"resolution\":\"2k\"', 1152x2496",
        "grok-imagine-image-pro, '\"aspect_ratio\":\"auto\",\"resolution\":\"2k\"', 2048x2048"
    })
    void the_size_is_exactly_what_was_asked_for(String model, String size, String drawn) {
        var reply = generate("\"model\":\"" + model + "\",\"prompt\":\"a red fox\"," + size);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(engine.lastBrief().size()).hasToString(drawn);
    }

    @Test
    void ten_pictures_come_in_one_answer_and_are_charged() {
        var body = generate(OPENAI + ",\"n\":10,\"response_format\":\"url\",\"size\":\"256x256\"")
                .json();
        assertThat(body.path("data").valueStream().map(each -> each.path("url").asString()))
                .doesNotHaveDuplicates()
                .hasSize(10)
                .allSatisfy(
                        url -> assertThat(easel.get(URI.create(url)).status()).isEqualTo(200));
        assertThat(body.at("/usage/cost_in_usd_ticks").asLong()).isEqualTo(2_000_000_000L);
    }

    @ParameterizedTest
    @CsvSource({"jpeg, JPEG", "webp, WEBP", "png, PNG"})
    void the_format_is_what_was_asked_for(String name, ImageFormat format) throws Exception {
        var compression = name.equals("png") ? "" : ",\"output_compression\":100";
        var body = generate(OPENAI + ",\"size\":\"256x256\",\"output_format\":\"" + name + "\"" + compression)
                .json();
        assertThat(header(body.path("data").path(0)).format()).isEqualTo(format);
        assertThat(body.path("output_format").asString()).isEqualTo(name);
    }

    @Test
    void what_changes_nothing_is_accepted_where_the_documentation_says_so() {
        var reply = generate(
                OPENAI + ",\"size\":\"256x256\",\"user\":\"u\",\"safety_identifier\":\"s\",\"quality\":\"high\","
                        + "\"style\":\"vivid\",\"background\":\"opaque\",\"moderation\":\"auto\",\"stream\":false,\"mask\":null");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("quality").asString()).isEqualTo("high");
    }

    @Test
    void an_edit_takes_the_files_of_a_form() {
        var reply = edit(
                form("model", "gpt-image-1", "prompt", "make it blue", "n", "2", "size", "auto"), WIDE, TALL, WIDE);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("data").size()).isEqualTo(2);
        assertThat(engine.lastBrief().prompt()).isEqualTo("make it blue");
        assertThat(engine.lastBrief().references())
                .extracting(reference -> reference.picture().size().toString())
                .containsExactly("160x90", "60x90", "160x90");
        assertThat(reply.json().path("size").asString())
                .isEqualTo(engine.lastBrief().size().toString());
    }

    @Test
    void a_form_may_hold_one_picture_and_text_of_every_script() {
        var reply = edit(form("prompt", "ein Fuchs im Schnee, 雪の中の狐 🦊"), TALL);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(engine.lastBrief().prompt()).isEqualTo("ein Fuchs im Schnee, 雪の中の狐 🦊");
    }

    @Test
    void a_file_may_have_a_long_name() {
        var name = "%E3%81%82".repeat(200) + ".png";
        var form = form("prompt", "make it blue") + head("name=\"image\"; filename=\"" + name + "\"");
        var reply = edit(form + Pictures.dataUri(WIDE) + "\r\n");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/error/code").asString()).isEqualTo("invalid_image");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"image\":{\"url\":\"%s\",\"type\":\"image_url\"}",
                "\"image\":{\"url\":\"%s\"}",
                "\"images\":[{\"url\":\"%s\"}]",
                "\"images\":[{\"image_url\":\"%s\"}]",
                "\"images\":[{\"image_url\":{\"url\":\"%s\"}}]",
                "\"image\":\"%s\"",
                "\"image\":[\"%s\"]"
            })
    void an_edit_takes_a_picture_in_json_in_every_form_of_both_apis(String image) {
        var reply = post(EDITS, "{\"prompt\":\"make it blue\"," + image.formatted(Pictures.dataUri(WIDE)) + "}");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(engine.lastBrief().references().getFirst().picture().size()).hasToString("160x90");
    }

    @Test
    void a_picture_that_is_here_is_named_by_its_id() {
        var drawn = easel.post(RunningServer.array(RunningServer.task())).result();
        var reply = post(
                EDITS,
                "{\"prompt\":\"make it blue\",\"images\":[{\"file_id\":\""
                        + drawn.path("imageUUID").asString() + "\"}]}");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(engine.lastBrief().references().getFirst().picture().size()).hasToString("576x1248");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"n\":0                                          | n                  | invalid_value",
                "\"n\":11                                         | n                  | invalid_value",
                "\"n\":\"2\"                                      | n                  | invalid_value",
                "\"size\":\"640x480\"                             | size               | invalid_value",
                "\"size\":\"huge\"                                | size               | invalid_value",
                "\"size\":\"auto\",\"prompt\":\" \"               | prompt             | invalid_value",
                "\"quality\":\"best\",\"stream\":false            | quality            | invalid_value",
                "\"output_format\":\"gif\"                        | output_format      | invalid_value",
                "\"output_compression\":50                        | output_compression | incompatible_parameters",
                "\"output_format\":\"webp\",\"output_compression\":19 | output_compression | invalid_value",
                "\"background\":\"transparent\"                   | background         | invalid_value",
                "\"response_format\":\"json\"                     | response_format    | invalid_value",
                "\"mask\":\"x\"                                   | mask               | unknown_parameter",
                "\"seed\":7                                       | seed               | unknown_parameter",
                "\"zebra\":1                                      | zebra              | unknown_parameter",
                "\"image\":\"x\"                                  | image              | unknown_parameter",
                "\"size\":\"auto\",\"aspect_ratio\":\"1:1\",\"zebra\":1 | zebra        | unknown_parameter",
                "\"size\":\"256x256\",\"aspect_ratio\":\"1:1\"    | size               | incompatible_parameters",
                "\"partial_images\":2                             | partial_images     | incompatible_parameters",
                "\"stream\":true,\"response_format\":\"url\"      | response_format    | incompatible_parameters",
                "\"user\":7,\"size\":\"auto\"                     | user               | invalid_value"
            })
    void what_is_wrong_is_said_in_the_words_of_openai(String field, String parameter, String code) {
        int before = engine.begun();
        var fields = field.contains("prompt") ? "\"model\":\"gpt-image-1\"" : OPENAI;
        var reply = generate(fields + "," + field);
        assertThat(reply.status()).isEqualTo(400);
        var error = reply.json().path("error");
        assertThat(error.path("param").asString()).isEqualTo(parameter);
        assertThat(error.path("code").asString()).isEqualTo(code);
        assertThat(error.path("type").asString()).isEqualTo("invalid_request_error");
        assertThat(error.path("message").asString())
                .contains("'" + parameter + "'")
                .doesNotContain("positivePrompt");
        assertThat(engine.begun()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"aspect_ratio\":\"21:9\"  | invalid-value         | 'aspect_ratio'",
                "\"resolution\":\"1.5k\"    | invalid-value         | 'resolution'",
                "\"deferred\":true          | unsupported-parameter | 'deferred'",
                "\"storage_options\":{}     | unsupported-parameter | 'storage_options'",
                "\"image\":{\"url\":\"x\"}  | unsupported-parameter | /v1/images/edits"
            })
    void what_is_wrong_is_said_in_the_shape_of_xai(String field, String code, String words) {
        var reply = generate(XAI + "," + field);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().propertyNames()).containsExactly("code", "error");
        assertThat(reply.json().path("code").asString()).isEqualTo(code);
        assertThat(reply.json().path("error").asString()).contains(words);
    }

    @Test
    void every_problem_is_told() {
        var reply = generate(OPENAI + ",\"n\":0,\"size\":\"1x1\",\"zebra\":1");
        assertThat(reply.json()
                        .path("errors")
                        .valueStream()
                        .map(each -> each.path("param").asString()))
                .containsExactly("size", "n", "zebra");
        assertThat(reply.json().path("errors").path(0)).isEqualTo(reply.json().path("error"));
    }

    @Test
    void a_dry_run_is_refused_and_nothing_is_drawn() {
        int before = engine.begun();
        assertThat(post(GENERATIONS, "{" + OPENAI + "}", "X-Runware-Dry-Run", "1")
                        .status())
                .isEqualTo(400);
        assertThat(engine.begun()).isEqualTo(before);
    }

    @Test
    void an_unknown_model_is_not_found() {
        var reply = generate("\"model\":\"gpt-5\",\"prompt\":\"a red fox\"");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().at("/error/code").asString()).isEqualTo("model_not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "7", "{", "null", "prompt=a+fox"})
    void a_body_that_is_no_json_object_is_refused(String body) {
        var reply = post(GENERATIONS, body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/error/message").asString()).isNotEmpty();
    }

    @Test
    void a_moderation_block_is_an_error_in_both_shapes() {
        int before = engine.begun();
        var prompt = "\"prompt\":\"a pornographic photo\"";
        var openAi = generate("\"model\":\"gpt-image-1\"," + prompt);
        assertThat(openAi.status()).isEqualTo(400);
        assertThat(openAi.json().at("/error/code").asString()).isEqualTo("moderation_blocked");
        assertThat(openAi.json().at("/error/type").asString()).isEqualTo("image_generation_user_error");
        var xai = generate("\"model\":\"grok-imagine-image\"," + prompt);
        assertThat(xai.status()).isEqualTo(400);
        assertThat(xai.json().path("code").asString()).isEqualTo("imagine:content-moderated");
        assertThat(xai.json().path("error").asString()).containsIgnoringCase("rejected by content moderation");
        assertThat(engine.begun()).isEqualTo(before);
    }

    @Test
    void an_edit_without_a_picture_is_refused() {
        var reply = edit(form("prompt", "make it blue"));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/error/code").asString()).isEqualTo("missing_required_parameter");
        assertThat(reply.json().at("/error/param").asString()).isEqualTo("image");
    }

    @Test
    void a_picture_that_is_none_is_named_in_the_words_of_this_api() {
        var reply = edit(form("prompt", "make it blue"), WIDE, "no picture".getBytes(UTF_8));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/error/code").asString()).isEqualTo("invalid_image");
        assertThat(reply.json().at("/error/param").asString()).isEqualTo("image[1]");
        assertThat(reply.json().at("/error/message").asString()).contains("'image[1]'");
    }

    @Test
    void an_engine_that_draws_from_words_alone_says_so() {
        try (var words = RunningServer.with(GradientEngine.willing())) {
            var reply = words.send(HttpRequest.newBuilder(words.uri(EDITS))
                    .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                    .POST(BodyPublishers.ofByteArray(body(form("prompt", "make it blue"), WIDE)))
                    .build());
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.json().at("/error/param").asString()).isEqualTo("image");
            assertThat(reply.json().at("/error/message").asString()).contains("draws from words alone");
        }
    }

    @Test
    void a_request_with_the_same_idempotency_key_gets_the_same_picture() {
        var key = UUID.randomUUID().toString();
        var body = "{" + OPENAI + ",\"size\":\"256x256\"}";
        var first = post(GENERATIONS, body, "Idempotency-Key", key);
        int drawn = engine.drawn();
        var second = post(GENERATIONS, body, "Idempotency-Key", key);
        assertThat(second.json().path("data")).isEqualTo(first.json().path("data"));
        assertThat(second.header("x-request-id")).isEqualTo(first.header("x-request-id"));
        assertThat(engine.drawn()).isEqualTo(drawn);
        var other = post(GENERATIONS, "{" + OPENAI + "}", "Idempotency-Key", key);
        assertThat(other.status()).isEqualTo(400);
    }

    @Test
    void the_request_id_is_the_id_of_the_task() {
        var reply = generate(OPENAI + ",\"size\":\"256x256\"");
        var task = easel.get("/v1/tasks/" + reply.header("x-request-id")).json();
        assertThat(task.path("state").asString()).isEqualTo("succeeded");
        assertThat(task.path("model").asString()).isEqualTo("easel:images@1");
    }

    @Test
    void keys_are_asked_for_as_bearer() {
        try (var locked = RunningServer.locked(GradientEngine.willing())) {
            for (var key : List.of("", "Bearer wrong-key-0123456789")) {
                var reply = locked.send(HttpRequest.newBuilder(locked.uri(GENERATIONS))
                        .header("Authorization", key)
                        .POST(BodyPublishers.ofString("{" + OPENAI + "}"))
                        .build());
                assertThat(reply.status()).isEqualTo(401);
                assertThat(reply.json().at("/error/type").asString()).isEqualTo("invalid_request_error");
                assertThat(reply.json().at("/error/code").asString()).endsWith("_api_key");
            }
            var reply = locked.send(HttpRequest.newBuilder(locked.uri(GENERATIONS))
                    .header("Authorization", "Bearer " + RunningServer.KEY)
                    .POST(BodyPublishers.ofString("{" + OPENAI + "}"))
                    .build());
            assertThat(reply.status()).isEqualTo(200);
        }
    }

    private Reply generate(String fields) {
        return post(GENERATIONS, "{" + fields + "}");
    }

    private Reply post(String path, String body, String... headers) {
        return easel.postTo(path, body, headers);
    }

    private static final String BOUNDARY = "----boundary-of-the-tests";

    private static String form(String... fields) {
        var form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(head("name=\"" + fields[i] + "\""))
                    .append(fields[i + 1])
                    .append("\r\n");
        }
        return form.toString();
    }

    private static String head(String disposition) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
    }

    /** A form with files, as the official clients build it. */
    private static byte[] body(String form, byte[]... files) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(form.getBytes(UTF_8));
        var name = files.length == 1 ? "image" : "image[]";
        for (var file : files) {
            body.writeBytes(head("name=\"" + name + "\"; filename=\"blob\"").getBytes(UTF_8));
            body.writeBytes(file);
            body.writeBytes("\r\n".getBytes(UTF_8));
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return body.toByteArray();
    }

    private Reply edit(String form, byte[]... files) {
        return easel.send(HttpRequest.newBuilder(easel.uri(EDITS))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body(form, files)))
                .build());
    }

    private static ImageHeader header(JsonNode picture) throws Exception {
        return ImageHeader.read(
                Base64.getDecoder().decode(picture.path("b64_json").asString()));
    }

    private static String without(JsonNode json, String... names) {
        return json.deepCopy().asObject().remove(List.of(names)).toString();
    }
}
