/**
 * Finished files and how long they live. A file appears whole or not at all, is on disk before anybody hears of it, and
 * cannot be found by guessing: its name is a random UUID. This package knows neither tasks nor the network.
 */
@NullMarked
package dev.easel.server.asset;

import org.jspecify.annotations.NullMarked;
