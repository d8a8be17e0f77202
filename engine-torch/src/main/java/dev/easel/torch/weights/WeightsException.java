package dev.easel.torch.weights;

/** A file of weights is missing, damaged or not what it should be. The message says which file and why. */
public final class WeightsException extends Exception {
    private static final long serialVersionUID = 1L;

    public WeightsException(String message) {
        super(message);
    }

    public WeightsException(String message, Throwable cause) {
        super(message, cause);
    }
}
