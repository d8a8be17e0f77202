package dev.easel.server.asset;

import dev.easel.contract.OutputFormat;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is known of every stored file. A file that has no entry does not exist for anybody; an entry's end is the file's.
 * Safe for use by many threads; what a method did is durable when it returns.
 */
public interface AssetIndex {

    /**
     * One file.
     *
     * @param length in bytes
     * @param expires from this instant on it is no longer served
     * @param owner whose it is, if that was ever said
     */
    record Entry(UUID id, OutputFormat format, long length, Instant expires, Optional<String> owner) {}

    /** Lists a file, in place of an older one with its id. Only a file that is durable may be listed. */
    void add(Entry entry) throws IOException;

    /** Finds a file that is listed, whether it has expired or not. */
    Optional<Entry> find(UUID id) throws IOException;

    /** Moves a file's end, unless it is later anyway. */
    void prolong(UUID id, Instant expires) throws IOException;

    /** Says whose file it is. */
    void own(UUID id, String owner) throws IOException;

    /** Takes a file off the list; false if it was not on it. */
    boolean remove(UUID id) throws IOException;

    /** Takes files off the list whose end has come, some at a time; they are the caller's to delete. */
    List<Entry> removeExpired(Instant now, int most) throws IOException;

    /** A list that ends with the process. */
    static AssetIndex inMemory() {
        return new MemoryAssetIndex();
    }
}
