/**
 * What may be drawn. {@link dev.easel.server.safety.SafetyPolicy} reads the words of a prompt against lists that the
 * operator can edit; {@link dev.easel.server.safety.Ruling} says what follows for the task. Nothing in here keeps,
 * returns or logs a prompt or a word of it: a verdict names categories only. This package knows neither HTTP nor JSON,
 * and it looks at no picture.
 */
@NullMarked
package dev.easel.server.safety;

import org.jspecify.annotations.NullMarked;
