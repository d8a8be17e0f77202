/** What the wire costs, measured; started by {@code bench/wire.sh} and by no test. */
@NullMarked
package dev.easel.server.load;

import org.jspecify.annotations.NullMarked;
