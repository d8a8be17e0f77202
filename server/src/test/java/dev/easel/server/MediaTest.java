package dev.easel.server;

import static dev.easel.server.RunningServer.array;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.imaging.ImageFormat;
import dev.easel.server.access.AccessKeys;
import dev.easel.server.egress.EgressPolicy;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code imageUpload} and {@code mediaStorage}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MediaTest {
    private static final byte[] PNG = Pictures.file(ImageFormat.PNG, 64, 48, 90);
    private static final String OTHER_KEY = "other-key-0123456789";

    private final GradientEngine engine = GradientEngine.takingReferences(3);
    private RunningServer easel;

    @BeforeAll
    void start() {
        easel = RunningServer.with(
                engine,
                config -> config.listening("127.0.0.1", 0, AccessKeys.of(List.of(RunningServer.KEY, OTHER_KEY))));
    }

    @AfterAll
    void stop() {
        easel.close();
    }

    @Test
    void an_uploaded_image_has_a_uuid_and_an_address_where_it_is_served_as_it_came() {
        var reply = post(task("imageUpload", "\"image\":\"" + Pictures.dataUri(PNG) + "\""));
        assertThat(reply.status()).as(new String(reply.body(), UTF_8)).isEqualTo(200);
        var item = reply.result();
        assertThat(item.propertyNames()).containsExactly("taskType", "taskUUID", "imageUUID", "imageURL");
        assertThat(item.path("taskType").asString()).isEqualTo("imageUpload");
        var file = easel.get(URI.create(item.path("imageURL").asString()));
        assertThat(file.header("Content-Type")).isEqualTo("image/png");
        assertThat(file.body()).isEqualTo(PNG);
    }

    @Test
    void uploaded_media_is_used_as_a_reference_and_deleted() {
        var item = post(task("mediaStorage", "\"operation\":\"upload\",\"media\":\"" + Pictures.base64(PNG) + "\""))
                .result();
        assertThat(item.propertyNames()).containsExactly("taskType", "taskUUID", "operation", "mediaUUID", "mediaURL");
        var id = item.path("mediaUUID").asString();
        assertThat(post(drawing(id)).status()).isEqualTo(200);
        assertThat(engine.lastBrief().references().getFirst().picture().size()).hasToString("64x48");

        var deleted = post(deletion(id)).result();
        assertThat(deleted.path("operation").asString()).isEqualTo("delete");
        assertThat(deleted.path("mediaUUID").asString()).isEqualTo(id);
        assertThat(easel.get(URI.create(item.path("mediaURL").asString())).status())
                .isEqualTo(404);
        assertThat(post(drawing(id)).problemCodes()).containsExactly("failedToTransferImage");
        assertThat(post(deletion(id)).problemCodes()).containsExactly("mediaNotFound");
    }

    @Test
    void media_belongs_to_whoever_uploaded_it() {
        var id = upload(Pictures.file(ImageFormat.PNG, 30, 30, 1));
        var foreign = easel.post(array(deletion(id)), "Authorization", "Bearer " + OTHER_KEY);
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.problemCodes()).containsExactly("mediaNotFound");
        assertThat(post(drawing(id)).status()).isEqualTo(200);
    }

    @Test
    void a_drawn_picture_is_not_media_to_delete() {
        var id = post(RunningServer.task()).result().path("imageUUID").asString();
        assertThat(post(deletion(id)).problemCodes()).containsExactly("mediaNotFound");
    }

    @Test
    void media_is_kept_for_thirty_days_after_it_was_used_last() {
        try (var other = RunningServer.with(GradientEngine.takingReferences(1))) {
            var item = other.post(array(task("imageUpload", "\"image\":\"" + Pictures.base64(PNG) + "\"")))
                    .result();
            var id = item.path("imageUUID").asString();
            other.clock.advance(Duration.ofDays(29));
            assertThat(other.post(array(drawing(id))).status()).isEqualTo(200);
            other.clock.advance(Duration.ofDays(29));
            assertThat(other.get(URI.create(item.path("imageURL").asString())).status())
                    .isEqualTo(200);
            other.clock.advance(Duration.ofDays(1));
            assertThat(other.get(URI.create(item.path("imageURL").asString())).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void the_same_file_uploaded_again_is_the_same_media() {
        assertThat(upload(PNG)).isEqualTo(upload(PNG));
    }

    @Test
    void media_is_fetched_from_an_address() throws IOException {
        var pictures = Pictures.server(200, () -> PNG);
        var place = "127.0.0.1:" + pictures.getAddress().getPort();
        try (var other = RunningServer.with(engine, config -> config.calling(EgressPolicy.allowing(place)))) {
            var reply = other.post(array(task("imageUpload", "\"image\":\"http://" + place + "/a.png\"")));
            assertThat(reply.status()).isEqualTo(200);
        } finally {
            pictures.stop(0);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "imageUpload  |                                                         | missingImage            | image",
                "imageUpload  | \"image\":7                                             | invalidImage            | image",
                "imageUpload  | \"image\":\"R0lGODlh\"                                  | failedToTransferImage   | image",
                "imageUpload  | \"image\":\"iVBORw0KGgo=\",\"size\":1                   | unsupportedParameter    | size",
                "mediaStorage | \"media\":\"iVBORw0KGgo=\"                              | missingOperation        | operation",
                "mediaStorage | \"operation\":7                                           | invalidOperation        | operation",
                "mediaStorage | \"operation\":\"list\"                                  | invalidOperation        | operation",
                "mediaStorage | \"operation\":\"upload\"                                | missingMedia            | media",
                "mediaStorage | \"operation\":\"delete\"                                | missingMediaUUID        | mediaUUID",
                "mediaStorage | \"operation\":\"delete\",\"mediaUUID\":\"../etc\"       | invalidMediaUUID        | mediaUUID",
            })
    void what_is_wrong_is_said(String type, String fields, String code, String parameter) {
        var reply = post(task(type, fields == null ? "" : fields));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.problemCodes()).containsExactly(code);
        assertThat(reply.problem().path("parameter").asString()).isEqualTo(parameter);
        assertThat(reply.problem().path("taskUUID").asString()).hasSize(36);
    }

    @Test
    void a_file_that_is_cut_short_is_not_stored() {
        var reply =
                post(task("imageUpload", "\"image\":\"" + Pictures.base64(Arrays.copyOf(PNG, PNG.length / 2)) + "\""));
        assertThat(reply.problemCodes()).containsExactly("failedToTransferImage");
        assertThat(reply.problem().path("message").asString()).contains("cut short");
    }

    private String upload(byte[] file) {
        return post(task("imageUpload", "\"image\":\"" + Pictures.base64(file) + "\""))
                .result()
                .path("imageUUID")
                .asString();
    }

    private RunningServer.Reply post(String task) {
        return easel.post(array(task), "Authorization", "Bearer " + RunningServer.KEY);
    }

    private static String drawing(String reference) {
        return RunningServer.task("\"inputs\":{\"referenceImages\":[\"" + reference + "\"]}");
    }

    private static String deletion(String id) {
        return task("mediaStorage", "\"operation\":\"delete\",\"mediaUUID\":\"" + id + "\"");
    }

    private static String task(String type, String fields) {
        return "{\"taskType\":\"" + type + "\",\"taskUUID\":\"" + UUID.randomUUID() + "\""
                + (fields.isEmpty() ? "" : "," + fields) + "}";
    }
}
