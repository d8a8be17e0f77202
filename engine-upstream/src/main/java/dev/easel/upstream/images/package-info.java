/**
 * What the image APIs of upstreams have in common: answers that hold pictures as base64 or by address
 * ({@link dev.easel.upstream.images.ImagesAnswer}), errors in several shapes
 * ({@link dev.easel.upstream.images.ErrorAnswer}), and a brief that is drawn in several requests at a time
 * ({@link dev.easel.upstream.images.Batch}). Knows no single upstream.
 */
@NullMarked
package dev.easel.upstream.images;

import org.jspecify.annotations.NullMarked;
