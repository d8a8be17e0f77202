package dev.easel.torch.weights;

import org.jspecify.annotations.Nullable;

/**
 * A part of a model, such as its transformer, together with its weights: made from them when it is used, let go of with
 * them by {@link Residency}. For one thread.
 *
 * @param <T> what computes with the weights
 */
public final class Part<T> {
    private final Weights weights;
    private final Maker<T> maker;
    private @Nullable T made;
    private int uses;

    /**
     * Makes a part of its weights.
     *
     * @param <T> what computes with the weights
     */
    @FunctionalInterface
    public interface Maker<T> {

        /** Asks for all weights, and computes nothing. */
        T make(Weights weights) throws WeightsException;
    }

    /** Makes nothing yet. */
    public Part(Weights weights, Maker<T> maker) {
        this.weights = weights;
        this.maker = maker;
    }

    /** How much its weights take. */
    public long bytes() {
        return weights.bytes();
    }

    T begin() throws WeightsException {
        var part = made;
        if (part == null) {
            part = maker.make(weights);
            made = part;
        }
        uses++;
        return part;
    }

    void end() {
        uses--;
    }

    boolean isUsed() {
        return uses > 0;
    }

    void unload() {
        made = null;
        weights.unload();
    }
}
