package dev.easel.server.safety;

import dev.easel.server.safety.CategoryList.Effect;
import dev.easel.server.safety.CategoryList.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the policy file of one category: settings ({@code action}, {@code nsfw}), then sections of terms, one a line.
 * {@code docs/safety.md} describes the format. Belongs to one thread.
 */
final class PolicyFile {
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final String SECTIONS =
            "[en], [en allow] or [en with nudity], with any two-letter language or 'any'";

    private final String file;
    private final Category category;
    private final Map<String, String> settings = new HashMap<>();
    private final List<Rule> rules = new ArrayList<>();
    private @Nullable Effect effect;
    private List<String> forms = new ArrayList<>();
    private int number;

    private PolicyFile(String file, Category category) {
        this.file = file;
        this.category = category;
    }

    /** Reads a file's lines; {@code file} is what messages call it. */
    static CategoryList read(String file, Category category, List<String> lines) throws PolicyException {
        return new PolicyFile(file, category).read(lines);
    }

    private CategoryList read(List<String> lines) throws PolicyException {
        for (var line : lines) {
            number++;
            var text = line.strip();
            if (text.isEmpty() || text.startsWith("#")) {
                continue;
            }
            if (text.startsWith("[")) {
                endSection();
                effect = section(text);
            } else if (effect == null) {
                setting(text);
            } else {
                term(text);
            }
        }
        endSection();
        if (!settings.containsKey("action")) {
            throw new PolicyException(file, "no action: the file must begin with 'action = refuse', 'flag' or 'off'");
        }
        var action = Action.of(settings.getOrDefault("action", "")).orElseThrow();
        boolean nsfw = settings.getOrDefault("nsfw", "yes").equals("yes");
        return new CategoryList(category, action, nsfw, rules);
    }

    private void setting(String text) throws PolicyException {
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw malformed("neither a setting such as 'action = flag' nor a section such as " + SECTIONS);
        }
        var key = text.substring(0, equals).strip();
        var value = text.substring(equals + 1).strip();
        switch (key) {
            case "action" -> requireAction(value);
            case "nsfw" -> {
                if (!value.equals("yes") && !value.equals("no")) {
                    throw malformed("nsfw is yes or no, not '" + value + "'");
                }
            }
            default -> throw malformed("there is no setting '" + key + "'; there are action and nsfw");
        }
        if (settings.put(key, value) != null) {
            throw malformed("'" + key + "' is set twice");
        }
    }

    private void requireAction(String word) throws PolicyException {
        var action = Action.of(word);
        if (action.isEmpty()) {
            throw malformed("action is refuse, flag or off, not '" + word + "'");
        }
        if (category == Category.SEXUAL_MINORS && action.get() != Action.REFUSE) {
            throw malformed("the action of '" + category.id() + "' is refuse and cannot be changed");
        }
    }

    private Effect section(String text) throws PolicyException {
        if (!text.endsWith("]")) {
            throw malformed("a section is " + SECTIONS);
        }
        var words = List.of(text.substring(1, text.length() - 1).strip().split("\\s+"));
        if (!words.getFirst().equals("any") && !LANGUAGES.contains(words.getFirst())) {
            throw malformed("there is no language '" + words.getFirst() + "'; a section is " + SECTIONS);
        }
        if (words.size() == 1) {
            return new Effect.Finds();
        }
        if (words.size() == 2 && words.get(1).equals("allow")) {
            return new Effect.Allows();
        }
        if (words.size() > 2 && words.get(1).equals("with")) {
            return new Effect.FindsWith(categories(words.subList(2, words.size())));
        }
        throw malformed("a section is " + SECTIONS);
    }

    private Set<Category> categories(List<String> ids) throws PolicyException {
        var categories = EnumSet.noneOf(Category.class);
        for (var id : ids) {
            categories.add(Category.of(id)
                    .orElseThrow(() -> malformed("there is no category '" + id + "'; there are " + knownCategories())));
        }
        return categories;
    }

    /** The ids of all categories, for messages. */
    static String knownCategories() {
        return String.join(
                ", ", Arrays.stream(Category.values()).map(Category::id).toList());
    }

    private void term(String text) throws PolicyException {
        try {
            forms.addAll(Term.forms(text));
        } catch (IllegalArgumentException e) {
            throw malformed("malformed term: " + e.getMessage());
        }
    }

    private void endSection() {
        if (effect != null) {
            rules.add(new Rule(effect, forms));
            forms = new ArrayList<>();
        }
    }

    private PolicyException malformed(String message) {
        return new PolicyException(file, number, message);
    }
}
