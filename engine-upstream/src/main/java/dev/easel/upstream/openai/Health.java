package dev.easel.upstream.openai;

import dev.easel.engine.EngineException;
import dev.easel.engine.EngineException.Kind;
import dev.easel.upstream.http.Answer;
import dev.easel.upstream.http.Courier;
import dev.easel.upstream.http.UpstreamException;
import dev.easel.upstream.images.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;

/** Asks servers how they are: {@code GET /models}, which draws nothing. */
final class Health {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final int MOST_BYTES = 4 << 20;

    private final Courier courier;
    private final String model;

    Health(Courier courier, String model) {
        this.courier = courier;
        this.model = model;
    }

    /**
     * Whether a server may be sent a request. One that has failed too often and has rested is asked how it is first: no
     * caller's request is risked to find out.
     */
    boolean isFit(Rotation.Server server) throws InterruptedException {
        if (!server.breaker().isOpen()) {
            return true;
        }
        if (server.breaker().rest().isPresent()) {
            return false;
        }
        try {
            if (courier.get(server.endpoint(), "/models", MOST_BYTES, LIMIT).status() < 500) {
                server.breaker().wentWell();
                return true;
            }
        } catch (UpstreamException _) {
            // Still not well.
        }
        server.breaker().failed();
        return false;
    }

    /** Finds out, while servers that are well do the work, whether others have become fit again. Does not wait for it. */
    void lookAfter(List<Rotation.Server> servers) {
        if (servers.stream().allMatch(server -> server.breaker().isOpen())) {
            return;
        }
        servers.stream()
                .filter(server -> server.breaker().isOpen())
                .forEach(server -> Thread.ofVirtual()
                        .name("easel-upstream-health")
                        .start(() -> {
                            try {
                                isFit(server);
                            } catch (InterruptedException _) {
                                // Nobody interrupts it.
                            }
                        }));
    }

    /** What all the servers say, in a sentence. */
    String report(List<Rotation.Server> servers) throws EngineException, InterruptedException {
        List<String> troubles = new ArrayList<>();
        for (var server : servers) {
            var trouble = trouble(server);
            if (!trouble.isEmpty()) {
                troubles.add(server.endpoint() + " " + trouble);
            }
        }
        int well = servers.size() - troubles.size();
        var found = well + " of " + servers.size() + " servers have the model " + model;
        var summary = troubles.isEmpty() ? found : found + "; " + String.join("; ", troubles);
        if (well == 0) {
            throw new EngineException(Kind.UNAVAILABLE, summary);
        }
        return summary + "; nothing was drawn";
    }

    private String trouble(Rotation.Server server) throws InterruptedException {
        Answer answer;
        try {
            answer = courier.get(server.endpoint(), "/models", MOST_BYTES, LIMIT);
        } catch (UpstreamException e) {
            return "gives no answer (" + e.reason() + ")";
        }
        if (answer.status() == 401 || answer.status() == 403) {
            return "refuses the key";
        }
        if (!answer.isSuccess()) {
            return "answers with status " + answer.status() + " when asked for its models";
        }
        return lists(answer) ? "" : "does not list the model";
    }

    private boolean lists(Answer answer) {
        try {
            return Json.mapper()
                    .readTree(answer.body())
                    .path("data")
                    .valueStream()
                    .anyMatch(each -> each.path("id").asString("").equals(model));
        } catch (JacksonException _) {
            return false;
        }
    }
}
