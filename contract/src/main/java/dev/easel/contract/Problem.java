package dev.easel.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something a caller did wrong, or something that went wrong with the caller's task, in the words of the wire protocol.
 *
 * @param code stable machine-readable name, for example {@code invalidOutputQuality}
 * @param message for people: what was wrong, where, and what is allowed
 * @param parameters the offending fields, nested names dotted ({@code inputs.referenceImages}); several when the fault
 *     lies between fields; empty when it lies in none
 * @param type the JSON type that was expected
 * @param allowedValues every value that would have been accepted; empty if that is not a short list
 * @param min smallest accepted number, length or count
 * @param max largest accepted number, length or count
 * @param documentation where to read more: a path from the server's root, such as
 *     {@code /docs/models/xai-grok-imagine-image-pro#request-width}, until {@link #under} makes it absolute
 * @param taskType the task's type, as far as it could be read
 * @param taskUUID the task's id as the caller wrote it, as far as it could be read
 */
public record Problem(
        String code,
        String message,
        List<String> parameters,
        @Nullable String type,
        List<String> allowedValues,
        @Nullable Long min,
        @Nullable Long max,
        @Nullable String documentation,
        @Nullable String taskType,
        @Nullable String taskUUID) {

    public Problem {
        parameters = List.copyOf(parameters);
        allowedValues = List.copyOf(allowedValues);
    }

    /** A problem with nothing but a code and a message. */
    public static Problem of(String code, String message) {
        return new Problem(code, message, List.of(), null, List.of(), null, null, null, null, null);
    }

    /**
     * The problem of a task whose type is missing or is none of those served.
     *
     * @param served the task types that would have been accepted
     */
    public static Problem ofTaskType(ObjectNode task, List<String> served) {
        var received = task.path("taskType");
        var allowed = "It must be one of " + String.join(", ", served) + ".";
        var written = Wording.textOf(task, "taskType");
        var guess = written == null
                ? ""
                : Spelling.nearest(written, served)
                        .map(name -> " Did you mean '" + name + "'?")
                        .orElse("");
        return new Problem(
                received.isMissingNode() ? "missingTaskType" : "unsupportedTaskType",
                received.isMissingNode()
                        ? "Missing required parameter 'taskType'. " + allowed
                        : "Unsupported task type " + Received.describe(received, false) + ". " + allowed + guess,
                List.of("taskType"),
                "string",
                served,
                null,
                null,
                Catalog.DOCUMENTATION + "#request-tasktype",
                written,
                Wording.textOf(task, "taskUUID"));
    }

    /** The same problem, said of these parameters and explained there. */
    Problem about(List<String> offending, String explained) {
        return new Problem(code, message, offending, type, allowedValues, min, max, explained, taskType, taskUUID);
    }

    /** The same problem, said of the given task. */
    public Problem ofTask(@Nullable String taskType, @Nullable String taskUUID) {
        return new Problem(code, message, parameters, type, allowedValues, min, max, documentation, taskType, taskUUID);
    }

    /** The same problem with its documentation as a full address under the server's own, for example {@code http://127.0.0.1:8080}. */
    public Problem under(String serverURL) {
        return documentation == null || !documentation.startsWith("/")
                ? this
                : about(parameters, serverURL.replaceAll("/+$", "") + documentation);
    }
}
