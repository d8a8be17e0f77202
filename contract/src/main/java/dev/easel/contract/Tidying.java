package dev.easel.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * A copy of a task in which harmless differences of spelling are gone, so that the schema can be strict: letter case of
 * enumerated values, {@code 95.0} for {@code 95}, an array of one where the card allows it. The copy is bounded even if
 * the task is not: endless arrays and endless unknown parameters are cut after the first few, and counted. What remains
 * still breaks every rule that the task breaks.
 *
 * @param task the copy
 * @param leftOut the unknown parameters that were not copied
 */
record Tidying(ObjectNode task, List<Fault> leftOut) {

    /** How many unknown parameters of one object are reported one by one. */
    static final int UNKNOWN_PARAMETERS = 20;

    private static final int DIGITS_OF_A_LONG = 19;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    static Tidying of(ObjectNode task, JsonNode schema) {
        List<Fault> leftOut = new ArrayList<>();
        return new Tidying(object(task, schema, "", leftOut), leftOut);
    }

    private static ObjectNode object(ObjectNode value, JsonNode schema, String path, List<Fault> leftOut) {
        var copy = JSON.objectNode();
        int unknown = 0;
        for (var property : value.properties()) {
            var name = property.getKey();
            var known = schema.path("properties").path(name);
            if (!known.isMissingNode()) {
                copy.set(name, value(property.getValue(), known, path + name + ".", leftOut));
            } else if (++unknown <= UNKNOWN_PARAMETERS) {
                copy.putNull(name);
            }
        }
        if (unknown > UNKNOWN_PARAMETERS && schema.has("additionalProperties")) {
            leftOut.add(new Fault.MoreUnsupported(path.replaceAll("\\.$", ""), unknown - UNKNOWN_PARAMETERS));
        }
        return copy;
    }

    private static JsonNode value(JsonNode value, JsonNode schema, String path, List<Fault> leftOut) {
        if (value.isArray()
                && value.size() == 1
                && schema.path("x-array-of-one").asBoolean(false)) {
            var only = value.get(0);
            return only.isArray() ? value : value(only, schema, path, leftOut);
        }
        return switch (value.getNodeType()) {
            case OBJECT -> object((ObjectNode) value, schema, path, leftOut);
            case ARRAY -> array(value, schema, path, leftOut);
            case STRING -> enumerated(value, schema.path("enum"));
            case NUMBER -> schema.path("type").asString("").equals("integer") ? integer(value) : value;
            default -> value;
        };
    }

    /** One item more than allowed is enough to be too many. */
    private static JsonNode array(JsonNode value, JsonNode schema, String path, List<Fault> leftOut) {
        var copy = JSON.arrayNode();
        int most = Math.min(value.size(), schema.path("maxItems").asInt(Integer.MAX_VALUE - 1) + 1);
        for (int i = 0; i < most; i++) {
            copy.add(value(value.get(i), schema.path("items"), path, leftOut));
        }
        return copy;
    }

    private static JsonNode enumerated(JsonNode value, JsonNode allowed) {
        for (var candidate : allowed) {
            if (candidate.asString().equalsIgnoreCase(value.stringValue())) {
                return StringNode.valueOf(candidate.stringValue());
            }
        }
        return value;
    }

    /**
     * JSON Schema counts {@code 95.0} among the integers. Numbers beyond 64 bits become the nearest that fits, fractions
     * one half: no card
     * allows any, and exact arithmetic on {@code 1e999999999} would not end.
     */
    private static JsonNode integer(JsonNode value) {
        if (value.isDouble() && !Double.isFinite(value.doubleValue())) {
            return JSON.numberNode(value.doubleValue() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE);
        }
        BigDecimal number = value.decimalValue();
        if (number.signum() == 0) {
            return JSON.numberNode(0L);
        }
        if ((long) number.precision() - number.scale() > DIGITS_OF_A_LONG) {
            return beyond(number);
        }
        if (number.stripTrailingZeros().scale() > 0) {
            return JSON.numberNode(0.5);
        }
        var integer = number.toBigInteger();
        return integer.bitLength() < Long.SIZE ? JSON.numberNode(integer.longValue()) : beyond(number);
    }

    private static JsonNode beyond(BigDecimal number) {
        return JSON.numberNode(number.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE);
    }
}
