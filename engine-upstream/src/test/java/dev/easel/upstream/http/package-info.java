/** Real servers on this machine that answer, fail, stall and hang up. */
@NullMarked
package dev.easel.upstream.http;

import org.jspecify.annotations.NullMarked;
