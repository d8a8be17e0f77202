/**
 * The engine that has any server draw that speaks OpenAI's image API: one of the operator's own, or a service. Several
 * servers may serve the same model; {@link dev.easel.upstream.openai.Rotation} shares the work out among those that are
 * well. Promises that where drawing has a price, a request that may have been charged for is never sent again by itself.
 */
@NullMarked
package dev.easel.upstream.openai;

import org.jspecify.annotations.NullMarked;
