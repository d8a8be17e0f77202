/**
 * What hangs in the sky: planets, moons, stars, clouds of gas, bows and bolts. One small file a family, one line a thing in the list that names them
 * all; shapes only, no light and no place.
 */
@NullMarked
package dev.easel.studio.model.heavens;

import org.jspecify.annotations.NullMarked;
