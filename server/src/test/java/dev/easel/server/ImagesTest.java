package dev.easel.server;

import static dev.easel.server.RunningServer.array;
import static dev.easel.server.RunningServer.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.server.RunningServer.Reply;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Finished pictures under their address. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImagesTest {
    private RunningServer easel;

    @BeforeAll
    void start() {
        easel = RunningServer.with(GradientEngine.willing());
    }

    @AfterAll
    void stop() {
        easel.close();
    }

    @Test
    void a_picture_comes_with_its_type_and_length() {
        var reply = easel.get(draw());
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(reply.header("Content-Length")).isEqualTo(String.valueOf(reply.body().length));
        assertThat(reply.header("Accept-Ranges")).isEqualTo("none");
    }

    @Test
    void a_picture_may_be_kept_for_the_rest_of_its_life() {
        var uri = draw("\"ttl\":3600");
        easel.clock.advance(Duration.ofMinutes(10));
        assertThat(easel.get(uri).header("Cache-Control")).isEqualTo("public, max-age=3000, immutable");
    }

    @Test
    void a_picture_can_neither_be_taken_for_a_page_nor_run() {
        var reply = easel.get(draw());
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(reply.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
    }

    @Test
    void who_has_the_picture_already_is_told_so() {
        var uri = draw();
        var tag = easel.get(uri).header("ETag");
        var reply = easel.get(uri, "If-None-Match", "\"other\", " + tag);
        assertThat(reply.status()).isEqualTo(304);
        assertThat(reply.body()).isEmpty();
        assertThat(reply.header("ETag")).isEqualTo(tag);
    }

    @Test
    void a_head_request_gets_the_headers_only() {
        var uri = draw();
        Reply head = easel.send(HttpRequest.newBuilder(uri)
                .method("HEAD", BodyPublishers.noBody())
                .build());
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("Content-Length"))
                .isEqualTo(String.valueOf(easel.get(uri).body().length));
        assertThat(head.header("Content-Type")).isEqualTo("image/jpeg");
    }

    @Test
    void after_its_time_a_picture_is_gone_like_one_that_never_was() {
        var uri = draw("\"ttl\":60");
        easel.clock.advance(Duration.ofSeconds(59));
        assertThat(easel.get(uri).status()).isEqualTo(200);
        easel.clock.advance(Duration.ofSeconds(1));

        var gone = easel.get(uri);
        var unknown = easel.get("/image/" + UUID.randomUUID() + ".jpg");
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.problemCodes()).containsExactly("mediaNotFound");
        assertThat(gone.header("Cache-Control")).isEqualTo("no-store");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.json()).isEqualTo(gone.json());
    }

    @Test
    void without_a_ttl_a_picture_lives_a_week() {
        var uri = draw();
        easel.clock.advance(Duration.ofDays(7).minusSeconds(1));
        assertThat(easel.get(uri).status()).isEqualTo(200);
        easel.clock.advance(Duration.ofSeconds(1));
        assertThat(easel.get(uri).status()).isEqualTo(404);
    }

    @Test
    void a_ttl_says_how_long_an_address_answers_and_nothing_of_a_picture_that_was_sent_itself() {
        var id = UUID.randomUUID();
        var task = RunningServer.taskWithId(id, "\"outputType\":\"base64Data\",\"ttl\":60");
        var sent = easel.post(array(task)).result().path("imageBase64Data").asString();
        easel.clock.advance(Duration.ofDays(6));

        var polled = easel.post(array("{\"taskType\":\"getResponse\",\"taskUUID\":\"" + id + "\"}"));
        assertThat(polled.result().path("imageBase64Data").asString())
                .isNotEmpty()
                .isEqualTo(sent);
    }

    @Test
    void a_picture_is_found_under_its_own_format_only() {
        var uri = draw();
        assertThat(easel.get(URI.create(uri.toString().replace(".jpg", ".png"))).status())
                .isEqualTo(404);
        assertThat(easel.get(URI.create(uri.toString().replace(".jpg", ".gif"))).status())
                .isEqualTo(404);
    }

    @Test
    void no_path_leads_out_of_the_folder() {
        assertThat(easel.get("/image/..%2F..%2Fsecret.jpg").status()).isEqualTo(404);
    }

    @Test
    void a_task_whose_pictures_have_expired_is_not_answered_with_nothing() throws Exception {
        var task = task("\"outputType\":\"base64Data\"");
        var first = easel.post(array(task)).result();
        var id = first.path("imageUUID").asString();
        Files.delete(easel.data.resolve("images").resolve(id.substring(0, 2)).resolve(id + ".jpg"));
        assertThat(easel.post(array(task)).problemCodes()).containsExactly("mediaExpired");
    }

    private URI draw(String... fields) {
        return URI.create(
                easel.post(array(task(fields))).result().path("imageURL").asString());
    }
}
