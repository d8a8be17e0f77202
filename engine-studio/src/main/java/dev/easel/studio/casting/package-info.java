/**
 * Who plays what: finds the drawing for every noun, an own model if there is one and stock art if not. The list of all
 * models is here, so that a model knows nothing of the others.
 */
@NullMarked
package dev.easel.studio.casting;

import org.jspecify.annotations.NullMarked;
