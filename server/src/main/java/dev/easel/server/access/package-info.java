/**
 * Who may use the server, and how much. Keys are kept as digests only; no key is ever printed, logged or put into a
 * message, except once to whoever makes it. Limits are kept, and usage is written down, by key.
 */
@NullMarked
package dev.easel.server.access;

import org.jspecify.annotations.NullMarked;
