package dev.easel.server.task;

/** What is known of a task id. Ids belong to their caller: somebody else's is unknown. */
public sealed interface Lookup {

    /** The task is under way, or ended not long ago. */
    record Found(TaskRun run) implements Lookup {}

    /** There was such a task, and what came of it is forgotten by now. */
    record Expired() implements Lookup {}

    /** There never was such a task, or so long ago that even that is forgotten. */
    record Unknown() implements Lookup {}
}
