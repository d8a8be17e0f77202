package dev.easel.server.wire;

import dev.easel.contract.ImageTask;
import dev.easel.contract.Problem;
import java.util.ArrayList;
import java.util.List;

/** Fields of the specification that this version of the server does not serve: refused, never ignored. */
final class NotServedYet {
    private NotServedYet() {}

    static List<Problem> in(ImageTask task) {
        List<Problem> problems = new ArrayList<>();
        if (task.webhookURL() != null) {
            problems.add(problem(task, "webhookURL", "The answer to the request holds the results."));
        }
        if (task.uploadEndpoint() != null) {
            problems.add(problem(task, "uploadEndpoint", "Fetch the picture from its imageURL."));
        }
        return problems;
    }

    private static Problem problem(ImageTask task, String parameter, String instead) {
        var anchor = task.card().field(parameter).anchor();
        return new Problem(
                "unsupportedParameter",
                "This version of Easel does not serve '" + parameter + "' yet. " + instead,
                List.of(parameter),
                null,
                List.of(),
                null,
                null,
                task.card().documentation() + "#" + anchor,
                "imageInference",
                task.taskUUIDText());
    }
}
