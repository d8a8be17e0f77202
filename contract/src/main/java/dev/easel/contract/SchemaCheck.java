package dev.easel.contract;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Asks a card's JSON Schema and translates its errors to faults, each field at most once. Immutable. */
final class SchemaCheck {
    /** Keywords that only describe. The validator would visit each of them for every task. */
    private static final Set<String> DESCRIPTIVE = Set.of(
            "title",
            "description",
            "default",
            "deprecated",
            "writeOnly",
            "x-group",
            "x-expects",
            "x-enum-descriptions",
            "x-array-of-one");

    private final Schema schema;

    SchemaCheck(ObjectNode schema) {
        var config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        this.schema = SchemaRegistry.withDialect(
                        Dialects.getDraft202012(), builder -> builder.schemaRegistryConfig(config))
                .getSchema(asserting(schema));
        this.schema.initializeValidators();
    }

    /** What a schema demands, without what it says. */
    private static ObjectNode asserting(ObjectNode schema) {
        var asserting = schema.objectNode();
        for (var keyword : schema.properties()) {
            var name = keyword.getKey();
            var value = keyword.getValue();
            if (name.equals("properties")) {
                var fields = asserting.putObject(name);
                value.forEachEntry((field, its) -> fields.set(field, asserting(its.asObject())));
            } else if (name.equals("items")) {
                asserting.set(name, asserting(value.asObject()));
            } else if (!DESCRIPTIVE.contains(name)) {
                asserting.set(name, value);
            }
        }
        return asserting;
    }

    /** Everything the schema holds against a task, in the schema's order. */
    List<Fault> faults(ObjectNode task) {
        Set<Fault> faults = new LinkedHashSet<>();
        Map<String, List<String>> exclusions = new LinkedHashMap<>();
        Set<String> invalid = new LinkedHashSet<>();
        for (Error error : schema.validate(task)) {
            var path = dotted(error.getInstanceLocation());
            var prefix = path.isEmpty() ? "" : path + ".";
            switch (error.getKeyword()) {
                case "required" -> faults.add(new Fault.Missing(prefix + error.getProperty(), null));
                case "dependentRequired" ->
                    faults.add(new Fault.Missing(prefix + error.getArguments()[0], prefix + error.getArguments()[1]));
                case "additionalProperties" -> faults.add(new Fault.Unsupported(path, error.getProperty()));
                case "false" ->
                    exclusions
                            .computeIfAbsent(dependent(error), _ -> new ArrayList<>())
                            .add(path);
                default -> {
                    var index = index(error.getInstanceLocation());
                    if (invalid.add(index == null ? path : path + "[]")) {
                        faults.add(new Fault.Invalid(path, index));
                    }
                }
            }
        }
        // Which side to leave out is the caller's choice: nothing more can be said of either.
        exclusions
                .values()
                .forEach(excluded -> faults.removeIf(
                        fault -> fault instanceof Fault.Missing missing && excluded.contains(missing.because())));
        exclusions.forEach((name, excluded) -> faults.add(new Fault.Incompatible(name, excluded)));
        return List.copyOf(faults);
    }

    /** Array indices are no part of a parameter's name. */
    private static String dotted(NodePath location) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < location.getNameCount(); i++) {
            if (location.getElement(i) instanceof String name) {
                names.add(name);
            }
        }
        return String.join(".", names);
    }

    private static @Nullable Integer index(NodePath location) {
        int last = location.getNameCount() - 1;
        return last >= 0 && location.getElement(last) instanceof Integer index ? index : null;
    }

    /** The NAME of the path {@code /dependentSchemas/NAME/properties/…/false}. */
    private static String dependent(Error error) {
        return error.getEvaluationPath().getName(1);
    }
}
