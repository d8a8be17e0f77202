/** Files with secrets: who may read them. Knows nothing of what is in them. */
@NullMarked
package dev.easel.server.file;

import org.jspecify.annotations.NullMarked;
