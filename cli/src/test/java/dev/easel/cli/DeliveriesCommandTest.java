package dev.easel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.easel.contract.Catalog;
import dev.easel.server.EaselServer;
import dev.easel.server.ServerConfig;
import dev.easel.server.access.AccessKeys;
import dev.easel.server.egress.EgressPolicy;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands of an operator whose server has webhook calls to make, with a receiver that is broken at first. */
class DeliveriesCommandTest {
    private static final String KEY = "operators-key-for-tests-0123456789";

    @TempDir
    Path folder;

    private final AtomicInteger status = new AtomicInteger(410);
    private HttpServer receiver;
    private EaselServer server;

    /** What a command left behind. */
    private record Outcome(int code, String out, String err) {}

    @BeforeEach
    void start() throws Exception {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status.get(), -1);
            exchange.close();
        });
        receiver.start();
        var config = ServerConfig.local(folder.resolve("data"))
                .listening("127.0.0.1", 0, AccessKeys.of(List.of(KEY)))
                .calling(EgressPolicy.allowing(authority()));
        server = EaselServer.start(config, Catalog.load(), new FakeEngine());
    }

    @AfterEach
    void stop() {
        server.close();
        receiver.stop(0);
    }

    private String authority() {
        return "127.0.0.1:" + receiver.getAddress().getPort();
    }

    @Test
    void a_call_that_failed_is_listed_shown_and_made_again() throws Exception {
        assertThat(easel("list").err()).contains("No such deliveries");
        draw();
        var failed = listed("failed");
        var id = failed.required("id").stringValue();
        assertThat(easel("list", "--state", "failed").out())
                .startsWith(id + "\n")
                .contains("webhook failed  http://" + authority() + "/hook?…")
                .contains("1 attempt, the last ")
                .contains("given up: the receiver refused it for good: answered 410")
                .doesNotContain("secret");
        assertThat(easel("show", id).out()).startsWith(id + "\n");
        status.set(200);
        var replayed = easel("replay", id);
        assertThat(replayed.code()).isZero();
        assertThat(replayed.out()).isEqualTo(id + "\n");
        assertThat(listed("delivered").required("id").stringValue()).isEqualTo(id);
        assertThat(JsonMapper.shared()
                        .readTree(easel("show", "--json", id).out())
                        .required("state")
                        .stringValue())
                .isEqualTo("delivered");
    }

    @Test
    void long_lists_come_in_pages() throws Exception {
        draw();
        draw();
        var first = easel("list", "--limit", "1");
        var next = first.out().lines().findFirst().orElseThrow();
        assertThat(first.err()).contains("--before " + next);
        assertThat(easel("list", "--limit", "1", "--before", next).out())
                .startsWith("msg_")
                .doesNotContain(next);
    }

    @Test
    void what_the_server_refuses_is_said_in_its_words() {
        var wrong = easel("list", "--state", "lost");
        assertThat(wrong.code()).isEqualTo(ExitCode.FAILED);
        assertThat(wrong.err()).contains("'state' must be one of pending, delivered, failed");
        assertThat(easel("show", "msg_1").err()).contains("no such delivery");
        assertThat(easel("replay", "msg_1").err()).contains("no such delivery");
        assertThat(easel("show", "../tasks").code()).isEqualTo(ExitCode.INVALID);
    }

    @Test
    void the_key_comes_from_the_environment_or_a_file_and_is_asked_for_if_it_is_missing() throws IOException {
        Files.writeString(folder.resolve("key"), "# mine\n" + KEY + "\n");
        assertThat(easel(Map.of(), "list", "--key-file", "key").code()).isZero();
        assertThat(easel(Map.of("EASEL_KEY_FILE", "key"), "list").code()).isZero();
        assertThat(easel(Map.of(), "list").err()).contains("EASEL_KEY").contains("--key-file");
        assertThat(easel(Map.of(), "list", "--key-file", "nowhere").code()).isEqualTo(ExitCode.INVALID);
    }

    @Test
    void a_server_that_is_not_there_is_named() {
        var outcome = easel(Map.of("EASEL_KEY", KEY), "list", "--server", "http://127.0.0.1:1");
        assertThat(outcome.code()).isEqualTo(ExitCode.FAILED);
        assertThat(outcome.err())
                .contains("no server answers at http://127.0.0.1:1")
                .doesNotContain(KEY);
        assertThat(easel(Map.of(), "list", "--server", "pictures").err()).contains("--server: 'pictures'");
    }

    /** The only delivery of a state, as soon as there is one. */
    private JsonNode listed(String state) {
        while (true) {
            var list = JsonMapper.shared()
                    .readTree(easel("list", "--state", state, "--json").out());
            if (!list.path("data").isEmpty()) {
                return list.path("data").path(0);
            }
        }
    }

    private void draw() throws IOException, InterruptedException {
        var task = """
                [{"taskType": "imageInference", "taskUUID": "%s", "model": "xai:grok-imagine@image-pro",
                  "positivePrompt": "a fox", "webhookURL": "http://%s/hook?token=secret"}]
                """.formatted(UUID.randomUUID(), authority());
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(server.url().resolve("/v1"))
                    .header("Content-Type", "application/json")
                    .header("Authorization", "Bearer " + KEY)
                    .POST(BodyPublishers.ofString(task))
                    .build();
            assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        }
    }

    private Outcome easel(String... arguments) {
        return easel(Map.of("EASEL_KEY", KEY), arguments);
    }

    private Outcome easel(Map<String, String> variables, String... arguments) {
        var all = new HashMap<>(variables);
        all.put("EASEL_SERVER", server.url().toString());
        var out = new StringWriter();
        var err = new StringWriter();
        var terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false);
        var wiring = new Wiring(Map.of("fake", FakeEngine::new));
        var command = new String[arguments.length + 1];
        command[0] = "deliveries";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        var code = Main.run(command, wiring, new Surroundings(all, folder), terminal);
        return new Outcome(code, out.toString(), err.toString());
    }
}
