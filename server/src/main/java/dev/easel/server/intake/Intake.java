package dev.easel.server.intake;

/**
 * The memory for what is being received. Everybody shares it; strangers, who have shown no key where keys are asked for,
 * may have a part of it only, so that they keep nobody out who has one. Safe for use by many threads.
 */
public final class Intake {
    /**
     * Bytes of each share that count for nothing: the head of a request, and all of a small one, come in however much is
     * going on. Their sum is bounded by the number of connections.
     */
    static final int FREE = 32 * 1024;

    /** What is received is held twice while it is put together, and again while it is read. */
    private static final int PART_OF_HEAP = 4;

    private static final int PART_FOR_STRANGERS = 4;

    private final long most;
    private final long mostOfStrangers;
    private long held;
    private long heldByStrangers;

    /**
     * An empty one.
     *
     * @param most bytes over all shares
     */
    public Intake(long most) {
        this.most = most;
        this.mostOfStrangers = most / PART_FOR_STRANGERS;
    }

    /** A quarter of what this JVM may have. */
    public static Intake ofThisHeap() {
        return new Intake(Runtime.getRuntime().maxMemory() / PART_OF_HEAP);
    }

    /** A share of somebody who is a stranger until told otherwise. */
    public Share open() {
        return new Share(this);
    }

    /** Bytes that are held now, but for those that count for nothing. */
    public synchronized long held() {
        return held;
    }

    /** @throws IntakeException if there would be more than there may be */
    synchronized void change(long bytes, boolean stranger) {
        if (bytes > 0 && (held + bytes > most || (stranger && heldByStrangers + bytes > mostOfStrangers))) {
            throw new IntakeException(
                    IntakeException.Reason.FULL, "The server receives as much at the moment as it has room for.");
        }
        held += bytes;
        if (stranger) {
            heldByStrangers += bytes;
        }
    }

    synchronized void letIn(long bytes) {
        heldByStrangers -= bytes;
    }
}
