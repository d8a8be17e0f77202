/**
 * Drawings of things. A {@link dev.easel.studio.model.Model} knows the shape of one kind of thing and draws it part by
 * part on a {@link dev.easel.studio.model.Sketch}; it does not know where on the picture it stands, how it is lit or in
 * what style it is painted. One file a model, one line in the list of its family.
 */
@NullMarked
package dev.easel.studio.model;

import org.jspecify.annotations.NullMarked;
