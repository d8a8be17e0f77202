/** Tests of the package of the same name. */
@NullMarked
package dev.easel.server.reference;

import org.jspecify.annotations.NullMarked;
