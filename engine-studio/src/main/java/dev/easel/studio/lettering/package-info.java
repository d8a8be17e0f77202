/**
 * Type: turns texts into outlines of real letters, in a few open typefaces that are in the jar, and fits them into a
 * box. A text comes out as it was typed or not at all: {@link dev.easel.studio.lettering.Face#canSet} tells beforehand
 * whether every character has a glyph. Knows nothing of what the letters stand on.
 */
@NullMarked
package dev.easel.studio.lettering;

import org.jspecify.annotations.NullMarked;
