/**
 * Calls to a server that the operator named. Its address is the operator's own word: it may lie on the LAN or on
 * loopback, and it is sent a key. Therefore this is not the server's {@code egress}, through which addresses that callers
 * send must pass and which sends no credentials; what users send never comes here. Promises that every call ends in time
 * and can be cancelled, that no redirect is followed, that nothing is sent twice, that no more of an answer is read than
 * was allowed, and that a failure says whether the request may have arrived. It may not know what it carries.
 */
@NullMarked
package dev.easel.upstream.http;

import org.jspecify.annotations.NullMarked;
