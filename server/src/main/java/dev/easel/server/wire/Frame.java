package dev.easel.server.wire;

import dev.easel.contract.Problem;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * One message to a WebSocket client: results or problems, never both, since some clients look at nothing but the problems
 * of a frame that has any. Small until it is written: files are read then.
 */
sealed interface Frame {

    /** The message in UTF-8. */
    byte[] text();

    /** Results. */
    record Data(List<ObjectNode> items, Links links) implements Frame {
        @Override
        public byte[] text() {
            var answer = new Answer(links);
            items.forEach(answer::add);
            try {
                return answer.toBytes();
            } catch (UncheckedIOException _) {
                return new Problems(List.of(expired(items.getFirst())), links).text();
            }
        }

        private static Problem expired(ObjectNode item) {
            return Problem.of(
                            "mediaExpired",
                            "The pictures of this task expired before they could be sent. Send it with a new taskUUID.")
                    .ofTask(
                            item.path("taskType").asString(""),
                            item.path("taskUUID").asString(""));
        }
    }

    /** Problems, all of one task: clients take the first for the reason why it failed. */
    record Problems(List<Problem> problems, Links links) implements Frame {
        @Override
        public byte[] text() {
            var envelope = Json.object();
            var errors = envelope.putArray("errors");
            problems.forEach(problem -> errors.add(ProblemItem.of(problem, links)));
            return Json.mapper().writeValueAsBytes(envelope);
        }
    }

    /** Why somebody is not let in. While they wait for that some clients look for {@code error} and others for {@code errors}. */
    record NotLetIn(Problem problem, Links links) implements Frame {
        @Override
        public byte[] text() {
            var answer = new Answer(links);
            answer.add(problem);
            return answer.toBytes();
        }
    }
}
