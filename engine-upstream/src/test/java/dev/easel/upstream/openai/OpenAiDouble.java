package dev.easel.upstream.openai;

import dev.easel.imaging.Encoder;
import dev.easel.imaging.ImageFormat;
import dev.easel.imaging.Picture;
import dev.easel.imaging.PixelSize;
import dev.easel.upstream.http.ServerDouble;
import dev.easel.upstream.images.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A server with OpenAI's image API as far as servers of that kind agree: strict about fields, one model, pictures in the
 * size that was asked for. Draws one shade of grey: the seed's, if there is one.
 */
public final class OpenAiDouble extends ServerDouble {
    public static final String MODEL = "flux-2-klein";
    public static final String KEY = "sk-double";

    private static final Set<String> FIELDS =
            Set.of("model", "prompt", "n", "size", "response_format", "seed", "quality", "num_inference_steps");
    private static final Pattern SIZE = Pattern.compile("(\\d+)x(\\d+)");
    private static final Pattern PART = Pattern.compile(
            "Content-Disposition: form-data; name=\"([^\"]+)\"(; filename=\"[^\"]+\")?\r\nContent-Type: ([^\r]+)\r\n\r\n");

    private final BlockingQueue<String> questions = new LinkedBlockingQueue<>();
    private volatile boolean linksPictures;
    private volatile boolean isDown;
    private volatile int missing;

    /** A form as it came: texts by name, and the names of the files in order. */
    record Form(Map<String, String> fields, List<String> files) {}

    public OpenAiDouble() {
        start();
    }

    /** Answers with addresses on this server instead of files. */
    void linksPictures() {
        linksPictures = true;
    }

    /** Answers with so many pictures fewer than asked for. */
    void leavesOut(int pictures) {
        missing = pictures;
    }

    /** Whether every answer is 503. */
    void isDown(boolean down) {
        isDown = down;
    }

    /** Waits until the server is asked how it is. */
    void awaitQuestion() throws InterruptedException {
        questions.take();
    }

    @Override
    protected Reply answer(Request request) {
        try {
            if (isDown) {
                return error(503, "server_error", "the model is loading");
            }
            if (!request.header("authorization").orElse("").equals("Bearer " + KEY)) {
                return error(401, "invalid_api_key", "Incorrect API key provided: sk-***");
            }
            return switch (request.path()) {
                case "/v1/models" -> Reply.json(200, "{\"object\":\"list\",\"data\":[{\"id\":\"" + MODEL + "\"}]}");
                case "/v1/images/generations" -> draw(Json.mapper().readTree(request.body()));
                case "/v1/images/edits" -> edit(request);
                default -> request.path().startsWith("/files/") ? file(request.path()) : error(404, "not_found", "?");
            };
        } finally {
            if (request.path().equals("/v1/models")) {
                questions.add(request.path());
            }
        }
    }

    private Reply edit(Request request) {
        if (!request.header("content-type").orElse("").startsWith("multipart/form-data; boundary=")) {
            return error(400, "invalid_request", "a form was expected");
        }
        var form = form(request);
        var names = Set.copyOf(form.files());
        if (!names.equals(Set.of(form.files().size() == 1 ? "image" : "image[]"))) {
            return error(400, "invalid_request", "no image");
        }
        var json = Json.mapper().createObjectNode();
        form.fields().forEach((name, value) -> {
            if (Set.of("n", "seed", "num_inference_steps").contains(name)) {
                json.put(name, Long.parseLong(value));
            } else {
                json.put(name, value);
            }
        });
        return draw(json);
    }

    private Reply draw(JsonNode json) {
        for (var field : json.propertyNames()) {
            if (!FIELDS.contains(field)) {
                return error(400, "unknown_parameter", "Unknown parameter: '" + field + "'.");
            }
        }
        var size = SIZE.matcher(json.path("size").asString(""));
        if (!json.path("model").asString("").equals(MODEL)) {
            return error(404, "model_not_found", "The model does not exist.");
        }
        if (!size.matches()) {
            return error(400, "invalid_value", "Invalid size.");
        }
        if (json.path("prompt").asString("").contains("forbidden")) {
            return error(400, "moderation_blocked", "Your request was rejected by the safety system.");
        }
        var answer = Json.mapper().createObjectNode().put("created", 1_700_000_000);
        var data = answer.putArray("data");
        for (int i = 0; i < json.path("n").asInt(1) - missing; i++) {
            var shade = (int) (json.path("seed").asLong(100) % 256);
            if (linksPictures) {
                data.addObject().put("url", address() + "/files/" + size.group() + "-" + shade + ".png");
            } else {
                data.addObject().put("b64_json", Base64.getEncoder().encodeToString(picture(size.group(), shade)));
            }
        }
        return Reply.json(200, answer.toString());
    }

    private static Reply file(String path) {
        var parts = path.replaceAll("/files/|\\.png", "").split("-", -1);
        var file = picture(parts[0], Integer.parseInt(parts[1]));
        return new Reply(200, "image/png", new String(file, StandardCharsets.ISO_8859_1), Map.of());
    }

    private static byte[] picture(String size, int shade) {
        var sides = SIZE.matcher(size);
        if (!sides.matches()) {
            throw new IllegalArgumentException(size);
        }
        var pixels = new PixelSize(Integer.parseInt(sides.group(1)), Integer.parseInt(sides.group(2)));
        var bgra = new byte[4 * pixels.area()];
        for (int i = 0; i < bgra.length; i++) {
            bgra[i] = (byte) (i % 4 == 3 ? 255 : shade);
        }
        return new Encoder().encodeBare(new Picture(pixels, bgra), ImageFormat.PNG, 100);
    }

    /** Takes a form apart by its boundary, as RFC 7578 has it. */
    static Form form(Request request) {
        var boundary = request.header("content-type").orElseThrow().replaceFirst(".*boundary=", "");
        var fields = new HashMap<String, String>();
        var files = new ArrayList<String>();
        for (var part : request.body().split("--" + Pattern.quote(boundary) + "(--)?\r\n", -1)) {
            var head = PART.matcher(part);
            if (head.lookingAt()) {
                var content = part.substring(head.end(), part.length() - 2);
                if (head.group(2) == null) {
                    fields.put(
                            head.group(1),
                            new String(content.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
                } else {
                    files.add(head.group(1));
                }
            }
        }
        return new Form(fields, files);
    }

    private static Reply error(int status, String code, String message) {
        var json = Json.mapper().createObjectNode();
        json.putObject("error")
                .put("message", message)
                .put("type", "invalid_request_error")
                .put("code", code);
        return Reply.json(status, json.toString());
    }
}
