package dev.easel.server.health;

import dev.easel.server.asset.AssetStore;
import dev.easel.server.task.TaskService;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** Everything a new task needs: an engine, a place for its picture, room in the queue. Safe for use by many threads. */
public final class Readiness {
    private final TaskService tasks;
    private final AssetStore assets;

    public Readiness(TaskService tasks, AssetStore assets) {
        this.tasks = tasks;
        this.assets = assets;
    }

    /** Tries everything now. */
    public List<Check> checks() {
        return List.of(engine(), data(), queue());
    }

    private Check engine() {
        return tasks.isStopping()
                ? new Check("engine", false, "the server is stopping")
                : new Check("engine", true, String.join(", ", tasks.engineNames()));
    }

    private Check data() {
        try {
            assets.probe();
            return assets.hasRoom()
                    ? new Check("data", true, "the data folder can be written to")
                    : new Check("data", false, "the disk is full");
        } catch (IOException _) {
            return new Check("data", false, "the data folder cannot be written to");
        }
    }

    /** A server with room in one pool still takes tasks, though not for every model. */
    private Check queue() {
        var queued = tasks.queued();
        int capacity = tasks.queueCapacity();
        boolean room = queued.values().stream().anyMatch(waiting -> waiting < capacity);
        var detail = queued.entrySet().stream()
                .map(pool -> pool.getValue() + " of " + capacity + " places taken for " + pool.getKey())
                .collect(Collectors.joining(", "));
        return new Check("queue", room, detail);
    }
}
