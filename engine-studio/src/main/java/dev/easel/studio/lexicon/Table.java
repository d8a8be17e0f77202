package dev.easel.studio.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A data file of the lexicon: one row a line with fields separated by bars, sections in square brackets, comments after
 * {@code #} at the start of a line.
 */
record Table(String file, List<Row> rows) {

    /**
     * One line.
     *
     * @param section the text in the brackets above it, or an empty text
     * @param fields its fields, without the blanks around them
     */
    record Row(String file, int line, String section, List<String> fields) {

        String field(int index) {
            return index < fields.size() ? fields.get(index) : "";
        }

        /** A field that lists things with commas between them. */
        List<String> list(int index) {
            var items = new ArrayList<String>();
            for (String item : field(index).split(",", -1)) {
                if (!item.isBlank()) {
                    items.add(item.strip());
                }
            }
            return items;
        }

        IllegalStateException fault(String message) {
            return new IllegalStateException(file + ":" + line + ": " + message);
        }
    }

    /** Reads a resource beside this class. */
    static Table read(String file) {
        var rows = new ArrayList<Row>();
        String section = "";
        int number = 0;
        for (String line : lines(file)) {
            number++;
            String text = line.strip();
            if (text.isEmpty() || text.startsWith("#")) {
                continue;
            }
            if (text.startsWith("[") && text.endsWith("]")) {
                section = text.substring(1, text.length() - 1).strip();
                continue;
            }
            var fields = Arrays.stream(text.split("\\|", -1)).map(String::strip).toList();
            rows.add(new Row(file, number, section, fields));
        }
        return new Table(file, rows);
    }

    private static List<String> lines(String file) {
        var in = Table.class.getResourceAsStream(file);
        if (in == null) {
            throw new IllegalStateException("resource " + file + " of the lexicon is missing");
        }
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
