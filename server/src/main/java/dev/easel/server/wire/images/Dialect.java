package dev.easel.server.wire.images;

import dev.easel.contract.Catalog;
import dev.easel.contract.ModelCard;
import dev.easel.contract.OutputFormat;
import dev.easel.contract.OutputType;
import java.util.Set;

/**
 * Whose API a request is written for. Both have the same addresses and most fields in common, but other defaults, and
 * answers and errors of other shapes.
 */
public enum Dialect {
    OPENAI("gpt-image-1", OutputType.BASE64_DATA, OutputFormat.PNG),
    XAI("grok-imagine-image", OutputType.URL, OutputFormat.JPG);

    /** Who makes the models that have this API: the {@code creator} of a card. */
    private static final String XAI_CREATOR = "xAI";

    private static final Set<String> OPENAI_ONLY = Set.of(
            "size",
            "style",
            "output_format",
            "output_compression",
            "background",
            "moderation",
            "stream",
            "partial_images",
            "safety_identifier",
            "input_fidelity",
            "mask");
    private static final Set<String> XAI_ONLY =
            Set.of("aspect_ratio", "resolution", "deferred", "output", "storage_options");

    private final String model;
    private final OutputType outputType;
    private final OutputFormat outputFormat;

    Dialect(String model, OutputType outputType, OutputFormat outputFormat) {
        this.model = model;
        this.outputType = outputType;
        this.outputFormat = outputFormat;
    }

    /**
     * Whose words these are. A form, or a field that only OpenAI's API has, is OpenAI's: xAI takes neither. Else a field
     * that only xAI's has is xAI's, and so is the name of one of its models. Everything else is OpenAI's, which has more
     * clients.
     */
    static Dialect of(Submission submission, Catalog catalog) {
        if (submission.isForm() || submission.hasAny(OPENAI_ONLY)) {
            return OPENAI;
        }
        if (submission.hasAny(XAI_ONLY) || namesPicturesAsXai(submission)) {
            return XAI;
        }
        return submission
                .words("model")
                .flatMap(catalog::find)
                .map(ModelCard::creator)
                .filter(XAI_CREATOR::equals)
                .map(_ -> XAI)
                .orElse(OPENAI);
    }

    /** {@code {"url": …}}, where OpenAI says {@code {"image_url": …}}. */
    private static boolean namesPicturesAsXai(Submission submission) {
        var several = submission.field("images");
        return submission.field("image").has("url")
                || (several.isArray() && several.valueStream().anyMatch(each -> each.has("url")));
    }

    /** The model that is meant where none is named. */
    String model() {
        return model;
    }

    /** How pictures come where nothing is said. */
    OutputType outputType() {
        return outputType;
    }

    /** In which format pictures come where nothing is said. */
    OutputFormat outputFormat() {
        return outputFormat;
    }
}
