/**
 * Makes one picture of two or three references: finds which words mean which reference, and what of it goes where. Studio's
 * own pictures are merged as scenes and stay editable; of others the pixels are used, as far as a subject can be told from
 * its ground without knowing what it is.
 */
@NullMarked
package dev.easel.studio.blend;

import org.jspecify.annotations.NullMarked;
