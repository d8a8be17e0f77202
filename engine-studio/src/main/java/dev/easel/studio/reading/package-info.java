/**
 * From a prompt to a scene. {@link dev.easel.studio.reading.Reader} finds the phrases of a prompt and the words that tie
 * them together: a {@link dev.easel.studio.reading.Reading}, which can be printed.
 * {@link dev.easel.studio.reading.SceneBuilder} decides what each phrase is (a thing, a place, a part of a person, light,
 * style) and makes the scene, and says what of the prompt will be seen and what will not. The same prompt gives the same
 * scene; nothing here is random, and no prompt fails.
 */
@NullMarked
package dev.easel.studio.reading;

import org.jspecify.annotations.NullMarked;
