package dev.easel.server.wire.images;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What is asked for, each at an address of its own. */
public enum Operation {
    GENERATION("image_generation"),
    EDIT("image_edit");

    private static final Set<String> EVERYWHERE = Set.of(
            "model",
            "prompt",
            "n",
            "size",
            "quality",
            "style",
            "response_format",
            "output_format",
            "output_compression",
            "background",
            "moderation",
            "user",
            "safety_identifier",
            "stream",
            "partial_images",
            "aspect_ratio",
            "resolution");
    private static final Set<String> EDITS = Set.of("image", "images", "input_fidelity");

    private final String event;

    Operation(String event) {
        this.event = event;
    }

    /** What the events of a stream begin with. */
    String event() {
        return event;
    }

    boolean has(String field) {
        return EVERYWHERE.contains(field) || (this == EDIT && EDITS.contains(field));
    }

    /** Every field that it takes. */
    List<String> fields() {
        return Stream.concat(EVERYWHERE.stream(), EDITS.stream())
                .filter(this::has)
                .sorted()
                .toList();
    }
}
