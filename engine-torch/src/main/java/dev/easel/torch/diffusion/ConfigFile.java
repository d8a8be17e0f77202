package dev.easel.torch.diffusion;

import dev.easel.torch.weights.WeightsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON file of settings in a checkpoint's folder. Errors name the file, the key, and what is allowed. */
public final class ConfigFile {
    private final Path file;
    private final JsonNode root;

    private ConfigFile(Path file, JsonNode root) {
        this.file = file;
        this.root = root;
    }

    public static ConfigFile read(Path file) throws WeightsException {
        if (!Files.isRegularFile(file)) {
            throw new WeightsException("there is no file " + file);
        }
        try {
            var root = JsonMapper.shared().readTree(file.toFile());
            if (!root.isObject()) {
                throw new WeightsException(file + " is not a JSON object");
            }
            return new ConfigFile(file, root);
        } catch (JacksonException e) {
            throw new WeightsException(file + " is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** The object under this key, or this one if there is none. */
    public ConfigFile within(String key) {
        return root.path(key).isObject() ? new ConfigFile(file, root.path(key)) : this;
    }

    /** Whether the key is there, and is not null. */
    public boolean has(String key) {
        return !absent(node(key));
    }

    /** A whole number above 0. */
    public int count(String key, int fallback) throws WeightsException {
        return count(node(key), key, fallback);
    }

    private int count(JsonNode node, String key, int fallback) throws WeightsException {
        if (absent(node)) {
            return fallback;
        }
        require(
                node.isIntegralNumber() && node.canConvertToInt() && node.intValue() > 0,
                key,
                node,
                "a number above 0");
        return node.intValue();
    }

    /** Whole numbers above 0. */
    public List<Integer> counts(String key, List<Integer> fallback) throws WeightsException {
        var node = node(key);
        if (absent(node)) {
            return fallback;
        }
        require(node.isArray() && !node.isEmpty(), key, node, "a list of numbers above 0");
        var counts = new ArrayList<Integer>();
        for (var each : node) {
            counts.add(count(each, key, 0));
        }
        return List.copyOf(counts);
    }

    public double real(String key, double fallback) throws WeightsException {
        var node = node(key);
        if (absent(node)) {
            return fallback;
        }
        require(node.isNumber() && node.doubleValue() > 0, key, node, "a number above 0");
        return node.doubleValue();
    }

    public boolean flag(String key, boolean fallback) throws WeightsException {
        var node = node(key);
        if (absent(node)) {
            return fallback;
        }
        require(node.isBoolean(), key, node, "true or false");
        return node.booleanValue();
    }

    /** One of these; it must be there. */
    public String choice(String key, List<String> allowed) throws WeightsException {
        var node = node(key);
        var inWords = String.join(" or ", allowed);
        if (absent(node)) {
            throw refused("there is no " + key + "; Easel can use " + inWords);
        }
        require(allowed.contains(node.asString("")), key, node, inWords);
        return node.asString("");
    }

    /** The value must be this one, or be left out. */
    public void expect(String key, Object value) throws WeightsException {
        expect(key, node -> node.asString("").equals(value.toString()), value.toString());
    }

    public void expect(String key, Predicate<JsonNode> allowed, String allowedInWords) throws WeightsException {
        var node = node(key);
        if (!absent(node)) {
            require(allowed.test(node), key, node, allowedInWords);
        }
    }

    private JsonNode node(String key) {
        return root.path(key);
    }

    private static boolean absent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private void require(boolean allowed, String key, JsonNode found, String what) throws WeightsException {
        if (!allowed) {
            throw new WeightsException(file + ": " + key + " is " + found + "; Easel can use " + what);
        }
    }

    public WeightsException refused(String why) {
        return new WeightsException(file + ": " + why);
    }
}
