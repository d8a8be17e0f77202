package dev.easel.studio.composition;

/** A composition and where everything in it is, so that it can be composed again. */
public record Arranged(Composition composition, Arrangement arrangement) {}
