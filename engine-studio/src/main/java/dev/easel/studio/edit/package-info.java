/**
 * Edits Studio's own pictures by plain-language instruction: the instruction is cut into clauses, each is given to the
 * kinds of change in turn, and what comes out is another {@link dev.easel.studio.artwork.Artwork} in which everything
 * that was not mentioned has kept its place and its looks. Nothing is painted here.
 */
@NullMarked
package dev.easel.studio.edit;

import org.jspecify.annotations.NullMarked;
