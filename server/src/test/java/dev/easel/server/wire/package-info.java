/** Tests of the package of the same name. */
@NullMarked
package dev.easel.server.wire;

import org.jspecify.annotations.NullMarked;
