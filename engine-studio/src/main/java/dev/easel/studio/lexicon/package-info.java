/**
 * The words that Studio knows and what they stand for: drawable nouns with their size and habitat, settings, colours,
 * materials, styles, relations. All of it is data; adding a word is adding a line.
 */
@NullMarked
package dev.easel.studio.lexicon;

import org.jspecify.annotations.NullMarked;
