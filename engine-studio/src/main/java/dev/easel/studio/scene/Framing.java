package dev.easel.studio.scene;

/** How much of the scene the picture shows. */
public enum Framing {
    CLOSE,
    PORTRAIT,
    MEDIUM,
    WIDE
}
