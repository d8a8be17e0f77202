/** Tests of the package of the same name. */
@NullMarked
package dev.easel.server.safety;

import org.jspecify.annotations.NullMarked;
