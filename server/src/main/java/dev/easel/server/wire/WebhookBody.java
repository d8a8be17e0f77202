package dev.easel.server.wire;

import dev.easel.contract.Problem;
import tools.jackson.databind.node.ObjectNode;

/** What the body of a webhook call looks like: the platform's own clients and documents disagree. */
public enum WebhookBody {
    /** Like an answer with one item: {@code {"data": [...]}} or {@code {"errors": [...]}}. */
    WRAPPED {
        @Override
        ObjectNode of(ObjectNode item) {
            return around("data", item);
        }

        @Override
        ObjectNode of(Problem problem, Links links) {
            return around("errors", ProblemItem.of(problem, links));
        }
    },
    /** The item itself. */
    FLAT {
        @Override
        ObjectNode of(ObjectNode item) {
            return item;
        }

        @Override
        ObjectNode of(Problem problem, Links links) {
            return ProblemItem.of(problem, links);
        }
    };

    abstract ObjectNode of(ObjectNode item);

    abstract ObjectNode of(Problem problem, Links links);

    private static ObjectNode around(String name, ObjectNode item) {
        var body = Json.object();
        body.putArray(name).add(item);
        return body;
    }
}
