/** Tests of the package of the same name. */
@NullMarked
package dev.easel.server.task;

import org.jspecify.annotations.NullMarked;
