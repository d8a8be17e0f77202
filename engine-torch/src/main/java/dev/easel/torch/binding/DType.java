package dev.easel.torch.binding;

/** What a tensor's elements are, with LibTorch's stable number and the size of an element. */
public enum DType {
    U8(0, 1),
    I64(4, 8),
    F16(5, 2),
    F32(6, 4),
    /** A complex number of two float32. */
    C64(9, 8),
    BF16(15, 2);

    private final int code;
    private final int bytes;

    DType(int code, int bytes) {
        this.code = code;
        this.bytes = bytes;
    }

    int code() {
        return code;
    }

    /** Size of an element in bytes. */
    public int bytes() {
        return bytes;
    }

    static DType of(int code) {
        for (var each : values()) {
            if (each.code == code) {
                return each;
            }
        }
        throw new TorchException("LibTorch returned a tensor of dtype " + code + ", which this binding does not use");
    }
}
