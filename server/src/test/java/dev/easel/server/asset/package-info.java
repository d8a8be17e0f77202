/** Tests of the package of the same name. */
@NullMarked
package dev.easel.server.asset;

import org.jspecify.annotations.NullMarked;
