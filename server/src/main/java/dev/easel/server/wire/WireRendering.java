package dev.easel.server.wire;

import dev.easel.contract.Problem;
import dev.easel.server.task.ImageResult;
import dev.easel.server.task.Rendering;
import dev.easel.server.task.TaskRun;

/** Webhook bodies in the shape of an answer with one item, which is what the platform's own clients read. */
public final class WireRendering implements Rendering {

    @Override
    public byte[] finished(TaskRun run, ImageResult result) {
        var answer = new Answer(links(run));
        answer.add(ResultItem.of(run, result, links(run)));
        return answer.toBytes();
    }

    @Override
    public byte[] failed(TaskRun run, Problem problem) {
        var answer = new Answer(links(run));
        answer.add(problem);
        return answer.toBytes();
    }

    private static Links links(TaskRun run) {
        return Links.to(run.order().origin());
    }
}
