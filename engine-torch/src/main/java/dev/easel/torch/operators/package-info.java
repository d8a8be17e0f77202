/**
 * Operators on tensors with types and shapes, so that a model's code reads like its paper. Knows no model; everything
 * here works on any device.
 */
@NullMarked
package dev.easel.torch.operators;

import org.jspecify.annotations.NullMarked;
