package dev.easel.server.safety;

import java.util.List;
import java.util.function.Consumer;

/**
 * One way to read a prompt, in words. The first reading takes every word as it is written; the others put guesses in the
 * place of disguised words and leave all other words as they are. Immutable.
 */
final class Reading {
    private final String words;

    /** For every position of the text, how many characters before it stand in words that this reading is about. */
    private final int[] news;

    private Reading(String words, int[] news) {
        this.words = words;
        this.news = news;
    }

    /** The text, in the form that {@link Words} makes. */
    String words() {
        return words;
    }

    /** Whether a piece of the text says something that the plain reading did not. */
    boolean isNews(int start, int end) {
        return news[end] > news[start];
    }

    /** Hands over every reading of a prompt, the plain one first. */
    static void forEach(String prompt, Consumer<Reading> reader) {
        var chunks = Chunk.of(Folding.fold(prompt));
        var guesses = chunks.stream().map(Disguise::guesses).toList();
        int most = guesses.stream().mapToInt(List::size).max().orElse(0);
        var plain = new Builder();
        chunks.forEach(chunk -> plain.add(chunk.text(), true));
        reader.accept(plain.build());
        for (int number = 0; number < most; number++) {
            var reading = new Builder();
            for (int i = 0; i < chunks.size(); i++) {
                boolean guessed = number < guesses.get(i).size();
                reading.add(guessed ? guesses.get(i).get(number) : chunks.get(i).text(), guessed);
            }
            reader.accept(reading.build());
        }
    }

    /** Collects words and where the news among them are. */
    private static final class Builder {
        private final StringBuilder words = new StringBuilder(" ");
        private final StringBuilder marks = new StringBuilder();

        void add(String folded, boolean isNew) {
            int start = words.length();
            Words.append(folded, words);
            // The space before a word belongs to the word before it, and the space behind it to nobody.
            marks.repeat(' ', start - marks.length())
                    .repeat(isNew ? '+' : ' ', Math.max(0, words.length() - start - 1));
        }

        Reading build() {
            var news = new int[words.length() + 1];
            for (int i = 0; i < words.length(); i++) {
                news[i + 1] = news[i] + (i < marks.length() && marks.charAt(i) == '+' ? 1 : 0);
            }
            return new Reading(words.toString(), news);
        }
    }
}
