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
    private static final List<String> IMAGE_FIELDS = List.of(
            "model",
            "prompt",
            "n",
            "size",
            "quality",
            "style",
            "response_format",
            "output_format",
            "output_compression",
            "background",
            "moderation",
            "user",
            "stream",
            "partial_images",
            "aspect_ratio",
            "resolution",
            "image",
            "images",
            "image[]",
            "mask",
            "deferred",
            "");
    private static final List<String> IMAGE_VALUES = List.of(
            "gpt-image-1",
            "grok-imagine-image",
            "256x256",
            "1:1",
            "2k",
            "true",
            "2",
            "url",
            "webp",
            "50",
            "data:image/png;base64,AAAA",
            "[{\"url\":\"x\"}]");
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

    /** A request for {@code /v1/images/…} in JSON. */
    byte[] imagesRequest() {
        var text = new StringBuilder("{\"prompt\":\"a fox\",\"model\":\"gpt-image-1\",\"size\":\"256x256\"");
        for (int i = 0; i < random.nextInt(4); i++) {
            var value = random.nextBoolean()
                    ? pick(VALUES)
                    : "\"" + pick(IMAGE_VALUES).replace("\"", "'") + "\"";
            text.append(",\"").append(pick(IMAGE_FIELDS)).append("\":").append(value);
        }
        var bytes = text.append('}').toString().getBytes(UTF_8);
        return random.nextInt(3) == 0 ? damaged(bytes) : bytes;
    }

    /** The same as a form whose parts are divided by this boundary. */
    byte[] form(String boundary) {
        var text = new StringBuilder();
        for (int i = 0; i < random.nextInt(6); i++) {
            text.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"");
            text.append(pick(IMAGE_FIELDS)).append(random.nextBoolean() ? "\"" : "\"; filename=\"a.png\"");
            text.append("\r\n\r\n")
                    .append(pick(random.nextBoolean() ? VALUES : IMAGE_VALUES))
                    .append("\r\n");
        }
        var bytes =
                text.append("--").append(boundary).append("--\r\n").toString().getBytes(UTF_8);
        return random.nextInt(2) == 0 ? damaged(bytes) : bytes;
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
