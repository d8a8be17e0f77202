package dev.easel.server.safety;

import dev.easel.server.safety.CategoryList.Effect;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The check behind {@code safety.mode = fast}: looks for the terms of every category in the words of a prompt, in all
 * readings that a person would see in it. It reads words and no pictures, and knows nothing of what they mean together.
 * Immutable; takes time in proportion to the length of the prompt.
 */
public final class SafetyPolicy {
    private final List<CategoryList> lists;
    private final List<ListedRule> rules = new ArrayList<>();
    private final TermTrie terms;

    private SafetyPolicy(List<CategoryList> lists) {
        this.lists = List.copyOf(lists);
        var trie = new TermTrie.Builder();
        for (int list = 0; list < lists.size(); list++) {
            for (var rule : lists.get(list).rules()) {
                for (var form : rule.forms()) {
                    trie.add(form, rules.size());
                }
                rules.add(new ListedRule(list, rule.effect()));
            }
        }
        this.terms = trie.build();
    }

    /** The policy that comes with Easel. */
    public static SafetyPolicy shipped() {
        return new SafetyPolicy(List.copyOf(PolicyFolder.shippedLists().values()));
    }

    /**
     * The shipped policy with the files of a folder in place of the shipped lists of the same category. A file for
     * {@link Category#SEXUAL_MINORS} adds to the shipped list instead; and that category still combines with the shipped
     * lists of others, whatever the operator made of them.
     *
     * @throws PolicyException if there is anything in the folder that is no policy file in order
     */
    public static SafetyPolicy load(Path folder) throws IOException, PolicyException {
        return new SafetyPolicy(PolicyFolder.lists(folder));
    }

    /** Judges a prompt by its words. */
    public Verdict check(String prompt) {
        var found = find(prompt);
        var refused = categories(found, Action.REFUSE);
        if (!refused.isEmpty()) {
            return new Verdict.Refused(refused.iterator().next());
        }
        var flagged = categories(found, Action.FLAG);
        if (flagged.isEmpty()) {
            return new Verdict.Clean();
        }
        boolean nsfw = found.stream().anyMatch(list -> list.action() == Action.FLAG && list.nsfw());
        return new Verdict.Flagged(flagged, nsfw);
    }

    /** Every category in a prompt that has consequences, the gravest first. */
    Set<Category> categoriesIn(String prompt) {
        var found = find(prompt);
        var categories = categories(found, Action.REFUSE);
        categories.addAll(categories(found, Action.FLAG));
        return categories;
    }

    private List<CategoryList> find(String prompt) {
        var search = new Search();
        Reading.forEach(prompt, search::read);
        return search.found();
    }

    private static EnumSet<Category> categories(List<CategoryList> lists, Action action) {
        var categories = EnumSet.noneOf(Category.class);
        lists.stream().filter(list -> list.action() == action).forEach(list -> categories.add(list.category()));
        return categories;
    }

    /** A rule and the number of its list. */
    private record ListedRule(int list, Effect effect) {}

    /** One search through a prompt. Belongs to one thread. */
    private final class Search {
        private final BitSet ruleFound = new BitSet();

        void read(Reading reading) {
            // How far a phrase reaches that a list allows. The scan goes by starts, longer terms first, and so meets a
            // phrase before the terms inside it.
            var allowedUntil = new int[lists.size()];
            terms.scan(reading.words(), (start, end, number) -> {
                var rule = rules.get(number);
                if (rule.effect() instanceof Effect.Allows) {
                    allowedUntil[rule.list()] = Math.max(allowedUntil[rule.list()], end);
                } else if (end > allowedUntil[rule.list()] && reading.isNews(start, end)) {
                    ruleFound.set(number);
                }
            });
        }

        /** The lists with consequences. Rules by the thousand find nothing: only those that do are gone through. */
        List<CategoryList> found() {
            var hits = ruleFound.stream().mapToObj(rules::get).toList();
            var found = new BitSet();
            var categories = EnumSet.noneOf(Category.class);
            for (var rule : hits) {
                if (rule.effect() instanceof Effect.Finds) {
                    found.set(rule.list());
                    categories.add(lists.get(rule.list()).category());
                }
            }
            for (var rule : hits) {
                if (rule.effect() instanceof Effect.FindsWith(Set<Category> others)
                        && others.stream().anyMatch(categories::contains)) {
                    found.set(rule.list());
                }
            }
            return found.stream().mapToObj(lists::get).toList();
        }
    }
}
