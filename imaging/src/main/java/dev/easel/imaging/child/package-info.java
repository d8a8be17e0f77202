/**
 * Decoding in processes of their own. A child is a small JVM with nothing but this module and the drawing library: no
 * secrets in its environment, an empty folder that is gone, bounds on memory, processor time, files and output that the
 * kernel keeps, and a wall clock that this process keeps. A file that finds a fault in a codec has that child and nothing
 * else; the child is replaced. Nothing that a child answers is believed: how many bytes of pixels
 * are taken from the memory that it shares is known beforehand.
 */
@NullMarked
package dev.easel.imaging.child;

import org.jspecify.annotations.NullMarked;
