package dev.easel.server.wire.images;

import dev.easel.contract.ModelCard;
import java.math.RoundingMode;
import java.time.ZoneOffset;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A model as xAI's API describes it at {@code /v1/image-generation-models} (docs.x.ai, REST API, models). */
public final class XaiModel {
    private XaiModel() {}

    /**
     * Describes a model. Prices are whole US cents there, so a part of a cent counts as one; {@code /v1/models} says it
     * exactly.
     *
     * @param fingerprint stands for whatever makes equal requests draw equal pictures
     * @param longestPrompt in characters, where the model itself sets no limit
     */
    public static ObjectNode of(ModelCard card, String fingerprint, int longestPrompt) {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("id", card.air())
                .put("fingerprint", fingerprint)
                .put(
                        "max_prompt_length",
                        card.field("positivePrompt").schema().path("maxLength").asInt(longestPrompt))
                .put("created", card.released().atStartOfDay().toEpochSecond(ZoneOffset.UTC))
                .put("object", "model")
                .put("owned_by", card.creator())
                .put("version", card.released().toString())
                .put("image_price", cents(card));
        var inputs = json.putArray("input_modalities").add("text");
        if (card.schema().at("/properties/inputs").isObject()) {
            inputs.add("image");
        }
        json.putArray("output_modalities").add("image");
        var aliases = json.putArray("aliases");
        card.aliases().forEach(aliases::add);
        return json;
    }

    private static long cents(ModelCard card) {
        return card.price()
                .perImage()
                .movePointRight(2)
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }
}
