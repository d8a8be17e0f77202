package dev.easel.s3;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.contract.Catalog;
import dev.easel.s3.Presigner.Grant;
import dev.easel.server.EaselServer;
import dev.easel.server.ServerConfig;
import dev.easel.server.access.AccessKeys;
import dev.easel.server.egress.EgressPolicy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.junit.S3ProxyExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Presigned addresses in the hands of the server, before a storage service that checks them. */
@Timeout(120)
class S3UploadTest {
    private static final String OBJECT = "/pictures/fox.png";
    private static final String PNG = "image/png";
    private static final Duration HOUR = Duration.ofHours(1);

    @RegisterExtension
    final S3ProxyExtension s3 = S3ProxyExtension.builder()
            .withCredentials(AuthenticationType.AWS_V4, "access-key-of-tests", "secret-key-of-tests")
            .build();

    @TempDir
    Path data;

    private final Semaphore permits = new Semaphore(100);
    private final HttpClient http = HttpClient.newHttpClient();
    private Presigner presigner;
    private EaselServer easel;

    @BeforeEach
    void start() throws Exception {
        presigner = new Presigner(
                requireNonNull(s3.getUri()), requireNonNull(s3.getAccessKey()), requireNonNull(s3.getSecretKey()));
        assertThat(ask("PUT", presigner.sign(lasting("PUT", "/pictures", HOUR))).statusCode())
                .isEqualTo(200);
        var config = ServerConfig.local(data)
                .listening("127.0.0.1", 0, AccessKeys.none())
                .calling(EgressPolicy.allowing(presigner.endpoint().getAuthority()));
        easel = EaselServer.start(config, Catalog.load(), new GreyEngine(permits));
    }

    @AfterEach
    void stop() {
        permits.release(100);
        easel.close();
        http.close();
    }

    @Test
    void a_valid_address_gets_the_picture_with_its_exact_type() throws Exception {
        var id = send(presigner.sign(lasting("PUT", OBJECT, HOUR), Map.of("content-type", PNG)));
        var picture = http.send(
                HttpRequest.newBuilder(URI.create(finished(id).path("imageURL").asString()))
                        .build(),
                BodyHandlers.ofByteArray());
        var object = stored();
        assertThat(object.body()).isEqualTo(picture.body());
        assertThat(object.headers().firstValue("Content-Type")).contains(PNG);
        assertThat(poll(id).has("errors")).isFalse();
    }

    @Test
    void an_address_that_is_signed_for_another_type_is_refused_and_the_task_says_so() throws Exception {
        var id = send(presigner.sign(lasting("PUT", OBJECT, HOUR), Map.of("content-type", "image/jpeg")));
        assertThat(failure(id)).contains("answered 403");
    }

    @Test
    void an_address_that_was_tampered_with_is_refused_and_the_task_says_so() throws Exception {
        var other = presigner.sign(lasting("PUT", "/pictures/mine.png", HOUR)).toString();
        var id = send(URI.create(other.replace("mine.png", "yours.png")));
        assertThat(failure(id)).contains("answered 403").doesNotContain("Signature");
    }

    @Test
    void an_address_for_reading_is_refused_for_writing_and_the_task_says_so() throws Exception {
        assertThat(failure(send(presigner.sign(lasting("GET", OBJECT, HOUR))))).contains("answered 403");
    }

    @Test
    void an_address_of_somebody_without_a_key_is_refused_and_the_task_says_so() throws Exception {
        var stranger = new Presigner(presigner.endpoint(), presigner.accessKey(), "another-secret-key");
        assertThat(failure(send(stranger.sign(lasting("PUT", OBJECT, HOUR))))).contains("answered 403");
    }

    @Test
    void a_bucket_that_is_not_there_fails_the_upload_and_the_task_says_so() throws Exception {
        assertThat(failure(send(presigner.sign(lasting("PUT", "/nowhere/fox.png", HOUR)))))
                .contains("answered 404");
    }

    @Test
    void an_address_that_has_expired_is_refused_with_the_task() throws Exception {
        var past = new Grant("PUT", OBJECT, Instant.now().minus(HOUR), Duration.ofMinutes(1));
        var answer = post(task(UUID.randomUUID(), presigner.sign(past)));
        assertThat(answer.path("errors").path(0).path("code").asString()).isEqualTo("invalidUploadEndpoint");
        assertThat(ask("PUT", presigner.sign(past)).statusCode())
                .as("the storage service agrees")
                .isEqualTo(403);
    }

    @Test
    void an_address_that_expires_while_the_picture_is_drawn_fails_the_upload_and_the_task_says_so() throws Exception {
        permits.drainPermits();
        var soon = Instant.now().plusSeconds(2);
        var id = send(presigner.sign(lasting("PUT", OBJECT, Duration.ofSeconds(2))));
        while (Instant.now().isBefore(soon)) {
            assertThat(poll(id).path("data").path(0).path("status").asString()).isEqualTo("processing");
        }
        permits.release();
        assertThat(failure(id)).contains("its time was over");
    }

    private static Grant lasting(String method, String path, Duration span) {
        return new Grant(method, path, Instant.now(), span);
    }

    /** Hands in a task whose picture is to be put there; returns its id. */
    private UUID send(URI upload) throws IOException, InterruptedException {
        var id = UUID.randomUUID();
        var answer = post(task(id, upload));
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        return id;
    }

    private static String task(UUID id, URI upload) {
        return """
                {"taskType": "imageInference", "taskUUID": "%s", "model": "xai:grok-imagine@image-pro",
                 "positivePrompt": "a red fox", "deliveryMethod": "async", "outputFormat": "PNG",
                 "uploadEndpoint": "%s"}""".formatted(id, upload);
    }

    private JsonNode poll(UUID id) throws IOException, InterruptedException {
        return post("{\"taskType\": \"getResponse\", \"taskUUID\": \"" + id + "\"}");
    }

    private JsonNode finished(UUID id) throws IOException, InterruptedException {
        var item = poll(id).path("data").path(0);
        while (!item.path("status").asString().equals("success")) {
            item = poll(id).path("data").path(0);
        }
        return item;
    }

    /** What the task says of its upload, once it does. The picture itself is there. */
    private String failure(UUID id) throws IOException, InterruptedException {
        finished(id);
        var answer = poll(id);
        while (!answer.has("errors")) {
            answer = poll(id);
        }
        assertThat(answer.path("data").size()).isEqualTo(1);
        var problem = answer.path("errors").path(0);
        assertThat(problem.path("code").asString()).isEqualTo("uploadFailed");
        return problem.path("message").asString();
    }

    /** The object in the bucket, once it is there. */
    private HttpResponse<byte[]> stored() throws IOException, InterruptedException {
        var reading = presigner.sign(lasting("GET", OBJECT, HOUR));
        var object = ask("GET", reading);
        while (object.statusCode() == 404) {
            object = ask("GET", reading);
        }
        return object;
    }

    private HttpResponse<byte[]> ask(String method, URI address) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(address)
                        .method(method, BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private JsonNode post(String task) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(easel.url().resolve("/v1"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("[" + task + "]"))
                .build();
        return JsonMapper.shared()
                .readTree(http.send(request, BodyHandlers.ofByteArray()).body());
    }
}
