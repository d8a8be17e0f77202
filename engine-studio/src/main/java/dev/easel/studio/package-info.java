/**
 * Studio, the weight-free illustrator. A prompt becomes a {@link dev.easel.studio.reading.Reading}, the reading a {@link
 * dev.easel.studio.scene.Scene}, the scene a {@link dev.easel.studio.composition.Composition}, and that is painted,
 * layer by layer, and finished in a style. Each step is a pure function whose result can be printed.
 */
@NullMarked
package dev.easel.studio;

import org.jspecify.annotations.NullMarked;
