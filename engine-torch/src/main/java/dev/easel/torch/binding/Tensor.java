package dev.easel.torch.binding;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Locale;

/**
 * An array of numbers in LibTorch's memory. Freed by the scope it was made in, or earlier by {@link #close}; using it
 * afterwards is an {@link IllegalStateException}. For one thread at a time.
 */
public final class Tensor implements AutoCloseable {
    private final LibTorch torch;
    private final MemorySegment handle;
    private final DType dtype;
    private final long[] shape;
    private boolean open = true;

    Tensor(LibTorch torch, MemorySegment handle, DType dtype, long[] shape) {
        this.torch = torch;
        this.handle = handle;
        this.dtype = dtype;
        this.shape = shape;
    }

    MemorySegment handle() {
        if (!open) {
            throw new IllegalStateException("the tensor " + this + " is closed: its scope has ended");
        }
        return handle;
    }

    public DType dtype() {
        return dtype;
    }

    /** A copy of the sizes, outermost first. */
    public long[] shape() {
        return shape.clone();
    }

    /** Size along an axis; negative axes count from the last. */
    public long size(int axis) {
        return shape[axis < 0 ? shape.length + axis : axis];
    }

    /** Number of elements. */
    public long count() {
        return Arrays.stream(shape).reduce(1, Math::multiplyExact);
    }

    /** The elements in row-major order, as floats. For floating dtypes. */
    public float[] floats() {
        return torch.floats(this);
    }

    /** The elements in row-major order. For {@link DType#U8}. */
    public byte[] bytes() {
        return torch.bytes(this);
    }

    /** Frees the memory now. Closing twice is allowed. */
    @Override
    public void close() {
        if (open) {
            open = false;
            torch.delete(handle);
        }
    }

    /** For example {@code bf16[1, 512, 7680]}. */
    @Override
    public String toString() {
        return dtype.name().toLowerCase(Locale.ROOT) + Arrays.toString(shape);
    }
}
