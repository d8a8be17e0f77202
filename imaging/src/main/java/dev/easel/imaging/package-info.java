/**
 * Pixels and the files that hold them: finished pictures are encoded here, with the metadata that says who drew them;
 * files from outside, which may hold anything, are decoded here within limits. This package knows nothing of prompts,
 * engines or the network.
 */
@NullMarked
package dev.easel.imaging;

import org.jspecify.annotations.NullMarked;
