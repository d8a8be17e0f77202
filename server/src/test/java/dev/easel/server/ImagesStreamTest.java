package dev.easel.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.engine.EngineException;
import dev.easel.imaging.ImageFormat;
import dev.easel.imaging.ImageHeader;
import dev.easel.imaging.PixelSize;
import dev.easel.imaging.Provenance;
import dev.easel.server.task.TaskLimits;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code "stream": true} on {@code /v1/images/…}: pictures as server-sent events, each as soon as it is finished. */
@Timeout(120)
class ImagesStreamTest {
    private static final Pattern EVENT = Pattern.compile("event: (\\S+)\ndata: (.*)\n\n");
    private static final String BODY =
            "\"model\":\"gpt-image-1\",\"prompt\":\"a red fox\",\"size\":\"256x256\",\"stream\":true";

    private record Event(String name, JsonNode data) {}

    @Test
    void every_picture_comes_in_an_event_of_its_own() {
        try (var easel = RunningServer.with(GradientEngine.willing())) {
            var reply = post(easel, BODY + ",\"n\":2,\"partial_images\":2");
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.header("Content-Type")).isEqualTo("text/event-stream");
            assertThat(reply.header("Easel-Engine")).isEqualTo("gradient/1.0");
            var events = events(reply);
            assertThat(events)
                    .extracting(Event::name)
                    .containsExactly("image_generation.completed", "image_generation.completed");
            assertThat(events.getFirst().data().propertyNames())
                    .containsExactlyInAnyOrder(
                            "type",
                            "b64_json",
                            "created_at",
                            "background",
                            "output_format",
                            "quality",
                            "size",
                            "usage",
                            "easel_engine");
            assertThat(events.getFirst().data().path("type").asString()).isEqualTo("image_generation.completed");
            assertThat(events.getFirst().data().path("size").asString()).isEqualTo("256x256");
        }
    }

    @Test
    void previews_come_before_each_picture_as_many_as_are_asked_for() throws Exception {
        var engine = GradientEngine.makingPreviews(_ -> {});
        try (var easel = RunningServer.with(engine)) {
            var reply = post(easel, BODY + ",\"n\":2,\"partial_images\":3,\"output_format\":\"webp\"");
            assertThat(reply.header("Easel-Engine")).isEqualTo("gradient/1.0");
            var events = events(reply);
            var partial = "image_generation.partial_image";
            var completed = "image_generation.completed";
            assertThat(events)
                    .extracting(Event::name)
                    .containsExactly(partial, partial, partial, completed, partial, partial, partial, completed);
            assertThat(events)
                    .filteredOn(event -> event.name().equals(partial))
                    .extracting(
                            event -> event.data().path("partial_image_index").asInt())
                    .containsExactly(0, 1, 2, 0, 1, 2);
            var first = events.getFirst().data();
            assertThat(first.propertyNames())
                    .containsExactlyInAnyOrder(
                            "type",
                            "b64_json",
                            "partial_image_index",
                            "created_at",
                            "background",
                            "output_format",
                            "quality",
                            "size",
                            "easel_engine");
            assertThat(first.path("type").asString()).isEqualTo(partial);
            assertThat(first.path("size").asString()).isEqualTo("256x256");
            var file = Base64.getDecoder().decode(first.path("b64_json").asString());
            var header = ImageHeader.read(file);
            assertThat(header.format()).isEqualTo(ImageFormat.WEBP);
            assertThat(header.size()).isEqualTo(new PixelSize(16, 16));
            assertThat(Provenance.read(file).orElseThrow().engine()).isEqualTo("gradient");
            assertThat(engine.previews()).isEqualTo(6);
        }
    }

    /** An engine may draw sooner than the thread that took the request gets on. */
    @Test
    void no_preview_is_lost_however_soon_it_is_made() {
        var partial = "image_generation.partial_image";
        try (var easel = RunningServer.with(GradientEngine.makingPreviews(_ -> {}))) {
            for (int request = 0; request < 50; request++) {
                assertThat(events(post(easel, BODY + ",\"partial_images\":2")))
                        .extracting(Event::name)
                        .as("request %d", request)
                        .containsExactly(partial, partial, "image_generation.completed");
            }
        }
    }

    @Test
    void nobody_makes_a_preview_that_nobody_asked_for() {
        var engine = GradientEngine.makingPreviews(_ -> {});
        try (var easel = RunningServer.with(engine)) {
            assertThat(events(post(easel, BODY + ",\"partial_images\":0"))).hasSize(1);
            assertThat(events(post(easel, BODY))).hasSize(1);
            assertThat(engine.previews()).isZero();
            assertThat(events(post(easel, BODY + ",\"partial_images\":1"))).hasSize(2);
            assertThat(engine.previews()).isEqualTo(1);
        }
    }

    @Test
    void previews_of_an_edit_are_called_so() {
        try (var easel = RunningServer.with(GradientEngine.makingPreviews(_ -> {}))) {
            var picture = Pictures.base64(Pictures.file(ImageFormat.PNG, 32, 32, 1));
            var body = "{" + BODY + ",\"partial_images\":1,\"image\":\"" + picture + "\"}";
            var reply = easel.send(HttpRequest.newBuilder(easel.uri("/v1/images/edits"))
                    .POST(BodyPublishers.ofString(body))
                    .build());
            assertThat(events(reply))
                    .extracting(Event::name)
                    .containsExactly("image_edit.partial_image", "image_edit.completed");
        }
    }

    /** The answer has begun, and with it its headers are gone, before anybody knows who draws. */
    @Test
    void a_stream_that_was_silent_at_first_says_with_each_picture_who_drew_it() throws Exception {
        var permits = new Semaphore(0);
        try (var easel = RunningServer.with(GradientEngine.held(permits));
                var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(easel.uri("/v1/images/generations"))
                            .POST(BodyPublishers.ofString("{" + BODY + ",\"n\":2}"))
                            .build(),
                    HttpResponse.BodyHandlers.ofLines());
            assertThat(answer.headers().firstValue("Easel-Engine")).isEmpty();
            permits.release(2);
            var pictures = answer.body()
                    .filter(line -> line.startsWith("data: "))
                    .map(line -> JsonMapper.shared().readTree(line.substring("data: ".length())))
                    .toList();
            assertThat(pictures)
                    .extracting(picture -> picture.path("easel_engine").asString())
                    .containsExactly("gradient/1.0", "gradient/1.0");
        }
    }

    @Test
    void what_is_refused_at_once_has_a_status() {
        try (var easel = RunningServer.with(GradientEngine.willing())) {
            var reply = post(easel, BODY + ",\"n\":0");
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.json().at("/error/param").asString()).isEqualTo("n");
        }
    }

    @Test
    void what_goes_wrong_after_the_first_picture_is_an_event() {
        var engine = new GradientEngine(index -> {
            if (index == 1) {
                throw new EngineException("The paint has run out.");
            }
        });
        try (var easel = RunningServer.with(engine)) {
            var events = events(post(easel, BODY + ",\"n\":2"));
            assertThat(events).extracting(Event::name).containsExactly("image_generation.completed", "error");
            assertThat(events.getLast().data().at("/error/message").asString()).contains("paint");
        }
    }

    @Test
    void a_task_whose_caller_has_gone_is_cancelled() throws Exception {
        var begun = new CountDownLatch(1);
        var engine = new GradientEngine(index -> {
            begun.countDown();
            new Semaphore(0).acquire();
        });
        try (var easel = RunningServer.with(engine)) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), easel.server.port())) {
                var body = "{" + BODY + "}";
                var request = "POST /v1/images/generations HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body;
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                begun.await();
            }
            var cancelled = "/v1/tasks?state=cancelled";
            while (easel.get(cancelled).json().path("data").isEmpty()) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void a_full_queue_is_told_with_a_time_to_come_back() {
        var permits = new Semaphore(0);
        var engine = GradientEngine.held(permits);
        var limits = new TaskLimits(1, 1, TaskLimits.standard().retention());
        try (var easel = RunningServer.with(engine, config -> config.within(limits))) {
            var task = "\"deliveryMethod\":\"async\"";
            easel.post(RunningServer.array(RunningServer.task(task)));
            while (engine.begun() == 0) {
                Thread.onSpinWait();
            }
            easel.post(RunningServer.array(RunningServer.task(task)));
            for (var stream : List.of("true", "false")) {
                var reply = post(easel, BODY.replace("true", stream));
                assertThat(reply.status()).isEqualTo(429);
                assertThat(reply.json().at("/error/code").asString()).isEqualTo("rate_limit_exceeded");
                assertThat(Integer.parseInt(reply.header("Retry-After"))).isPositive();
            }
            permits.release(10);
        }
    }

    private static RunningServer.Reply post(RunningServer easel, String fields) {
        return easel.send(HttpRequest.newBuilder(easel.uri("/v1/images/generations"))
                .POST(BodyPublishers.ofString("{" + fields + "}"))
                .build());
    }

    private static List<Event> events(RunningServer.Reply reply) {
        return EVENT.matcher(new String(reply.body(), StandardCharsets.UTF_8))
                .results()
                .map(match -> new Event(match.group(1), JsonMapper.shared().readTree(match.group(2))))
                .toList();
    }
}
