package dev.easel.torch.binding;

/** LibTorch's native libraries are not there or do not load. The message says which file, why, and what to do. */
public final class NativesException extends Exception {
    private static final long serialVersionUID = 1L;

    public NativesException(String message) {
        super(message);
    }

    public NativesException(String message, Throwable cause) {
        super(message, cause);
    }
}
