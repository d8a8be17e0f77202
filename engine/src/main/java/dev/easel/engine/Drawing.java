package dev.easel.engine;

import dev.easel.imaging.Picture;

/** A finished picture and what its engine has to say about it. */
public record Drawing(Picture picture, Report report) {}
