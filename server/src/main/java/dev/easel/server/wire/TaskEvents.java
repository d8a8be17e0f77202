package dev.easel.server.wire;

import dev.easel.server.task.Outcome;
import dev.easel.server.task.TaskRun;
import io.helidon.webserver.CloseConnectionException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/**
 * {@code GET /v1/tasks/{id}/events}: a task as server-sent events, from its present state to its end. {@code progress}
 * says how far it is in percent, {@code result} is an item as answers have it, {@code error} a problem, {@code end} comes
 * last.
 */
final class TaskEvents implements Endpoint {

    /** So often a line goes out even if nothing happens: between here and the caller may be what cuts off silence. */
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private final TasksView tasks;

    TaskEvents(TasksView tasks) {
        this.tasks = tasks;
    }

    @Override
    public void answer(Exchange exchange) throws Refusal, IOException, InterruptedException {
        var run = tasks.find(exchange);
        try (var news = TaskNews.ofSteps(run);
                var out = exchange.stream("text/event-stream")) {
            tell(run, news, out, exchange.links());
        } catch (IOException | UncheckedIOException e) {
            throw new CloseConnectionException("the caller no longer listens", e);
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

    private static void send(OutputStream out, String name, JsonNode data) throws IOException {
        write(out, "event: " + name + "\ndata: " + Json.mapper().writeValueAsString(data) + "\n\n");
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
