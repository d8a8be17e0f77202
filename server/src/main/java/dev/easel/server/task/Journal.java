package dev.easel.server.task;

import dev.easel.server.delivery.Parcel;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/**
 * Records what becomes of tasks together with what is to be delivered of it, so that neither is ever kept without the
 * other. Safe for use by many threads.
 */
record Journal(TaskStore store, TaskDeliveries deliveries) {

    /** See {@link TaskStore#record}. */
    TaskStore.Recorded record(Lease lease, TaskRun run, int index, ImageResult result, Instant at) throws IOException {
        var parcels = deliveries.of(run, result);
        var recorded = store.record(lease, kept(index, result), parcels, at);
        if (recorded != TaskStore.Recorded.FENCED) {
            deliver(parcels);
        }
        return recorded;
    }

    private static KeptResult kept(int index, ImageResult result) {
        var asset = result.asset();
        return new KeptResult(
                index,
                asset.id(),
                asset.format(),
                asset.length(),
                asset.expires(),
                result.report(),
                result.cost(),
                result.nsfwContent());
    }

    /** See {@link TaskStore#end}. */
    boolean end(Lease lease, TaskRun run, Ending ending) throws IOException {
        var parcels = deliveries.of(run, ending.problem());
        boolean ended = store.end(lease, ending, parcels);
        if (ended) {
            deliver(parcels);
        }
        return ended;
    }

    /** See {@link TaskStore#endWaiting}. */
    boolean endWaiting(LiveTasks.Live task, Ending ending) throws IOException {
        var parcels = deliveries.of(task.run(), ending.problem());
        boolean ended = store.endWaiting(task.id(), ending, parcels);
        if (ended) {
            deliver(parcels);
        }
        return ended;
    }

    private void deliver(List<Parcel> parcels) {
        if (!parcels.isEmpty()) {
            deliveries.recorded();
        }
    }
}
