/**
 * A finished picture as data: everything from which it can be painted again to the last pixel, and changed. It is what
 * travels in the file's metadata. Anybody may have written what is read here, so every value is checked.
 */
@NullMarked
package dev.easel.studio.artwork;

import org.jspecify.annotations.NullMarked;
