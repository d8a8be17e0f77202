package dev.easel.contract;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The operator's own cards: one file each, of a few lines, which become cards like those that ship with Easel. Belongs to
 * one thread.
 */
final class OwnCards {
    private final CardReader reader;
    private final ObjectNode schema;
    private final Schema check;
    private final List<String> faults = new ArrayList<>();

    OwnCards(CardReader reader) {
        this.reader = reader;
        this.schema = CardReader.parse("cards/own.json").required("card").asObject();
        var config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        var dialect = Dialect.builder(Dialects.getDraft202012())
                .keyword(new NonValidationKeyword("x-expects"))
                .build();
        this.check = SchemaRegistry.withDialect(dialect, builder -> builder.schemaRegistryConfig(config))
                .getSchema(schema);
    }

    /**
     * Reads every {@code .json} file of a folder, in the order of their names.
     *
     * @throws IOException if the folder or a file cannot be read
     * @throws CardException naming everything that is wrong in all of them
     */
    List<ModelCard> read(Path folder) throws IOException, CardException {
        List<Path> files;
        try (var entries = Files.list(folder)) {
            files = entries.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        List<ModelCard> cards = new ArrayList<>();
        for (var file : files) {
            read(file, cards);
        }
        if (files.isEmpty()) {
            faults.add(folder + " holds no card: there is no file whose name ends in .json");
        }
        if (!faults.isEmpty()) {
            throw new CardException(faults);
        }
        return cards;
    }

    private void read(Path file, List<ModelCard> cards) throws IOException {
        JsonNode json;
        try {
            json = CardReader.json(Files.readString(file));
        } catch (JacksonException e) {
            faults.add(file + ": it is no JSON: " + e.getOriginalMessage());
            return;
        }
        var errors = check.validate(json);
        if (errors.isEmpty()) {
            cards.add(reader.card(whole(json.asObject())));
        } else {
            errors.stream().map(this::described).distinct().forEach(fault -> faults.add(file + ": " + fault));
        }
    }

    private String described(Error error) {
        var location = error.getInstanceLocation();
        var where = IntStream.range(0, location.getNameCount())
                .mapToObj(i -> String.valueOf(location.getElement(i)))
                .collect(Collectors.joining("."));
        var place = where.isEmpty() ? "" : where + ": ";
        return switch (error.getKeyword()) {
            case "required" -> place + "'" + error.getProperty() + "' is missing";
            case "additionalProperties" ->
                place + "there is no field '" + error.getProperty() + "'; known are " + known(error);
            default -> {
                var expected = holder(error).path("x-expects").asString("");
                yield place + (expected.isEmpty() ? error.getMessage() : "it must be " + expected);
            }
        };
    }

    private String known(Error error) {
        return String.join(", ", holder(error).path("properties").propertyNames());
    }

    /** The part of the schema that the error's keyword stands in. */
    private JsonNode holder(Error error) {
        var pointer = error.getSchemaLocation().getFragment().toString();
        return schema.at(JsonPointer.compile(pointer.substring(0, pointer.lastIndexOf('/'))));
    }

    /** The same card as it would be written if it shipped with Easel. */
    private static ObjectNode whole(ObjectNode own) {
        var air = own.required("air").stringValue();
        var card = own.deepCopy();
        card.remove("references");
        card.put("slug", air.replaceAll("[^a-z0-9]+", "-"));
        card.putObject("hints");
        if (!card.has("aliases")) {
            card.putArray("aliases");
        }
        if (!card.has("description")) {
            card.put(
                    "description",
                    own.required("name").stringValue() + " by "
                            + own.required("creator").stringValue() + ".");
        }
        var price = card.required("price").asObject();
        if (!price.has("perImageWithReference")) {
            price.set("perImageWithReference", price.required("perImage"));
        }
        card.set("schema", taskSchema(own));
        return card;
    }

    private static ObjectNode taskSchema(ObjectNode own) {
        var schema = CardReader.parse("cards/own.json").required("task").asObject();
        schema.put("title", own.required("name").stringValue());
        var fields = schema.required("properties").asObject();
        fields.required("model").asObject().put("const", own.required("air").stringValue());
        var resolution = fields.required("resolution").asObject();
        var tiers = own.required("sizes").propertyNames();
        tiers.forEach(resolution.putArray("enum")::add);
        resolution.put("default", tiers.iterator().next());
        int references = own.path("references").asInt(0);
        if (references == 0) {
            fields.remove("inputs");
        } else {
            fields.required("inputs")
                    .asObject()
                    .putObject("properties")
                    .putObject("referenceImages")
                    .put("maxItems", references);
        }
        return schema;
    }
}
