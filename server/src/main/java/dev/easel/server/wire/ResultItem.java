package dev.easel.server.wire;

import dev.easel.contract.OutputType;
import dev.easel.server.task.ImageResult;
import dev.easel.server.task.TaskRun;
import tools.jackson.databind.node.ObjectNode;

/** One finished picture as the caller gets it: the same item in answers, in pushed frames, to polls and to webhooks. */
final class ResultItem {
    private ResultItem() {}

    /** Whether the items of a task hold whole files, so that they should be written as a stream. */
    static boolean holdsFile(TaskRun run) {
        return run.task().outputType() != OutputType.URL;
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
