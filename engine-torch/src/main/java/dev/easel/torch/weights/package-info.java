/**
 * Weights on disk in the safetensors format, mapped into memory and never copied on the CPU. A file is a stranger's:
 * its header is checked against its length, and an index against its files, before anything believes it.
 */
@NullMarked
package dev.easel.torch.weights;

import org.jspecify.annotations.NullMarked;
