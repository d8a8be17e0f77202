/**
 * Finished files and how long they live. A file appears whole or not at all, is on disk before anybody hears of it, and
 * cannot be found by guessing: its name is a random UUID. Whether a file exists and when its time is over is said by
 * its entry in the {@link dev.easel.server.asset.AssetIndex}, never by the folder. This package knows neither tasks nor
 * the network nor SQL.
 */
@NullMarked
package dev.easel.server.asset;

import org.jspecify.annotations.NullMarked;
