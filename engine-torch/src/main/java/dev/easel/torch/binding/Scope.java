package dev.easel.torch.binding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Frees the tensors that were made while it was the innermost scope of its thread. Open it in a try-with-resources
 * statement; scopes of a thread close in the reverse order. For one thread only.
 */
public final class Scope implements AutoCloseable {
    private final LibTorch torch;
    private final @Nullable Scope outer;
    private final List<Tensor> tensors = new ArrayList<>();

    Scope(LibTorch torch, @Nullable Scope outer) {
        this.torch = torch;
        this.outer = outer;
    }

    @Nullable
    Scope outer() {
        return outer;
    }

    void add(Tensor tensor) {
        tensors.add(tensor);
    }

    /** Takes a tensor out of this scope and gives it to the enclosing one, or to the caller if there is none. */
    public Tensor keep(Tensor tensor) {
        detach(tensor);
        if (outer != null) {
            outer.add(tensor);
        }
        return tensor;
    }

    /** Takes a tensor out of this scope: from now on the caller closes it. */
    public Tensor detach(Tensor tensor) {
        // From the end: what is kept is nearly always among the last made.
        for (int i = tensors.size() - 1; i >= 0; i--) {
            if (tensors.get(i) == tensor) {
                tensors.remove(i);
                return tensor;
            }
        }
        throw new IllegalArgumentException("the tensor " + tensor + " is not of this scope");
    }

    @Override
    public void close() {
        torch.leave(this);
        for (var each : tensors) {
            each.close();
        }
        tensors.clear();
    }
}
