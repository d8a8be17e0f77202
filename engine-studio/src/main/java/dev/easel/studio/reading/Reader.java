package dev.easel.studio.reading;

import dev.easel.studio.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.LinkedHashSet;

/** Reads prompts. Immutable; any thread may use it. */
public final class Reader {
    private final Lexicon lexicon;

    public Reader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** What a prompt says. Every text has a reading; words that nobody knows are named in it. */
    public Reading read(String prompt) {
        var segmenter = new Segmenter(lexicon, prompt);
        var clauses = new ArrayList<Reading.Clause>();
        var strange = new LinkedHashSet<String>();
        for (var segments : segmenter.clauses()) {
            var chunker = new Chunker(prompt, segments);
            clauses.add(new Reading.Clause(chunker.items()));
            strange.addAll(chunker.strangeWords());
        }
        return new Reading(prompt, clauses, segmenter.corrections(), new ArrayList<>(strange));
    }
}
