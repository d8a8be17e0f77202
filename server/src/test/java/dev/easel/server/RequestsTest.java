package dev.easel.server;

import static dev.easel.server.RunningServer.array;
import static dev.easel.server.RunningServer.task;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.server.RunningServer.Reply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What arrives around the tasks: bodies, methods, addresses, hosts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestsTest {
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
    void a_single_object_is_told_to_come_in_an_array() {
        var reply = easel.post(task());
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.problemCodes()).containsExactly("invalidRequestBody");
        assertThat(reply.problem().path("message").asString()).contains("wrap the object in [ ]");
    }

    @ParameterizedTest
    @CsvSource({"[], arrayTooSmall", "7, invalidRequestBody", "[7], invalidRequestBody", "null, invalidRequestBody"})
    void a_body_without_tasks_is_refused(String body, String code) {
        assertThat(easel.post(body).problemCodes()).containsExactly(code);
    }

    @Test
    void no_body_is_refused() {
        assertThat(easel.post("").problemCodes()).containsExactly("invalidJSON");
    }

    @Test
    void broken_json_is_told_where() {
        var reply = easel.post("[\n{\"taskType\": oops}]");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.problemCodes()).containsExactly("invalidJSON");
        assertThat(reply.problem().path("message").asString()).contains("line 2, column 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"a\":1,\"a\":2}]",
                "[{}] []",
                "[{\"a\":1e999}]",
                "[{\"a\":NaN}]",
                "[{'a':1}]",
                "[{\"a\":1,}]",
                "[{\"a\":\"",
            })
    void json_that_two_programs_could_read_differently_is_refused(String body) {
        assertThat(easel.post(body).problemCodes()).containsExactly("invalidJSON");
    }

    /** It may be of a prompt or a key. */
    @Test
    void an_error_in_json_repeats_nothing_of_it() {
        var message = easel.post("[{\"taskType\":secretword}]")
                .problem()
                .path("message")
                .asString();
        assertThat(message).contains("line 1", "a word that is no JSON").doesNotContain("secretword");
    }

    @Test
    void deep_nesting_is_refused() {
        assertThat(easel.post("[".repeat(33) + "]".repeat(33)).problemCodes()).containsExactly("invalidJSON");
    }

    @Test
    void a_number_of_a_thousand_digits_is_refused() {
        assertThat(easel.post("[{\"a\":" + "9".repeat(1000) + "}]").problemCodes())
                .containsExactly("invalidJSON");
    }

    @Test
    void more_than_a_hundred_tasks_are_refused() {
        var ping = "{\"taskType\":\"ping\",\"ping\":true}";
        var reply = easel.post("[" + (ping + ",").repeat(100) + ping + "]");
        assertThat(reply.problemCodes()).containsExactly("arrayTooLarge");
        assertThat(reply.problem().path("max").asInt()).isEqualTo(100);
    }

    @Test
    void a_body_over_32_mb_is_refused_whether_its_length_is_told_or_not() {
        var body = new byte[32 * 1024 * 1024 + 1];
        var told = HttpRequest.newBuilder(easel.uri("/v1")).POST(BodyPublishers.ofByteArray(body));
        var untold = HttpRequest.newBuilder(easel.uri("/v1"))
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
        for (var request : new HttpRequest[] {told.build(), untold.build()}) {
            var reply = easel.send(request);
            assertThat(reply.status()).isEqualTo(413);
            assertThat(reply.problemCodes()).containsExactly("payloadTooLarge");
        }
    }

    @Test
    void a_large_body_within_the_limit_is_read() {
        var reply = easel.post(array(task("\"x\":\"" + "a".repeat(20_000_000) + "\"")));
        assertThat(reply.problemCodes()).containsExactly("unsupportedParameter");
        assertThat(reply.body()).hasSizeLessThan(10_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v2", "/v1/", "/v1/models/x/y", "/image", "/favicon.ico"})
    void an_unknown_address_is_answered_in_json(String path) {
        var reply = easel.get(path);
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.problemCodes()).containsExactly("notFound");
        assertThat(reply.json().path("error").path("code").asString()).isEqualTo("notFound");
    }

    @ParameterizedTest
    @CsvSource({"/v1, POST", "/v1/models, 'GET, HEAD'", "/livez, 'GET, HEAD'"})
    void a_wrong_method_is_told_the_right_ones(String path, String allowed) {
        var reply = easel.send(HttpRequest.newBuilder(easel.uri(path)).DELETE().build());
        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("Allow")).isEqualTo(allowed);
        assertThat(reply.problemCodes()).containsExactly("methodNotAllowed");
    }

    @Test
    void answers_are_not_kept_by_caches_and_not_sniffed() {
        var reply = easel.get("/v1/models");
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void links_carry_the_name_by_which_the_server_was_called() throws IOException {
        assertThat(raw("localhost:" + easel.server.port(), array(task("\"includeCost\":true"))))
                .contains("\"imageURL\":\"http://localhost:" + easel.server.port() + "/image/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:8080", "127.0.0.1.evil.example", "10.0.0.1"})
    void without_keys_a_request_to_a_foreign_name_is_refused(String host) throws IOException {
        assertThat(raw(host, "[{\"taskType\":\"ping\",\"ping\":true}]"))
                .startsWith("HTTP/1.1 421")
                .contains("misdirectedRequest");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nonsense\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n"})
    void what_is_not_http_is_answered_in_the_shape_of_all_answers(String bytes) throws IOException {
        assertThat(raw(bytes)).contains("\"errors\":[{\"code\":\"invalidRequest\"");
    }

    @Test
    void the_root_says_what_this_is() {
        var json = easel.get("/").json();
        assertThat(json.path("name").asString()).isEqualTo("Easel");
        assertThat(json.path("engines").valueStream()).singleElement().hasToString("\"gradient/1.0\"");
    }

    @Test
    void a_head_request_gets_the_headers_only() {
        Reply reply = easel.send(HttpRequest.newBuilder(easel.uri("/v1/models"))
                .method("HEAD", BodyPublishers.noBody())
                .build());
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Length"))
                .isEqualTo(String.valueOf(easel.get("/v1/models").body().length));
        assertThat(reply.body()).isEmpty();
    }

    @Test
    void headers_and_addresses_have_a_limit() throws IOException {
        var start = "GET /livez HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
        assertThat(raw(start + "X-Large: " + "x".repeat(15_000) + "\r\n\r\n")).startsWith("HTTP/1.1 200");
        assertThat(raw(start + "X-Large: " + "x".repeat(17_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 4")
                .contains("\"errors\":[{\"code\":\"invalidRequest\"");
        assertThat(raw("GET /livez?" + "x".repeat(9_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .startsWith("HTTP/1.1 4")
                .contains("\"errors\":[{\"code\":\"invalidRequest\"");
    }

    private String raw(String host, String body) throws IOException {
        return raw("POST /v1 HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body);
    }

    /** Sends bytes that an HTTP client would not, and returns all that comes back. */
    private String raw(String bytes) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), easel.server.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }
}
