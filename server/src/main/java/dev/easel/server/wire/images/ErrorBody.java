package dev.easel.server.wire.images;

import dev.easel.contract.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Problems in the shapes of the two APIs, in their words: OpenAI's is an object with message, type, param and code, xAI's a
 * code and a message. Both have room for one problem; OpenAI's clients find every other beside it in {@code errors}.
 */
public final class ErrorBody {

    /** What a task calls its fields, and what they are called here. */
    private static final Map<String, String> PARAMETERS = Map.of(
            "positivePrompt", "prompt",
            "numberResults", "n",
            "outputFormat", "output_format",
            "outputQuality", "output_compression",
            "outputType", "response_format",
            "width", "size",
            "height", "size",
            "inputs.referenceImages", "image",
            "taskUUID", "Idempotency-Key");

    private static final Pattern QUOTED = Pattern.compile(
            "'(" + PARAMETERS.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")");

    private static final Map<String, String> OPENAI_CODES = Map.ofEntries(
            Map.entry("contentPolicyViolation", "moderation_blocked"),
            Map.entry("failedToTransferImage", "invalid_image"),
            Map.entry("inferenceRateLimitExceeded", "rate_limit_exceeded"),
            Map.entry("insufficientCredits", "insufficient_quota"),
            Map.entry("missingParameter", "missing_required_parameter"),
            Map.entry("unsupportedDimensions", "invalid_value"),
            Map.entry("unsupportedParameter", "unknown_parameter"));

    private static final String USER = "invalid_request_error";
    private static final Map<String, String> OPENAI_TYPES = Map.of(
            "contentPolicyViolation", "image_generation_user_error",
            "inferenceError", "server_error",
            "inferenceRateLimitExceeded", "rate_limit_error",
            "insufficientCredits", "insufficient_quota",
            "internalServerError", "server_error",
            "permissionDenied", "permission_error",
            "providerTimeout", "server_error",
            "rateLimitExceeded", "rate_limit_error",
            "serviceUnavailable", "server_error");

    /** Clients look for exactly this code, or for these words in a message. */
    private static final String XAI_MODERATED = "imagine:content-moderated";

    private static final String XAI_MODERATED_WORDS = "Rejected by content moderation. ";

    private ErrorBody() {}

    /** The answer to a request that failed; at least one problem. */
    public static ObjectNode of(Dialect dialect, List<Problem> problems) {
        return switch (dialect) {
            case OPENAI -> openAi(problems);
            case XAI -> xai(problems);
        };
    }

    private static ObjectNode openAi(List<Problem> problems) {
        var body = JsonNodeFactory.instance.objectNode();
        body.set("error", openAi(problems.getFirst()));
        if (problems.size() > 1) {
            var all = body.putArray("errors");
            problems.forEach(problem -> all.add(openAi(problem)));
        }
        return body;
    }

    private static ObjectNode openAi(Problem problem) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("message", translated(problem.message()))
                .put("type", OPENAI_TYPES.getOrDefault(problem.code(), USER))
                .put("param", parameter(problem))
                .put("code", openAiCode(problem));
    }

    private static ObjectNode xai(List<Problem> problems) {
        var first = problems.getFirst();
        boolean moderated = first.code().equals("contentPolicyViolation");
        var messages =
                problems.stream().map(problem -> translated(problem.message())).collect(Collectors.joining(" "));
        return JsonNodeFactory.instance
                .objectNode()
                .put("code", moderated ? XAI_MODERATED : withHyphens(first.code()))
                .put("error", moderated ? XAI_MODERATED_WORDS + messages : messages);
    }

    private static String openAiCode(Problem problem) {
        var code = OPENAI_CODES.get(problem.code());
        if (code != null) {
            return code;
        }
        boolean ofAField =
                !problem.parameters().isEmpty() && !problem.parameters().equals(List.of("apiKey"));
        return ofAField && problem.code().startsWith("invalid")
                ? "invalid_value"
                : withHyphens(problem.code()).replace('-', '_');
    }

    private static String withHyphens(String camelCase) {
        return camelCase.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static @Nullable String parameter(Problem problem) {
        return problem.parameters().isEmpty()
                ? null
                : unquoted(translated("'" + problem.parameters().getFirst()));
    }

    private static String unquoted(String quoted) {
        return quoted.substring(1);
    }

    /** A message in which the fields are called what they are called here. */
    private static String translated(String message) {
        return QUOTED.matcher(message).replaceAll(match -> "'" + PARAMETERS.get(match.group(1)));
    }
}
