package dev.easel.engine;

import dev.easel.imaging.PixelSize;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Something that draws pictures. Implementations are safe for use by many threads at once; a call runs on the calling
 * thread, or blocks it, until the last picture is finished. What an engine throws unexpectedly is logged: its message
 * must not repeat the prompt.
 */
public interface Engine extends AutoCloseable {

    /** A short stable name, for example {@code studio}. */
    String id();

    /**
     * The engine's version. Same version, brief and seed draw the same pixels, unless somebody else draws and takes no
     * seed: then the report says so.
     */
    String version();

    /**
     * Who may draw, each as in {@code studio/0.1.0}, in the order of preference: the engine itself, or those that it
     * stands for.
     */
    default List<String> names() {
        return List.of(id() + "/" + version());
    }

    /** Who may draw this model. */
    default List<String> names(String model) {
        return names();
    }

    /** How many reference pictures a brief may have; 0 for an engine that draws from words alone. */
    default int references() {
        return 0;
    }

    /** How many reference pictures a brief for this model may have. */
    default int references(String model) {
        return references();
    }

    /** Whether a brief for this model may say how it is sampled ({@link Brief#sampling}). */
    default boolean samples(String model) {
        return false;
    }

    /** Where briefs for this model are drawn, and wait for each other; one of {@link #pools}. */
    default Pool pool(String model) {
        return Pool.computing(id());
    }

    /** Every pool there is, each once. */
    default List<Pool> pools() {
        return List.of(pool(""));
    }

    /**
     * What somebody else will probably charge for one picture, in US dollars; empty if drawing it costs nothing.
     *
     * @param model the id of the model that is asked for
     * @param references how many pictures are worked from
     */
    default Optional<BigDecimal> price(String model, PixelSize size, int references) {
        return Optional.empty();
    }

    /**
     * Finds out whether the engine could draw, without drawing and without cost, and says in a sentence what it found.
     * Empty if drawing is the way to find out, and costs nothing.
     *
     * @throws EngineException saying what is in the way and what to do about it
     */
    default Optional<String> probe() throws EngineException, InterruptedException {
        return Optional.empty();
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
