/**
 * WebSocket connections (RFC 6455): whole messages in and out, pings, a clean end. Framing is the web server's library;
 * what a connection does is here, because the library's own connection reads the pieces of a text message as texts of
 * their own, which breaks letters that lie across two pieces (browsers cut messages like that), and takes silence for an
 * error. This package knows neither tasks nor JSON.
 */
@NullMarked
package dev.easel.server.socket;

import org.jspecify.annotations.NullMarked;
