package dev.easel.server;

import dev.easel.server.asset.AssetStore;
import dev.easel.server.fault.Failpoint;
import dev.easel.server.store.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** A data folder that is in use: its lock, its database, its files. */
record Kept(FolderLock lock, Database database, AssetStore assets) implements AutoCloseable {

    /** Opens a data folder, making it where necessary. */
    static Kept open(Path data, Clock clock, Failpoint failpoint) throws StartException {
        var lock = FolderLock.take(data);
        try {
            var database = Database.open(data, Database.steadyMillis(), failpoint);
            try {
                var assets = AssetStore.open(data.resolve("images"), database.assets(), clock, failpoint);
                assets.probe();
                return new Kept(lock, database, assets);
            } catch (IOException | RuntimeException e) {
                database.close();
                throw e;
            }
        } catch (IOException e) {
            lock.close();
            throw unusable(data, e);
        }
    }

    static StartException unusable(Path data, Exception e) {
        return new StartException("The data folder " + data + " cannot be used (" + e + "). Choose another one.", e);
    }

    @Override
    public void close() {
        try (lock) {
            database.close();
        }
    }
}
