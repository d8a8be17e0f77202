package dev.easel.engine;

/**
 * Something that draws pictures. Implementations are safe for use by many threads at once; a call runs on the calling
 * thread, or blocks it, until the last picture is finished. What an engine throws unexpectedly is logged: its message
 * must not repeat the prompt.
 */
public interface Engine extends AutoCloseable {

    /** A short stable name, for example {@code studio}. */
    String id();

    /** The engine's version. Same version, brief and seed draw the same pixels. */
    String version();

    /** How many reference pictures a brief may have; 0 for an engine that draws from words alone. */
    default int references() {
        return 0;
    }

    /**
     * Draws one picture for each seed of the brief and hands each to {@code progress} as soon as it is finished.
     *
     * @throws EngineException if the brief cannot be drawn; pictures handed over before stay valid
     * @throws InterruptedException if the thread is interrupted: the task was cancelled
     */
    void draw(Brief brief, Progress progress) throws EngineException, InterruptedException;

    @Override
    void close();
}
