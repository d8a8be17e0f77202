package dev.easel.contract;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Says what a caller sent, short enough for a message and without repeating what may be secret. */
final class Received {
    private static final int LONGEST = 40;

    private Received() {}

    static String describe(JsonNode value, boolean confidential) {
        return switch (value.getNodeType()) {
            case NULL -> "null";
            case OBJECT -> "an object";
            case ARRAY -> "an array of " + value.size();
            case STRING ->
                confidential ? "a string of " + length(value.stringValue()) + " characters" : text(value.stringValue());
            default -> shortened(value.asString());
        };
    }

    /** In quotes, with control characters escaped; cut after a few words. */
    static String text(String value) {
        return length(value) <= LONGEST
                ? quoted(value)
                : quoted(shortened(value)) + " (" + length(value) + " characters)";
    }

    /** A name that a caller made up, as it may stand in a message or a list. */
    static String shortened(String value) {
        return length(value) <= LONGEST ? value : value.substring(0, value.offsetByCodePoints(0, LONGEST)) + "…";
    }

    private static String quoted(String value) {
        return StringNode.valueOf(value).toString();
    }

    private static int length(String value) {
        return value.codePointCount(0, value.length());
    }
}
