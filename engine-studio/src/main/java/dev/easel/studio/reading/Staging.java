package dev.easel.studio.reading;

import dev.easel.studio.lexicon.Bond;
import dev.easel.studio.lexicon.Lexicon;
import dev.easel.studio.lexicon.Meaning;
import dev.easel.studio.scene.Relation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the phrases of a reading in their order and decides what each is: a thing and how it stands to the
 * others, a part of one, a place, or something about the whole picture. Used for one prompt.
 */
final class Staging {
    /** "With a sword and a shield" has both; "left of a cat and a dog" says nothing about the dog. */
    private static final Set<Bond> SHARED = EnumSet.of(
            Bond.WITH,
            Bond.FILL,
            Bond.SURROUNDED,
            Bond.WEAR,
            Bond.HOLD,
            Bond.LIT_BY,
            Bond.REFLECT,
            Bond.NOT,
            Bond.WATCH);

    private final Lexicon lexicon;
    private final Draft draft;
    private final Scope scope;
    private final WholePicture picture;
    private final Places places;
    private final Belongings belongings;
    private final Casting casting;
    private final Inscriptions inscriptions;

    private @Nullable Connective pending;
    private List<Drafted> subjects = List.of();
    private @Nullable Connective shared;
    /** The rest of the clause is a detail of the ground: "from cracks in the stone". */
    private boolean inGround;

    Staging(Lexicon lexicon, Draft draft) {
        this.lexicon = lexicon;
        this.draft = draft;
        scope = new Scope(draft);
        picture = new WholePicture(draft);
        places = new Places(lexicon, draft, scope, picture);
        belongings = new Belongings(lexicon, draft, scope);
        casting = new Casting(lexicon, draft, scope);
        inscriptions = new Inscriptions(lexicon, draft);
    }

    void stage(Reading.Clause clause) {
        scope.startClause();
        picture.startClause();
        pending = null;
        shared = null;
        inGround = false;
        inscriptions.start(clause);
        for (var item : clause.items()) {
            switch (item) {
                case Connective connective -> {
                    if (!inscriptions.introduce(connective)) {
                        connect(connective);
                    }
                }
                case Quotation quotation -> inscriptions.take(quotation);
                case Phrase phrase -> {
                    if (!inscriptions.describe(phrase)) {
                        stage(phrase);
                        scope.endPhrase(phrase);
                        inscriptions.note(phrase);
                    }
                }
            }
        }
    }

    /** Letters what nothing was found for. */
    void end() {
        inscriptions.end();
    }

    private void connect(Connective connective) {
        if (connective.tie() == null && connective.bond() == Bond.AND) {
            scope.coordinated = true;
            return;
        }
        if (connective.tie() == null && connective.bond() == Bond.COPULA) {
            return;
        }
        boolean transparent = connective.bond() == Bond.OF && scope.last != null && picture.isTransparent(scope.last);
        if (transparent) {
            return;
        }
        if (connective.bond() == Bond.REFLECT) {
            belongings.reflecting();
        }
        subjects = casting.posed(connective, scope.subjects());
        pending = connective;
        shared = null;
    }

    private void stage(Phrase phrase) {
        var link = scope.coordinated ? shared(phrase) : pending;
        if (link != null && link.tie() == null && link.bond() == Bond.NOT) {
            picture.without(phrase);
        } else if (inGround) {
            draft.drawn.add(phrase.words());
        } else if (phrase.isUnknown()) {
            draft.undrawn.add(phrase.words());
        } else if (phrase.hasNoun()) {
            stageNoun(phrase, link);
        } else {
            stageWords(phrase, link);
        }
        shared = link != null && isShared(link) ? link : null;
        // What "of" leads to is still governed by the word before: "on the edge of a cliff".
        boolean open = phrase.hasNoun() && picture.isTransparent(phrase) && pending != null;
        pending = open ? pending : null;
    }

    /** What the phrase after an "and" has in common with the one before: "a bowl of apples and pears and a cup". */
    private @Nullable Connective shared(Phrase phrase) {
        boolean bare = phrase.determiner() == null && phrase.number() == null;
        return shared != null && isOfContents(shared) && !bare ? null : shared;
    }

    private boolean isOfContents(Connective link) {
        return link.tie() == null
                && (link.bond() == Bond.OF || link.bond() == Bond.FILL)
                && !subjects.isEmpty()
                && Tying.contains(subjects.getLast().noun);
    }

    private boolean isShared(Connective link) {
        if (link.tie() != null) {
            return link.tie() == Relation.Kind.BETWEEN
                    || link.tie() == Relation.Kind.AROUND
                    || link.tie() == Relation.Kind.NEXT_TO;
        }
        return isOfContents(link) || (link.bond() != null && SHARED.contains(link.bond()));
    }

    /** Words without a noun: of the things before them, else of the whole picture. */
    private void stageWords(Phrase phrase, @Nullable Connective link) {
        boolean stuff = link != null
                && link.tie() != null
                && !phrase.all(Meaning.Material.class).isEmpty();
        if (stuff) {
            // "On a velvet cloth"
            draft.undrawn.add(phrase.words());
            return;
        }
        picture.describe(phrase);
        boolean announces = scope.last == null
                && !(phrase.all(Meaning.Reach.class).isEmpty()
                        && phrase.all(Meaning.Spot.class).isEmpty());
        if (announces) {
            casting.announce(phrase.modifiers());
        } else if (!picture.collectsColours(phrase)) {
            boolean poses = !phrase.all(Meaning.Pose.class).isEmpty();
            var described = poses ? scope.subjects() : scope.group;
            described.forEach(subject -> subject.look.describe(phrase.modifiers(), subject.noun, lexicon));
        }
    }

    private void stageNoun(Phrase phrase, @Nullable Connective link) {
        boolean colour = picture.isBareColour(phrase, link, scope);
        picture.describe(phrase);
        if (colour || picture.takes(phrase)) {
            if (link != null && link.bond() == Bond.GROW) {
                inGround = true;
                draft.drawn.add(phrase.words());
            }
            return;
        }
        if (places.take(phrase, link)) {
            return;
        }
        if (link != null && link.bond() == Bond.GROW && phrase.determiner() == Meaning.Determiner.THE) {
            inGround = true;
            draft.drawn.add(phrase.words());
        } else if (!belongings.take(phrase, link)) {
            casting.take(phrase, link, subjects);
        }
        scope.afterPlace = false;
    }
}
