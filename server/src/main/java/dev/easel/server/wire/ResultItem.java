package dev.easel.server.wire;

import dev.easel.contract.ImageTask;
import dev.easel.contract.OutputType;
import dev.easel.contract.Problem;
import dev.easel.server.task.ImageResult;
import dev.easel.server.task.TaskRun;
import java.nio.file.Files;
import tools.jackson.databind.node.ObjectNode;

/** One finished picture as the caller gets it: the same item in answers, in pushed frames, to polls and to webhooks. */
final class ResultItem {
    private ResultItem() {}

    /** Adds a picture, or says that it is gone where the item would have to hold it. */
    static void add(TaskRun run, ImageResult result, Outlet outlet) {
        if (isThere(run, result)) {
            // First, since an answer that is written bit by bit has its headers before its first picture.
            result.engine().ifPresent(outlet::drawnBy);
            outlet.add(of(run, result, outlet.links()), run.receipt(result));
        } else {
            outlet.add(expired(run.task()));
        }
    }

    /** Whether the item can be made: a link may lead nowhere by now, a file must be there. */
    static boolean isThere(TaskRun run, ImageResult result) {
        return run.task().outputType() == OutputType.URL
                || Files.exists(result.asset().file());
    }

    static Problem expired(ImageTask task) {
        return Problem.of(
                        "mediaExpired",
                        "This task was done before and its pictures have expired. Send it with a new taskUUID.")
                .ofTask(ImageInference.TASK_TYPE, task.taskUUIDText());
    }

    static ObjectNode of(TaskRun run, ImageResult result, Links links) {
        var task = run.task();
        var item = Json.object();
        item.put("taskType", ImageInference.TASK_TYPE);
        item.put("taskUUID", task.taskUUIDText());
        item.put("imageUUID", result.imageUUID().toString());
        var field = task.outputType().resultField();
        switch (task.outputType()) {
            case URL -> item.put(field, links.image(result.asset()));
            case BASE64_DATA -> item.putPOJO(field, EmbeddedFile.base64(result.asset()));
            case DATA_URI -> item.putPOJO(field, EmbeddedFile.dataUri(result.asset()));
        }
        item.put("seed", result.seed());
        result.nsfwContent().ifPresent(nsfw -> item.put("NSFWContent", nsfw));
        if (task.includeCost()) {
            item.put("cost", result.cost());
        }
        return item;
    }
}
