package dev.easel.server.wire;

import dev.easel.engine.Preview;
import dev.easel.server.task.Outcome;
import dev.easel.server.task.PreviewFile;
import dev.easel.server.task.TaskRun;
import io.helidon.webserver.CloseConnectionException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code GET /v1/tasks/{id}/events}: a task as server-sent events, from its present state to its end. {@code progress}
 * says how far it is in percent, {@code preview} how a picture would come out by now where {@code ?previews=1} to 3 asks
 * for that and the engine makes any, {@code result} is an item as answers have it, {@code error} a problem, {@code end} comes
 * last.
 */
final class TaskEvents implements Endpoint {

    /** So often a line goes out even if nothing happens: between here and the caller may be what cuts off silence. */
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private static final String PREVIEWS = "previews";
    private static final int MOST_PREVIEWS = 3;

    private final TasksView tasks;

    TaskEvents(TasksView tasks) {
        this.tasks = tasks;
    }

    @Override
    public void answer(Exchange exchange) throws Refusal, IOException, InterruptedException {
        var query = exchange.query(TasksView.CALLER, PREVIEWS);
        int previews = query.integer(PREVIEWS, 0, 0, MOST_PREVIEWS);
        var run = tasks.find(exchange, query);
        var news = TaskNews.ofSteps(previews);
        run.listen(news);
        try (var out = exchange.stream("text/event-stream")) {
            tell(run, news, out, exchange.links());
        } catch (IOException | UncheckedIOException e) {
            throw new CloseConnectionException("the caller no longer listens", e);
        } finally {
            run.ignore(news);
        }
    }

    private static void tell(TaskRun run, TaskNews news, OutputStream out, Links links)
            throws IOException, InterruptedException {
        send(out, "progress", TasksView.summary(run));
        while (true) {
            var event = news.next(SILENCE);
            switch (event.orElse(null)) {
                case null -> write(out, ": nothing new\n\n");
                case TaskNews.Event.Advanced _ -> send(out, "progress", TasksView.summary(run));
                case TaskNews.Event.Previewed(int index, int number, Preview preview) ->
                    send(out, "preview", preview(run, PreviewFile.of(run, index, number, preview)));
                case TaskNews.Event.Finished(var result) -> send(out, "result", ResultItem.of(run, result, links));
                case TaskNews.Event.Ended(Outcome outcome) -> {
                    if (outcome.problem().isPresent()) {
                        send(out, "error", ProblemItem.of(outcome.problem().get(), links));
                    }
                    send(out, "end", TasksView.summary(run));
                    return;
                }
            }
        }
    }

    private static ObjectNode preview(TaskRun run, PreviewFile preview) {
        var type = run.task().outputFormat().mediaType();
        return Json.object()
                .put("taskUUID", run.task().taskUUIDText())
                .put("seed", preview.seed())
                .put("step", preview.step())
                .put("steps", preview.steps())
                .put("imageDataURI", "data:" + type + ";base64," + preview.base64());
    }

    private static void send(OutputStream out, String name, JsonNode data) throws IOException {
        write(out, "event: " + name + "\ndata: " + Json.mapper().writeValueAsString(data) + "\n\n");
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
