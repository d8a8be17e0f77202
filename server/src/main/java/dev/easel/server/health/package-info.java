/**
 * Whether the server can do its work at this moment, found out by trying. Knows neither HTTP nor who asks.
 */
@NullMarked
package dev.easel.server.health;

import org.jspecify.annotations.NullMarked;
