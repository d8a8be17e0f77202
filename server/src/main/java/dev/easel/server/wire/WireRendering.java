package dev.easel.server.wire;

import dev.easel.contract.Problem;
import dev.easel.server.task.ImageResult;
import dev.easel.server.task.Rendering;
import dev.easel.server.task.TaskRun;

/** Webhook bodies from the items that answers are made of. */
public final class WireRendering implements Rendering {
    private final WebhookBody body;

    public WireRendering(WebhookBody body) {
        this.body = body;
    }

    @Override
    public byte[] finished(TaskRun run, ImageResult result) {
        return Json.mapper().writeValueAsBytes(body.of(ResultItem.of(run, result, links(run))));
    }

    @Override
    public byte[] failed(TaskRun run, Problem problem) {
        return Json.mapper().writeValueAsBytes(body.of(problem, links(run)));
    }

    private static Links links(TaskRun run) {
        return Links.to(run.order().origin());
    }
}
