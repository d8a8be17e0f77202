/**
 * The {@code easel} command and the composition root: {@link dev.easel.cli.Wiring} is the one place that knows which
 * engines exist and puts catalogue, engines and server together with plain constructors. Only this package writes to
 * the terminal and reads the environment. It holds no rule of the protocol: what a model allows is asked of its card.
 */
@NullMarked
package dev.easel.cli;

import org.jspecify.annotations.NullMarked;
