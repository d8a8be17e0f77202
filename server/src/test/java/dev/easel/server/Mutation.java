package dev.easel.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.easel.imaging.ImageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

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

    private static final String PNG = Pictures.base64(Pictures.file(ImageFormat.PNG, 20, 20, 5));

    /** Pictures as clients give them, and what could be taken for one. Nothing of it leads off this machine. */
    private static final List<String> PICTURES = List.of(
            PNG,
            PNG.substring(0, PNG.length() / 2),
            PNG.substring(1),
            PNG.replace('A', '*'),
            " " + PNG + "\\n",
            "data:image/png;base64," + PNG,
            "data:image/webp;base64," + PNG,
            "data:text/html;base64," + PNG,
            "data:image/png," + PNG,
            "data:image/png;base64,",
            "data:",
            "data:image/svg+xml;base64,PHN2Zz48L3N2Zz4=",
            "iVBORw0KGgo=",
            "R0lGODlhAQABAAAAACw=",
            "fd43ce5d-bc6d-487f-91d0-5d417cfcdb3c",
            "FD43CE5D-BC6D-487F-91D0-5D417CFCDB3C",
            "fd43ce5d-bc6d-487f-91d0",
            "http://127.0.0.1:1/a.png",
            "http://127.0.0.1:1/a.png?\\u0000",
            "http://0x7f000001/a.png",
            "http://[::1]:1/a.png",
            "https://user@127.0.0.1:1/",
            "http://",
            "file:///etc/hostname",
            "ftp://127.0.0.1/a.png",
            "//127.0.0.1/a.png",
            "/image/a.png");

    private static final List<String> WORDS =
            List.of("none", "fast", "full", "FAST", "upload", "delete", "Upload", "list", "mode", "operation");

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

    /** A task as a client may well send it, with something odd where its fields hold fields or files. */
    byte[] nearlyValid() {
        var text = switch (random.nextInt(6)) {
            case 0, 1 -> drawing("\"inputs\":" + inputs());
            case 2 -> drawing("\"safety\":" + safety());
            case 3 -> drawing("\"checkNSFW\":true,\"safety\":" + safety() + ",\"inputs\":" + inputs());
            case 4 -> task("imageUpload", "\"image\":" + picture());
            default ->
                task(
                        "mediaStorage",
                        "\"operation\":" + word() + ",\"" + pick(List.of("media", "mediaUUID", "image")) + "\":"
                                + picture());
        };
        var bytes = text.getBytes(UTF_8);
        return random.nextInt(4) == 0 ? damaged(bytes) : bytes;
    }

    private String drawing(String more) {
        return task(
                "imageInference",
                "\"model\":\"xai:grok-imagine@image-pro\",\"positivePrompt\":\"a fox\",\"width\":576,\"height\":1248,"
                        + more);
    }

    private String task(String type, String fields) {
        return "[{\"taskType\":\"" + type + "\",\"taskUUID\":\"" + uuid() + "\"," + fields + "}]";
    }

    private String inputs() {
        return switch (random.nextInt(6)) {
            case 0 -> pick(VALUES);
            case 1 -> "{\"referenceImages\":" + picture() + "}";
            case 2 -> "{\"" + pick(FIELDS) + "\":[" + picture() + "]}";
            case 3 -> "{\"referenceImages\":[" + picture() + "],\"" + pick(FIELDS) + "\":" + pick(VALUES) + "}";
            default ->
                "{\"referenceImages\":["
                        + String.join(
                                ",",
                                Stream.generate(this::picture)
                                        .limit(random.nextInt(5))
                                        .toList())
                        + "]}";
        };
    }

    private String safety() {
        return switch (random.nextInt(4)) {
            case 0 -> pick(VALUES);
            case 1 -> "{\"mode\":" + word() + "}";
            case 2 -> "{\"checkContent\":" + pick(VALUES) + ",\"mode\":" + word() + "}";
            default -> "{\"" + pick(FIELDS) + "\":" + pick(VALUES) + ",\"checkContent\":true}";
        };
    }

    private String word() {
        return random.nextInt(4) == 0 ? pick(VALUES) : "\"" + pick(WORDS) + "\"";
    }

    private String picture() {
        return random.nextInt(6) == 0 ? pick(VALUES) : "\"" + pick(PICTURES) + "\"";
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
