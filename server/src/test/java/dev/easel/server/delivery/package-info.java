@NullMarked
package dev.easel.server.delivery;

import org.jspecify.annotations.NullMarked;
