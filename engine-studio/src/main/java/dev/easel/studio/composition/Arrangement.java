package dev.easel.studio.composition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where every copy of every entity is. What has a place in it keeps that place when a scene is composed again.
 *
 * @param places by the entity's id, in the order of its copies; an entity may have fewer places than copies
 */
public record Arrangement(Map<String, List<Place>> places) {
    /** Nothing has a place yet. */
    public static final Arrangement EMPTY = new Arrangement(Map.of());

    public Arrangement {
        var copy = new LinkedHashMap<String, List<Place>>();
        places.forEach((id, list) -> copy.put(id, List.copyOf(list)));
        places = Collections.unmodifiableMap(copy);
    }

    /** The places of one entity; empty if it has none. */
    public List<Place> of(String id) {
        return places.getOrDefault(id, List.of());
    }

    /** The same with other places for one entity; no places at all let it be placed anew. */
    public Arrangement with(String id, List<Place> list) {
        var changed = new LinkedHashMap<>(places);
        if (list.isEmpty()) {
            changed.remove(id);
        } else {
            changed.put(id, list);
        }
        return new Arrangement(changed);
    }

    /** The places on another ground or on paper of another shape: feet as far away as before, x at the same share. */
    Arrangement onto(Terrain before, Terrain after) {
        if (before.equals(after)) {
            return this;
        }
        var moved = new LinkedHashMap<String, List<Place>>();
        places.forEach((id, list) -> {
            var there = new ArrayList<Place>();
            list.forEach(place -> there.add(before.onto(after, place)));
            moved.put(id, there);
        });
        return new Arrangement(moved);
    }
}
