package dev.easel.studio.reading;

import dev.easel.studio.lexicon.Bond;
import dev.easel.studio.lexicon.Lexicon;
import dev.easel.studio.lexicon.Meaning;
import dev.easel.studio.lexicon.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a prompt into clauses, and those into the longest phrases that the lexicon knows. Used for one prompt. */
final class Segmenter {
    /** Second halves of compounds that describe: moss-covered, bell-shaped, red-haired. */
    private static final Set<String> SUFFIXES = Set.of(
            "covered",
            "filled",
            "shaped",
            "like",
            "themed",
            "lined",
            "topped",
            "colored",
            "coloured",
            "haired",
            "eyed",
            "skinned",
            "striped",
            "patterned",
            "tipped",
            "clad",
            "made",
            "powered",
            "inspired",
            "style",
            "styled",
            "bearing",
            "headed",
            "winged",
            "tailed",
            "legged",
            "faced",
            "sized",
            "type",
            "esque",
            "lit",
            "roofed",
            "walled",
            "studded",
            "encrusted",
            "strewn",
            "kissed",
            "drenched",
            "soaked",
            "bellied",
            "breasted",
            "furred",
            "coated",
            "framed",
            "bound",
            "sleeved",
            "worn",
            "old",
            "tall",
            "high",
            "wide",
            "long",
            "deep",
            "free",
            "ready",
            "grade",
            "level",
            "quality",
            "focused",
            "inducing",
            "inspiring");

    private static final int MOST = 1_000;

    private final Lexicon lexicon;
    private final List<Word> words;
    private final List<List<Segment>> clauses = new ArrayList<>();
    private final List<Reading.Correction> corrections = new ArrayList<>();
    private List<Segment> clause = new ArrayList<>();

    Segmenter(Lexicon lexicon, String prompt) {
        this.lexicon = lexicon;
        words = Word.split(prompt);
    }

    /** The clauses in their order, without empty ones. */
    List<List<Segment>> clauses() {
        for (int i = 0; i < words.size(); ) {
            var word = words.get(i);
            switch (word.kind()) {
                case QUOTE -> {
                    add(i, 1, List.of(new Meaning.Quotation(word.text())));
                    i++;
                }
                case BREAK -> {
                    endClause(word.text());
                    i++;
                }
                case WORD -> i += addSegment(i);
            }
        }
        endClause(".");
        return clauses;
    }

    List<Reading.Correction> corrections() {
        return corrections;
    }

    /** Adds what starts at a word, and says how many words that is. */
    private int addSegment(int from) {
        var match = lexicon.longest(words, from);
        int length = match.map(Lexicon.Match::words).orElse(1);
        if (describes(from + length)) {
            add(
                    from,
                    length + 1,
                    List.of(new Meaning.Trait(text(from, length, "-") + "-" + text(from + length, 1, ""))));
            return length + 1;
        }
        add(from, length, match.map(Lexicon.Match::meanings).orElseGet(() -> guess(words.get(from))));
        return length;
    }

    /** Whether a word is the second half of a compound that describes. */
    private boolean describes(int index) {
        return index < words.size()
                && words.get(index).joined()
                && SUFFIXES.contains(words.get(index).text());
    }

    private List<Meaning> guess(Word word) {
        String text = word.text();
        if (text.equals("'s")) {
            return List.of(new Meaning.Link(Bond.WITH));
        }
        if (text.matches("[0-9]{1,4}")) {
            int number = Integer.parseInt(text);
            return number >= 1 && number <= MOST
                    ? List.of(new Meaning.Count(number, false))
                    : List.of(new Meaning.Praise());
        }
        if (text.endsWith("ly") || text.matches(".*[0-9].*")) {
            return List.of(new Meaning.Praise());
        }
        var meant = lexicon.correct(text);
        meant.ifPresent(known -> corrections.add(new Reading.Correction(text, known)));
        return meant.map(lexicon::meanings).orElse(List.of());
    }

    private void add(int from, int length, List<Meaning> meanings) {
        clause.add(new Segment(
                text(from, length, " "),
                words.get(from).start(),
                words.get(from + length - 1).end(),
                meanings));
    }

    private String text(int from, int length, String between) {
        return String.join(
                between,
                words.subList(from, from + length).stream().map(Word::text).toList());
    }

    /** A comma between two adjectives ("a big, red balloon") ends nothing. */
    private void endClause(String mark) {
        boolean open = mark.equals(",") && isOpen(clause);
        if (!open && !clause.isEmpty()) {
            clauses.add(List.copyOf(clause));
            clause = new ArrayList<>();
        }
    }

    /** Whether a noun phrase has begun with an article or a number and waits for its noun. */
    private static boolean isOpen(List<Segment> clause) {
        for (int i = clause.size() - 1; i >= 0; i--) {
            var segment = clause.get(i);
            if (segment.is(Meaning.Article.class) || segment.is(Meaning.Count.class)) {
                return i < clause.size() - 1;
            }
            boolean adjective = segment.is(Meaning.Trait.class)
                    || segment.is(Meaning.Extent.class)
                    || segment.is(Meaning.Mood.class)
                    || segment.is(Meaning.Shading.class)
                    || (segment.is(Meaning.Colour.class) && !segment.canHead());
            if (!adjective) {
                return false;
            }
        }
        return false;
    }
}
