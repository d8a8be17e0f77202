/**
 * The workshop that models of things share: outlines, turned and flat forms, materials, foliage, and a {@link
 * dev.easel.studio.model.craft.Hand} that puts them on a sketch. Knows shapes and stuff, but no particular thing.
 */
@NullMarked
package dev.easel.studio.model.craft;

import org.jspecify.annotations.NullMarked;
