/**
 * Where everything is: turns a scene, which only says what is to be seen, into places, sizes and depths on a picture of
 * a given shape. Pure geometry; nothing is painted here. The same scene, shape and seed give the same composition.
 */
@NullMarked
package dev.easel.studio.composition;

import org.jspecify.annotations.NullMarked;
