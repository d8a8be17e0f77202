package dev.easel.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Chooses the names of picture files, so that nothing that exists is ever replaced unasked. */
final class OutputNames {
    private static final int WORDS = 6;
    private static final int LETTERS = 48;

    private OutputNames() {}

    /**
     * A file in {@code folder} that does not exist yet, named after the prompt's first words and the seed:
     * {@code a-red-fox-in-the-snow-42.jpg}, and {@code a-red-fox-in-the-snow-42-2.jpg} if that one exists.
     */
    static Path forPrompt(Path folder, String prompt, long seed, String extension) {
        var stem = words(prompt) + "-" + seed;
        var file = folder.resolve(stem + "." + extension);
        for (var copy = 2; Files.exists(file); copy++) {
            file = folder.resolve(stem + "-" + copy + "." + extension);
        }
        return file;
    }

    /** The given name itself for one picture; {@code fox-1.png}, {@code fox-2.png} … for several. */
    static List<Path> numbered(Path file, int count) {
        if (count == 1) {
            return List.of(file);
        }
        var name = file.getFileName().toString();
        var dot = name.lastIndexOf('.');
        var stem = dot > 0 ? name.substring(0, dot) : name;
        var rest = dot > 0 ? name.substring(dot) : "";
        var files = new ArrayList<Path>();
        for (var number = 1; number <= count; number++) {
            files.add(file.resolveSibling(stem + "-" + number + rest));
        }
        return files;
    }

    /** What follows the last dot of a file's name, in lower case. */
    static Optional<String> extension(String name) {
        var dot = name.lastIndexOf('.');
        return dot > 0 && dot < name.length() - 1
                ? Optional.of(name.substring(dot + 1).toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    /** The prompt's first words in plain letters, joined by hyphens; "picture" for a prompt without any. */
    private static String words(String prompt) {
        var plain = Normalizer.normalize(prompt, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        var kept = new StringBuilder();
        var count = 0;
        for (var word : plain.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            if (word.isEmpty()) {
                continue;
            }
            var room = LETTERS - kept.length();
            if (count == WORDS || (count > 0 && word.length() > room)) {
                break;
            }
            // Only a first word can be too long: a sentence in a script that is written without spaces.
            kept.append(count++ == 0 ? "" : "-").append(word, 0, Math.min(word.length(), room));
        }
        return kept.isEmpty() ? "picture" : kept.toString();
    }
}
