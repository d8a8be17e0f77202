package dev.easel.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A model card as plain text for a terminal: what the model is, every parameter of a task with its type, default and
 * limits, the rules between parameters, the sizes and the price. Everything is read from the card.
 */
public final class CardText {
    private static final int WIDTH = 96;
    private static final String INDENT = "  ";
    private static final int RATIO = 9;
    private static final int SIZE = 12;

    private final ModelCard card;
    private final StringBuilder text = new StringBuilder();

    /** Width of the first column: the longest name and some room. */
    private final int column;

    private CardText(ModelCard card) {
        this.card = card;
        this.column = card.fields().stream()
                        .flatMap(field -> Stream.concat(Stream.of(field), field.children().stream()))
                        .mapToInt(field -> field.path().length())
                        .max()
                        .orElse(0)
                + 2;
    }

    /** The whole card, with a line break at the end of every line. */
    public static String of(ModelCard card) {
        return new CardText(card).write();
    }

    private String write() {
        head();
        parameters();
        rules();
        sizes();
        return text.toString();
    }

    private void head() {
        var price = card.price();
        line(card.name());
        line("");
        paragraph("", card.description());
        line("");
        entry("Model", card.air());
        entry("Aliases", String.join(", ", card.aliases()));
        entry("Creator", card.creator() + ", released " + card.released());
        entry("Price", "$" + price.perImage() + " a picture, $" + price.perImageWithReference() + " with references");
    }

    private void parameters() {
        var group = "";
        for (var field : card.fields()) {
            if (!field.group().equals(group)) {
                group = field.group();
                heading(group + (group.equals(card.fields().getFirst().group()) ? "  (* required)" : ""));
            }
            parameter(field);
        }
    }

    private void parameter(Field field) {
        line(INDENT + padded(field.path() + (field.required() ? " *" : ""), column) + facts(field));
        var margin = INDENT + padded("", column);
        paragraph(margin, field.description());
        meanings(field, margin);
        field.children().forEach(this::parameter);
    }

    /** For example {@code integer · 20 to 99 · default 95}. */
    private static String facts(Field field) {
        return Stream.of(
                        Optional.of(field.type()),
                        limits(field),
                        field.defaultValue().map(value -> "default " + value.asString()),
                        Optional.of("deprecated").filter(_ -> field.deprecated()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    /** What is expected, without saying the type again or listing what is explained below. */
    private static Optional<String> limits(Field field) {
        boolean explained = field.allowedValues().stream()
                .anyMatch(value -> field.meaning(value).isPresent());
        if (explained || field.type().equals("object") || field.type().equals("boolean")) {
            return Optional.empty();
        }
        var words = field.expectation().replaceFirst("^an? (integer|number|string|array)( (from|of))?", "");
        return Optional.of(words.strip()).filter(rest -> !rest.isEmpty());
    }

    private void meanings(Field field, String margin) {
        int longest =
                field.allowedValues().stream().mapToInt(String::length).max().orElse(0);
        for (var value : field.allowedValues()) {
            field.meaning(value).ifPresent(meaning -> paragraph(margin + padded(value, longest + 2), meaning));
        }
    }

    private void rules() {
        heading("Rules");
        var rules = new ArrayList<String>();
        rules.add("Give width and height, or resolution, or neither: then the picture is "
                + card.sizes().square(card.defaultTier()) + ", or takes the shape of the first reference image.");
        var schema = card.schema();
        for (var pair : schema.path("dependentRequired").properties()) {
            var others =
                    pair.getValue().valueStream().map(each -> each.asString()).collect(Collectors.joining(" and "));
            rules.add(pair.getKey() + " needs " + others + " beside it.");
        }
        for (var exclusion : schema.path("dependentSchemas").properties()) {
            var others =
                    String.join(" or ", exclusion.getValue().path("properties").propertyNames());
            rules.add(exclusion.getKey() + " cannot be combined with " + others + ".");
        }
        rules.add("Other parameters are refused. Listed words may be written in any letter case.");
        rules.forEach(rule -> paragraph(INDENT, rule));
    }

    private void sizes() {
        heading("Sizes");
        line(INDENT + padded("ratio", RATIO) + cells(card.sizes().tiers()));
        Map<String, List<String>> byRatio = new LinkedHashMap<>();
        for (var row : card.sizes().rows()) {
            byRatio.computeIfAbsent(row.ratio(), _ -> new ArrayList<>())
                    .add(row.dimensions().toString());
        }
        byRatio.forEach((ratio, sizes) -> line(INDENT + padded(ratio, RATIO) + cells(sizes)));
    }

    private static String cells(List<String> words) {
        return words.stream().map(word -> padded(word, SIZE)).collect(Collectors.joining());
    }

    private void entry(String label, String words) {
        paragraph(padded(label, RATIO), words);
    }

    private void heading(String words) {
        line("");
        line(words);
    }

    /** Breaks lines between words; later lines begin below the first word of the first. */
    private void paragraph(String lead, String words) {
        var line = new StringBuilder(lead);
        for (var word : List.of(words.split(" ", -1))) {
            if (line.length() + word.length() > WIDTH) {
                line(line.toString());
                line.setLength(0);
                line.append(" ".repeat(lead.length()));
            }
            line.append(word).append(' ');
        }
        line(line.toString());
    }

    private void line(String words) {
        text.append(words.stripTrailing()).append('\n');
    }

    private static String padded(String words, int width) {
        return words + " ".repeat(Math.max(0, width - words.length()));
    }
}
