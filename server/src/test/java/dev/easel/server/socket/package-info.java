@NullMarked
package dev.easel.server.socket;

import org.jspecify.annotations.NullMarked;
