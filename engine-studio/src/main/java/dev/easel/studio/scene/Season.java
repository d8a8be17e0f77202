package dev.easel.studio.scene;

/** Colours of leaves and ground. */
public enum Season {
    SPRING,
    SUMMER,
    AUTUMN,
    WINTER
}
