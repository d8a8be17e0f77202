@NullMarked
package dev.easel.server.intake;

import org.jspecify.annotations.NullMarked;
