package dev.easel.server.wire;

import dev.easel.contract.Problem;
import dev.easel.server.access.Access;
import dev.easel.server.access.Caller;
import io.helidon.http.HeaderNames;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/** Who sends a request: by Bearer header, or by an {@code authentication} task in the first place of the array. */
final class Authentication {
    static final String TASK_TYPE = "authentication";

    private static final Set<String> FIELDS = new TreeSet<>(Set.of("taskType", "apiKey", "connectionSessionUUID"));
    private static final String SCHEME = "Bearer ";

    private final Access keys;

    Authentication(Access keys) {
        this.keys = keys;
    }

    static boolean isAuthentication(ObjectNode task) {
        return TASK_TYPE.equals(TaskHandlers.text(task, "taskType"));
    }

    /** The tasks after an authentication in the first place. */
    static List<ObjectNode> without(List<ObjectNode> tasks) {
        return isAuthentication(tasks.getFirst()) ? tasks.subList(1, tasks.size()) : tasks;
    }

    /**
     * The caller of a request. Where both ways are used the task counts.
     *
     * @param header the Authorization header
     * @param tasks the first of them, at least; none if even that is not there yet
     */
    Caller caller(Optional<String> header, List<ObjectNode> tasks) throws Refusal {
        if (!tasks.isEmpty() && isAuthentication(tasks.getFirst())) {
            return caller(keyOf(tasks.getFirst()));
        }
        return caller(header);
    }

    /** Whether whoever sends this Authorization header, or none, may be here: a first look, before there is a body. */
    boolean isKnown(Optional<String> header) {
        return keys.isOpen() || bearer(header).filter(keys::opens).isPresent();
    }

    /** The caller of a request without tasks. */
    Caller caller(Exchange exchange) throws Refusal {
        return caller(exchange.header(HeaderNames.AUTHORIZATION));
    }

    /** Whoever sends this Authorization header, or none. */
    Caller caller(Optional<String> header) throws Refusal {
        var key = bearer(header);
        if (key.isEmpty() && !keys.isOpen()) {
            throw new Refusal(problem(
                    "missingApiKey",
                    "No API key. Send it in the header 'Authorization: Bearer KEY', or in an authentication task as"
                            + " the first element of the array."));
        }
        return caller(key.orElse(""));
    }

    private static Optional<String> bearer(Optional<String> header) {
        return header.filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(value -> value.substring(SCHEME.length()).strip())
                .filter(value -> !value.isEmpty());
    }

    private Caller caller(String key) throws Refusal {
        return keys.caller(key)
                .orElseThrow(() -> new Refusal(
                        problem("invalidApiKey", "Invalid API key. The operator of this server gives out its keys.")));
    }

    private static String keyOf(ObjectNode task) throws Refusal {
        for (var name : task.propertyNames()) {
            if (!FIELDS.contains(name)) {
                var allowed = String.join(", ", FIELDS);
                throw new Refusal(WireProblem.about(
                                name,
                                "string",
                                "unsupportedParameter",
                                "Unsupported parameter '" + name + "' in an authentication task. Supported: " + allowed
                                        + ".")
                        .ofTask(TASK_TYPE, null));
            }
        }
        if (!task.has("apiKey")) {
            throw new Refusal(problem("missingApiKey", "An authentication task needs an apiKey."));
        }
        if (!task.path("apiKey").isString()) {
            throw new Refusal(problem("invalidApiKey", "Invalid API key: apiKey must be a string."));
        }
        return task.path("apiKey").stringValue();
    }

    private static Problem problem(String code, String message) {
        return WireProblem.about("apiKey", "string", code, message).ofTask(TASK_TYPE, null);
    }
}
