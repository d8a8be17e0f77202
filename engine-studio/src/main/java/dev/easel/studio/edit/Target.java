package dev.easel.studio.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a phrase of an instruction points at.
 *
 * @param picks copies of entities, at least one
 * @param part the part of them that is meant ({@code hat}), or {@code null} for the things themselves
 */
record Target(List<Pick> picks, @Nullable String part) {

    Target {
        var merged = new LinkedHashMap<String, SortedSet<Integer>>();
        picks.forEach(
                pick -> merged.computeIfAbsent(pick.id(), _ -> new TreeSet<>()).addAll(pick.copies()));
        picks = merged.entrySet().stream()
                .map(entry -> new Pick(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    /**
     * Some copies of one entity.
     *
     * @param copies their indices, in order; at least one
     */
    record Pick(String id, List<Integer> copies) {
        Pick {
            copies = List.copyOf(copies);
        }
    }

    boolean has(String id, int copy) {
        return picks.stream()
                .anyMatch(pick -> pick.id().equals(id) && pick.copies().contains(copy));
    }

    int count() {
        return picks.stream().mapToInt(pick -> pick.copies().size()).sum();
    }
}
