package dev.easel.torch.binding;

/**
 * Where tensors lie and operators run.
 *
 * @param index which of several of the kind, from 0
 */
public record Device(Kind kind, int index) {
    public static final Device CPU = new Device(Kind.CPU, 0);

    /** With LibTorch's stable number. */
    public enum Kind {
        CPU(0),
        CUDA(1);

        private final int code;

        Kind(int code) {
            this.code = code;
        }
    }

    public Device {
        if (index < 0) {
            throw new IllegalArgumentException("a device's index is a natural number: " + index);
        }
    }

    /** As a slot of the stack: the kind in the upper 32 bits, the index in the lower. */
    long code() {
        return (long) kind.code << 32 | index;
    }

    /** For example {@code cuda:0}. */
    @Override
    public String toString() {
        return kind == Kind.CPU ? "cpu" : "cuda:" + index;
    }
}
