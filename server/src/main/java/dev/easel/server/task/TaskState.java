package dev.easel.server.task;

import java.util.Locale;

/** Where a task is on its way. */
public enum TaskState {
    /** Waits for its references or for a thread that draws. */
    QUEUED,
    /** Is being drawn. */
    RUNNING,
    /** Ended with all its pictures. */
    SUCCEEDED,
    /** Ended early; maybe with some of its pictures. */
    FAILED,
    /** Ended early because somebody wanted it to. */
    CANCELLED;

    public boolean isEnd() {
        return this != QUEUED && this != RUNNING;
    }

    /** As it is written in JSON. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
