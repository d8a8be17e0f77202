package dev.easel.server.task;

/** Hears from a task while it runs, on the thread that draws: must be quick. */
public interface TaskListener {

    /** Wants to hear nothing. */
    TaskListener SILENT = new TaskListener() {
        @Override
        public void advanced(int index, double fraction) {}

        @Override
        public void finished(int index, ImageResult result) {}
    };

    /** The picture with this index is done to this fraction, from 0 to 1. */
    void advanced(int index, double fraction);

    /** The picture with this index is finished and stored. */
    void finished(int index, ImageResult result);
}
