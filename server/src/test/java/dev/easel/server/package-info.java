/** The server as its callers meet it: started for real, called over HTTP, drawing with a small engine of its own. */
@NullMarked
package dev.easel.server;

import org.jspecify.annotations.NullMarked;
