/**
 * People. A {@link dev.easel.studio.model.figure.Role} says who somebody usually is, the prompt says what is different
 * this time, {@code Casting} makes one persona of both; a body and a pose give a skeleton, and limbs, clothes, hair, face
 * and what is held are drawn over its joints. A new role is one line in {@code roles.txt}, a new garment one line in
 * {@code Wardrobe}, a pose one line in {@code Pose}.
 */
@NullMarked
package dev.easel.studio.model.figure;

import org.jspecify.annotations.NullMarked;
