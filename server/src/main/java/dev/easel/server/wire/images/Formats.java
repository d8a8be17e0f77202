package dev.easel.server.wire.images;

import dev.easel.contract.OutputFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Picture formats by the names that OpenAI gives them: {@code png}, {@code jpeg}, {@code webp}. */
final class Formats {
    private static final String TYPE = "image/";

    private Formats() {}

    static List<String> names() {
        return Arrays.stream(OutputFormat.values()).map(Formats::name).toList();
    }

    static String name(OutputFormat format) {
        return format.mediaType().substring(TYPE.length());
    }

    static Optional<OutputFormat> named(String name) {
        return Arrays.stream(OutputFormat.values())
                .filter(format -> name(format).equals(name))
                .findFirst();
    }
}
