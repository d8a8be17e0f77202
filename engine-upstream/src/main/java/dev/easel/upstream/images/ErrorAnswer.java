package dev.easel.upstream.images;

import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * An error as image APIs write it: flat as {@code {"code", "error", "usage"?}}, nested as {@code {"error": {"message",
 * "type", "param", "code"}}}, or with nothing but {@code {"error": "message"}}.
 *
 * @param code the machine's word for it; {@code null} if there is none
 * @param type the nested shape's type; {@code null} if there is none
 * @param message the human's words; {@code null} if there are none, as in a proxy's HTML page
 * @param costTicks what was charged all the same, in 1e-10 US dollars, if the answer says so
 */
public record ErrorAnswer(
        @Nullable String code,
        @Nullable String type,
        @Nullable String message,
        OptionalLong costTicks) {

    /** What a caller is shown of a message at most, in characters. */
    private static final int LONGEST_MESSAGE = 400;

    private static final ErrorAnswer NOTHING = new ErrorAnswer(null, null, null, OptionalLong.empty());

    /** Reads the body of an answer that is no success; never fails, whatever it is. */
    public static ErrorAnswer read(byte[] body) {
        JsonNode json;
        try {
            json = Json.mapper().readTree(body);
        } catch (JacksonException _) {
            return NOTHING;
        }
        var error = json.path("error");
        var source = error.isObject() ? error : json;
        var message = error.isString() ? error : source.path("message");
        return new ErrorAnswer(
                text(source.path("code")),
                text(source.path("type")),
                shortened(text(message)),
                ImagesAnswer.ticks(json));
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() && !node.stringValue().isBlank() ? node.stringValue() : null;
    }

    private static @Nullable String shortened(@Nullable String message) {
        if (message == null) {
            return null;
        }
        var oneLine = message.strip().replaceAll("\\s+", " ");
        return oneLine.length() <= LONGEST_MESSAGE ? oneLine : oneLine.substring(0, LONGEST_MESSAGE) + "…";
    }

    /** The message in quotation marks, to go on where ": " ends; empty if there is none. */
    public String quoted() {
        return message == null ? "" : ": \"" + message + "\"";
    }

    /** Whether the message holds these words, in any letter case. */
    public boolean says(String words) {
        return message != null && message.toLowerCase(Locale.ROOT).contains(words);
    }
}
