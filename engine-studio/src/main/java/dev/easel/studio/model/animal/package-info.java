/**
 * Animals, whole. {@code Quadruped} stands, sits, walks and lies for everything on four legs and asks each kind for its
 * build, coat, head and tail; birds share {@code Bird}; what swims or crawls draws itself. A new animal is one small file
 * and one line in {@link dev.easel.studio.model.animal.Animals}.
 */
@NullMarked
package dev.easel.studio.model.animal;

import org.jspecify.annotations.NullMarked;
