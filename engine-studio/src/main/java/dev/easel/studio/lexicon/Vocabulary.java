package dev.easel.studio.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Everything the data files say, while they are being read. Used by one thread, then thrown away. */
final class Vocabulary {
    final Map<String, List<Meaning>> meanings = new HashMap<>(1 << 15);
    final Map<String, Noun> nouns = new TreeMap<>();
    final Map<String, Setting> settings = new TreeMap<>();
    /** Words that exist, although nothing here knows them. */
    final Set<String> real = new HashSet<>();

    final List<String> styles = new ArrayList<>();
    final Map<String, Platform> platforms = new TreeMap<>();
    final Map<String, String> homes = new HashMap<>();
    final Map<String, Lexicon.Backdrop> backdrops = new HashMap<>();
    final Map<String, Panel> panels = new HashMap<>();
    /** Nouns that can be written on. */
    final Set<String> carriers = new HashSet<>();

    /** Adds one more meaning to a phrase; the first that is added is the likeliest. */
    void add(String phrase, Meaning meaning) {
        var known = meanings.computeIfAbsent(Word.key(phrase), _ -> new ArrayList<>(2));
        if (!known.contains(meaning)) {
            known.add(meaning);
        }
    }

    /** A noun that must exist: {@code row} is to blame if it does not. */
    Noun noun(String name, Table.Row row) {
        var noun = nouns.get(name);
        if (noun == null) {
            throw row.fault("no noun is called " + name);
        }
        return noun;
    }

    /** What the word means as a thing, if it is one already. */
    Meaning.@Nullable Thing thing(String phrase) {
        for (var meaning : meanings.getOrDefault(Word.key(phrase), List.of())) {
            if (meaning instanceof Meaning.Thing thing) {
                return thing;
            }
        }
        return null;
    }
}
