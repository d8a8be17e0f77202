package dev.easel.contract;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Asks a card's JSON Schema and translates its errors to faults, each field at most once. Immutable. */
final class SchemaCheck {
    private final Schema schema;

    SchemaCheck(ObjectNode schema) {
        var config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        this.schema = SchemaRegistry.withDialect(dialect(), builder -> builder.schemaRegistryConfig(config))
                .getSchema(schema);
        this.schema.initializeValidators();
    }

    /** Draft 2020-12 and our own keywords, which only describe. */
    private static Dialect dialect() {
        var ours = Stream.of("x-group", "x-expects", "x-enum-descriptions", "x-array-of-one")
                .map(NonValidationKeyword::new)
                .toList();
        return Dialect.builder(Dialects.getDraft202012()).keywords(ours).build();
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
