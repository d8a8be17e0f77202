/**
 * Where tests make things go wrong. Production passes {@link dev.easel.server.fault.Failpoint#NONE}; this package knows
 * nothing.
 */
@NullMarked
package dev.easel.server.fault;

import org.jspecify.annotations.NullMarked;
