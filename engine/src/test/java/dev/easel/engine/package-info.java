/** What composed engines promise. */
@NullMarked
package dev.easel.engine;

import org.jspecify.annotations.NullMarked;
