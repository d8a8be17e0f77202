/**
 * Things one can hold or sit on: still life, furniture, treasures, geometric solids. One small file a family, one line a thing in the list that names them
 * all; shapes only, no light and no place.
 */
@NullMarked
package dev.easel.studio.model.object;

import org.jspecify.annotations.NullMarked;
