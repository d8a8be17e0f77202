package dev.easel.studio.composition;

import java.util.List;
import java.util.stream.Stream;

/**
 * Everything at its place, each list in painting order, the farthest first.
 *
 * @param beyond what is in the setting behind the platform, the heavens included
 * @param near what is on the platform, or in the setting itself if there is no platform
 * @param titles what is set over the finished picture
 */
public record Composition(List<Placed> beyond, List<Placed> near, List<Placed> titles) {

    public Composition {
        beyond = List.copyOf(beyond);
        near = List.copyOf(near);
        titles = List.copyOf(titles);
    }

    /** All of it in painting order. */
    public List<Placed> all() {
        return Stream.of(beyond, near, titles).flatMap(List::stream).toList();
    }

    /** The composition as a table for people: what, where, how large. */
    public String describe() {
        var text = new StringBuilder();
        for (Placed p : all()) {
            text.append("%-24s x %6.0f  y %6.0f  height %6.0f  width %6.0f  remoteness %.2f  %s%n"
                    .formatted(
                            p.look().entity().id(), p.x(), p.y(), p.height(), p.width(), p.remoteness(), p.footing()));
        }
        return text.toString();
    }
}
