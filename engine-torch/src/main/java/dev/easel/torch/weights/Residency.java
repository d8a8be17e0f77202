package dev.easel.torch.weights;

import java.util.LinkedHashSet;
import java.util.List;

/**
 * Which parts of models are in memory. A part is loaded when it is used, and stays. When there is no room for another
 * one, or for what is computed with it, those that were used the longest ago leave, of whichever model they are; what is
 * in use never does. For one thread.
 */
public final class Residency {
    private final long limit;

    /** The one that was used last at the end. */
    private final LinkedHashSet<Part<?>> loaded = new LinkedHashSet<>();

    /**
     * With nothing in memory.
     *
     * @param limit what weights and the tensors of a drawing may take together, in bytes
     */
    public Residency(long limit) {
        this.limit = limit;
    }

    /**
     * A part that is in memory until this is closed.
     *
     * @param <T> what computes with the weights
     */
    public record Use<T>(Part<T> part, T made) implements AutoCloseable {
        @Override
        public void close() {
            part.end();
        }
    }

    /**
     * Loads a part, unless it is there, and keeps it while it is used. Where the limit cannot be kept, all others that are
     * not in use have left.
     *
     * @param workingBytes what its use takes beside the weights
     * @throws WeightsException if it was never loaded before, and weights are missing or of another shape
     */
    public <T> Use<T> use(Part<T> part, long workingBytes) throws WeightsException {
        loaded.remove(part);
        for (var each : List.copyOf(loaded)) {
            if (bytes() + part.bytes() + workingBytes <= limit) {
                break;
            }
            if (!each.isUsed()) {
                unload(each);
            }
        }
        loaded.addLast(part);
        return new Use<>(part, part.begin());
    }

    /** How much the weights in memory take. */
    public long bytes() {
        return loaded.stream().mapToLong(Part::bytes).sum();
    }

    /** What is left for computing beside these parts when all others have left; below 0 if they are too large. */
    public long beside(Part<?>... parts) {
        return limit - List.of(parts).stream().mapToLong(Part::bytes).sum();
    }

    /** Lets go of all that is not in use. */
    public void unload() {
        List.copyOf(loaded).stream().filter(each -> !each.isUsed()).forEach(this::unload);
    }

    private void unload(Part<?> part) {
        part.unload();
        loaded.remove(part);
    }
}
