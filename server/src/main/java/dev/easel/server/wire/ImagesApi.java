package dev.easel.server.wire;

import dev.easel.contract.Catalog;
import dev.easel.contract.Problem;
import dev.easel.server.wire.images.Dialect;
import dev.easel.server.wire.images.ErrorBody;
import dev.easel.server.wire.images.ImagesBody;
import dev.easel.server.wire.images.ImagesRequest;
import dev.easel.server.wire.images.ImagesRequest.Reading;
import dev.easel.server.wire.images.Operation;
import dev.easel.server.wire.images.Submission;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.CloseConnectionException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code POST /v1/images/generations} and {@code /v1/images/edits}: the image APIs of OpenAI and xAI. A request becomes an
 * {@code imageInference} task that is handled as if it had come to {@code POST /v1}, and what comes of it is told in their
 * words.
 *
 * @param syncLimit how long an answer may wait for its pictures; events may go on for longer
 */
record ImagesApi(
        Catalog catalog,
        Authentication authentication,
        TaskHandlers handlers,
        PictureSizes sizes,
        Duration syncLimit,
        Clock clock) {

    /** Lines that go out in between keep such an answer alive, so it has a bound of its own. */
    private static final Duration STREAM_LIMIT = Duration.ofMinutes(30);

    private static final HeaderName REQUEST_ID = HeaderNames.create("x-request-id");
    private static final HeaderName IDEMPOTENCY_KEY = HeaderNames.create("Idempotency-Key");
    private static final HeaderName SHOULD_RETRY = HeaderNames.create("x-should-retry");

    Endpoint generations() {
        return exchange -> answer(exchange, Operation.GENERATION);
    }

    Endpoint edits() {
        return exchange -> answer(exchange, Operation.EDIT);
    }

    private void answer(Exchange exchange, Operation operation) throws IOException, InterruptedException {
        var id = exchange.header(IDEMPOTENCY_KEY).map(TaskIds::of).orElseGet(UUID::randomUUID);
        exchange.set(REQUEST_ID, id.toString());
        try {
            if (exchange.isDryRun()) {
                throw new Refusal(
                        "unsupportedParameter", "These answers have no room for a dry run: ask POST /v1 for one.");
            }
            var caller = authentication.caller(exchange.header(HeaderNames.AUTHORIZATION));
            switch (ImagesRequest.read(operation, submission(exchange), catalog, id)) {
                case Reading.Refused(Dialect dialect, List<Problem> problems) -> fail(exchange, dialect, problems);
                case Reading.Understood(ImagesRequest request) -> {
                    var limit = request.stream() ? STREAM_LIMIT : syncLimit;
                    var sender =
                            new Sender(caller, Optional.empty(), exchange.links(), limit, false, request.previews());
                    draw(exchange, request, sender);
                }
            }
        } catch (Refusal e) {
            fail(exchange, Dialect.OPENAI, List.of(e.problem()));
        }
    }

    private static Submission submission(Exchange exchange) throws Refusal, IOException {
        var type = exchange.header(HeaderNames.CONTENT_TYPE).orElse("");
        try (var body = exchange.body(Door.OPEN)) {
            var bytes = body.bytes();
            if (FormReader.isForm(type)) {
                return FormReader.read(type, bytes);
            }
            if (bytes.length > 0 && Json.read(bytes) instanceof ObjectNode fields) {
                return Submission.json(fields);
            }
        }
        throw new Refusal(
                "invalidRequestBody", "The request body must be a JSON object, or a form (multipart/form-data).");
    }

    private void draw(Exchange exchange, ImagesRequest request, Sender sender) throws InterruptedException {
        var pending = handlers.begin(request.task(), sender);
        if (request.stream()) {
            stream(exchange, request, pending);
            return;
        }
        var pictures = new CollectedPictures(exchange.links());
        pending.addTo(pictures);
        if (pictures.problems().isEmpty()) {
            pictures.engines().header().ifPresent(engines -> exchange.set(EngineNames.HEADER, engines));
            var items = pictures.items();
            exchange.sendFiles(200, ImagesBody.of(request, items, sizes.of(items.getFirst()), clock.instant()));
        } else {
            pictures.retryAfter()
                    .ifPresent(delay -> exchange.set(HeaderNames.RETRY_AFTER, String.valueOf(delay.toSeconds())));
            fail(exchange, request.dialect(), pictures.problems());
        }
    }

    private void stream(Exchange exchange, ImagesRequest request, TaskHandler.Pending pending)
            throws InterruptedException {
        try (var events = new PictureEvents(exchange, request, sizes, clock)) {
            pending.addTo(events);
            if (!events.haveBegun()) {
                events.retryAfter()
                        .ifPresent(delay -> exchange.set(HeaderNames.RETRY_AFTER, String.valueOf(delay.toSeconds())));
                fail(exchange, request.dialect(), events.problems());
            }
        } catch (CallerGoneException e) {
            throw new CloseConnectionException("the caller no longer listens", e);
        }
    }

    /** What may have been drawn and paid is not to be tried again by a client on its own. */
    private static void fail(Exchange exchange, Dialect dialect, List<Problem> problems) {
        int status = ProblemStatus.of(problems.getFirst());
        boolean mayBePaid =
                status == 500 || status == 504 || problems.getFirst().code().equals("providerError");
        if (mayBePaid) {
            exchange.set(SHOULD_RETRY, "false");
        }
        exchange.send(status, ErrorBody.of(dialect, problems));
    }
}
