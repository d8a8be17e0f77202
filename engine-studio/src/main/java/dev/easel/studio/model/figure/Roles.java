package dev.easel.studio.model.figure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The roles of {@code roles.txt} by each of their names. */
final class Roles {
    private static final String FILE = "roles.txt";
    private static final int COLUMNS = 6;
    private static final Pattern ITEM =
            Pattern.compile("([a-z ]+?) +(any|[0-9A-F]{6})(?:/([0-9A-F]{6}))?((?: [a-z]+)*)");
    private static final Map<String, Role> BY_NAME = read();

    private Roles() {}

    static Optional<Role> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Every role once. */
    static Set<Role> all() {
        return new LinkedHashSet<>(BY_NAME.values());
    }

    private static Map<String, Role> read() {
        Map<String, Role> roles = new LinkedHashMap<>();
        try (InputStream file = Roles.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Roles::role)
                    .forEach(role -> role.names().forEach(name -> add(roles, name, role)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(roles);
    }

    private static void add(Map<String, Role> roles, String name, Role role) {
        if (roles.put(name, role) != null) {
            throw new IllegalStateException(FILE + ": " + name + " is in the table twice");
        }
    }

    private static Role role(String line) {
        String[] cells = line.split("\\|", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException(FILE + ": " + COLUMNS + " columns wanted: " + line);
        }
        return new Role(
                list(cells[0], ","),
                list(cells[1], " "),
                list(cells[2], " "),
                items(cells[3]),
                items(cells[4]),
                items(cells[5]));
    }

    private static List<Role.Item> items(String cell) {
        return list(cell, ",").stream().map(Roles::item).toList();
    }

    private static Role.Item item(String text) {
        Matcher parts = ITEM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalStateException(FILE + ": noun, colour and traits wanted: " + text);
        }
        String trim = parts.group(3) == null ? "" : parts.group(3);
        return new Role.Item(parts.group(1), parts.group(2), trim, list(parts.group(4), " "));
    }

    private static List<String> list(String cell, String separator) {
        return Arrays.stream(cell.split(separator, -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
