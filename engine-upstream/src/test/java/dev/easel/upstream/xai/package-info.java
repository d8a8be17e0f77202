/** The engine against a double of xAI's API that is a real server. */
@NullMarked
package dev.easel.upstream.xai;

import org.jspecify.annotations.NullMarked;
