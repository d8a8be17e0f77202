package dev.easel.server;

import static dev.easel.server.RunningServer.array;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.easel.imaging.ImageFormat;
import dev.easel.server.access.KeyFile;
import dev.easel.server.access.KeyLimits;
import dev.easel.server.access.Role;
import dev.easel.server.egress.EgressPolicy;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the server answers is what its own OpenAPI document says of it. */
class DescribedAnswersTest {
    private static final String PNG = Pictures.base64(Pictures.file(ImageFormat.PNG, 20, 20, 5));

    @Test
    void answers_of_media_accounts_and_search_are_described() throws IOException {
        try (var easel = RunningServer.with(GradientEngine.takingReferences(1))) {
            var limits = new KeyLimits(Optional.empty(), Optional.empty(), Optional.of(new BigDecimal("1")));
            var key = new KeyFile(easel.data)
                    .create("test", Role.USER, limits, easel.clock, new SecureRandom())
                    .key()
                    .text();
            easel.clock.advance(Duration.ofSeconds(5));
            var document = (ObjectNode) easel.get("/openapi.json").json();
            for (var task : List.of(
                    task("imageUpload", "\"image\":\"" + PNG + "\""),
                    task("mediaStorage", "\"operation\":\"upload\",\"media\":\"" + PNG + "\""),
                    RunningServer.task("\"includeCost\":true,\"inputs\":{\"referenceImages\":[\"" + PNG + "\"]}"),
                    task("accountManagement", "\"operation\":\"getDetails\""),
                    task("modelSearch", "\"search\":\"grok\""))) {
                var reply = easel.post(array(task), "Authorization", "Bearer " + key);
                assertThat(reply.status()).isEqualTo(200);
                assertThat(faults(document, "Answer", reply.json())).isEmpty();
            }
            var costly =
                    easel.post(array(RunningServer.task("\"numberResults\":20")), "Authorization", "Bearer " + key);
            assertThat(costly.status()).isEqualTo(402);
            assertThat(faults(document, "Failure", costly.json())).isEmpty();
        }
    }

    @Test
    void answers_to_polls_dry_runs_details_and_cancellations_are_described() {
        var permits = new Semaphore(1);
        try (var easel = RunningServer.with(
                GradientEngine.held(permits), config -> config.calling(EgressPolicy.allowing("127.0.0.1:1")))) {
            var document = (ObjectNode) easel.get("/openapi.json").json();
            var id = UUID.randomUUID();
            var about = "\"taskUUID\":\"" + id + "\"";
            assertDescribed(
                    document,
                    "Answer",
                    easel.post(array(RunningServer.taskWithId(
                            id,
                            "\"deliveryMethod\":\"async\",\"numberResults\":2",
                            "\"webhookURL\":\"http://127.0.0.1:1/hook\""))));
            var poll = "[{\"taskType\":\"getResponse\"," + about + "}]";
            var reply = easel.post(poll);
            while (!reply.json().toString().contains("success")) {
                assertDescribed(document, "Answer", reply);
                reply = easel.post(poll);
            }
            assertDescribed(document, "Answer", reply);
            for (var type : List.of("getTaskDetails", "cancelTask")) {
                assertDescribed(document, "Answer", easel.post("[{\"taskType\":\"" + type + "\"," + about + "}]"));
            }
            while (!reply.json().has("errors")) {
                reply = easel.post(poll);
            }
            assertDescribed(document, "Answer", reply);
            assertDescribed(document, "Answer", easel.post("[{\"taskType\":\"getTaskDetails\"," + about + "}]"));
            assertDescribed(
                    document,
                    "Answer",
                    easel.post(array(RunningServer.task("\"numberResults\":2")), "X-Runware-Dry-Run", "1"));
            assertDescribed(document, "TaskSummaries", easel.get("/v1/tasks"));
            assertDescribed(document, "TaskSummary", easel.get("/v1/tasks/" + id));
            var deliveries = easel.get("/v1/deliveries");
            assertThat(deliveries.json().path("data").size()).isPositive();
            assertDescribed(document, "Deliveries", deliveries);
            assertDescribed(document, "Answer", easel.post("[{\"taskType\":\"ping\",\"ping\":true}]"));
            permits.release(100);
        }
    }

    @Test
    void refusals_of_every_kind_are_described() {
        try (var easel = RunningServer.locked(GradientEngine.willing())) {
            var document = (ObjectNode) easel.get("/openapi.json", "Authorization", "Bearer " + RunningServer.KEY)
                    .json();
            assertDescribed(document, "Failure", easel.post("[]"));
            assertDescribed(document, "Failure", easel.post(array(RunningServer.task())));
            for (var body : List.of(
                    "{",
                    "[{}]",
                    array(RunningServer.task("\"numberResults\":0,\"ttl\":1")),
                    "[{\"taskType\":\"getResponse\",\"taskUUID\":\"" + UUID.randomUUID() + "\"}]")) {
                assertDescribed(document, "Failure", easel.post(body, "Authorization", "Bearer " + RunningServer.KEY));
            }
            for (var path : List.of("/nowhere", "/v1", "/v1/tasks/x", "/image/x")) {
                assertDescribed(document, "Failure", easel.get(path, "Authorization", "Bearer " + RunningServer.KEY));
            }
        }
    }

    @Test
    void answers_of_the_image_apis_are_described() {
        try (var easel = RunningServer.with(GradientEngine.takingReferences(1))) {
            var document = (ObjectNode) easel.get("/openapi.json").json();
            for (var fields : List.of(
                    "\"size\":\"256x256\"",
                    "\"size\":\"256x256\",\"output_format\":\"webp\",\"response_format\":\"url\",\"n\":2",
                    "\"aspect_ratio\":\"1:1\"",
                    "\"model\":\"grok-imagine-image\",\"response_format\":\"b64_json\"")) {
                var reply = images(easel, "generations", fields);
                assertThat(reply.status()).isEqualTo(200);
                assertDescribed(document, "Images", reply);
            }
            var picture = "\"images\":[{\"image_url\":\"data:image/png;base64," + PNG + "\"}]";
            assertDescribed(document, "Images", images(easel, "edits", picture));
            for (var fields : List.of("\"n\":0", "\"n\":0,\"zebra\":1", "\"model\":\"x\"", "\"resolution\":\"9k\"")) {
                var reply = images(easel, "generations", fields);
                assertThat(reply.status()).isBetween(400, 404);
                assertDescribed(document, "ImagesError", reply);
            }
        }
    }

    private static RunningServer.Reply images(RunningServer easel, String path, String fields) {
        return easel.send(HttpRequest.newBuilder(easel.uri("/v1/images/" + path))
                .POST(BodyPublishers.ofString("{\"prompt\":\"a red fox\"," + fields + "}"))
                .build());
    }

    private static void assertDescribed(ObjectNode document, String schema, RunningServer.Reply reply) {
        assertThat(faults(document, schema, reply.json()))
                .as("%s", reply.json())
                .isEmpty();
    }

    private static String task(String type, String fields) {
        return "{\"taskType\":\"" + type + "\",\"taskUUID\":\"" + UUID.randomUUID() + "\"," + fields + "}";
    }

    private static List<String> faults(ObjectNode document, String name, JsonNode answer) {
        var schema = document.deepCopy();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$ref", "#/components/schemas/" + name);
        return SchemaRegistry.withDialect(Dialects.getDraft202012()).getSchema(schema).validate(answer).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }
}
