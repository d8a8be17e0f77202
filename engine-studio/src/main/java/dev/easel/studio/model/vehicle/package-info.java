/**
 * Whatever carries people: on roads, rails and water, in the air and beyond. One small file a family, one line a thing in the list that names them
 * all; shapes only, no light and no place.
 */
@NullMarked
package dev.easel.studio.model.vehicle;

import org.jspecify.annotations.NullMarked;
