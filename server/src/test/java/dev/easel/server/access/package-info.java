/** Tests of the package of the same name. */
@NullMarked
package dev.easel.server.access;

import org.jspecify.annotations.NullMarked;
