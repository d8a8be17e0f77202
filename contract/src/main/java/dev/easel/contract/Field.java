package dev.easel.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One field of a model card: a view of its JSON Schema that says in words what the schema says in keywords.
 *
 * @param path the field's name, nested names dotted: {@code safety.mode}
 * @param schema its JSON Schema, 2020-12
 * @param required whether every task must have it
 * @param children the fields of an object, in the order of the card; else empty
 */
public record Field(String path, ObjectNode schema, boolean required, List<Field> children) {

    public Field {
        children = List.copyOf(children);
    }

    /** The fields of an object schema, in the order of the schema. */
    static List<Field> of(ObjectNode objectSchema, String prefix) {
        Set<String> required = new HashSet<>();
        objectSchema.path("required").forEach(name -> required.add(name.asString()));
        List<Field> fields = new ArrayList<>();
        for (var property : objectSchema.path("properties").properties()) {
            var path = prefix + property.getKey();
            var schema = (ObjectNode) property.getValue();
            fields.add(new Field(path, schema, required.contains(property.getKey()), of(schema, path + ".")));
        }
        return fields;
    }

    /** A short human label. */
    public String title() {
        return schema.path("title").asString("");
    }

    public String description() {
        return schema.path("description").asString("");
    }

    /** The JSON type: string, integer, number, boolean, object or array. */
    public String type() {
        return schema.path("type").asString("");
    }

    /** The heading it stands under in documentation. */
    public String group() {
        return schema.path("x-group").asString("");
    }

    /** Whether it is only kept for older clients. */
    public boolean deprecated() {
        return schema.path("deprecated").asBoolean(false);
    }

    /** Whether its value must not be repeated in messages and logs, because it may hold secrets or whole files. */
    public boolean confidential() {
        return schema.path("writeOnly").asBoolean(false);
    }

    public Optional<JsonNode> defaultValue() {
        return schema.optional("default");
    }

    /** Every accepted value, where that is a list. */
    public List<String> allowedValues() {
        List<String> values = new ArrayList<>();
        schema.path("enum").forEach(value -> values.add(value.asString()));
        schema.optional("const").ifPresent(value -> values.add(value.asString()));
        return values;
    }

    /** What an allowed value means, where the card says it. */
    public Optional<String> meaning(String allowedValue) {
        return schema.path("x-enum-descriptions").optional(allowedValue).map(JsonNode::asString);
    }

    /** Smallest number, length of a text or count of items; {@code null} for no limit. */
    public @Nullable Long min() {
        return limit("minimum", "minLength", "minItems");
    }

    /** Largest number, length of a text or count of items; {@code null} for no limit. */
    public @Nullable Long max() {
        return limit("maximum", "maxLength", "maxItems");
    }

    private @Nullable Long limit(String... keywords) {
        for (var keyword : keywords) {
            var value = schema.path(keyword);
            if (value.isIntegralNumber()) {
                return value.longValue();
            }
        }
        return null;
    }

    /** What the items of an array must be; a field of the same path. */
    Optional<Field> items() {
        return schema.optional("items").map(items -> new Field(path, (ObjectNode) items, false, List.of()));
    }

    /** What a value must be, to follow "It must be": {@code an integer from 20 to 99}. */
    public String expectation() {
        var words = schema.path("x-expects").asString("");
        if (!words.isEmpty()) {
            return words;
        }
        var allowed = allowedValues();
        if (!allowed.isEmpty()) {
            return (allowed.size() > 1 ? "one of " : "") + String.join(", ", allowed);
        }
        return switch (type()) {
            case "boolean" -> "true or false";
            case "integer" -> "an integer" + range("");
            case "number" -> "a number" + range("");
            case "array" -> "an array" + range(" items");
            case "object" ->
                "an object with " + children.stream().map(Field::leafName).collect(Collectors.joining(", "));
            default -> "a string" + range(" characters");
        };
    }

    private String range(String unit) {
        var min = min();
        var max = max();
        if (min == null) {
            return max == null ? "" : " of at most " + counted(max, unit);
        }
        if (max == null) {
            return " of at least " + counted(min, unit);
        }
        if (min.equals(max)) {
            return " of exactly " + counted(min, unit);
        }
        return (unit.isEmpty() ? " from " : " of ") + min + " to " + counted(max, unit);
    }

    private static String counted(long count, String unit) {
        return count == 1 ? count + unit.replaceFirst("s$", "") : count + unit;
    }

    /** The last part of the path. */
    public String leafName() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** The parts of a dotted path. */
    static List<String> names(String path) {
        return List.of(path.split("\\.", -1));
    }

    /** The name of its place on the model's documentation page: {@code request-safety-mode}. */
    public String anchor() {
        return "request-" + path.replace('.', '-').toLowerCase(Locale.ROOT);
    }
}
