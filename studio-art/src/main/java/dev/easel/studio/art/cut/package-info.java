/**
 * Runs in the build only: cuts the pictures and words that Studio uses out of two data packages of Maven Central into
 * compact resources. The same packages give the same bytes.
 */
@NullMarked
package dev.easel.studio.art.cut;

import org.jspecify.annotations.NullMarked;
