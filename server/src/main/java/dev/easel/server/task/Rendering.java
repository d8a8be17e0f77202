package dev.easel.server.task;

import dev.easel.contract.Problem;

/** How what comes of a task is told to those who are not asked but told: the body of a webhook call. */
public interface Rendering {

    /** A finished picture, as JSON in UTF-8. */
    byte[] finished(TaskRun run, ImageResult result);

    /** Why a task ended early, as JSON in UTF-8. */
    byte[] failed(TaskRun run, Problem problem);
}
