/**
 * The interface between Easel and whatever draws. An engine turns a {@link dev.easel.engine.Brief} into
 * {@link dev.easel.engine.Drawing}s and knows nothing of tasks, callers, files or the network protocol; the server
 * knows nothing of how an engine works.
 */
@NullMarked
package dev.easel.engine;

import org.jspecify.annotations.NullMarked;
