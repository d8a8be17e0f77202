package dev.easel.upstream.openai;

import dev.easel.imaging.PixelSize;
import dev.easel.upstream.http.Endpoint;
import dev.easel.upstream.http.Secret;
import dev.easel.upstream.images.Json;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads the file in which an operator lists servers that are compatible with OpenAI's: an object with one entry for each
 * engine, by its name. Keys are never in the file; it says where they are.
 */
public final class UpstreamsFile {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,30}");
    private static final Pattern FIELD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,60}");
    private static final Pattern SIZE = Pattern.compile("([1-9]\\d{1,4})x([1-9]\\d{1,4})");
    private static final Set<String> ENGINE = Set.of(
            "model",
            "servers",
            "draws",
            "references",
            "picturesPerRequest",
            "briefsAtATime",
            "timeoutSeconds",
            "sizes",
            "responseFormat",
            "seeds",
            "pricePerPicture",
            "extra");
    private static final Set<String> SERVER = Set.of("url", "weight", "keyFile", "keyVariable");
    private static final Set<String> OWN_FIELDS =
            Set.of("model", "prompt", "n", "size", "response_format", "seed", "image", "stream");

    /** Where keys are. */
    public interface Keys {

        /** The key in a file. */
        Secret inFile(String path);

        /** The key in an environment variable. */
        Secret inVariable(String name);
    }

    private final Keys keys;
    private String place = "";

    private UpstreamsFile(Keys keys) {
        this.keys = keys;
    }

    /**
     * Reads the text of such a file.
     *
     * @param keys finds keys; what it throws goes on with the place in the file
     * @throws IllegalArgumentException saying what is wrong with it, and where
     */
    public static Map<String, OpenAiSettings> parse(String text, Keys keys) {
        var file = new UpstreamsFile(keys);
        try {
            return file.engines(Json.strict().readTree(text));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("it is no JSON: " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file.place + ": " + e.getMessage(), e);
        }
    }

    private Map<String, OpenAiSettings> engines(JsonNode file) {
        place = "the file";
        require(file.isObject() && !file.isEmpty(), "it must be an object with an entry for each engine");
        Map<String, OpenAiSettings> engines = new LinkedHashMap<>();
        for (var entry : file.properties()) {
            place = entry.getKey();
            require(NAME.matcher(place).matches(), "an engine's name is small letters, digits and hyphens");
            engines.put(entry.getKey(), engine(entry.getKey(), entry.getValue()));
        }
        return engines;
    }

    private OpenAiSettings engine(String name, JsonNode json) {
        requireFields(json, ENGINE);
        boolean seeds = bool(json, "seeds", false);
        return new OpenAiSettings(
                text(json, "model"),
                servers(name, json.path("servers")),
                draws(json.path("draws")),
                number(json, "references", 0, 0, 16),
                number(json, "picturesPerRequest", 1, 1, 10),
                number(json, "briefsAtATime", 8, 1, 256),
                Duration.ofSeconds(number(json, "timeoutSeconds", 300, 1, 3600)),
                sizes(json.path("sizes")),
                bool(json, "responseFormat", true),
                seeds,
                price(json.path("pricePerPicture")),
                extra(json.path("extra")));
    }

    private List<OpenAiSettings.Weighted> servers(String name, JsonNode array) {
        require(array.isArray(), "servers must be a list");
        List<OpenAiSettings.Weighted> servers = new ArrayList<>();
        for (var server : array) {
            place = name + ", server " + (servers.size() + 1);
            requireFields(server, SERVER);
            servers.add(new OpenAiSettings.Weighted(
                    Endpoint.at(text(server, "url"), key(server)), number(server, "weight", 1, 1, 1000)));
        }
        place = name;
        return servers;
    }

    private Optional<Secret> key(JsonNode server) {
        require(!(server.has("keyFile") && server.has("keyVariable")), "keyFile or keyVariable, not both");
        if (server.has("keyFile")) {
            return Optional.of(keys.inFile(text(server, "keyFile")));
        }
        return server.has("keyVariable") ? Optional.of(keys.inVariable(text(server, "keyVariable"))) : Optional.empty();
    }

    private static Set<String> draws(JsonNode array) {
        require(
                (array.isMissingNode() || array.isArray())
                        && array.valueStream().allMatch(JsonNode::isString),
                "draws must be a list of model ids like [\"acme:flux@1\"]");
        return array.valueStream().map(JsonNode::stringValue).collect(Collectors.toUnmodifiableSet());
    }

    private static List<PixelSize> sizes(JsonNode array) {
        require(array.isMissingNode() || array.isArray(), "sizes must be a list like [\"1024x1024\"]");
        List<PixelSize> sizes = new ArrayList<>();
        for (var size : array) {
            var sides = SIZE.matcher(size.asString(""));
            require(sides.matches(), "sizes: " + size + " is not of the form \"1024x1024\"");
            sizes.add(new PixelSize(Integer.parseInt(sides.group(1)), Integer.parseInt(sides.group(2))));
        }
        return sizes;
    }

    private static Optional<BigDecimal> price(JsonNode price) {
        require(
                price.isMissingNode()
                        || (price.isNumber() && price.decimalValue().signum() > 0),
                "pricePerPicture must be a number of US dollars, or left out if drawing costs nothing");
        return price.isMissingNode() ? Optional.empty() : Optional.of(price.decimalValue());
    }

    private static Map<String, JsonNode> extra(JsonNode json) {
        require(json.isMissingNode() || json.isObject(), "extra must be an object");
        Map<String, JsonNode> extra = new LinkedHashMap<>();
        for (var field : json.properties()) {
            require(
                    FIELD.matcher(field.getKey()).matches() && !OWN_FIELDS.contains(field.getKey()),
                    "extra: '" + field.getKey() + "' is no field that can be added");
            require(
                    field.getValue().isValueNode(),
                    "extra: '" + field.getKey() + "' must be a text, number or boolean");
            extra.put(field.getKey(), field.getValue());
        }
        return extra;
    }

    private static String text(JsonNode json, String field) {
        var value = json.path(field);
        require(value.isString() && !value.stringValue().isBlank(), field + " must be a text");
        return value.stringValue();
    }

    private static boolean bool(JsonNode json, String field, boolean otherwise) {
        var value = json.path(field);
        require(value.isMissingNode() || value.isBoolean(), field + " must be true or false");
        return value.isMissingNode() ? otherwise : value.booleanValue();
    }

    private static int number(JsonNode json, String field, int otherwise, int min, int max) {
        var value = json.path(field);
        require(
                value.isMissingNode()
                        || (value.isIntegralNumber()
                                && value.canConvertToInt()
                                && value.intValue() >= min
                                && value.intValue() <= max),
                field + " must be a whole number from " + min + " to " + max);
        return value.isMissingNode() ? otherwise : value.intValue();
    }

    private static void requireFields(JsonNode json, Set<String> known) {
        require(json.isObject(), "it must be an object");
        for (var field : json.propertyNames()) {
            require(
                    known.contains(field),
                    "there is no setting '" + field + "'; known are " + String.join(", ", new TreeSet<>(known)));
        }
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
