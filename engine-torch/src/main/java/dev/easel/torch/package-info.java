/**
 * The engine that draws with open weights in this process: takes briefs, has the model of a family draw them on the one
 * thread that calls LibTorch, and gives back pictures. Knows the families; a family knows nothing of it.
 */
@NullMarked
package dev.easel.torch;

import org.jspecify.annotations.NullMarked;
