package dev.easel.server.task;

import dev.easel.contract.Problem;
import dev.easel.engine.Preview;
import java.math.BigDecimal;

/**
 * Hears from a task, one call at a time and in order, on the thread that draws or that ends the task: must be quick.
 */
public interface TaskListener {

    /** Wants to hear nothing. */
    TaskListener SILENT = new TaskListener() {};

    /** The picture with this index is done to this fraction, from 0 to 1. */
    default void advanced(int index, double fraction) {}

    /** Whether a preview of the picture with this index is welcome after so many of its steps. */
    default boolean wantsPreview(int index, int step, int steps) {
        return false;
    }

    /** How the picture with this index would come out by now; whoever wants none may be shown one all the same. */
    default void previewed(int index, Preview preview) {}

    /** The picture with this index is finished and stored. */
    default void finished(int index, ImageResult result) {}

    /** An upstream charged so many US dollars for a picture that nobody gets; 0 if nobody knows whether it did. */
    default void charged(BigDecimal dollars) {}

    /** The task has ended: the last call. */
    default void ended(Outcome outcome) {}

    /**
     * The server stops before the task has ended: the last call in this process. The task is kept and goes on when the
     * server is back, so this is no end of it; whoever only waits may tell whoever waits with it.
     */
    default void suspended(Problem problem) {}
}
