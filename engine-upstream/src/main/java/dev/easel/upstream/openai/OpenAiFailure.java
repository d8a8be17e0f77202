package dev.easel.upstream.openai;

import dev.easel.engine.EngineException;
import dev.easel.engine.EngineException.Kind;
import dev.easel.upstream.http.Answer;
import dev.easel.upstream.images.ErrorAnswer;
import java.util.Set;

/** What the error answers of such servers mean. */
final class OpenAiFailure {
    private static final Set<String> MODERATION =
            Set.of("moderation_blocked", "content_policy_violation", "content_filter", "content_policy");

    private OpenAiFailure() {}

    static boolean isModeration(ErrorAnswer error) {
        return (error.code() != null && MODERATION.contains(error.code()))
                || (error.type() != null && MODERATION.contains(error.type()));
    }

    /** Whether the answer says that the server, not the request, is in trouble. */
    static boolean isTrouble(Answer answer) {
        return answer.status() >= 500 || answer.status() == 401 || answer.status() == 404;
    }

    /**
     * The failure that an answer stands for which is neither success nor moderation.
     *
     * @param name what messages call the server
     */
    static EngineException of(String name, Answer answer, ErrorAnswer error) {
        int status = answer.status();
        var where = " (status " + status
                + answer.requestId().map(id -> ", request " + id).orElse("") + ").";
        return switch (status) {
            // Its own words may repeat a part of the key.
            case 401 -> new EngineException(Kind.UNAVAILABLE, name + " refuses the key of this server" + where);
            case 403 -> new EngineException(Kind.UNAVAILABLE, name + " does not permit this" + error.quoted() + where);
            case 404 ->
                new EngineException(
                        Kind.UNAVAILABLE, name + " has no such model, or no such path" + error.quoted() + where);
            case 429 ->
                "insufficient_quota".equals(error.code())
                        ? new EngineException(Kind.UNAVAILABLE, name + " is not paid to draw more" + where)
                        : new EngineException(Kind.BUSY, name + " takes no more requests at the moment" + where);
            default ->
                status >= 500
                        ? new EngineException(Kind.BROKEN, name + " failed" + error.quoted() + where)
                        : new EngineException(
                                Kind.FAILED, name + " does not take the request" + error.quoted() + where);
        };
    }
}
