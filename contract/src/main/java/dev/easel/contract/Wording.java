package dev.easel.contract;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns faults into problems: stable codes for programs, sentences for people. Codes are made by rule from the
 * parameter's path, so that {@code safety.mode} gives {@code invalidSafetyMode}. Immutable.
 */
final class Wording {
    private final String speaker;
    private final String documentation;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final List<String> order;
    private final Map<String, String> hints;

    /**
     * @param speaker who does not know a parameter or a size: the model's name
     * @param documentation path of the page that describes the fields
     * @param hints for parameters of other models, what to do instead
     */
    Wording(String speaker, String documentation, List<Field> fields, Map<String, String> hints) {
        this.speaker = speaker;
        this.documentation = documentation;
        this.hints = Map.copyOf(hints);
        add(fields);
        this.order = List.copyOf(this.fields.keySet());
    }

    private void add(List<Field> more) {
        for (var field : more) {
            fields.put(field.path(), field);
            add(field.children());
        }
    }

    /** The problems in the order of the card's fields; unknown parameters come last, as they were written. */
    List<Problem> problems(List<Fault> faults, ObjectNode task) {
        return faults.stream()
                .sorted(Comparator.comparingInt(this::rank).thenComparing(Wording::concernsAnItem))
                .map(fault -> problem(fault, task).ofTask(textOf(task, "taskType"), textOf(task, "taskUUID")))
                .toList();
    }

    private int rank(Fault fault) {
        return switch (fault) {
            case Fault.Unsupported _, Fault.MoreUnsupported _ -> Integer.MAX_VALUE;
            case Fault.Missing missing -> order.indexOf(missing.path());
            case Fault.Invalid invalid -> order.indexOf(invalid.path());
            case Fault.Incompatible incompatible -> order.indexOf(incompatible.path());
            case Fault.OffTable _ -> order.indexOf("width");
        };
    }

    private static boolean concernsAnItem(Fault fault) {
        return fault instanceof Fault.Invalid invalid && invalid.index() != null;
    }

    static @Nullable String textOf(ObjectNode task, String name) {
        return task.path(name).isString() ? task.path(name).stringValue() : null;
    }

    private Problem problem(Fault fault, ObjectNode task) {
        return switch (fault) {
            case Fault.Missing missing -> missing(missing);
            case Fault.Invalid invalid -> invalid(invalid, task);
            case Fault.Unsupported(String parent, String name) -> unsupported(parent, name);
            case Fault.MoreUnsupported(String path, int count) -> moreUnsupported(path, count);
            case Fault.Incompatible(String path, List<String> excluded) -> incompatible(path, excluded);
            case Fault.OffTable(SizeTable table) -> offTable(task, table);
        };
    }

    private Problem missing(Fault.Missing missing) {
        var field = field(missing.path());
        var message = missing.because() == null
                ? "Missing required parameter '" + field.path() + "'. "
                : "Missing parameter '" + field.path() + "': it goes together with '" + missing.because() + "'. ";
        return about(field, code("missing", field), message + "It must be " + field.expectation() + ".");
    }

    private Problem invalid(Fault.Invalid invalid, ObjectNode task) {
        var field = field(invalid.path());
        var value = at(task, field.path());
        if (invalid.index() != null) {
            return invalidItem(field, field.items().orElse(field), value.path(invalid.index()), invalid.index());
        }
        var received = Received.describe(value, field.confidential());
        if (field.path().equals("taskType")) {
            var message = "Unsupported task type " + received + ". It must be " + field.expectation() + ".";
            return about(field, "unsupportedTaskType", message);
        }
        var message = "Invalid value for '" + field.path() + "' parameter: " + received + ". It must be "
                + field.expectation() + "." + advice(field, value);
        return about(field, code("invalid", field), message);
    }

    private Problem invalidItem(Field field, Field item, JsonNode value, int index) {
        var message = "Invalid value for '" + field.path() + "[" + index + "]' parameter: "
                + Received.describe(value, item.confidential()) + ". It must be " + item.expectation() + ".";
        return about(item, code("invalid", field), message);
    }

    private static String advice(Field field, JsonNode value) {
        if (value.isNull() && !field.required()) {
            return " Leave the parameter out if it is not needed.";
        }
        var allowed = field.allowedValues();
        return value.isString() && allowed.size() > 1 ? didYouMean(Spelling.nearest(value.stringValue(), allowed)) : "";
    }

    private Problem unsupported(String parent, String name) {
        var path = Received.shortened(parent.isEmpty() ? name : parent + "." + name);
        var advice = Optional.ofNullable(hints.get(path))
                .map(hint -> " " + hint + ".")
                .or(() -> meant(name, parent).map(known -> " Did you mean '" + known + "'?"))
                .orElseGet(() -> " Supported: " + String.join(", ", names(parent)) + ".");
        var message = "Unsupported parameter '" + path + "': " + (parent.isEmpty() ? speaker : "'" + parent + "'")
                + " does not have it." + advice;
        return Problem.of("unsupportedParameter", message).about(List.of(path), documentation);
    }

    /** A parameter of the same object, else one of the same name elsewhere. */
    private Optional<String> meant(String name, String parent) {
        var beside = Spelling.nearest(name, names(parent)).map(leaf -> parent.isEmpty() ? leaf : parent + "." + leaf);
        return beside.or(() -> Spelling.nearest(
                        name, fields.values().stream().map(Field::leafName).toList())
                .flatMap(leaf -> order.stream()
                        .filter(path -> field(path).leafName().equals(leaf))
                        .findFirst()));
    }

    private List<String> names(String parent) {
        return order.stream()
                .map(this::field)
                .filter(field -> !field.deprecated())
                .filter(field -> field.path().equals((parent.isEmpty() ? "" : parent + ".") + field.leafName()))
                .map(Field::leafName)
                .toList();
    }

    private Problem moreUnsupported(String path, int count) {
        var message = "And " + count + " more parameters that " + (path.isEmpty() ? speaker : "'" + path + "'")
                + " does not have.";
        var place = path.isEmpty() ? List.<String>of() : List.of(path);
        return Problem.of("unsupportedParameter", message).about(place, documentation);
    }

    private Problem incompatible(String path, List<String> excluded) {
        var others = excluded.stream().map(name -> "'" + name + "'").collect(Collectors.joining(" and "));
        var message = "Incompatible parameters: '" + path + "' cannot be combined with " + others
                + ". Leave out one side or the other.";
        var all = Stream.concat(Stream.of(path), excluded.stream()).toList();
        return Problem.of("incompatibleParameters", message).about(all, link(field(path)));
    }

    private Problem offTable(ObjectNode task, SizeTable table) {
        var message = "Unsupported dimensions " + Received.describe(task.path("width"), false) + "x"
                + Received.describe(task.path("height"), false) + ". " + speaker
                + " makes these sizes (width x height): " + table
                + ".";
        return new Problem(
                "unsupportedDimensions",
                message,
                List.of("width", "height"),
                "integer",
                table.names(),
                null,
                null,
                link(field("width")),
                null,
                null);
    }

    private Problem about(Field field, String code, String message) {
        return new Problem(
                code,
                message,
                List.of(field.path()),
                field.type(),
                field.allowedValues(),
                field.min(),
                field.max(),
                link(field),
                null,
                null);
    }

    private String link(Field field) {
        return documentation + "#" + field.anchor();
    }

    private Field field(String path) {
        return Optional.ofNullable(fields.get(path)).orElseThrow(() -> new IllegalStateException("no field " + path));
    }

    private static JsonNode at(JsonNode task, String path) {
        var node = task;
        for (var name : Field.names(path)) {
            node = node.path(name);
        }
        return node;
    }

    private static String code(String kind, Field field) {
        var code = new StringBuilder(kind);
        for (var name : Field.names(field.path())) {
            code.append(Character.toUpperCase(name.charAt(0))).append(name, 1, name.length());
        }
        return code.toString();
    }

    private static String didYouMean(Optional<String> candidate) {
        return candidate.map(name -> " Did you mean '" + name + "'?").orElse("");
    }
}
