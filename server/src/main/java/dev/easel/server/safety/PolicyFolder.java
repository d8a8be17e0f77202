package dev.easel.server.safety;

import dev.easel.server.safety.CategoryList.Effect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where policy files come from: the jar, and the folder of an operator. */
final class PolicyFolder {
    private static final String SUFFIX = ".txt";

    private PolicyFolder() {}

    /** The operator's lists, and the shipped ones: those that the operator replaced without consequences of their own. */
    static List<CategoryList> lists(Path folder) throws IOException, PolicyException {
        Map<Category, CategoryList> shipped = shippedLists();
        List<CategoryList> lists = new ArrayList<>();
        for (var file : filesOf(folder)) {
            var list = read(file);
            lists.add(list);
            if (list.category() != Category.SEXUAL_MINORS) {
                shipped.computeIfPresent(list.category(), (_, original) -> original.off());
            }
        }
        lists.addAll(shipped.values());
        return lists;
    }

    /** The lists that come with Easel. */
    static Map<Category, CategoryList> shippedLists() {
        Map<Category, CategoryList> lists = new EnumMap<>(Category.class);
        for (var category : EnumSet.complementOf(EnumSet.of(Category.CUSTOM))) {
            lists.put(category, shipped(category));
        }
        return lists;
    }

    private static CategoryList shipped(Category category) {
        var name = category.id() + SUFFIX;
        try (var file = PolicyFolder.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("the jar has no " + name);
            }
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return PolicyFile.read(name, category, text.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        } catch (PolicyException e) {
            throw new IllegalStateException("a shipped policy file is malformed", e);
        }
    }

    private static List<Path> filesOf(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static CategoryList read(Path file) throws IOException, PolicyException {
        var name = file.getFileName().toString();
        var category = name.endsWith(SUFFIX)
                ? Category.of(name.substring(0, name.length() - SUFFIX.length()))
                : Optional.<Category>empty();
        if (category.isEmpty()) {
            throw new PolicyException(
                    name,
                    "this is the file of no category. Files are called after one, such as nudity.txt; there are "
                            + PolicyFile.knownCategories());
        }
        try {
            var list = PolicyFile.read(name, category.get(), Files.readAllLines(file));
            if (list.category() == Category.SEXUAL_MINORS
                    && list.rules().stream().anyMatch(rule -> rule.effect() instanceof Effect.Allows)) {
                throw new PolicyException(name, "this category has no allowed phrases: its list can only be added to");
            }
            return list;
        } catch (CharacterCodingException _) {
            throw new PolicyException(name, "this file is not UTF-8");
        }
    }
}
