package dev.easel.upstream.openai;

import dev.easel.engine.Brief;
import dev.easel.imaging.Encoder;
import dev.easel.imaging.ImageFormat;
import dev.easel.upstream.http.Body;
import dev.easel.upstream.images.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A request for pictures: JSON for words, a form with files for references. */
final class OpenAiRequest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final OpenAiSettings settings;
    private final Brief brief;
    private final List<byte[]> references;

    OpenAiRequest(OpenAiSettings settings, Brief brief) {
        this.settings = settings;
        this.brief = brief;
        this.references = brief.references().stream()
                .map(reference -> new Encoder().encodeBare(reference.picture(), ImageFormat.PNG, 100))
                .toList();
    }

    String path() {
        return references.isEmpty() ? "/images/generations" : "/images/edits";
    }

    /** The request for the pictures of these seeds. */
    Body body(List<Long> seeds) {
        var fields = fields(seeds);
        return references.isEmpty()
                ? Body.json(Json.mapper().writeValueAsBytes(NODES.objectNode().setAll(fields)))
                : form(fields);
    }

    private Map<String, JsonNode> fields(List<Long> seeds) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        fields.put("model", NODES.stringNode(settings.model()));
        fields.put("prompt", NODES.stringNode(brief.prompt()));
        fields.put("n", NODES.numberNode(seeds.size()));
        fields.put("size", NODES.stringNode(settings.sizeFor(brief.size()).toString()));
        if (settings.asksForBase64()) {
            fields.put("response_format", NODES.stringNode("b64_json"));
        }
        if (settings.sendsSeeds()) {
            fields.put("seed", NODES.numberNode(seeds.getFirst()));
        }
        fields.putAll(settings.extra());
        return fields;
    }

    /** The boundary cannot be guessed, so that no prompt can end its field and begin another. */
    private Body form(Map<String, JsonNode> fields) {
        var form = Body.form("easel-" + UUID.randomUUID());
        fields.forEach((name, value) -> form.field(name, value.asString()));
        var name = references.size() == 1 ? "image" : "image[]";
        for (int i = 0; i < references.size(); i++) {
            form.file(name, "image-" + (i + 1) + ".png", "image/png", references.get(i));
        }
        return form.body();
    }
}
