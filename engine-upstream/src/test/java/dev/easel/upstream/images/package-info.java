/** Answers in every shape that was seen. */
@NullMarked
package dev.easel.upstream.images;

import org.jspecify.annotations.NullMarked;
