package dev.easel.server.wire.images;

import dev.easel.contract.ModelCard;
import dev.easel.contract.Problem;
import dev.easel.contract.SizeTable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * How large the pictures are to be: OpenAI says {@code size}, in pixels; xAI says {@code aspect_ratio} and
 * {@code resolution}. Both must name a size of the model's card: nothing is rounded, and nothing is cropped.
 */
final class SizeReader {
    private static final Pattern PIXELS = Pattern.compile("(\\d{1,6})x(\\d{1,6})");
    private static final String AUTO = "auto";

    private final Submission submission;
    private final FieldReader fields;
    private final SizeTable sizes;
    private final ModelCard card;

    SizeReader(Submission submission, FieldReader fields, ModelCard card) {
        this.submission = submission;
        this.fields = fields;
        this.card = card;
        this.sizes = card.sizes();
    }

    /** Says the size in the words of a task; without one the picture is square, or as the first source picture is. */
    void read(ObjectNode task) {
        var tier = tier();
        var ratio = fields.text("aspect_ratio").filter(text -> !text.equals(AUTO));
        var size = fields.text("size").filter(text -> !text.equals(AUTO));
        if (size.isPresent() && submission.hasAny(List.of("aspect_ratio", "resolution"))) {
            fields.incompatible(
                    "size",
                    submission.has("aspect_ratio") ? "aspect_ratio" : "resolution",
                    "'size' cannot be combined with 'aspect_ratio' or 'resolution'. Leave out one side or the other.");
        } else if (size.isPresent()) {
            pixels(size.get(), task);
        } else if (ratio.isPresent()) {
            row(ratio.get(), tier.orElse(card.defaultTier()), task);
        } else {
            tier.ifPresent(each -> task.put("resolution", each));
        }
    }

    private Optional<String> tier() {
        var written = fields.text("resolution");
        var known = written.flatMap(
                text -> sizes.tiers().stream().filter(text::equalsIgnoreCase).findFirst());
        if (written.isPresent() && known.isEmpty()) {
            fields.invalid(
                    "resolution",
                    "string",
                    sizes.tiers(),
                    "one of " + String.join(", ", sizes.tiers()) + ", which are those of " + card.name());
        }
        return known;
    }

    private void pixels(String size, ObjectNode task) {
        var match = PIXELS.matcher(size);
        var row = match.matches()
                ? sizes.find(Long.parseLong(match.group(1)), Long.parseLong(match.group(2)))
                : Optional.<SizeTable.Row>empty();
        if (row.isPresent()) {
            put(row.get(), task);
        } else {
            fields.add(new Problem(
                    "unsupportedDimensions",
                    "Invalid value for 'size': '" + FieldReader.shortened(size)
                            + "'. It must be auto, or one of the sizes of " + card.name() + ": "
                            + String.join(", ", sizes.names()) + ".",
                    List.of("size"),
                    "string",
                    sizes.names(),
                    null,
                    null,
                    null,
                    null,
                    null));
        }
    }

    private void row(String ratio, String tier, ObjectNode task) {
        var rows = sizes.tier(tier);
        var row = rows.stream().filter(each -> each.ratio().equals(ratio)).findFirst();
        if (row.isPresent()) {
            put(row.get(), task);
        } else {
            var ratios = rows.stream().map(SizeTable.Row::ratio).toList();
            fields.invalid(
                    "aspect_ratio",
                    "string",
                    ratios,
                    "auto or one of " + String.join(", ", ratios) + ", which are those of " + card.name() + " at "
                            + tier);
        }
    }

    private static void put(SizeTable.Row row, ObjectNode task) {
        task.put("width", row.dimensions().width());
        task.put("height", row.dimensions().height());
    }
}
