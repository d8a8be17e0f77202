/**
 * The draughtsman's instruments for living shapes: smooth outlines through points, tapering ribbons, paints, and
 * {@link dev.easel.studio.model.outline.Fitted}, which measures a drawing so that nobody has to state its extent by
 * hand. Knows nothing of what is drawn.
 */
@NullMarked
package dev.easel.studio.model.outline;

import org.jspecify.annotations.NullMarked;
