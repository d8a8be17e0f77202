package dev.easel.server.wire;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The query of an address. No field of it is ignored: one that nobody asks for is refused by name, and so is one that is
 * there twice or has a value that cannot be used. A name without a value has an empty one.
 */
final class Query {
    private final Map<String, List<String>> fields;

    private Query(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    /**
     * Reads a query.
     *
     * @param fields the values of each field, decoded
     * @param known the names that mean something here
     */
    static Query of(Map<String, List<String>> fields, String... known) throws Refusal {
        var allowed = new TreeSet<>(List.of(known));
        for (var field : fields.entrySet()) {
            var name = field.getKey();
            if (!allowed.contains(name)) {
                throw new Refusal(WireProblem.choice(
                        name,
                        "unsupportedParameter",
                        "Unsupported query parameter '" + name + "'.",
                        List.copyOf(allowed)));
            }
            if (field.getValue().size() > 1) {
                throw new Refusal(WireProblem.about(
                        name, "string", code(name), "'" + name + "' is there more than once in the query."));
            }
        }
        return new Query(fields);
    }

    /** What is written in a field, which must not be empty. */
    Optional<String> text(String name) throws Refusal {
        var written = written(name);
        if (written.filter(String::isEmpty).isPresent()) {
            throw new Refusal(WireProblem.about(name, "string", code(name), "'" + name + "' must not be empty."));
        }
        return written;
    }

    /** One of a few values, by the name that each has on the wire. */
    <E> Optional<E> choice(String name, E[] values, Function<E, String> wireName) throws Refusal {
        var written = written(name);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        var chosen = Arrays.stream(values)
                .filter(value -> wireName.apply(value).equals(written.get()))
                .findFirst();
        if (chosen.isEmpty()) {
            var allowed = Arrays.stream(values).map(wireName).toList();
            throw new Refusal(WireProblem.choice(
                    name, code(name), "'" + name + "' must be one of " + String.join(", ", allowed) + ".", allowed));
        }
        return chosen;
    }

    /** How many items at most, in the field {@code limit}. */
    int limit(int usual, int most) throws Refusal {
        return integer("limit", 1, usual, most);
    }

    /** An integer within bounds, or the usual one where none is written. */
    int integer(String name, int least, int usual, int most) throws Refusal {
        var written = written(name);
        if (written.isEmpty()) {
            return usual;
        }
        int value = written.get().matches("0|[1-9][0-9]{0,8}") ? Integer.parseInt(written.get()) : -1;
        if (value < least || value > most) {
            throw new Refusal(WireProblem.about(
                    name,
                    "integer",
                    code(name),
                    "'" + name + "' must be an integer from " + least + " to " + most + "."));
        }
        return value;
    }

    private Optional<String> written(String name) {
        return Optional.ofNullable(fields.get(name)).map(values -> values.isEmpty() ? "" : values.getFirst());
    }

    /** As in {@code invalidLimit}. */
    private static String code(String name) {
        return "invalid" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
