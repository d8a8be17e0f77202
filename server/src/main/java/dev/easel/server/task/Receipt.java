package dev.easel.server.task;

import java.util.Optional;
import java.util.UUID;

/**
 * What is known to have arrived at whoever waits for a task over a connection that may break.
 *
 * @param picture a picture's id; empty if it is the problem that came instead of the rest
 */
public record Receipt(TaskKey task, Optional<UUID> picture) {}
