/**
 * The image APIs of OpenAI and of xAI, as data: their fields become an {@code imageInference} task, its items and problems
 * become their answers. Draws nothing and knows no HTTP, so that a picture asked for in these words takes the very way that
 * every other takes. What is accepted without effect stands in {@code docs/openai.md}; everything else is refused by name.
 */
@NullMarked
package dev.easel.server.wire.images;

import org.jspecify.annotations.NullMarked;
