package dev.easel.upstream.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.upstream.http.ServerDouble.Fault;
import dev.easel.upstream.http.UpstreamException.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Exchanges with a real server. */
@Timeout(30)
class CourierTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final String KEY = "xai-very-secret";

    private final Echo server = new Echo();
    private final Endpoint endpoint = Endpoint.at(server.address() + "/base/", Optional.of(Secret.of(KEY)));
    private final Courier courier = new Courier(ServerDouble.GATE);

    /** Answers with what it got. */
    private static final class Echo extends ServerDouble {
        Echo() {
            start();
        }

        @Override
        protected Reply answer(Request request) {
            return new Reply(200, "text/plain", request.body(), Map.of("x-request-id", "r-1", "Retry-After", "3"));
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_connection_goes_to_what_was_vetted_whatever_the_name_resolves_to() throws Exception {
        var asked = new ArrayList<URI>();
        var vetting = new Courier(address -> {
            asked.add(address);
            return List.of(InetAddress.getLoopbackAddress());
        });
        var named = Endpoint.at("http://pictures.invalid:" + server.address().getPort(), Optional.empty());
        assertThat(vetting.get(named, "/v1/x", 100, LONG).isSuccess()).isTrue();
        assertThat(vetting.fetch(named, URI.create(named + "/file"), 100, LONG).isSuccess())
                .isTrue();
        assertThat(asked).containsExactly(URI.create(named + "/v1/x"), URI.create(named + "/file"));
    }

    @Test
    void what_may_not_be_called_sees_no_connection() {
        var closed = new Courier(_ -> {
            throw new IOException("it may not be called");
        });
        assertThatThrownBy(() -> closed.get(endpoint, "/v1/x", 100, LONG))
                .isInstanceOf(UpstreamException.class)
                .hasMessageContaining("may not be called");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void a_body_is_posted_with_the_key_to_the_path_below_the_base() throws Exception {
        var answer = courier.post(endpoint, "/v1/x", Body.json("{}".getBytes(UTF_8)), 100, LONG);

        assertThat(answer.isSuccess()).isTrue();
        assertThat(answer.body()).asString(UTF_8).isEqualTo("{}");
        assertThat(answer.requestId()).contains("r-1");
        assertThat(answer.retryAfter()).contains(Duration.ofSeconds(3));
        var request = server.requests().getFirst();
        assertThat(request.path()).isEqualTo("/base/v1/x");
        assertThat(request.header("authorization")).contains("Bearer " + KEY);
        assertThat(request.header("content-type")).contains("application/json");
    }

    @Test
    void a_file_elsewhere_is_fetched_without_the_key() throws Exception {
        try (var elsewhere = new Echo()) {
            courier.fetch(endpoint, elsewhere.address().resolve("/a.png"), 100, LONG);
            courier.fetch(endpoint, server.address().resolve("/a.png"), 100, LONG);

            assertThat(elsewhere.everything().getFirst().header("authorization"))
                    .isEmpty();
            assertThat(server.everything().getFirst().header("authorization")).isPresent();
        }
    }

    @Test
    void a_redirect_is_an_answer_and_not_followed() throws Exception {
        server.fails(new Fault.Says(307, "text/plain", "", Map.of("Location", server.address() + "/elsewhere")));

        assertThat(post("").status()).isEqualTo(307);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void nobody_at_the_address_means_that_nothing_arrived() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        var nobody = Endpoint.at("http://127.0.0.1:" + free, Optional.empty());

        assertFails(Reason.UNREACHED, false, () -> courier.get(nobody, "/", 10, LONG));
    }

    @Test
    void a_name_without_an_address_means_that_nothing_arrived() {
        var nowhere = Endpoint.at("http://nowhere.invalid", Optional.empty());

        assertFails(Reason.UNREACHED, false, () -> courier.get(nowhere, "/", 10, LONG));
    }

    @Test
    void a_server_that_hangs_up_may_have_done_it() {
        server.fails(new Fault.HangsUp(), new Fault.HangsUpHalfway());

        assertFails(Reason.BROKEN, true, () -> post("some text"));
        assertFails(Reason.BROKEN, true, () -> post("some text"));
        assertThat(server.requests()).as("sent once each").hasSize(2);
    }

    @Test
    void a_server_that_does_not_answer_in_time_may_have_done_it() {
        var never = new CountDownLatch(1);
        server.fails(new Fault.Stalls(new CountDownLatch(1), never));

        assertFails(
                Reason.TIMEOUT,
                true,
                () -> courier.post(endpoint, "/", Body.json(new byte[0]), 10, Duration.ofMillis(200)));
        never.countDown();
    }

    @Test
    void an_answer_longer_than_allowed_is_not_read() {
        assertFails(Reason.TOO_LARGE, true, () -> courier.post(endpoint, "/", Body.json(new byte[11]), 10, LONG));
    }

    @Test
    void an_interrupt_breaks_a_call_off() throws Exception {
        var arrived = new CountDownLatch(1);
        var never = new CountDownLatch(1);
        server.fails(new Fault.Stalls(arrived, never));
        var thrown = new CompletableFuture<Throwable>();
        var caller = Thread.ofVirtual().start(() -> {
            try {
                post("");
            } catch (Exception e) {
                thrown.complete(e);
            }
        });
        arrived.await();

        caller.interrupt();

        assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
        never.countDown();
    }

    @Test
    void no_message_holds_the_key_or_the_path() {
        server.fails(new Fault.HangsUp());

        assertThatThrownBy(() -> post(""))
                .hasMessageNotContainingAny(KEY, "base")
                .hasMessageContaining("127.0.0.1");
        assertThat(endpoint.toString()).doesNotContain(KEY);
        assertThat(Secret.of(KEY).toString()).doesNotContain(KEY);
        assertThatThrownBy(() -> Secret.of("two words")).hasMessageNotContaining("two words");
    }

    @Test
    void an_address_must_be_a_plain_one() {
        for (var address :
                new String[] {"api.x.ai", "ftp://x", "https://user@x", "https://x?a=b", "https://x#a", "http://"}) {
            assertThatThrownBy(() -> Endpoint.at(address, Optional.empty()))
                    .as(address)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(Endpoint.at(" http://192.168.0.7:30000/v1// ", Optional.empty())
                        .base()
                        .toString())
                .isEqualTo("http://192.168.0.7:30000/v1");
    }

    private Answer post(String text) throws UpstreamException, InterruptedException {
        return courier.post(endpoint, "/", Body.json(text.getBytes(UTF_8)), 1000, LONG);
    }

    private static void assertFails(Reason reason, boolean mayHaveArrived, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(UpstreamException.class, e -> {
            assertThat(e.reason()).isEqualTo(reason);
            assertThat(e.mayHaveArrived()).isEqualTo(mayHaveArrived);
        });
    }
}
