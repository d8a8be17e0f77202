package dev.easel.server.safety;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A prompt and the categories that a person would put it in; none for a clean one. */
record LabelledPrompt(Set<Category> labels, String language, String text) {
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

    boolean isClean() {
        return labels.isEmpty();
    }

    /** The prompts of a set: {@code tuning}, {@code held-out} or {@code fresh}. */
    static List<LabelledPrompt> ofSet(String name) {
        try (var file = LabelledPrompt.class.getResourceAsStream(name + ".tsv")) {
            var text = new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(LabelledPrompt::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LabelledPrompt of(String line) {
        var columns = List.of(line.split("\t", -1));
        if (columns.size() != 3) {
            throw new IllegalArgumentException("not three columns: " + line);
        }
        var text = ESCAPE.matcher(columns.get(2))
                .replaceAll(
                        escape -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(escape.group(1), 16))));
        return new LabelledPrompt(labels(columns.get(0)), columns.get(1), text);
    }

    private static Set<Category> labels(String column) {
        return column.equals("clean")
                ? Set.of()
                : Arrays.stream(column.split("\\+", -1))
                        .map(id -> Category.of(id).orElseThrow())
                        .collect(Collectors.toSet());
    }
}
