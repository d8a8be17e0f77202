/**
 * What is to be seen, as data: a {@link dev.easel.studio.scene.Scene} says which things are there, how they look and
 * how they relate, but not yet where on the picture they are. A scene serialises to JSON, travels with the picture and
 * is what edits change.
 */
@NullMarked
package dev.easel.studio.scene;

import org.jspecify.annotations.NullMarked;
