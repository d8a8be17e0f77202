package dev.easel.server.intake;

/** What is held of one message, or of what one connection has received and nobody has taken yet. For one thread at a time. */
public final class Share implements AutoCloseable {
    private final Intake intake;
    private boolean stranger = true;
    private long counted;

    Share(Intake intake) {
        this.intake = intake;
    }

    /** Whoever sends may be here. */
    public void letIn() {
        if (stranger) {
            intake.letIn(counted);
            stranger = false;
        }
    }

    /** Whoever sends next may be somebody else; nothing is held any more. */
    public void begin() {
        close();
        stranger = true;
    }

    /**
     * So many bytes are held now, in all.
     *
     * @throws IntakeException if there is no room for them; then as much is held as before
     */
    public void hold(long bytes) {
        long now = Math.max(0, bytes - Intake.FREE);
        intake.change(now - counted, stranger);
        counted = now;
    }

    /** Nothing is held any more. */
    @Override
    public void close() {
        hold(0);
    }
}
