package dev.easel.studio.scene;

/** Time of day: decides the sky, the light and its colours. */
public enum Daytime {
    DAWN,
    MORNING,
    NOON,
    GOLDEN_HOUR,
    SUNSET,
    DUSK,
    NIGHT
}
