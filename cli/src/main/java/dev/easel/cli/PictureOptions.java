package dev.easel.cli;

import dev.easel.contract.Catalog;
import dev.easel.contract.ImageTask;
import dev.easel.contract.Problem;
import dev.easel.contract.Validation;
import dev.easel.imaging.Decoder;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The options that describe a picture. They become the same task object that the server receives and are checked by the
 * same model card, so that a rule of a model is written once.
 */
final class PictureOptions {
    static final String DEFAULT_MODEL = "xai:grok-imagine@image-pro";

    /** How each field of a task is called on this command line. */
    private static final Map<String, String> OPTIONS = Map.ofEntries(
            Map.entry("positivePrompt", "PROMPT"),
            Map.entry("width", "--width"),
            Map.entry("height", "--height"),
            Map.entry("resolution", "--resolution"),
            Map.entry("outputFormat", "--format"),
            Map.entry("outputQuality", "--quality"),
            Map.entry("numberResults", "--results"),
            Map.entry("steps", "--steps"),
            Map.entry("CFGScale", "--cfg-scale"),
            Map.entry("inputs.referenceImages", "--reference"),
            Map.entry("model", "--model"));

    @Parameters(arity = "1", paramLabel = "PROMPT", description = "What to draw, in words.")
    private String prompt = "";

    @Option(
            names = "--width",
            paramLabel = "PIXELS",
            description =
                    "Width of the picture, together with --height. 'easel models show' lists the sizes there are.")
    private @Nullable Long width;

    @Option(names = "--height", paramLabel = "PIXELS", description = "Height of the picture, together with --width.")
    private @Nullable Long height;

    @Option(
            names = "--resolution",
            paramLabel = "SIZE",
            description =
                    "A square picture of 1K (1024x1024, the default) or 2K (2048x2048), instead of width and height.")
    private @Nullable String resolution;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "File format: JPG (the default), PNG or WEBP. Not needed if --out says it.")
    private @Nullable String format;

    @Option(
            names = "--quality",
            paramLabel = "N",
            description = "Compression quality of JPG and WEBP, from 20 to 99 (95 by default).")
    private @Nullable Long quality;

    @Option(names = "--results", paramLabel = "N", description = "How many pictures to draw, from 1 to 20.")
    private @Nullable Long results;

    @Option(
            names = "--steps",
            paramLabel = "N",
            description = "In how many steps the picture is drawn, for models with weights that take this.")
    private @Nullable Long steps;

    @Option(
            names = "--cfg-scale",
            paramLabel = "X",
            description = "How far each step is pushed towards the prompt, for models with weights that take this.")
    private @Nullable BigDecimal guidance;

    @Option(
            names = "--reference",
            paramLabel = "PICTURE",
            description =
                    "A picture to work from: a file (.png, .jpg or .webp) or an http address. The prompt then says what to"
                            + " change in it, and the new picture has its size. May be given several times.")
    private final List<String> references = new ArrayList<>();

    @Option(
            names = "--model",
            paramLabel = "ID",
            defaultValue = DEFAULT_MODEL,
            description = "Whose sizes and limits apply: an id of 'easel models'. The default is ${DEFAULT-VALUE}.")
    private String model = DEFAULT_MODEL;

    /** The file format that was asked for by name. */
    @Nullable
    String format() {
        return format;
    }

    /**
     * Checks the options against the model's card.
     *
     * @param outputFormat what {@link #format} and the output file's name come to
     * @param folder where file names start
     * @throws InvalidInput with every problem, each named after the option that caused it
     */
    ImageTask toTask(Catalog catalog, Optional<String> outputFormat, Path folder) throws InvalidInput {
        var task = JsonMapper.shared().createObjectNode();
        task.put("taskType", "imageInference");
        task.put("taskUUID", UUID.randomUUID().toString());
        task.put("model", model);
        task.put("positivePrompt", prompt);
        putIfGiven(task, "width", width);
        putIfGiven(task, "height", height);
        putIfGiven(task, "numberResults", results);
        putIfGiven(task, "outputQuality", quality);
        putIfGiven(task, "steps", steps);
        if (guidance != null) {
            task.put("CFGScale", guidance);
        }
        if (resolution != null) {
            task.put("resolution", resolution);
        }
        outputFormat.ifPresent(asked -> task.put("outputFormat", asked));
        if (!references.isEmpty()) {
            var images = task.putObject("inputs").putArray("referenceImages");
            for (var reference : references) {
                images.add(image(reference, folder));
            }
        }
        return switch (catalog.validate(task)) {
            case Validation.Accepted(var accepted) -> accepted;
            case Validation.Rejected(var problems) ->
                throw new InvalidInput(
                        problems.stream().map(PictureOptions::describe).toList());
        };
    }

    /** What a task takes for a picture: the address, or the file itself as a data URI. */
    private static String image(String reference, Path folder) throws InvalidInput {
        if (reference.matches("(?i)https?://.*")) {
            return reference;
        }
        try {
            var file = folder.resolve(reference);
            if (Files.size(file) > Decoder.MAX_BYTES) {
                throw new InvalidInput("--reference: " + reference + " is larger than " + Decoder.MAX_BYTES + " bytes");
            }
            return "data:image/*;base64," + Base64.getEncoder().encodeToString(Files.readAllBytes(file));
        } catch (IOException | InvalidPathException _) {
            throw new InvalidInput("--reference: " + reference + " is no file that can be read");
        }
    }

    private static void putIfGiven(ObjectNode task, String field, @Nullable Long value) {
        if (value != null) {
            task.put(field, value);
        }
    }

    private static String describe(Problem problem) {
        var where = problem.parameters().stream()
                .map(field -> OPTIONS.getOrDefault(field, field))
                .collect(Collectors.joining(", "));
        return where.isEmpty() ? problem.message() : where + ": " + problem.message();
    }
}
