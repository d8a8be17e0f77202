package dev.easel.torch.binding;

/** LibTorch refused a call or ran out of memory. The message names the operator with the shapes and dtypes it got. */
public final class TorchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TorchException(String message) {
        super(message);
    }
}
