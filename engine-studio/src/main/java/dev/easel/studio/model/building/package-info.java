/**
 * Buildings and what people build outdoors, up to whole cities. One small file a family, one line a thing in the list that names them
 * all; shapes only, no light and no place.
 */
@NullMarked
package dev.easel.studio.model.building;

import org.jspecify.annotations.NullMarked;
