package dev.easel.server.wire;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON as callers send it, read strictly: what two programs could read differently is refused. */
final class Json {
    static final int MAX_BODY = 32 * 1024 * 1024;

    private static final int MAX_DEPTH = 32;
    private static final int MAX_NUMBER_LENGTH = 100;
    private static final int MAX_NAME_LENGTH = 1_000;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_NUMBER_LENGTH)
                            .maxNameLength(MAX_NAME_LENGTH)
                            .maxStringLength(MAX_BODY)
                            .maxDocumentLength(MAX_BODY)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    static JsonMapper mapper() {
        return MAPPER;
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Reads one JSON document. */
    static JsonNode read(byte[] document) throws Refusal {
        try {
            var root = MAPPER.readTree(document);
            if (root.isMissingNode()) {
                throw new Refusal("invalidJSON", "The request has no body. Send a JSON array of task objects.");
            }
            var place = infinite(root);
            if (place != null) {
                throw new Refusal("invalidJSON", "Invalid JSON: the number at " + place + " is too large.");
            }
            return root;
        } catch (JacksonException e) {
            throw new Refusal("invalidJSON", "Invalid JSON" + place(e) + ": " + reason(e));
        }
    }

    private static String place(JacksonException e) {
        var at = e.getLocation();
        return at == null || at.getLineNr() < 1 ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    /** The parser repeats a word that is none of JSON's, which may be of anything that was sent. */
    private static String reason(JacksonException e) {
        var reason = e.getOriginalMessage();
        if (reason == null) {
            return "it cannot be read.";
        }
        return reason.startsWith("Unrecognized token")
                ? "there is a word that is no JSON."
                : reason.lines().findFirst().orElse("") + ".";
    }

    /** Where a number such as 1e999 stands, which is infinite to most programs; {@code null} if none does. */
    private static @Nullable String infinite(JsonNode node) {
        if (node.isFloatingPointNumber() && !Double.isFinite(node.doubleValue())) {
            return "";
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                var place = infinite(node.path(i));
                if (place != null) {
                    return "/" + i + place;
                }
            }
        } else {
            for (var property : node.properties()) {
                var place = infinite(property.getValue());
                if (place != null) {
                    return "/" + property.getKey() + place;
                }
            }
        }
        return null;
    }
}
