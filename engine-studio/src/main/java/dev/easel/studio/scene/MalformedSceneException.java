package dev.easel.studio.scene;

/** A JSON text that is no scene; the message says where and why. */
public final class MalformedSceneException extends RuntimeException {
    private static final long serialVersionUID = 1;

    MalformedSceneException(String message) {
        super(message);
    }

    MalformedSceneException(String message, Throwable cause) {
        super(message, cause);
    }
}
