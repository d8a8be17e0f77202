package dev.easel.server.task;

/** Who may still wait: nobody's flood keeps everybody else out. */
public final class Places {
    private static final int SHARE = 4;

    private Places() {}

    /**
     * Whether there is no place for one more task of a caller. The last quarter of the places is for callers who have
     * less than a quarter of all.
     *
     * @param capacity tasks that may wait in a pool
     * @param waiting tasks that do
     * @param own how many of these are the caller's
     */
    public static boolean areTaken(int capacity, long waiting, long own) {
        int quarter = capacity / SHARE;
        return waiting >= capacity || (quarter > 0 && waiting >= capacity - quarter && own >= quarter);
    }
}
