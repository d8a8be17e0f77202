package dev.easel.server.wire.images;

import dev.easel.imaging.PixelSize;
import dev.easel.server.task.PreviewFile;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finished pictures in the shapes of the two APIs, made from the items that every other answer is made of. No engine here
 * counts tokens, so OpenAI's counts are all 0; what the pictures cost stands beside them, as xAI says it.
 */
public final class ImagesBody {
    /** xAI's unit of money: a tick is 1e-10 US dollars. */
    private static final BigDecimal TICKS = BigDecimal.TEN.pow(10);

    private ImagesBody() {}

    /**
     * The answer to a request.
     *
     * @param items of every picture, with their cost
     * @param size of the first picture in pixels, if that is known
     */
    public static ObjectNode of(ImagesRequest request, List<ObjectNode> items, Optional<PixelSize> size, Instant now) {
        var body = JsonNodeFactory.instance.objectNode().put("created", now.getEpochSecond());
        var data = body.putArray("data");
        items.forEach(item -> data.add(picture(request, item)));
        var usage = usage(items);
        switch (request.dialect()) {
            case OPENAI -> describe(body, request, size).set("usage", withoutTokens(usage));
            case XAI -> body.put("model", request.model()).set("usage", usage);
        }
        return body;
    }

    /** What the event of a finished picture says, which OpenAI's API alone has. */
    public static ObjectNode completed(ImagesRequest request, ObjectNode item, Optional<PixelSize> size, Instant now) {
        var event = JsonNodeFactory.instance.objectNode().put("type", completedEvent(request));
        event.set("b64_json", item.path(request.outputType().resultField()));
        describe(event.put("created_at", now.getEpochSecond()), request, size);
        event.set("usage", withoutTokens(usage(List.of(item))));
        return event;
    }

    /** What the event of a preview says: the size is that of the picture, for which the preview stands. */
    public static ObjectNode partial(ImagesRequest request, PreviewFile preview, Instant now) {
        var event = JsonNodeFactory.instance
                .objectNode()
                .put("type", partialEvent(request))
                .put("b64_json", preview.base64())
                .put("partial_image_index", preview.number())
                .put("created_at", now.getEpochSecond());
        return describe(event, request, Optional.of(preview.whole()));
    }

    /** The name of the event of a preview. */
    public static String partialEvent(ImagesRequest request) {
        return request.operation().event() + ".partial_image";
    }

    /** The name of the event of a finished picture. */
    public static String completedEvent(ImagesRequest request) {
        return request.operation().event() + ".completed";
    }

    private static ObjectNode describe(ObjectNode body, ImagesRequest request, Optional<PixelSize> size) {
        body.put("background", "opaque")
                .put("output_format", Formats.name(request.outputFormat()))
                .put("quality", request.quality());
        size.ifPresent(pixels -> body.put("size", pixels.toString()));
        return body;
    }

    private static ObjectNode picture(ImagesRequest request, ObjectNode item) {
        var picture = JsonNodeFactory.instance.objectNode();
        var name = switch (request.outputType()) {
            case URL -> "url";
            case BASE64_DATA, DATA_URI -> "b64_json";
        };
        picture.set(name, item.path(request.outputType().resultField()));
        if (request.dialect() == Dialect.XAI) {
            picture.put("mime_type", request.outputFormat().mediaType())
                    .put("revised_prompt", "")
                    .put("respect_moderation", true);
        }
        return picture;
    }

    private static ObjectNode usage(List<ObjectNode> items) {
        var dollars = items.stream()
                .map(item -> item.path("cost"))
                .filter(JsonNode::isNumber)
                .map(JsonNode::decimalValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return JsonNodeFactory.instance
                .objectNode()
                .put("cost_in_usd_ticks", dollars.multiply(TICKS).longValue());
    }

    private static ObjectNode withoutTokens(ObjectNode usage) {
        usage.put("input_tokens", 0).put("output_tokens", 0).put("total_tokens", 0);
        usage.putObject("input_tokens_details").put("image_tokens", 0).put("text_tokens", 0);
        return usage;
    }
}
