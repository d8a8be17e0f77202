package dev.easel.server.wire;

import dev.easel.contract.Problem;
import io.helidon.http.DirectHandler;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.DirectHandler.TransportRequest;
import io.helidon.http.DirectHandler.TransportResponse;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;

/** Answers to what is not even an HTTP request, in the shape of all other answers. */
public final class TransportErrors implements DirectHandler {
    private TransportErrors() {}

    /** For every kind of such event. */
    public static DirectHandlers handlers() {
        var handlers = DirectHandlers.builder();
        for (var event : EventType.values()) {
            handlers.addHandler(event, new TransportErrors());
        }
        return handlers.build();
    }

    @Override
    public TransportResponse handle(
            TransportRequest request, EventType event, Status status, ServerResponseHeaders headers, String message) {
        var answer = new Answer(new Links(""));
        answer.add(problem(status));
        headers.set(HeaderNames.CONTENT_TYPE, "application/json");
        headers.set(HeaderNames.X_CONTENT_TYPE_OPTIONS, "nosniff");
        return TransportResponse.builder()
                .status(status)
                .headers(headers)
                .keepAlive(false)
                .entity(answer.toBytes())
                .build();
    }

    private static Problem problem(Status status) {
        if (status.code() >= 500) {
            return Problem.of("internalServerError", "The web server failed to handle this request.");
        }
        return Problem.of(
                "invalidRequest", "This is not an HTTP request that can be handled: " + status.reasonPhrase());
    }
}
