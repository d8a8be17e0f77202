/**
 * The protocol: bytes to tasks, results and problems to bytes. Only this package knows HTTP, its status codes and the
 * shapes of JSON on the wire. Whatever arrives, a well-formed answer leaves; whatever fails unexpectedly is caught in one
 * place, {@link dev.easel.server.wire.Routes}.
 */
@NullMarked
package dev.easel.server.wire;

import org.jspecify.annotations.NullMarked;
