package dev.easel.server.task;

import dev.easel.server.asset.AssetIndex;
import dev.easel.server.delivery.Outbox;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

class MemoryTaskStoreTest extends TaskStoreContract {
    private final AtomicLong nanos = new AtomicLong(-5);
    private final AssetIndex assets = AssetIndex.inMemory();
    private final Outbox outbox = Outbox.inMemory();
    private final TaskStore store = new MemoryTaskStore(assets, outbox, nanos::get);

    @Override
    protected TaskStore store() {
        return store;
    }

    @Override
    protected AssetIndex assets() {
        return assets;
    }

    @Override
    protected Outbox outbox() {
        return outbox;
    }

    @Override
    protected void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
