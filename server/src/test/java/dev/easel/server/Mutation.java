package dev.easel.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Makes messages that no client should send out of one that any may. A seed gives the same message every time. */
final class Mutation {
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e999",
            "123456789012345678901234567890",
            "1.5",
            "\"\"",
            "\"x\"",
            "[]",
            "{}",
            "[[[[]]]]",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"🦊\"",
            "\"javascript:alert(1)\"",
            "{\"a\":{\"b\":null}}");
    private static final List<String> FIELDS = List.of(
            "taskType",
            "taskUUID",
            "model",
            "positivePrompt",
            "width",
            "height",
            "resolution",
            "outputType",
            "outputFormat",
            "outputQuality",
            "numberResults",
            "deliveryMethod",
            "webhookURL",
            "uploadEndpoint",
            "safety",
            "ttl",
            "includeCost",
            "inputs",
            "checkNSFW",
            "apiKey",
            "nosuchfield",
            "__proto__",
            "");
    private static final List<String> TYPES = List.of(
            "imageInference",
            "getResponse",
            "getTaskDetails",
            "cancelTask",
            "imageUpload",
            "mediaStorage",
            "accountManagement",
            "modelSearch",
            "ping",
            "authentication",
            "nosuchtask");

    private final RandomGenerator random;

    Mutation(RandomGenerator random) {
        this.random = random;
    }

    byte[] message() {
        var text = switch (random.nextInt(8)) {
            case 0 -> "[" + fields(1 + random.nextInt(6)) + "]";
            case 1 -> "[".repeat(random.nextInt(200)) + fields(2);
            case 2 -> "[" + fields(3) + "," + fields(3) + "," + pick(VALUES) + "]";
            case 3 -> "[{\"taskType\":\"" + pick(TYPES) + "\",\"taskUUID\":\"" + uuid() + "\"}]";
            case 4 -> pick(VALUES);
            default -> valid();
        };
        var bytes = text.getBytes(UTF_8);
        return random.nextInt(3) == 0 ? bytes : damaged(bytes);
    }

    /** A task that would be drawn, with one field more that may contradict the others. */
    private String valid() {
        return "[{\"taskType\":\"imageInference\",\"taskUUID\":\"" + uuid()
                + "\",\"model\":\"xai:grok-imagine@image-pro\",\"positivePrompt\":\"a fox\",\"width\":576,\"height\":1248,\""
                + pick(FIELDS) + "\":" + pick(VALUES) + "}]";
    }

    private String fields(int count) {
        var text = new StringBuilder("{\"taskType\":\"" + pick(TYPES) + "\"");
        for (int i = 0; i < count; i++) {
            text.append(",\"").append(pick(FIELDS)).append("\":").append(pick(VALUES));
        }
        return text.append('}').toString();
    }

    private byte[] damaged(byte[] bytes) {
        if (bytes.length == 0) {
            return bytes;
        }
        int at = random.nextInt(bytes.length);
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> {
                bytes[at] = (byte) random.nextInt();
                yield bytes;
            }
            case 2 -> {
                var longer = Arrays.copyOf(bytes, bytes.length + at);
                System.arraycopy(bytes, 0, longer, bytes.length, at);
                yield longer;
            }
            default -> bytes;
        };
    }

    private UUID uuid() {
        return new UUID((random.nextLong() & ~0xF000L) | 0x4000L, (random.nextLong() >>> 2) | (1L << 63));
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
