package dev.easel.server.wire;

import tools.jackson.databind.node.ObjectNode;

/** Handles one type of task. */
interface TaskHandler {

    /** The {@code taskType} that it handles. */
    String taskType();

    /** Starts a task without waiting for it, so that the tasks of a request run at the same time. */
    Pending begin(ObjectNode task, Sender sender);

    /** A task that has begun. */
    interface Pending {

        /** Waits for the task and adds what comes of it, piece by piece. */
        void addTo(Outlet outlet) throws InterruptedException;
    }
}
