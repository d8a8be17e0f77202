/**
 * What the operator gets to see. Keys, prompts and signed links never appear here.
 */
@NullMarked
package dev.easel.server.observe;

import org.jspecify.annotations.NullMarked;
