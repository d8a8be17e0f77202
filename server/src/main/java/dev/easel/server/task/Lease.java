package dev.easel.server.task;

/**
 * The right to work on a task for a while. Whoever holds it proves it by the token: when the task has been leased again,
 * or has been put back, an old token opens nothing any more.
 *
 * @param id the store's number of the task
 * @param attempt how many times work on it has begun, this one included; what was given back in time does not count
 * @param cancelled whether somebody wants the task to end
 */
public record Lease(long id, TaskKey key, long token, int attempt, boolean cancelled) {}
