/**
 * The pictures that callers send along or point to: by UUID, URL, data URI or base64. Whatever comes in is kept as a file
 * of the {@link dev.easel.server.asset.AssetStore} and decoded when it is needed. Other servers are called through the
 * egress gate only; no message repeats what was sent.
 */
@NullMarked
package dev.easel.server.reference;

import org.jspecify.annotations.NullMarked;
