/** Pictures from outside at their worst. */
@NullMarked
package dev.easel.imaging.child;

import org.jspecify.annotations.NullMarked;
