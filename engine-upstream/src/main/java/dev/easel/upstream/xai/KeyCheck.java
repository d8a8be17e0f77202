package dev.easel.upstream.xai;

import dev.easel.engine.EngineException;
import dev.easel.engine.EngineException.Kind;
import dev.easel.upstream.http.Answer;
import dev.easel.upstream.http.Courier;
import dev.easel.upstream.http.Endpoint;
import dev.easel.upstream.http.UpstreamException;
import dev.easel.upstream.images.ErrorAnswer;
import dev.easel.upstream.images.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Asks xAI whether the key may be used: {@code GET /v1/api-key}, which costs nothing. */
final class KeyCheck {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int MOST_BYTES = 100_000;

    /** What can be wrong with a key, by the field that says so. */
    private static final List<Map.Entry<String, String>> HINDRANCES = List.of(
            Map.entry("api_key_disabled", "the key is disabled"),
            Map.entry("api_key_blocked", "the key is blocked"),
            Map.entry("team_blocked", "the key's team is blocked"));

    private KeyCheck() {}

    /** Says what was found in a sentence. */
    static String ask(Courier courier, Endpoint endpoint) throws EngineException, InterruptedException {
        Answer answer;
        try {
            answer = courier.get(endpoint, "/v1/api-key", MOST_BYTES, LIMIT);
        } catch (UpstreamException e) {
            throw new EngineException(
                    Kind.UNAVAILABLE, "xAI cannot be asked about the key: " + e.getMessage() + ".", e);
        }
        if (!answer.isSuccess()) {
            throw XaiFailure.of(answer, ErrorAnswer.read(answer.body()), "");
        }
        var json = parsed(answer);
        for (var hindrance : HINDRANCES) {
            if (json.path(hindrance.getKey()).asBoolean(false)) {
                throw new EngineException(
                        Kind.UNAVAILABLE, "xAI says that " + hindrance.getValue() + ". See to it in xAI's console.");
            }
        }
        return "the key is accepted at " + endpoint + "; nothing was drawn or spent";
    }

    private static JsonNode parsed(Answer answer) throws EngineException {
        try {
            return Json.mapper().readTree(answer.body());
        } catch (JacksonException e) {
            throw new EngineException(
                    Kind.UNAVAILABLE, "what answers in xAI's place is not xAI: its answer is no JSON.", e);
        }
    }
}
