package dev.easel.studio.lexicon;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** English plurals of nouns and of phrases that end in one. */
final class Plurals {
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("man", "men"),
            Map.entry("woman", "women"),
            Map.entry("child", "children"),
            Map.entry("person", "people"),
            Map.entry("mouse", "mice"),
            Map.entry("louse", "lice"),
            Map.entry("goose", "geese"),
            Map.entry("foot", "feet"),
            Map.entry("tooth", "teeth"),
            Map.entry("ox", "oxen"),
            Map.entry("die", "dice"),
            Map.entry("cactus", "cacti"),
            Map.entry("fungus", "fungi"),
            Map.entry("wolf", "wolves"),
            Map.entry("werewolf", "werewolves"),
            Map.entry("leaf", "leaves"),
            Map.entry("knife", "knives"),
            Map.entry("loaf", "loaves"),
            Map.entry("shelf", "shelves"),
            Map.entry("bookshelf", "bookshelves"),
            Map.entry("half", "halves"),
            Map.entry("elf", "elves"),
            Map.entry("dwarf", "dwarves"),
            Map.entry("scarf", "scarves"),
            Map.entry("calf", "calves"),
            Map.entry("thief", "thieves"),
            Map.entry("wife", "wives"),
            Map.entry("life", "lives"),
            Map.entry("potato", "potatoes"),
            Map.entry("tomato", "tomatoes"),
            Map.entry("hero", "heroes"),
            Map.entry("superhero", "superheroes"),
            Map.entry("volcano", "volcanoes"),
            Map.entry("mango", "mangoes"),
            Map.entry("mosquito", "mosquitoes"),
            Map.entry("tornado", "tornadoes"),
            Map.entry("nebula", "nebulae"),
            Map.entry("candelabrum", "candelabra"));
    private static final Set<String> UNCHANGED = Set.of(
            "sheep",
            "deer",
            "fish",
            "goldfish",
            "clownfish",
            "angelfish",
            "pufferfish",
            "blowfish",
            "butterflyfish",
            "jellyfish",
            "moose",
            "bison",
            "salmon",
            "trout",
            "carp",
            "cod",
            "tuna",
            "koi",
            "aircraft",
            "spacecraft",
            "shrimp",
            "squid",
            "samurai",
            "ninja",
            "elk",
            "bass",
            "krill",
            "herring",
            "mackerel",
            "reindeer",
            "starfish");
    private static final List<String> HISSING = List.of("s", "x", "z", "ch", "sh");
    private static final List<String> PREPOSITIONS = List.of(" of ", " in ", " with ", " on ");
    private static final String VOWELS = "aeiou";

    private Plurals() {}

    /** The plurals of a noun phrase, the usual one first: {@code cups of tea}, {@code red foxes}. */
    static List<String> of(String phrase) {
        int headEnd = headEnd(phrase);
        int headStart = phrase.lastIndexOf(' ', headEnd - 1) + 1;
        String before = phrase.substring(0, headStart);
        String after = phrase.substring(headEnd);
        String noun = phrase.substring(headStart, headEnd);
        String regular = regular(noun);
        String usual = usual(noun, regular);
        return usual.equals(regular)
                ? List.of(before + regular + after)
                : List.of(before + usual + after, before + regular + after);
    }

    /** Where the noun ends that the rest of the phrase describes: behind "cup" in "cup of tea". */
    private static int headEnd(String phrase) {
        for (String preposition : PREPOSITIONS) {
            int start = phrase.indexOf(preposition);
            if (start > 0) {
                return start;
            }
        }
        return phrase.length();
    }

    private static String usual(String noun, String regular) {
        if (UNCHANGED.contains(noun)) {
            return noun;
        }
        if (noun.length() > 3 && noun.endsWith("man") && !noun.endsWith("human")) {
            return noun.substring(0, noun.length() - 2) + "en";
        }
        return IRREGULAR.getOrDefault(noun, regular);
    }

    private static String regular(String noun) {
        for (String ending : HISSING) {
            if (noun.endsWith(ending)) {
                return noun + "es";
            }
        }
        if (noun.length() > 1 && noun.endsWith("y") && VOWELS.indexOf(noun.charAt(noun.length() - 2)) < 0) {
            return noun.substring(0, noun.length() - 1) + "ies";
        }
        return noun + "s";
    }
}
