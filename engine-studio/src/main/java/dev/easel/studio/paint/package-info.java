/**
 * The medium: colours, noise and the floating-point raster that everything is painted on. Pure arithmetic with
 * {@link java.lang.StrictMath} semantics where it matters: the same input gives the same bits on every machine.
 */
@NullMarked
package dev.easel.studio.paint;

import org.jspecify.annotations.NullMarked;
