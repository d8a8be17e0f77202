/**
 * Who may use the server. Keys are kept as digests only and compared in constant time; no key is ever printed, logged
 * or put into a message.
 */
@NullMarked
package dev.easel.server.access;

import org.jspecify.annotations.NullMarked;
