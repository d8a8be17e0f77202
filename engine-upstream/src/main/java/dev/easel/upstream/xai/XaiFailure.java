package dev.easel.upstream.xai;

import dev.easel.engine.EngineException;
import dev.easel.engine.EngineException.Kind;
import dev.easel.upstream.http.Answer;
import dev.easel.upstream.images.ErrorAnswer;
import java.util.Locale;

/** What xAI's error answers mean. Its own words are passed on where they help, and never where they may hold a key. */
final class XaiFailure {
    /** Matched exactly: other codes only begin like it. */
    private static final String MODERATED = "imagine:content-moderated";

    /** What the same thing was called before it had a code. */
    private static final String MODERATED_WORDS = "rejected by content moderation";

    private XaiFailure() {}

    static boolean isModeration(ErrorAnswer error) {
        return MODERATED.equals(error.code()) || error.says(MODERATED_WORDS);
    }

    /** Whether the answer says that the server, not the request, is in trouble. */
    static boolean isTrouble(Answer answer) {
        return answer.status() >= 500 || answer.status() == 401;
    }

    /** The failure that an answer stands for which is neither success nor moderation. */
    static EngineException of(Answer answer, ErrorAnswer error, String model) {
        int status = answer.status();
        if (status == 401 || (status == 400 && error.says("api key"))) {
            return failure(
                    Kind.UNAVAILABLE,
                    "xAI refuses the key of this server. Its operator can find out more with 'easel doctor'",
                    answer);
        }
        return switch (status) {
            case 403 ->
                failure(Kind.UNAVAILABLE, "xAI does not permit this server's key to do this" + error.quoted(), answer);
            case 404 ->
                failure(
                        Kind.UNAVAILABLE,
                        "xAI has no model " + model + " for this server's key" + error.quoted(),
                        answer);
            case 429 ->
                failure(Kind.BUSY, "xAI takes no more requests at the moment. Try again a little later", answer);
            default ->
                status >= 500
                        ? failure(
                                Kind.BROKEN,
                                "xAI failed" + error.quoted()
                                        + ". It may have charged for the request, so it was not sent again",
                                answer)
                        : failure(
                                Kind.FAILED,
                                "xAI does not take the request" + error.quoted()
                                        + ". The data file of its models may be out of date",
                                answer);
        };
    }

    private static EngineException failure(Kind kind, String what, Answer answer) {
        var id = answer.requestId().map(each -> ", request " + each).orElse("");
        return new EngineException(kind, String.format(Locale.ROOT, "%s (status %d%s).", what, answer.status(), id));
    }
}
