/** Rates and rests, with time that the test moves. */
@NullMarked
package dev.easel.upstream.traffic;

import org.jspecify.annotations.NullMarked;
