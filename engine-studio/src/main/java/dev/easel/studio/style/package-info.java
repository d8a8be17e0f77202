/**
 * Ways of painting. A style is a last pass over the finished raster, the same for everything in the picture; it may
 * also ask for another way of shading. One file a style, one line in {@link dev.easel.studio.style.Styles}.
 */
@NullMarked
package dev.easel.studio.style;

import org.jspecify.annotations.NullMarked;
