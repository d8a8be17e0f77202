@NullMarked
package dev.easel.torch;

import org.jspecify.annotations.NullMarked;
