package dev.easel.studio.reading;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a prompt says, phrase by phrase, before anybody decides what it means for a picture.
 *
 * @param prompt the prompt itself
 * @param clauses its clauses in their order
 * @param corrections mistyped words and what they were read as
 * @param strangeWords words that nobody knows and that stand beside a known noun
 */
public record Reading(String prompt, List<Clause> clauses, List<Correction> corrections, List<String> strangeWords) {

    public Reading {
        clauses = List.copyOf(clauses);
        corrections = List.copyOf(corrections);
        strangeWords = List.copyOf(strangeWords);
    }

    /** What stands between two punctuation marks. */
    public record Clause(List<Item> items) {
        public Clause {
            items = List.copyOf(items);
        }

        @Override
        public String toString() {
            return "clause" + items.stream().map(item -> "\n  " + item).collect(Collectors.joining());
        }
    }

    /** A mistyped word and what it was read as. */
    public record Correction(String typed, String read) {
        @Override
        public String toString() {
            return typed + " read as " + read;
        }
    }

    /** An indented tree for people to read. */
    public String describe() {
        var text = new StringBuilder();
        clauses.forEach(clause -> text.append(clause).append('\n'));
        corrections.forEach(correction -> text.append(correction).append('\n'));
        strangeWords.forEach(word -> text.append(word).append(" is unknown\n"));
        return text.toString();
    }
}
