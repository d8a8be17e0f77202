/**
 * How much memory may be taken by what callers are just sending: a part of the heap, shared by all connections, so that
 * however many send, and however much, the server keeps the memory that it works with. Knows nothing of protocols.
 */
@NullMarked
package dev.easel.server.intake;

import org.jspecify.annotations.NullMarked;
