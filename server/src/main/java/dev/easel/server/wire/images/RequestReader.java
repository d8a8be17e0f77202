package dev.easel.server.wire.images;

import dev.easel.contract.Catalog;
import dev.easel.contract.ModelCard;
import dev.easel.contract.OutputFormat;
import dev.easel.contract.OutputType;
import dev.easel.contract.Problem;
import dev.easel.contract.SafetyMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a task of a submission, or says everything that is wrong with it. What a model allows is the card's to say: here is
 * checked only what a task has no words for.
 */
final class RequestReader {
    private static final int MOST_PICTURES = 10;
    private static final int LONGEST_PROMPT = 32_000;

    /** OpenAI's 100 is the best there is, which is 99 in a task; below 20 a task knows nothing. */
    private static final int WORST_COMPRESSION = 20;

    private static final int BEST_COMPRESSION = 100;
    private static final int BEST_QUALITY = 99;
    private static final int MOST_PARTIAL_IMAGES = 3;

    /** So many unknown fields are told of one by one. */
    private static final int MOST_UNKNOWN = 20;

    private static final List<String> QUALITIES =
            List.of("auto", "low", "medium", "high", "xhigh", "max", "standard", "hd");

    /** Why some fields of these APIs are refused, and what to do instead. */
    private static final Map<String, String> REFUSED = Map.ofEntries(
            Map.entry("mask", "No engine of this server takes a mask. Say in the prompt what to change, and where."),
            Map.entry("markup", "No engine of this server takes markup. Say in the prompt what to change, and where."),
            Map.entry("seed", "Every picture gets a seed of its own."),
            Map.entry("negative_prompt", "Say in the prompt what to leave out."),
            Map.entry(
                    "deferred", "Send the task to POST /v1 with deliveryMethod async, and ask for its results there."),
            Map.entry("output", "Send the task to POST /v1 with an uploadEndpoint."),
            Map.entry("storage_options", "Pictures are kept as long as this server keeps all of its pictures."),
            Map.entry("svg", "Pictures are made of pixels here."),
            Map.entry("complexity", "Pictures are made of pixels here."),
            Map.entry("frame_count", "Pictures do not move here."),
            Map.entry("frame_duration_ms", "Pictures do not move here."));

    private final Operation operation;
    private final Submission submission;
    private final Catalog catalog;
    private final Dialect dialect;
    private final FieldReader fields;

    RequestReader(Operation operation, Submission submission, Catalog catalog) {
        this.operation = operation;
        this.submission = submission;
        this.catalog = catalog;
        this.dialect = Dialect.of(submission, catalog);
        this.fields = new FieldReader(submission);
    }

    ImagesRequest.Reading read(UUID taskUUID) {
        var task = JsonNodeFactory.instance.objectNode();
        task.put("taskType", "imageInference").put("taskUUID", taskUUID.toString());
        var model = fields.text("model").orElse(dialect.model());
        prompt().ifPresent(prompt -> task.put("positivePrompt", prompt));
        model(model).ifPresent(card -> {
            task.put("model", card.air());
            new SizeReader(submission, fields, card).read(task);
        });
        task.put("numberResults", fields.integer("n", 1, MOST_PICTURES).orElse(1));
        task.put("includeCost", true);
        task.putObject("safety").put("mode", safety().wireName());
        pictures(task);
        var outputType = outputType();
        task.put("outputType", outputType.wireName());
        var format = format(task);
        var quality = withoutEffect();
        boolean stream = stream();
        int previews = previews(stream);
        unknown();
        return fields.problems().isEmpty()
                ? new ImagesRequest.Reading.Understood(new ImagesRequest(
                        operation, dialect, model, quality, outputType, format, stream, previews, task))
                : new ImagesRequest.Reading.Refused(dialect, List.copyOf(fields.problems()));
    }

    private Optional<String> prompt() {
        var expected = "a text of 1 to " + LONGEST_PROMPT + " characters";
        if (!submission.has("prompt")) {
            fields.missing("prompt", expected);
        }
        var prompt = fields.text("prompt");
        if (prompt.filter(text -> text.codePointCount(0, text.length()) > LONGEST_PROMPT)
                .isPresent()) {
            fields.invalid("prompt", "string", List.of(), expected);
        }
        return prompt;
    }

    private Optional<ModelCard> model(String name) {
        var card = catalog.find(name);
        if (card.isEmpty()) {
            var names = catalog.cards().stream().map(ModelCard::air).toList();
            fields.add(new Problem(
                    "modelNotFound",
                    "The model '" + FieldReader.shortened(name)
                            + "' does not exist. GET /v1/models lists those that do," + " with all their names.",
                    List.of("model"),
                    "string",
                    names,
                    null,
                    null,
                    null,
                    null,
                    null));
        }
        return card;
    }

    /** Both APIs look at every prompt; OpenAI's {@code low} asks for less of it. */
    private SafetyMode safety() {
        return fields.choice("moderation", List.of("auto", "low"))
                .filter("low"::equals)
                .map(_ -> SafetyMode.NONE)
                .orElse(SafetyMode.FAST);
    }

    private void pictures(ObjectNode task) {
        if (operation == Operation.EDIT) {
            var sources = new SourcePictures(submission, fields).read();
            var references = task.putObject("inputs").putArray("referenceImages");
            sources.forEach(references::add);
        }
    }

    private OutputType outputType() {
        return fields.choice("response_format", List.of("url", "b64_json"))
                .map(format -> format.equals("url") ? OutputType.URL : OutputType.BASE64_DATA)
                .orElse(dialect.outputType());
    }

    private OutputFormat format(ObjectNode task) {
        var format = fields.choice("output_format", Formats.names())
                .flatMap(Formats::named)
                .orElse(dialect.outputFormat());
        task.put("outputFormat", format.name());
        var compression = fields.integer("output_compression", WORST_COMPRESSION, BEST_COMPRESSION);
        if (format != OutputFormat.PNG) {
            compression.ifPresent(each -> task.put("outputQuality", Math.min(BEST_QUALITY, each)));
        } else if (compression.orElse(BEST_COMPRESSION) < BEST_COMPRESSION) {
            fields.incompatible(
                    "output_compression",
                    "output_format",
                    "'output_compression' below 100 goes with 'output_format' jpeg or webp: png loses nothing.");
        }
        if (fields.choice("background", List.of("transparent", "opaque", "auto"))
                .filter("transparent"::equals)
                .isPresent()) {
            fields.invalid(
                    "background",
                    "string",
                    List.of("opaque", "auto"),
                    "opaque or auto: no engine of this server draws a transparent background");
        }
        return format;
    }

    /** What is checked and changes nothing; the quality that was asked for. */
    private String withoutEffect() {
        fields.choice("style", List.of("vivid", "natural"));
        fields.choice("input_fidelity", List.of("high", "low"));
        fields.text("user");
        fields.text("safety_identifier");
        return fields.choice("quality", QUALITIES).orElse("auto");
    }

    private boolean stream() {
        boolean stream = fields.flag("stream");
        if (stream && submission.words("response_format").filter("url"::equals).isPresent()) {
            fields.incompatible(
                    "response_format", "stream", "Events hold pictures as b64_json: leave out 'response_format'.");
        }
        return stream;
    }

    private int previews(boolean stream) {
        int previews = fields.integer("partial_images", 0, MOST_PARTIAL_IMAGES).orElse(0);
        if (previews > 0 && !stream) {
            fields.incompatible("partial_images", "stream", "'partial_images' goes with 'stream': true.");
        }
        return previews;
    }

    private void unknown() {
        submission.names().stream()
                .filter(name -> !operation.has(name))
                .limit(MOST_UNKNOWN)
                .forEach(this::refuse);
    }

    private void refuse(String name) {
        if (name.equals("deferred") && submission.field(name).isBoolean() && !fields.flag(name)) {
            return;
        }
        var shown = "'" + FieldReader.shortened(name) + "'";
        if (Operation.EDIT.has(name)) {
            fields.unsupported(name, shown + " belongs to POST /v1/images/edits; here it would change nothing.");
        } else if (REFUSED.containsKey(name)) {
            fields.unsupported(name, "Unsupported parameter " + shown + ". " + REFUSED.get(name));
        } else {
            fields.unsupported(
                    name, "Unknown parameter " + shown + ". Known: " + String.join(", ", operation.fields()) + ".");
        }
    }
}
