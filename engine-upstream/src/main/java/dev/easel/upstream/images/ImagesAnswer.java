package dev.easel.upstream.images;

import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A successful answer of an image API.
 *
 * @param items one for each picture, in order; empty if everything was blocked
 * @param costTicks what was charged for all of them, in 1e-10 US dollars, if the answer says so
 * @param model what the upstream says drew them, if it does
 * @param isBlocked whether the answer as a whole says that something was held back
 */
public record ImagesAnswer(List<Item> items, OptionalLong costTicks, Optional<String> model, boolean isBlocked) {
    private static final Pattern MODEL_NAME = Pattern.compile("[!-~]{1,100}");

    /** One picture, or what stands in its place. */
    public sealed interface Item {}

    /** The file itself. */
    public static final class Embedded implements Item {
        private final byte[] file;

        private Embedded(byte[] file) {
            this.file = file;
        }

        /** Its bytes, not a copy. */
        public byte[] file() {
            return file;
        }
    }

    /** Where the file is, for a while. */
    public record Linked(URI address) implements Item {}

    /** Held back by the upstream's moderation. */
    public record Blocked() implements Item {}

    /** Neither file nor address, or what cannot be read as one. */
    public record Unreadable(String what) implements Item {}

    /**
     * Reads an answer.
     *
     * @throws UnreadableAnswerException if it is not JSON with a list of pictures
     */
    public static ImagesAnswer read(byte[] body) throws UnreadableAnswerException {
        JsonNode json;
        try {
            json = Json.mapper().readTree(body);
        } catch (JacksonException e) {
            throw new UnreadableAnswerException("what is no JSON", e);
        }
        boolean blocked = json.path("block_reason").isString();
        var data = json.path("data");
        if (!data.isArray() && !blocked) {
            throw new UnreadableAnswerException("JSON without a list of pictures", null);
        }
        return new ImagesAnswer(data.valueStream().map(ImagesAnswer::item).toList(), ticks(json), model(json), blocked);
    }

    /** It goes into headers and files: what is no name is not passed on. */
    private static Optional<String> model(JsonNode json) {
        return text(json.path("model")).filter(name -> MODEL_NAME.matcher(name).matches());
    }

    private static Item item(JsonNode item) {
        if (item.path("respect_moderation").isBoolean()
                && !item.path("respect_moderation").booleanValue()) {
            return new Blocked();
        }
        var base64 = text(item.path("b64_json"));
        if (base64.isPresent()) {
            return embedded(base64.get());
        }
        return text(item.path("url")).map(ImagesAnswer::linked).orElseGet(() -> new Unreadable("no picture"));
    }

    /** Some write a data URI where plain base64 is promised. */
    private static Item embedded(String text) {
        int comma = text.startsWith("data:") ? text.indexOf(',') : -1;
        try {
            return new Embedded(Base64.getDecoder().decode(text.substring(comma + 1)));
        } catch (IllegalArgumentException _) {
            return new Unreadable("base64 that cannot be decoded");
        }
    }

    private static Item linked(String url) {
        if (url.startsWith("data:")) {
            return embedded(url);
        }
        try {
            return new Linked(URI.create(url));
        } catch (IllegalArgumentException _) {
            return new Unreadable("an address that is none");
        }
    }

    /** {@code usage.cost_in_usd_ticks}, whole and not negative. */
    static OptionalLong ticks(JsonNode json) {
        var ticks = json.path("usage").path("cost_in_usd_ticks");
        return ticks.isIntegralNumber() && ticks.canConvertToLong() && ticks.longValue() >= 0
                ? OptionalLong.of(ticks.longValue())
                : OptionalLong.empty();
    }

    private static Optional<String> text(JsonNode node) {
        return node.isString() && !node.stringValue().isBlank() ? Optional.of(node.stringValue()) : Optional.empty();
    }
}
