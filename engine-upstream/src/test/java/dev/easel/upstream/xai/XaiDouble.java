package dev.easel.upstream.xai;

import dev.easel.imaging.Encoder;
import dev.easel.imaging.ImageFormat;
import dev.easel.imaging.Picture;
import dev.easel.imaging.PixelSize;
import dev.easel.upstream.http.ServerDouble;
import dev.easel.upstream.images.Json;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * xAI's image API as far as it is documented or was seen: a real HTTP server that checks requests as strictly as xAI does,
 * draws pictures in xAI's sizes, counts what it charges, and shows every known way of not giving a picture. The sizes are
 * those listed for {@code grok-imagine-image}; the prices are those of the data file.
 */
public final class XaiDouble extends ServerDouble {
    public static final String KEY = "xai-key-of-the-double";

    private static final String GENERATIONS = "/v1/images/generations";
    private static final String EDITS = "/v1/images/edits";
    private static final Set<String> FIELDS =
            Set.of("model", "prompt", "n", "aspect_ratio", "resolution", "quality", "response_format", "user");
    private static final Map<String, PixelSize> SIZES = Map.ofEntries(
            Map.entry("1:1", new PixelSize(1024, 1024)),
            Map.entry("4:3", new PixelSize(1280, 896)),
            Map.entry("3:4", new PixelSize(896, 1280)),
            Map.entry("3:2", new PixelSize(1296, 864)),
            Map.entry("2:3", new PixelSize(864, 1296)),
            Map.entry("16:9", new PixelSize(1408, 768)),
            Map.entry("9:16", new PixelSize(768, 1408)),
            Map.entry("2:1", new PixelSize(1408, 704)),
            Map.entry("1:2", new PixelSize(704, 1408)),
            Map.entry("20:9", new PixelSize(1280, 576)),
            Map.entry("9:20", new PixelSize(576, 1280)),
            Map.entry("19.5:9", new PixelSize(1248, 576)),
            Map.entry("9:19.5", new PixelSize(576, 1248)),
            Map.entry("21:9", new PixelSize(1344, 576)),
            Map.entry("5:2", new PixelSize(1360, 544)));
    private static final long TICKS_PER_DOLLAR = 10_000_000_000L;
    private static final int MOST_BYTES = 10 << 20;

    /** What is odd about an answer that looks like success, or how a request is held back. */
    public enum Twist {
        /** PNG bytes, though the answer says image/jpeg. */
        PNG,
        /** Another size than the ratio's. */
        ODD_SIZE,
        /** A data URI where plain base64 is promised. */
        DATA_URI,
        /** An address instead of the file. */
        LINK,
        /** An address on another server. */
        FOREIGN_LINK,
        /** Nothing about the cost. */
        NO_USAGE,
        /** Only what no answer goes without. */
        BARE,
        /** Not base64. */
        BAD_BASE64,
        /** A file that is no picture. */
        NOT_A_PICTURE,
        /** A picture that breaks off. */
        HALF_A_PICTURE,
        /** The first picture is blocked, the others are not. */
        FIRST_ITEM_BLOCKED,
        /** Success without pictures. */
        EMPTY,
        /** Success with a reason instead of pictures. */
        BLOCK_REASON,
        /** An error with a code of its own, charged for. */
        MODERATED,
        /** The same error as it was written before it had a code. */
        MODERATED_BY_WORDS
    }

    private final XaiModels models = XaiModels.shipped();
    private final BlockingQueue<Twist> twists = new LinkedBlockingQueue<>();
    private final AtomicLong charged = new AtomicLong();
    private final AtomicInteger drawn = new AtomicInteger();
    private final Deque<Long> arrivals = new ArrayDeque<>();
    private int perSecond = Integer.MAX_VALUE;
    private @Nullable String keyTrouble;

    public XaiDouble() {
        start();
    }

    /** The next requests come to this, one each. */
    public void twists(Twist... next) {
        twists.addAll(List.of(next));
    }

    /** From now on more requests in a second than this are refused with 429. */
    public synchronized void takesPerSecond(int requests) {
        perSecond = requests;
    }

    /** Whether one more is too many within the last second, give or take what a busy machine delays. */
    private synchronized boolean isTooMany() {
        long now = System.nanoTime();
        arrivals.removeIf(arrival -> now - arrival > 900_000_000L);
        arrivals.add(now);
        return arrivals.size() > perSecond;
    }

    /** The key is as it should be, but for one field of the answer about it. */
    public void keyIs(String trouble) {
        keyTrouble = trouble;
    }

    /** Everything it has charged, in US dollars. */
    public BigDecimal charged() {
        return BigDecimal.valueOf(charged.get(), 10);
    }

    @Override
    protected Reply answer(Request request) {
        if (request.header("authorization").isEmpty()) {
            return error(401, "unauthenticated", "No Authorization header was sent.");
        }
        if (!request.header("authorization").orElse("").equals("Bearer " + KEY)) {
            return error(400, "invalid-argument", "Incorrect API key provided: xa***le.");
        }
        return switch (request.path()) {
            case "/v1/api-key" -> key();
            case "/files/picture.jpeg" -> picture(new PixelSize(1024, 1024), ImageFormat.JPEG);
            case GENERATIONS, EDITS -> images(request);
            default -> error(404, "not-found", "There is no such endpoint.");
        };
    }

    private Reply key() {
        var json = Json.mapper().createObjectNode().put("name", "the double's");
        for (var field : List.of("api_key_blocked", "api_key_disabled", "team_blocked")) {
            json.put(field, field.equals(keyTrouble));
        }
        return Reply.json(200, json.toString());
    }

    private Reply picture(PixelSize size, ImageFormat format) {
        return new Reply(
                200,
                "image/jpeg",
                new String(file(size, format), StandardCharsets.ISO_8859_1),
                Map.of("Cache-Control", "no-store"));
    }

    private Reply images(Request request) {
        if (isTooMany()) {
            return error(429, "resource-exhausted", "Too many requests. Your team's rate limit is 5 per second.");
        }
        if (!request.header("content-type").orElse("").startsWith("application/json")) {
            return error(415, "unsupported-media-type", "Expected request with `Content-Type: application/json`");
        }
        JsonNode json;
        try {
            json = Json.mapper().readTree(request.body());
        } catch (JacksonException _) {
            return error(400, "invalid-argument", "The body is no JSON.");
        }
        return refusal(json, request.path().equals(EDITS)).orElseGet(() -> draw(request, json.asObject()));
    }

    private Optional<Reply> refusal(JsonNode json, boolean edits) {
        for (var field : json.propertyNames()) {
            boolean image = edits && Set.of("image", "images").contains(field);
            if (!FIELDS.contains(field) && !image) {
                return Optional.of(error(400, "invalid-argument", "Argument not supported: " + field));
            }
        }
        var model = models.models().get(json.path("model").asString(""));
        if (model == null) {
            return Optional.of(error(404, "not-found", "The model does not exist or your team has no access to it."));
        }
        if (json.path("prompt").asString("").isEmpty()) {
            return Optional.of(error(422, "invalid-argument", "missing field `prompt`"));
        }
        int n = json.path("n").asInt(1);
        if (n < 1 || n > 10) {
            return Optional.of(error(400, "invalid-argument", "n must be between 1 and 10"));
        }
        if (json.has("aspect_ratio")
                && !model.ratios().containsKey(json.path("aspect_ratio").asString(""))) {
            return Optional.of(error(422, "invalid-argument", "aspect_ratio: unknown variant"));
        }
        if (json.has("resolution")
                && !Set.of("1k", "2k").contains(json.path("resolution").asString(""))) {
            return Optional.of(error(422, "invalid-argument", "resolution: unknown variant, expected `1k` or `2k`"));
        }
        if (json.has("quality")
                && !Set.of("low", "medium", "high", "auto")
                        .contains(json.path("quality").asString(""))) {
            return Optional.of(error(422, "invalid-argument", "quality: unknown variant, expected `low`, `medium`"));
        }
        return edits ? badImages(json, model) : Optional.empty();
    }

    private static Optional<Reply> badImages(JsonNode json, XaiModels.XaiModel model) {
        if (json.has("image") == json.has("images")) {
            return Optional.of(error(400, "invalid-argument", "exactly one of image and images must be set"));
        }
        var images = json.has("image")
                ? List.of(json.path("image"))
                : json.path("images").valueStream().toList();
        if (images.isEmpty() || images.size() > model.references()) {
            return Optional.of(error(400, "invalid-argument", "too many or too few images"));
        }
        for (var image : images) {
            if (!image.isObject()) {
                return Optional.of(error(422, "invalid-argument", "invalid type: string, expected struct ImageUrl"));
            }
            var url = image.path("url").asString("");
            if (!url.matches("(?s)data:image/(png|jpeg|webp);base64,.+")) {
                return Optional.of(error(400, "invalid-argument", "the image could not be fetched"));
            }
            if (Base64.getDecoder().decode(url.substring(url.indexOf(',') + 1)).length > MOST_BYTES) {
                return Optional.of(error(400, "invalid-argument", "the image is larger than 10 MiB"));
            }
        }
        return Optional.empty();
    }

    private Reply draw(Request request, ObjectNode json) {
        var twist = Optional.ofNullable(twists.poll());
        int n = json.path("n").asInt(1);
        long ticks = n * ticksEach(request, json);
        charged.addAndGet(ticks);
        if (twist.filter(Twist.MODERATED::equals).isPresent()) {
            return moderated("imagine:content-moderated", "Generated image rejected by content moderation.", ticks);
        }
        if (twist.filter(Twist.MODERATED_BY_WORDS::equals).isPresent()) {
            return moderated(
                    "Client specified an invalid argument", "Generated image rejected by content moderation.", ticks);
        }
        var answer = Json.mapper().createObjectNode();
        var data = answer.putArray("data");
        boolean none = twist.filter(each -> each == Twist.EMPTY || each == Twist.BLOCK_REASON)
                .isPresent();
        for (int i = 0; i < n && !none; i++) {
            fill(data.addObject(), json, twist, i);
        }
        if (twist.filter(Twist.BARE::equals).isEmpty()) {
            answer.put("model", json.path("model").stringValue());
            answer.put("block_reason", twist.filter(Twist.BLOCK_REASON::equals).isPresent() ? "policy" : null);
        }
        if (twist.filter(each -> each == Twist.NO_USAGE || each == Twist.BARE).isEmpty()) {
            answer.putObject("usage").put("cost_in_usd_ticks", ticks);
        }
        return new Reply(200, "application/json", answer.toString(), Map.of("x-request-id", "double-" + drawn.get()));
    }

    /** References that were sent to the wrong path are ignored, and charged for as words alone. */
    private long ticksEach(Request request, ObjectNode json) {
        var model = models.models().get(json.path("model").stringValue());
        var prices = Objects.requireNonNull(model).prices();
        var quality = json.path("quality").asString("low");
        var price = Objects.requireNonNull(prices.getOrDefault(quality, prices.get("none")))
                .get(json.path("resolution").asString("1k"));
        int references =
                request.path().equals(EDITS) ? Math.max(1, json.path("images").size()) : 0;
        return Objects.requireNonNull(price)
                .add(model.pricePerReference().multiply(BigDecimal.valueOf(references)))
                .multiply(BigDecimal.valueOf(TICKS_PER_DOLLAR))
                .longValueExact();
    }

    private void fill(ObjectNode item, ObjectNode request, Optional<Twist> twist, int index) {
        drawn.incrementAndGet();
        boolean blocked =
                index == 0 && twist.filter(Twist.FIRST_ITEM_BLOCKED::equals).isPresent();
        if (twist.filter(Twist.BARE::equals).isEmpty()) {
            item.put("mime_type", "image/jpeg");
            item.put("revised_prompt", "");
            item.put("respect_moderation", !blocked);
        }
        var size = size(request, twist);
        switch (twist.orElse(Twist.BARE)) {
            case LINK -> item.put("url", address() + "/files/picture.jpeg");
            case FOREIGN_LINK -> item.put("url", "http://127.0.0.2:9/picture.jpeg");
            case DATA_URI -> item.put("b64_json", "data:image/jpeg;base64," + base64(file(size, ImageFormat.JPEG)));
            case PNG -> item.put("b64_json", base64(file(size, ImageFormat.PNG)));
            case BAD_BASE64 -> item.put("b64_json", "*** no base64 ***");
            case NOT_A_PICTURE -> item.put("b64_json", base64("<svg/>".getBytes(StandardCharsets.UTF_8)));
            case HALF_A_PICTURE -> {
                var whole = file(size, ImageFormat.JPEG);
                item.put("b64_json", base64(Arrays.copyOf(whole, whole.length / 2)));
            }
            default -> item.put("b64_json", base64(file(size, ImageFormat.JPEG)));
        }
    }

    private static PixelSize size(ObjectNode request, Optional<Twist> twist) {
        if (twist.filter(Twist.ODD_SIZE::equals).isPresent()) {
            return new PixelSize(1000, 700);
        }
        var size = Objects.requireNonNull(SIZES.get(request.path("aspect_ratio").asString("1:1")));
        return request.path("resolution").asString("1k").equals("2k")
                ? new PixelSize(2 * size.width(), 2 * size.height())
                : size;
    }

    /** Red grows to the right, green downwards. */
    static byte[] file(PixelSize size, ImageFormat format) {
        var bgra = new byte[4 * size.area()];
        for (int y = 0, i = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++, i += 4) {
                bgra[i + 1] = (byte) (255 * y / size.height());
                bgra[i + 2] = (byte) (255 * x / size.width());
                bgra[i + 3] = (byte) 255;
            }
        }
        return new Encoder().encodeBare(new Picture(size, bgra), format, 90);
    }

    private static String base64(byte[] file) {
        return Base64.getEncoder().encodeToString(file);
    }

    private static Reply moderated(String code, String message, long ticks) {
        var json = Json.mapper().createObjectNode().put("code", code).put("error", message);
        json.putObject("usage").put("cost_in_usd_ticks", ticks);
        return Reply.json(400, json.toString());
    }

    private static Reply error(int status, String code, String message) {
        return Reply.json(
                status,
                Json.mapper()
                        .createObjectNode()
                        .put("code", code)
                        .put("error", message)
                        .toString());
    }
}
