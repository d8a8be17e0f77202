package dev.easel.server.wire.images;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The body of a request, read but not understood. A field that is null is as good as none: so both APIs have it.
 *
 * @param fields what is said; everything in a form is text
 * @param pictures the pictures of a form, in their order: base64 or whatever else names a picture
 * @param isForm whether it came as {@code multipart/form-data}
 */
public record Submission(ObjectNode fields, List<String> pictures, boolean isForm) {

    public Submission {
        pictures = List.copyOf(pictures);
    }

    /** A body in JSON. */
    public static Submission json(ObjectNode fields) {
        return new Submission(fields, List.of(), false);
    }

    JsonNode field(String name) {
        var value = fields.path(name);
        return value.isNull() ? JsonNodeFactory.instance.missingNode() : value;
    }

    boolean has(String name) {
        return !field(name).isMissingNode();
    }

    boolean hasAny(Collection<String> names) {
        return names.stream().anyMatch(this::has);
    }

    List<String> names() {
        return fields.propertyNames().stream().filter(this::has).toList();
    }

    /** A field that is text. */
    Optional<String> words(String name) {
        return field(name).isString() ? Optional.of(field(name).stringValue()) : Optional.empty();
    }
}
