package dev.easel.server.task;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A task as it is accepted.
 *
 * @param request the task as {@link dev.easel.contract.ImageTask#toJson} writes it, as text
 * @param nsfwContent what the safety check said of the prompt; empty if none was asked for
 * @param origin the address by which the caller reached the server
 * @param seeds one for each picture; they never change
 * @param ready whether everything it works from is here, so that it may be drawn
 * @param pool where it waits: the name of the {@link dev.easel.engine.Pool} that draws it
 */
public record NewTask(
        TaskKey key,
        String request,
        Optional<Boolean> nsfwContent,
        URI origin,
        List<Long> seeds,
        Instant accepted,
        boolean ready,
        String pool) {

    public NewTask {
        seeds = List.copyOf(seeds);
    }

    /** The same task in this pool. */
    NewTask in(String other) {
        return new NewTask(key, request, nsfwContent, origin, seeds, accepted, ready, other);
    }
}
