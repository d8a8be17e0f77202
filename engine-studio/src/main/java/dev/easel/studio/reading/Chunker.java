package dev.easel.studio.reading;

import dev.easel.studio.lexicon.Bond;
import dev.easel.studio.lexicon.Meaning;
import dev.easel.studio.reading.Phrase.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Groups the segments of one clause into phrases and the connectives between them. Used for one clause. */
final class Chunker {
    private final String prompt;
    private final List<Segment> segments;
    private final List<Item> items = new ArrayList<>();
    private final List<String> strangeWords = new ArrayList<>();
    private final List<Segment> run = new ArrayList<>();

    Chunker(String prompt, List<Segment> segments) {
        this.prompt = prompt;
        this.segments = segments;
    }

    List<Item> items() {
        for (int i = 0; i < segments.size(); i++) {
            var segment = segments.get(i);
            var quotation = segment.as(Meaning.Quotation.class);
            if (quotation.isPresent()) {
                quote(quotation.get().text(), i);
            } else if (isConnective(i)) {
                connect(i);
            } else {
                if (segment.is(Meaning.Article.class) || (segment.is(Meaning.Count.class) && hasNoun(run))) {
                    endRun();
                }
                run.add(segment);
            }
        }
        endRun();
        completeNouns();
        return items;
    }

    /** In 'a red "STOP" sign' the text comes before its noun phrase, elsewhere it ends one. */
    private void quote(String text, int index) {
        boolean inside = !run.isEmpty()
                && !hasNoun(run)
                && index + 1 < segments.size()
                && !segments.get(index + 1).joins();
        if (!inside) {
            endRun();
        }
        items.add(new Quotation(text));
    }

    /** "A red and a blue balloon" are two balloons. */
    private void completeNouns() {
        for (int i = 0; i + 2 < items.size(); i++) {
            boolean pair = items.get(i) instanceof Phrase first
                    && items.get(i + 1) instanceof Connective and
                    && items.get(i + 2) instanceof Phrase second
                    && and.bond() == Bond.AND
                    && !first.hasNoun()
                    && first.determiner() == second.determiner()
                    && first.determiner() != null
                    && second.hasNoun();
            if (pair) {
                items.set(i, ((Phrase) items.get(i)).withNounOf((Phrase) items.get(i + 2)));
            }
        }
    }

    /** Unknown words that stand beside a known noun; known only after {@link #items()}. */
    List<String> strangeWords() {
        return strangeWords;
    }

    /** Words that can join or describe join where a noun follows: "facing a wall", but "a fox facing left". */
    private boolean isConnective(int index) {
        var segment = segments.get(index);
        if (!segment.joins()) {
            return false;
        }
        boolean onlyJoins = segment.meanings().stream()
                .allMatch(meaning -> meaning instanceof Meaning.Tie || meaning instanceof Meaning.Link);
        if (onlyJoins) {
            return true;
        }
        boolean opens = index == 0 || segments.get(index - 1).is(Meaning.Article.class);
        boolean followed =
                index + 1 < segments.size() && !segments.get(index + 1).joins();
        return followed && !opens;
    }

    private void connect(int index) {
        var segment = segments.get(index);
        var tie = segment.as(Meaning.Tie.class).map(Meaning.Tie::kind).orElse(null);
        var bond = segment.as(Meaning.Link.class).map(Meaning.Link::bond).orElse(null);
        if (bond == Bond.AND && joinsAdjectives(index)) {
            return;
        }
        endRun();
        items.add(new Connective(segment.words(), tie, bond));
    }

    /** Whether an "and" stands between two adjectives of one noun: "blue and violet rim lighting". */
    private boolean joinsAdjectives(int index) {
        if (run.isEmpty() || hasNoun(run) || index + 1 >= segments.size()) {
            return false;
        }
        boolean nounFollows = false;
        for (int i = index + 1; i < segments.size() && !segments.get(i).joins(); i++) {
            if (segments.get(i).is(Meaning.Article.class) || segments.get(i).is(Meaning.Count.class)) {
                break;
            }
            nounFollows |= segments.get(i).canHead();
        }
        var next = segments.get(index + 1);
        boolean samePart = isColour(run.getLast()) == isColour(next);
        return nounFollows && samePart && isAdjective(run.getLast()) && isAdjective(next);
    }

    private static boolean isColour(Segment segment) {
        return segment.is(Meaning.Colour.class) || segment.is(Meaning.Shading.class);
    }

    private static boolean isAdjective(Segment segment) {
        return Modifiers.describes(segment);
    }

    private static boolean hasNoun(List<Segment> run) {
        return run.stream().anyMatch(segment -> segment.canHead() || segment.isUnknown());
    }

    /** Turns the segments since the last connective into phrases. */
    private void endRun() {
        if (run.isEmpty()) {
            return;
        }
        Meaning.@Nullable Determiner determiner = null;
        Meaning.@Nullable Count number = null;
        var rest = new ArrayList<Segment>();
        for (var segment : run) {
            var article = segment.as(Meaning.Article.class);
            var count = segment.as(Meaning.Count.class);
            if (article.isPresent()) {
                determiner = article.get().determiner();
            } else if (count.isPresent() && number == null && !hasNoun(rest)) {
                number = count.get();
            } else {
                rest.add(segment);
            }
        }
        var builder = new PhraseBuilder(determiner, number, run.getFirst().start());
        for (int i = 0; i < rest.size(); i++) {
            builder.add(rest.get(i), rest.subList(i + 1, rest.size()));
        }
        builder.end();
        run.clear();
    }

    /** Collects one phrase after the other from a run of segments without connectives. */
    private final class PhraseBuilder {
        private Meaning.@Nullable Determiner determiner;
        private Meaning.@Nullable Count number;
        private int start;
        private int end;
        private final List<Segment> before = new ArrayList<>();
        private @Nullable Segment head;
        private final List<Segment> after = new ArrayList<>();

        PhraseBuilder(Meaning.@Nullable Determiner determiner, Meaning.@Nullable Count number, int start) {
            this.determiner = determiner;
            this.number = number;
            this.start = start;
        }

        void add(Segment segment, List<Segment> rest) {
            var noun = head;
            if (!isNoun(segment, rest)) {
                (noun == null ? before : after).add(segment);
            } else if (noun == null) {
                head = segment;
            } else if (after.isEmpty() && (segment.isUnknown() || Compound.of(noun, segment) == Compound.DESCRIBES)) {
                before.add(noun);
                head = segment;
            } else {
                splitBefore(segment);
            }
            end = segment.end();
        }

        /** A pose goes with the noun before it, other adjectives with the noun after them. */
        private void splitBefore(Segment noun) {
            var carried = new ArrayList<Segment>();
            int poses = 0;
            while (poses < after.size() && after.get(poses).is(Meaning.Pose.class)) {
                poses++;
            }
            carried.addAll(after.subList(poses, after.size()));
            after.subList(poses, after.size()).clear();
            end = after.isEmpty() ? end : after.getLast().end();
            emit();
            start = carried.isEmpty() ? noun.start() : carried.getFirst().start();
            before.addAll(carried);
            head = noun;
        }

        void end() {
            if (head != null || !before.isEmpty() || number != null) {
                emit();
            }
        }

        /** Whether a segment is a noun here; "orange" is none before another noun. */
        private boolean isNoun(Segment segment, List<Segment> rest) {
            boolean nounFollows = rest.stream().anyMatch(other -> other.canHead() || other.isUnknown());
            if (segment.isUnknown()) {
                return !nounFollows && (head == null || isHydrant(segment, head));
            }
            if (!segment.canHead()) {
                return false;
            }
            return !(nounFollows && Modifiers.describes(segment));
        }

        /** In "fire hydrant" the unknown word is the thing; in "volcano erupting" and "fox qwerty" it is not. */
        private static boolean isHydrant(Segment unknown, Segment noun) {
            boolean verb = unknown.words().endsWith("ing") || unknown.words().endsWith("ed");
            boolean object = noun.as(Meaning.Thing.class)
                    .filter(thing -> !thing.noun().isAlive() && !thing.plural())
                    .isPresent();
            return object && !verb;
        }

        private void emit() {
            var modifiers = new ArrayList<Modifier>();
            var noun = head;
            for (var segments : List.of(before, after)) {
                for (int i = 0; i < segments.size(); i++) {
                    var next = i + 1 < segments.size() ? segments.get(i + 1) : null;
                    if (segments.get(i).isUnknown()) {
                        strangeWords.add(segments.get(i).words());
                    }
                    modifiers.addAll(Modifiers.of(segments.get(i), next));
                }
            }
            items.add(new Phrase(
                    prompt.substring(start, Math.max(start, end)).strip(),
                    noun == null ? List.of() : noun.meanings(),
                    noun == null ? "" : noun.words(),
                    determiner,
                    number == null ? null : number.number(),
                    number != null && number.vague(),
                    modifiers));
            before.clear();
            after.clear();
            head = null;
            determiner = null;
            number = null;
            start = end;
        }
    }
}
