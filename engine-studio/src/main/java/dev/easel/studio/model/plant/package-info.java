/**
 * Plants, and the stones, water and fire they stand beside. One small file a family, one line a thing in the list that names them
 * all; shapes only, no light and no place.
 */
@NullMarked
package dev.easel.studio.model.plant;

import org.jspecify.annotations.NullMarked;
