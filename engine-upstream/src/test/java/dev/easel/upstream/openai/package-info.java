/** The engine against doubles of OpenAI-compatible servers that are real servers. */
@NullMarked
package dev.easel.upstream.openai;

import org.jspecify.annotations.NullMarked;
