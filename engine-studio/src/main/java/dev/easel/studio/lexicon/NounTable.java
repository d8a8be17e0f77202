package dev.easel.studio.lexicon;

import dev.easel.studio.art.EmojiArt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the drawable nouns.
 *
 * <p>A section names kind and realm, a height for lines without one, and after a colon what all its nouns are. A line has
 * the name; the height in metres, and {@code xN} for how many a plural shows; {@code @model} (blanks written
 * as hyphens) and {@code icon}; other
 * words for it, each with what it implies behind a slash; what it is besides.
 */
final class NounTable {
    /** Names of the files, without the ending. */
    static final List<String> FILES = List.of(
            "people",
            "animals",
            "plants",
            "food",
            "buildings",
            "vehicles",
            "things",
            "furniture",
            "clothing",
            "sky",
            "symbols");

    private static final int USUAL_PLURAL = 3;
    private static final Pattern BLANKS = Pattern.compile(" +");
    private static final Pattern ACTIVITY =
            Pattern.compile("(man|woman|men|women|person|people|no|a|on|family|couple|kiss)-");
    private static final Pattern SENTENCE = Pattern.compile("-(with|in|on|and|of)-");

    private final Vocabulary vocabulary;
    private final EmojiArt art;
    private final List<Named> named = new ArrayList<>();

    NounTable(Vocabulary vocabulary, EmojiArt art) {
        this.vocabulary = vocabulary;
        this.art = art;
    }

    private record Named(Noun noun, Synonym synonym) {}

    /** A word and what it says by itself. */
    record Synonym(String phrase, List<String> implied) {
        static Synonym of(String text) {
            int slash = text.indexOf('/');
            return slash < 0
                    ? new Synonym(text, List.of())
                    : new Synonym(
                            text.substring(0, slash),
                            List.of(text.substring(slash + 1).split(" ", -1)));
        }
    }

    void read(Table table) {
        for (var row : table.rows()) {
            var noun = noun(row);
            if (vocabulary.nouns.putIfAbsent(noun.name(), noun) != null) {
                throw row.fault("a second noun is called " + noun.name());
            }
            name(noun, Synonym.of(row.field(0)));
            row.list(3).stream().map(Synonym::of).forEach(synonym -> name(noun, synonym));
        }
    }

    /**
     * Adds the plurals of all nouns; call it after all files are read. A word that some line lists as it stands
     * ("glasses", "scissors") is no plural of another.
     */
    void addPlurals() {
        for (var entry : named) {
            Plurals.of(entry.synonym.phrase).forEach(plural -> addPlural(plural, entry.noun, entry.synonym));
        }
    }

    /** Icons that no line names become nouns of their own, called what the icon is called. */
    void readOtherIcons() {
        var used = new HashSet<String>();
        vocabulary.nouns.values().forEach(noun -> used.add(String.valueOf(noun.icon())));
        for (String icon : art.names()) {
            String name = icon.replace('-', ' ');
            if (!used.contains(icon) && isName(icon) && !vocabulary.meanings.containsKey(name)) {
                var noun = new Noun(
                        name, Kind.SYMBOL, Realm.AIR, .4, USUAL_PLURAL, Noun.ICON + icon, icon, List.of("symbol"));
                vocabulary.nouns.put(name, noun);
                vocabulary.add(name, new Meaning.Thing(noun, name, false, List.of()));
                Plurals.of(name).forEach(plural -> addPlural(plural, noun, new Synonym(name, List.of())));
            }
        }
    }

    private void name(Noun noun, Synonym synonym) {
        named.add(new Named(noun, synonym));
        vocabulary.add(synonym.phrase, new Meaning.Thing(noun, Word.key(synonym.phrase), false, synonym.implied));
    }

    private void addPlural(String phrase, Noun noun, Synonym singular) {
        var known = vocabulary.thing(phrase);
        var plural = new Meaning.Thing(noun, Word.key(singular.phrase), true, singular.implied);
        if (known == null) {
            vocabulary.add(phrase, plural);
        } else if (known.noun().equals(noun)
                && !noun.name().equals(phrase)
                && known.implied().isEmpty()) {
            var meanings = vocabulary.meanings.get(Word.key(phrase));
            if (meanings != null) {
                meanings.replaceAll(meaning -> meaning.equals(known) ? plural : meaning);
            }
        }
    }

    private Noun noun(Table.Row row) {
        String name = Synonym.of(row.field(0)).phrase;
        var colon = row.section().split(":", -1);
        var group = List.of(colon[0].strip().split(" ", -1));
        if (group.size() != 3 || colon.length != 2) {
            throw row.fault("the section above must read [KIND REALM HEIGHT : what they are]");
        }
        double height = Double.parseDouble(group.get(2));
        int several = USUAL_PLURAL;
        for (String measure : words(row.field(1))) {
            if (measure.startsWith("x")) {
                several = Integer.parseInt(measure.substring(1));
            } else {
                height = Double.parseDouble(measure);
            }
        }
        @Nullable String model = null;
        @Nullable String icon = null;
        for (String drawing : words(row.field(2))) {
            if (drawing.startsWith("@")) {
                model = drawing.substring(1).replace('-', ' ');
            } else if (art.has(drawing)) {
                icon = drawing;
            } else {
                throw row.fault("there is no icon " + drawing);
            }
        }
        if (model == null && icon == null) {
            throw row.fault("neither a model nor an icon draws it");
        }
        var hypernyms = new ArrayList<>(row.list(4));
        Arrays.stream(colon[1].split(",", -1)).map(String::strip).forEach(hypernyms::add);
        return new Noun(
                name,
                Kind.valueOf(group.get(0)),
                Realm.valueOf(group.get(1)),
                height,
                several,
                model != null ? model : Noun.ICON + icon,
                icon,
                hypernyms);
    }

    /**
     * Whether an icon's name is one that people use for a thing. Single words of the signs ("information", "minus") mean
     * something else in a prompt, and what people do ("man-walking") is read from the words, not from an icon.
     */
    private static boolean isName(String icon) {
        return icon.indexOf('-') > 0
                && !ACTIVITY.matcher(icon).lookingAt()
                && (icon.contains("face") || !SENTENCE.matcher(icon).find());
    }

    private static List<String> words(String field) {
        return field.isEmpty() ? List.of() : List.of(BLANKS.split(field, -1));
    }
}
