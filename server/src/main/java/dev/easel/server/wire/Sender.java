package dev.easel.server.wire;

import dev.easel.server.access.Caller;
import java.time.Duration;

/**
 * Who sent a task, and how.
 *
 * @param links addresses of this server as the caller can reach it
 * @param patience how long the caller waits for results; after that they must be asked for
 * @param dryRun whether the caller only wants to know whether the task could be done, and what it would cost
 */
record Sender(Caller caller, Links links, Duration patience, boolean dryRun) {}
