package dev.easel.server.wire;

import dev.easel.contract.Problem;
import dev.easel.server.task.PreviewFile;
import dev.easel.server.wire.images.ErrorBody;
import dev.easel.server.wire.images.ImagesBody;
import dev.easel.server.wire.images.ImagesRequest;
import io.helidon.webserver.CloseConnectionException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells of each picture in a server-sent event as soon as it is finished. The answer begins with the first of them, or when
 * there was nothing to say for some seconds: a task that is refused at once gets an ordinary answer with a status. Belongs
 * to one thread.
 */
final class PictureEvents implements Outlet, AutoCloseable {

    /** Beside OpenAI's fields, which have no place for it. */
    private static final String ENGINE = "easel_engine";

    /** A line that cannot be sent says that the caller has gone, so this is how long that may go unnoticed, twice. */
    private static final Duration SILENCE = Duration.ofSeconds(3);

    private final Exchange exchange;
    private final ImagesRequest request;
    private final PictureSizes sizes;
    private final Clock clock;
    private final List<Problem> problems = new ArrayList<>();
    private Optional<Duration> retryAfter = Optional.empty();
    private @Nullable OutputStream out;

    /** Who drew the next picture or preview. */
    private @Nullable String engine;

    PictureEvents(Exchange exchange, ImagesRequest request, PictureSizes sizes, Clock clock) {
        this.exchange = exchange;
        this.request = request;
        this.sizes = sizes;
        this.clock = clock;
    }

    @Override
    public void add(ObjectNode item) {
        var event = ImagesBody.completed(request, item, sizes.of(item), clock.instant());
        send(ImagesBody.completedEvent(request), drawn(event));
    }

    @Override
    public void add(PreviewFile preview) {
        drawnBy(preview.engine());
        send(ImagesBody.partialEvent(request), drawn(ImagesBody.partial(request, preview, clock.instant())));
    }

    /**
     * Says in the event itself who drew: the header is gone when there was nothing to say for some seconds, and one picture
     * may be drawn by another engine than the one before.
     */
    private ObjectNode drawn(ObjectNode event) {
        if (engine != null) {
            event.put(ENGINE, engine);
            engine = null;
        }
        return event;
    }

    @Override
    public void addTogether(List<ObjectNode> items) {
        items.forEach(this::add);
    }

    /** Once the answer has begun its status is said, and a problem is an event. */
    @Override
    public void add(Problem problem) {
        problems.add(problem);
        if (haveBegun()) {
            send("error", ErrorBody.of(request.dialect(), List.of(problem)));
        }
    }

    @Override
    public void drawnBy(String name) {
        engine = EngineNames.printable(name);
        if (!haveBegun()) {
            exchange.set(EngineNames.HEADER, engine);
        }
    }

    @Override
    public void unfinished(Problem problem) {
        add(problem);
    }

    @Override
    public void retryAfter(Duration delay) {
        retryAfter = Optional.of(delay);
    }

    @Override
    public Links links() {
        return exchange.links();
    }

    @Override
    public Duration silence() {
        return SILENCE;
    }

    @Override
    public void still() {
        write(": nothing new\n\n");
    }

    /** Whether anything has been sent. */
    boolean haveBegun() {
        return out != null;
    }

    List<Problem> problems() {
        return problems;
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }

    private void send(String name, JsonNode data) {
        write("event: " + name + "\ndata: " + Json.mapper().writeValueAsString(data) + "\n\n");
    }

    private void write(String text) {
        try {
            if (out == null) {
                out = exchange.stream("text/event-stream");
            }
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException | UncheckedIOException | CloseConnectionException e) {
            throw new CallerGoneException(e);
        }
    }

    @Override
    public void close() {
        if (out != null) {
            try {
                out.close();
            } catch (IOException | UncheckedIOException | CloseConnectionException _) {
                // Whoever has gone misses nothing.
            }
        }
    }
}
