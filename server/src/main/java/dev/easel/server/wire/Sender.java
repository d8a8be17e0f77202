package dev.easel.server.wire;

import dev.easel.server.access.Caller;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Who sent a task, and how.
 *
 * @param session with which the caller can come back for its results over another connection, if there is one
 * @param links addresses of this server as the caller can reach it
 * @param patience how long the caller waits for results; after that they must be asked for
 * @param dryRun whether the caller only wants to know whether the task could be done, and what it would cost
 * @param previews how many of each picture the caller asked for; the engine may make fewer, or none
 */
record Sender(Caller caller, Optional<UUID> session, Links links, Duration patience, boolean dryRun, int previews) {}
