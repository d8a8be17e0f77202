/**
 * What makes flat shapes belong to one scene: a shape's outline is inflated to a relief, and the relief is lit by the
 * scene's own light. Works on any shape, stock art included.
 */
@NullMarked
package dev.easel.studio.light;

import org.jspecify.annotations.NullMarked;
