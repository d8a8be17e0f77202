package dev.easel.studio.edit;

/** Nothing of an instruction could be done; the message says why and what can, for the caller. */
public final class EditException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean strange;

    EditException(String message, boolean strange) {
        super(message);
        this.strange = strange;
    }

    /** Whether no part of it is a change of a scene: then it may be one of pixels. */
    public boolean isStrange() {
        return strange;
    }
}
