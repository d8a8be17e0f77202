package dev.easel.server;

import static dev.easel.server.RunningServer.array;
import static dev.easel.server.RunningServer.task;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.contract.Catalog;
import dev.easel.engine.EngineException;
import dev.easel.server.RunningServer.Reply;
import dev.easel.server.access.AccessKeys;
import dev.easel.server.access.KeyFile;
import dev.easel.server.access.KeyLimits;
import dev.easel.server.access.Role;
import dev.easel.server.store.Database;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Keys made beside a running server: who gets in, and how much everybody may do. */
class KeysTest {
    private static final String PING = "{\"taskType\":\"ping\",\"ping\":true}";

    @Test
    void a_server_without_keys_closes_its_door_when_the_first_key_is_made() throws IOException {
        try (var easel = RunningServer.with(GradientEngine.willing())) {
            assertThat(easel.post(array(PING)).status()).isEqualTo(200);
            var key = create(easel, KeyLimits.NONE);
            easel.clock.advance(Duration.ofSeconds(5));
            assertThat(easel.post(array(PING)).status()).isEqualTo(401);
            assertThat(post(easel, key, PING).status()).isEqualTo(200);
        }
    }

    @Test
    void a_revoked_key_is_refused_within_five_seconds_and_the_door_stays_closed() throws IOException {
        try (var easel = RunningServer.with(GradientEngine.willing())) {
            var key = create(easel, KeyLimits.NONE);
            easel.clock.advance(Duration.ofSeconds(5));
            assertThat(post(easel, key, task()).status()).isEqualTo(200);
            var file = new KeyFile(easel.data);
            file.revoke(file.read().getFirst().id(), easel.clock);
            easel.clock.advance(Duration.ofSeconds(5));
            var reply = post(easel, key, task());
            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.problemCodes()).containsExactly("invalidApiKey");
            Files.delete(easel.data.resolve("keys.json"));
            easel.clock.advance(Duration.ofSeconds(5));
            assertThat(easel.post(array(PING)).status()).isEqualTo(401);
        }
    }

    @Test
    void configured_keys_go_on_to_be_accepted_beside_those_that_were_made() throws IOException {
        try (var easel = RunningServer.locked(GradientEngine.willing())) {
            var key = create(easel, KeyLimits.NONE);
            easel.clock.advance(Duration.ofSeconds(5));
            assertThat(post(easel, key, PING).status()).isEqualTo(200);
            assertThat(post(easel, RunningServer.KEY, PING).status()).isEqualTo(200);
            assertThat(post(easel, key.substring(0, key.length() - 1) + "!", PING)
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void a_key_may_begin_so_many_tasks_a_minute() throws IOException {
        var limits = new KeyLimits(Optional.of(2), Optional.empty(), Optional.empty());
        try (var easel = RunningServer.with(GradientEngine.willing())) {
            var key = create(easel, limits);
            easel.clock.advance(Duration.ofSeconds(5));
            var replay = task();
            assertThat(post(easel, key, replay).status()).isEqualTo(200);
            assertThat(post(easel, key, replay).status()).isEqualTo(200);
            assertThat(post(easel, key, task()).status())
                    .as("a replay costs nothing")
                    .isEqualTo(200);
            var reply = post(easel, key, task());
            assertThat(reply.status()).isEqualTo(429);
            assertThat(reply.problemCodes()).containsExactly("rateLimitExceeded");
            assertThat(reply.header("Retry-After")).isEqualTo("30");
            assertThat(post(easel, key, replay).status())
                    .as("a replay is answered whatever limit is reached")
                    .isEqualTo(200);
            easel.clock.advance(Duration.ofSeconds(30));
            assertThat(post(easel, key, task()).status()).isEqualTo(200);
        }
    }

    @Test
    void a_key_may_have_so_many_tasks_at_a_time() throws IOException {
        var limits = new KeyLimits(Optional.empty(), Optional.of(1), Optional.empty());
        var permits = new Semaphore(0);
        try (var easel = RunningServer.with(GradientEngine.held(permits))) {
            var key = create(easel, limits);
            easel.clock.advance(Duration.ofSeconds(5));
            var waiting = easel.postLater(array(authentication(key), task(), task()));
            permits.release(2);
            var reply = waiting.join();
            assertThat(reply.json().path("data").size()).isEqualTo(1);
            assertThat(reply.problemCodes()).containsExactly("rateLimitExceeded");
            assertThat(post(easel, key, task()).status()).isEqualTo(200);
        }
    }

    @Test
    void whoever_has_too_many_tasks_at_a_time_is_told_when_to_try_again() throws IOException {
        var limits = new KeyLimits(Optional.empty(), Optional.of(1), Optional.empty());
        var permits = new Semaphore(0);
        var engine = GradientEngine.held(permits);
        try (var easel = RunningServer.with(engine)) {
            var key = create(easel, limits);
            easel.clock.advance(Duration.ofSeconds(5));
            var waiting = easel.postLater(array(authentication(key), task()));
            while (engine.begun() < 1) {
                Thread.onSpinWait();
            }
            var reply = post(easel, key, task());
            assertThat(reply.status()).isEqualTo(429);
            assertThat(reply.problemCodes()).containsExactly("rateLimitExceeded");
            assertThat(Integer.parseInt(reply.header("Retry-After"))).isPositive();
            permits.release(2);
            assertThat(waiting.join().status()).isEqualTo(200);
            assertThat(post(easel, key, task()).status()).isEqualTo(200);
        }
    }

    @Test
    void a_key_is_worth_its_budget_and_no_more() throws IOException {
        var limits = new KeyLimits(Optional.empty(), Optional.empty(), Optional.of(new BigDecimal("0.20")));
        try (var easel = RunningServer.with(GradientEngine.willing())) {
            var key = create(easel, limits);
            easel.clock.advance(Duration.ofSeconds(5));
            assertThat(post(easel, key, task("\"numberResults\":2")).status()).isEqualTo(200);
            var reply = post(easel, key, task());
            assertThat(reply.status()).isEqualTo(402);
            assertThat(reply.problemCodes()).containsExactly("insufficientCredits");
            assertThat(reply.header("Retry-After")).isEmpty();
            assertThat(reply.problem().path("message").asString())
                    .startsWith("Insufficient credits: this task costs $0.07, and $0.06 of the key's budget of $0.2");
            var cheap = task().replace("@image-pro", "@image");
            assertThat(post(easel, key, cheap).status()).isEqualTo(200);
            assertThat(details(easel, key).path("balance").path("amount").asDouble())
                    .isEqualTo(0.04);
        }
    }

    @Test
    void a_task_that_fails_costs_nothing() throws IOException {
        var limits = new KeyLimits(Optional.empty(), Optional.of(1), Optional.of(new BigDecimal("0.07")));
        var broken = new GradientEngine(_ -> {
            throw new EngineException("no paint");
        });
        try (var easel = RunningServer.with(broken)) {
            var key = create(easel, limits);
            easel.clock.advance(Duration.ofSeconds(5));
            for (int i = 0; i < 3; i++) {
                assertThat(post(easel, key, task()).problemCodes()).containsExactly("inferenceError");
            }
        }
    }

    @Test
    void usage_is_counted_by_day_and_survives_a_restart() throws Exception {
        try (var easel = RunningServer.with(GradientEngine.willing())) {
            var key = create(easel, KeyLimits.NONE);
            easel.clock.advance(Duration.ofSeconds(5));
            post(easel, key, task("\"numberResults\":2"));
            easel.clock.advance(Duration.ofDays(2));
            post(easel, key, task());
            var details = details(easel, key);
            assertThat(details.path("usage"))
                    .hasToString("{\"today\":{\"requests\":1,\"credits\":0.07},"
                            + "\"last7Days\":{\"requests\":2,\"credits\":0.21},"
                            + "\"last30Days\":{\"requests\":2,\"credits\":0.21},"
                            + "\"total\":{\"requests\":2,\"credits\":0.21}}");
            assertThat(UUID.fromString(details.path("organizationUUID").asString()))
                    .isNotNull();
            var own = details.path("apiKeys").path(0);
            assertThat(own.path("name").asString()).isEqualTo("test");
            assertThat(own.path("requests").asInt()).isEqualTo(2);
            assertThat(details.toString()).doesNotContain(key);

            var second = ServerConfig.local(easel.data).listening("127.0.0.1", 0, AccessKeys.none());
            assertThatThrownBy(() -> EaselServer.start(second, Catalog.load(), GradientEngine.willing(), easel.clock))
                    .isInstanceOf(StartException.class)
                    .hasMessageContaining("in use by another Easel (process "
                            + ProcessHandle.current().pid() + ")");
            assertThat(Database.usageIn(easel.data))
                    .extracting(entry -> entry.usage().credits())
                    .containsExactlyInAnyOrder(new BigDecimal("0.14"), new BigDecimal("0.07"));
        }
    }

    @Test
    void no_key_is_written_anywhere() throws IOException {
        try (var easel = RunningServer.with(GradientEngine.willing())) {
            var key = create(easel, KeyLimits.NONE);
            easel.clock.advance(Duration.ofSeconds(5));
            post(easel, key, task());
            try (var files = Files.walk(easel.data)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(new String(Files.readAllBytes(file), UTF_8)).doesNotContain(key);
                }
            }
        }
    }

    @Test
    void the_catalogue_can_be_searched() {
        try (var easel = RunningServer.with(GradientEngine.willing())) {
            assertThat(search(easel, "").path("totalResults").asInt()).isEqualTo(3);
            var pro = search(easel, ",\"search\":\"grok PRO\"");
            assertThat(pro.path("totalResults").asInt()).isEqualTo(1);
            assertThat(pro.path("results").path(0).path("air").asString()).isEqualTo("xai:grok-imagine@image-pro");
            assertThat(search(easel, ",\"category\":\"lora\"")
                            .path("totalResults")
                            .asInt())
                    .isZero();
            var page = search(easel, ",\"limit\":1,\"offset\":1");
            assertThat(page.path("totalResults").asInt()).isEqualTo(3);
            assertThat(page.path("results").size()).isEqualTo(1);
            var wrong = easel.post(array(searching(",\"limit\":0,\"category\":\"hat\",\"colour\":1")));
            assertThat(wrong.problemCodes())
                    .containsExactlyInAnyOrder("invalidLimit", "invalidCategory", "unsupportedParameter");
        }
    }

    @Test
    void models_are_filtered_and_sorted_by_what_the_platform_documents() {
        try (var easel = RunningServer.with(GradientEngine.willing())) {
            int all = search(easel, "").path("totalResults").asInt();
            for (var fields : List.of(
                    "\"source\":\"official\"",
                    "\"source\":\"featured\"",
                    "\"type\":\"base\"",
                    "\"visibility\":\"public\"",
                    "\"capabilities\":[\"text-to-image\",\"io:image-to-image\"]",
                    "\"capabilities\":\"Text-To-Image\"",
                    "\"tags\":[]",
                    "\"sort\":\"_score\"",
                    "\"sort\":\"-popularity\"")) {
                assertThat(search(easel, "," + fields).path("totalResults").asInt())
                        .as(fields)
                        .isEqualTo(all);
            }
            for (var fields : List.of(
                    "\"source\":\"community\"",
                    "\"type\":\"refiner\"",
                    "\"category\":\"controlnet\"",
                    "\"architecture\":\"sdxl\"",
                    "\"conditioning\":\"canny\"",
                    "\"capabilities\":[\"text-to-image\",\"text-to-video\"]",
                    "\"tags\":[\"anime\"]",
                    "\"visibility\":\"owned\"")) {
                assertThat(search(easel, "," + fields).path("totalResults").asInt())
                        .as(fields)
                        .isZero();
            }
            var pro = search(easel, ",\"architecture\":\"xAI-grok-imagine-image-pro\"");
            assertThat(pro.at("/results/0/air").asString()).isEqualTo("xai:grok-imagine@image-pro");
            assertThat(sorted(easel, "name", "name")).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
            assertThat(sorted(easel, "-name", "name")).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER.reversed());
            assertThat(sorted(easel, "addedUnixTimestamp", "version")).isSorted();
            assertThat(sorted(easel, "-updatedDateUnixTimestamp", "version"))
                    .isSortedAccordingTo(Comparator.reverseOrder());
            var wrong = easel.post(array(
                    searching(",\"sort\":\"colour\",\"source\":1,\"capabilities\":[1],\"tags\":{},\"type\":\"hat\"")));
            assertThat(wrong.problemCodes())
                    .containsExactlyInAnyOrder(
                            "invalidSort", "invalidSource", "invalidCapabilities", "invalidTags", "invalidType");
        }
    }

    private static List<String> sorted(RunningServer easel, String order, String field) {
        return search(easel, ",\"sort\":\"" + order + "\"")
                .path("results")
                .valueStream()
                .map(result -> result.path(field).asString())
                .toList();
    }

    private static String authentication(String key) {
        return "{\"taskType\":\"authentication\",\"apiKey\":\"" + key + "\"}";
    }

    private static JsonNode search(RunningServer easel, String fields) {
        return easel.post(array(searching(fields))).result();
    }

    private static String searching(String fields) {
        return "{\"taskType\":\"modelSearch\",\"taskUUID\":\"" + UUID.randomUUID() + "\"" + fields + "}";
    }

    private static JsonNode details(RunningServer easel, String key) {
        var task = "{\"taskType\":\"accountManagement\",\"taskUUID\":\"" + UUID.randomUUID()
                + "\",\"operation\":\"getDetails\"}";
        return post(easel, key, task).result();
    }

    private static String create(RunningServer easel, KeyLimits limits) throws IOException {
        return new KeyFile(easel.data)
                .create("test", Role.USER, limits, easel.clock, new SecureRandom())
                .key()
                .text();
    }

    private static Reply post(RunningServer easel, String key, String... tasks) {
        return easel.post(array(tasks), "Authorization", "Bearer " + key);
    }
}
