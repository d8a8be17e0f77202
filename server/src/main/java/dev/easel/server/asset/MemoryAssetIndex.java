package dev.easel.server.asset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A list of files for a process that keeps nothing. */
class MemoryAssetIndex implements AssetIndex {
    private final Map<UUID, Entry> entries = new HashMap<>();

    @Override
    public synchronized void add(Entry entry) {
        entries.put(entry.id(), entry);
    }

    @Override
    public synchronized Optional<Entry> find(UUID id) {
        return Optional.ofNullable(entries.get(id));
    }

    @Override
    public synchronized void prolong(UUID id, Instant expires) {
        entries.computeIfPresent(
                id,
                (_, old) -> old.expires().isBefore(expires)
                        ? new Entry(id, old.format(), old.length(), expires, old.owner())
                        : old);
    }

    @Override
    public synchronized void own(UUID id, String owner) {
        entries.computeIfPresent(
                id, (_, old) -> new Entry(id, old.format(), old.length(), old.expires(), Optional.of(owner)));
    }

    @Override
    public synchronized boolean remove(UUID id) {
        return entries.remove(id) != null;
    }

    @Override
    public synchronized List<Entry> removeExpired(Instant now, int most) {
        List<Entry> over = new ArrayList<>(entries.values().stream()
                .filter(entry -> !now.isBefore(entry.expires()))
                .limit(most)
                .toList());
        over.forEach(entry -> entries.remove(entry.id()));
        return over;
    }
}
