/** Files are checked with decoders that did not write them, and with every byte that could be missing. */
@NullMarked
package dev.easel.imaging;

import org.jspecify.annotations.NullMarked;
