/**
 * The database: everything that knows SQL. One SQLite file in the data folder holds tasks, results, the list of assets,
 * usage and what is to be delivered, so that what belongs together changes in one transaction. A write returns when it is on the medium:
 * write-ahead log, {@code synchronous=FULL}, one writing thread that commits everything that waits at once. Implements
 * what {@code task}, {@code delivery}, {@code asset} and {@code access} ask for, and decides nothing for them.
 */
@NullMarked
package dev.easel.server.store;

import org.jspecify.annotations.NullMarked;
