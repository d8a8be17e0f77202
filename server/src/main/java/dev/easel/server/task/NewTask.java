package dev.easel.server.task;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A task as it is accepted.
 *
 * @param request the task as {@link dev.easel.contract.ImageTask#toJson} writes it, as text
 * @param sealed the same of {@link dev.easel.contract.ImageTask#sealed}, if that is something else: what is left of the
 *     request when the task has ended
 * @param nsfwContent what the safety check said of the prompt; empty if none was asked for
 * @param origin the address by which the caller reached the server
 * @param seeds one for each picture; they never change
 * @param ready whether everything it works from is here, so that it may be drawn
 * @param session over which its results are waited for, until all of them are known to have arrived
 * @param pool where it waits: the name of the {@link dev.easel.engine.Pool} that draws it
 */
public record NewTask(
        TaskKey key,
        String request,
        Optional<String> sealed,
        Optional<Boolean> nsfwContent,
        URI origin,
        List<Long> seeds,
        Instant accepted,
        boolean ready,
        Optional<UUID> session,
        String pool) {

    public NewTask {
        seeds = List.copyOf(seeds);
    }

    /** The same task, with results that this session waits for, or none. */
    NewTask awaitedBy(Optional<UUID> other) {
        return new NewTask(key, request, sealed, nsfwContent, origin, seeds, accepted, ready, other, pool);
    }

    /** The same task in this pool. */
    NewTask in(String other) {
        return new NewTask(key, request, sealed, nsfwContent, origin, seeds, accepted, ready, session, other);
    }

    /** The same when the task has ended. */
    NewTask over() {
        return sealed.isEmpty()
                ? this
                : new NewTask(
                        key,
                        sealed.get(),
                        Optional.empty(),
                        nsfwContent,
                        origin,
                        seeds,
                        accepted,
                        ready,
                        session,
                        pool);
    }
}
