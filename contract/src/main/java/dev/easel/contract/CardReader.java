package dev.easel.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the card files. A card that is not in order stops the program at its start, with the file's name. */
final class CardReader {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final Pattern SIZE = Pattern.compile("(\\d+)x(\\d+)");
    private static final String SHARED = "fields.json#/";

    private final ObjectNode shared = parse("cards/fields.json");

    /** Every card that {@code cards/index.txt} names, in that order. */
    List<ModelCard> readAll() {
        return listed("cards/index.txt");
    }

    /** Every card that {@code cards/weights.txt} names: models that are there only where their weights are. */
    List<ModelCard> readThoseOfWeights() {
        return listed("cards/weights.txt");
    }

    private List<ModelCard> listed(String list) {
        return text(list).lines().map(this::read).toList();
    }

    private ModelCard read(String file) {
        try {
            return card(whole(parse("cards/" + file)));
        } catch (RuntimeException e) {
            throw new IllegalStateException("model card " + file + " is not in order: " + e.getMessage(), e);
        }
    }

    /** A card that says what another one it is like, and what is different, as a merge patch (RFC 7396). */
    private static ObjectNode whole(ObjectNode file) {
        var like = file.remove("like");
        return like == null ? file : merged(whole(parse("cards/" + like.stringValue())), file);
    }

    ModelCard card(ObjectNode file) {
        var schema = inlined(file.required("schema").asObject());
        var price = file.required("price");
        return new ModelCard(
                new ModelCard.Identity(
                        file.required("air").stringValue(),
                        file.required("slug").stringValue(),
                        strings(file.required("aliases")),
                        file.required("name").stringValue(),
                        file.required("creator").stringValue(),
                        LocalDate.parse(file.required("released").stringValue()),
                        file.required("description").stringValue()),
                new Price(
                        price.required("perImage").decimalValue(),
                        price.required("perImageWithReference").decimalValue()),
                sizes(file.required("sizes")),
                hints(file.required("hints")),
                schema);
    }

    private static SizeTable sizes(JsonNode tiers) {
        List<SizeTable.Row> rows = new ArrayList<>();
        for (var tier : tiers.properties()) {
            for (var size : tier.getValue().properties()) {
                rows.add(new SizeTable.Row(
                        size.getKey(), tier.getKey(), dimensions(size.getValue().stringValue())));
            }
        }
        return new SizeTable(rows);
    }

    private static Dimensions dimensions(String text) {
        var match = SIZE.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("a size is written WIDTHxHEIGHT, not " + text);
        }
        return new Dimensions(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
    }

    private static Map<String, String> hints(JsonNode node) {
        Map<String, String> hints = new LinkedHashMap<>();
        node.properties()
                .forEach(hint -> hints.put(hint.getKey(), hint.getValue().stringValue()));
        return hints;
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::stringValue).toList();
    }

    /** The schema with every reference to a shared field replaced by that field and what stands beside the reference. */
    private ObjectNode inlined(ObjectNode schema) {
        var properties = schema.required("properties").asObject();
        for (var property : List.copyOf(properties.properties())) {
            var beside = property.getValue().asObject();
            var reference = beside.path("$ref").asString("");
            if (reference.startsWith(SHARED)) {
                beside.remove("$ref");
                var field =
                        shared.required(reference.substring(SHARED.length())).asObject();
                properties.set(property.getKey(), merged(field.deepCopy(), beside));
            }
        }
        return schema;
    }

    private static ObjectNode merged(ObjectNode base, ObjectNode over) {
        for (var property : over.properties()) {
            if (property.getValue().isNull()) {
                base.remove(property.getKey());
                continue;
            }
            var old = base.path(property.getKey());
            base.set(
                    property.getKey(),
                    old.isObject() && property.getValue().isObject()
                            ? merged(old.asObject(), property.getValue().asObject())
                            : property.getValue());
        }
        return base;
    }

    static ObjectNode parse(String resource) {
        return json(text(resource)).asObject();
    }

    static JsonNode json(String json) {
        return JSON.readTree(json);
    }

    static String text(String resource) {
        try (InputStream stream = CardReader.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the program is incomplete: no " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
