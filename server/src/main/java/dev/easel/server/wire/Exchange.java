package dev.easel.server.wire;

import dev.easel.server.intake.Intake;
import dev.easel.server.intake.IntakeException;
import dev.easel.server.intake.Share;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One request and its answer, as far as the endpoints need to know. Belongs to the thread that handles the request. */
final class Exchange {
    /** When to try again if there was no room for a body. */
    private static final Duration FULL_PAUSE = Duration.ofSeconds(5);

    /** How long a body is read on that nobody wants. */
    private static final Duration REST_LIMIT = Duration.ofSeconds(5);

    private final ServerRequest request;
    private final ServerResponse response;
    private final Links links;
    private final Intake intake;
    private @Nullable InputStream rest;

    Exchange(ServerRequest request, ServerResponse response, Links links, Intake intake) {
        this.request = request;
        this.response = response;
        this.links = links;
        this.intake = intake;
    }

    Links links() {
        return links;
    }

    Optional<String> header(HeaderName name) {
        return request.headers().first(name);
    }

    /** Whether tasks are only to be looked at: said by a header, or by a parameter as one client does. */
    boolean isDryRun() {
        return DryRun.isAsked(
                header(DryRun.HEADER), request.query().first(DryRun.PARAMETER).asOptional());
    }

    /** A part of the path by the name that its route gives it, percent-decoded. */
    String pathPart(String name) {
        return request.path().pathParameters().get(name);
    }

    /** The query, in which only these names mean something. */
    Query query(String... known) throws Refusal {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (var name : request.query().names()) {
            fields.put(name, request.query().all(name, List::of));
        }
        return Query.of(fields, known);
    }

    /**
     * The whole body, which has a limit.
     *
     * @param door is asked if it is larger than a stranger's may be
     */
    Received body(Door door) throws Refusal, IOException {
        if (request.headers().contentLength().orElse(0) > Json.MAX_BODY) {
            throw tooLarge();
        }
        var share = intake.open();
        try {
            return new Received(bytes(door, share), share);
        } catch (IntakeException e) {
            share.close();
            throw refusal(e);
        } catch (Throwable e) {
            share.close();
            throw e;
        }
    }

    private byte[] bytes(Door door, Share share) throws Refusal, IOException {
        if (!request.content().hasEntity()) {
            return new byte[0];
        }
        rest = request.content().inputStream();
        return BodyReader.upTo(Json.MAX_BODY).read(rest, door, share).orElseThrow(Exchange::tooLarge);
    }

    private Refusal refusal(IntakeException e) {
        return switch (e.reason()) {
            case SLOW -> new Refusal("requestTimeout", e.getMessage());
            case FULL -> {
                set(HeaderNames.RETRY_AFTER, String.valueOf(FULL_PAUSE.toSeconds()));
                yield new Refusal(
                        "serviceUnavailable",
                        e.getMessage() + " Try again in a few seconds, or send large pictures by URL.");
            }
        };
    }

    /**
     * Ends a request of which not everything was read: reads on for a moment, so that a caller who only listens when all
     * is sent comes to see the answer.
     *
     * @throws CloseConnectionException if there is more to come then
     */
    void finish() {
        if (request.content().consumed()) {
            return;
        }
        try {
            if (rest == null && request.headers().containsToken(HeaderValues.EXPECT_100)) {
                throw new CloseConnectionException("the caller was not told to go on");
            }
            discard(rest == null ? request.content().inputStream() : rest);
        } catch (IntakeException | IOException e) {
            throw new CloseConnectionException("nobody wants the rest of a request", e);
        }
    }

    private static void discard(InputStream in) throws IOException {
        var piece = new byte[8 * 1024];
        long end = System.nanoTime() + REST_LIMIT.toNanos();
        while (in.read(piece) >= 0) {
            if (System.nanoTime() > end) {
                throw new CloseConnectionException("nobody wants the rest of a request");
            }
        }
    }

    private static Refusal tooLarge() {
        return new Refusal(WireProblem.limit(
                "payloadTooLarge",
                "The request body is larger than " + Json.MAX_BODY
                        + " bytes. Send fewer tasks at a time, or large pictures by URL.",
                Json.MAX_BODY));
    }

    void set(HeaderName name, String value) {
        response.header(name, value);
    }

    void set(String name, String value) {
        response.header(name, value);
    }

    /** Answers to {@code /v1}. */
    void send(Answer answer) {
        answer.retryAfter().ifPresent(delay -> set(HeaderNames.RETRY_AFTER, String.valueOf(delay.toSeconds())));
        if (answer.holdsFiles()) {
            sendFiles(answer.status(), answer.envelope());
        } else {
            send(answer.status(), "application/json", answer.toBytes());
        }
    }

    /** JSON that may hold files: they are read when they are written, one at a time. */
    void sendFiles(int status, JsonNode json) {
        prepare(status, "application/json");
        try (var generator = Json.mapper().createGenerator(response.outputStream())) {
            generator.writePOJO(json);
        }
    }

    void send(int status, JsonNode json) {
        send(status, "application/json", Json.mapper().writeValueAsBytes(json));
    }

    void send(int status, String mediaType, byte[] body) {
        prepare(status, mediaType);
        sendBody(body);
    }

    /** A status without a body. */
    void send(int status) {
        response.status(Status.create(status)).send();
    }

    /** Begins an answer that is written bit by bit; whoever closes the stream ends it. */
    OutputStream stream(String mediaType) {
        prepare(200, mediaType);
        return response.outputStream();
    }

    /** A file of known length, which is not read into memory. */
    void send(String mediaType, long length, InputStream file) throws IOException {
        response.status(Status.OK_200);
        set(HeaderNames.CONTENT_TYPE, mediaType);
        set(HeaderNames.CONTENT_LENGTH, String.valueOf(length));
        if (isHead()) {
            response.send();
            return;
        }
        try (var out = response.outputStream()) {
            file.transferTo(out);
        }
    }

    private void prepare(int status, String mediaType) {
        response.status(Status.create(status));
        set(HeaderNames.CONTENT_TYPE, mediaType);
        set(HeaderNames.X_CONTENT_TYPE_OPTIONS, "nosniff");
        if (!response.headers().contains(HeaderNames.CACHE_CONTROL)) {
            set(HeaderNames.CACHE_CONTROL, "no-store");
        }
    }

    private void sendBody(byte[] body) {
        if (isHead()) {
            set(HeaderNames.CONTENT_LENGTH, String.valueOf(body.length));
            response.send();
        } else {
            response.send(body);
        }
    }

    private boolean isHead() {
        return request.prologue().method().equals(Method.HEAD);
    }
}
