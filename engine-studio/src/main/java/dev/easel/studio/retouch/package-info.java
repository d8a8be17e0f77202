/**
 * Edits pictures that Studio did not draw, as pixels: grades them, applies styles, weather and light, blurs, sharpens,
 * frames, turns and crops them, puts drawn things into them, and lays several beside one another. What would need to know
 * what a picture shows is refused, never faked.
 */
@NullMarked
package dev.easel.studio.retouch;

import org.jspecify.annotations.NullMarked;
