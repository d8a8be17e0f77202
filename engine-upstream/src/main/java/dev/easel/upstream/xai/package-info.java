/**
 * The engine that has xAI draw. What its models are called, what they take and what they cost stands in a data file
 * ({@link dev.easel.upstream.xai.XaiModels}), for it changes every few months. Promises that a request that may have been
 * charged for is never sent again by itself, that what was charged is told to the cent whether there is a picture or not,
 * and that the key is shown to nobody but xAI.
 */
@NullMarked
package dev.easel.upstream.xai;

import org.jspecify.annotations.NullMarked;
