package dev.easel.server.wire;

import dev.easel.server.task.ImageResult;
import dev.easel.server.task.TaskRun;
import dev.easel.server.task.TaskService;
import dev.easel.server.wire.TaskHandler.Pending;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code getTaskDetails}: what a task was and what has become of it so far: the request with every default filled in and without the
 * credentials in its addresses, the answer as it would be now, and what the engine says of each picture.
 */
record GetTaskDetails(TaskService tasks) implements AboutTask.Reply {
    @Override
    public Pending to(TaskRun run, Fields fields, Sender sender) {
        return outlet -> outlet.add(details(fields.item(), run, outlet.links()));
    }

    private ObjectNode details(ObjectNode item, TaskRun run, Links links) {
        item.put("state", run.state().wireName());
        item.put("accepted", run.accepted().toString());
        run.ended().ifPresent(when -> item.put("ended", when.toString()));
        item.putArray("request").add(run.task().sealed().toJson());
        var answer = new Answer(links);
        for (var result : run.results()) {
            ResultItem.add(run, result, answer);
        }
        run.outcome().flatMap(outcome -> outcome.problem()).ifPresent(answer::add);
        tasks.failedUploads(run).forEach(answer::add);
        item.set("response", answer.envelope());
        var pictures = item.putArray("pictures");
        run.results().forEach(result -> pictures.add(report(result)));
        return item;
    }

    /** Who drew it, what of the prompt is in the picture, and what is not. */
    private static ObjectNode report(ImageResult result) {
        var json = Json.object().put("imageUUID", result.imageUUID().toString());
        result.engine().ifPresent(engine -> json.put("engine", engine));
        result.report().drawn().forEach(json.putArray("drawn")::add);
        result.report().undrawn().forEach(json.putArray("undrawn")::add);
        result.report().notes().forEach(json.putArray("notes")::add);
        return json;
    }
}
