/**
 * WebSocket connections (RFC 6455): whole messages in and out, pings, a clean end. The web server's own library is not
 * used: it takes time that grows with the square of a frame's length, reads the pieces of a text message as texts of their
 * own, which breaks letters that lie across two pieces (browsers cut messages like that), and takes silence for an error.
 * This package knows neither tasks nor JSON.
 */
@NullMarked
package dev.easel.server.socket;

import org.jspecify.annotations.NullMarked;
