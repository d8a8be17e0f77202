package dev.easel.studio.scene;

import dev.easel.studio.paint.Rgb;

/** A colour that somebody named. */
public record Tint(String name, Rgb rgb) {}
