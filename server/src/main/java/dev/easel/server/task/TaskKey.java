package dev.easel.server.task;

import dev.easel.server.access.Caller;
import java.util.UUID;

/** What a task is known by. Ids belong to their caller: two callers may use the same one. */
public record TaskKey(Caller caller, UUID taskUUID) {}
