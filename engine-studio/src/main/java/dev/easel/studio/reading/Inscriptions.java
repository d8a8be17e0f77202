package dev.easel.studio.reading;

import dev.easel.studio.lettering.Face;
import dev.easel.studio.lexicon.Bond;
import dev.easel.studio.lexicon.Lexicon;
import dev.easel.studio.lexicon.Meaning;
import dev.easel.studio.lexicon.Noun;
import dev.easel.studio.scene.Entity;
import dev.easel.studio.scene.Part;
import dev.easel.studio.scene.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides what each quoted text is written on: what is named right after it ('a "STOP" sign'), what was named before it
 * in the clause, what it is said to be on, what was named earlier; else it is a title of the picture. Used for one prompt.
 */
final class Inscriptions {
    /** So many pieces of a clause away words can still be about a text. */
    private static final int NEAR = 3;

    private static final String NEON = "neon sign";

    /** What a text is called, and what is done with it. */
    private static final Set<String> WRITING = Set.of(
            "words",
            "word",
            "text",
            "letters",
            "letter",
            "lettering",
            "title",
            "subtitle",
            "slogan",
            "caption",
            "inscription",
            "message",
            "phrase",
            "name",
            "font",
            "script",
            "typeface",
            "headline",
            "quote",
            "type",
            "writing",
            "capitals",
            "label",
            "motto",
            "greeting",
            "typography",
            "cursive",
            "calligraphy",
            "handwriting",
            "written",
            "painted",
            "printed",
            "engraved",
            "carved",
            "embossed",
            "spelled",
            "spelled out",
            "spelling",
            "displayed",
            "displaying",
            "emblazoned",
            "stitched",
            "it",
            "neon",
            "in neon",
            "front",
            "cover",
            "screen",
            "side",
            "page",
            "tagline",
            "signage",
            "reading",
            "saying",
            "labeled",
            "labelled",
            "titled",
            "lettered",
            "scrawled");

    /** What a text over the picture is called, if what was named before it has its own text. */
    private static final Set<String> TITLES = Set.of("title", "subtitle", "headline", "caption", "slogan", "tagline");

    private final Lexicon lexicon;
    private final Draft draft;
    private final List<Waiting> waiting = new ArrayList<>();

    private List<Item> items = List.of();
    private int next;
    private @Nullable Carrier carrier;
    private boolean carrierIsNear;
    /** What is said of the letters of the text that comes next. */
    private Look letters = new Look();
    /** What the text before is written on: words after it may say how. */
    private @Nullable Drafted inscribed;

    Inscriptions(Lexicon lexicon, Draft draft) {
        this.lexicon = lexicon;
        this.draft = draft;
    }

    /** A text without a place; {@code announced} if the phrase that follows is its place. */
    private record Waiting(String text, Look letters, boolean announced) {}

    /** Something that can be written on. */
    private sealed interface Carrier {
        record Whole(Drafted entity) implements Carrier {}

        /** A thing that somebody wears or holds. */
        record Piece(Drafted owner, Part part, Noun noun) implements Carrier {}
    }

    void start(Reading.Clause clause) {
        items = clause.items();
        next = 0;
        carrierIsNear = false;
    }

    /** Takes a connective that only leads to a text or away from it ("that says", "with the words", "written on"). */
    boolean introduce(Connective connective) {
        next++;
        boolean writes = connective.tie() == null ? connective.bond() != Bond.OF : connective.tie() == Relation.Kind.ON;
        boolean leads = writes && isWriting(next);
        boolean leaves = next >= 2
                && !waiting.isEmpty()
                && waiting.getLast().announced
                && (items.get(next - 2) instanceof Quotation || isWriting(next - 2));
        return leads || leaves;
    }

    /** Takes words about the text beside them: "in bold red letters", "written". */
    boolean describe(Phrase phrase) {
        next++;
        if (!isWriting(next - 1)) {
            return false;
        }
        var look = new Look();
        look.describe(phrase.modifiers(), null, lexicon);
        phrase.as(Meaning.Colour.class).ifPresent(colour -> look.colours.add(colour.tint()));
        look.traits.add(phrase.noun());
        if (phrase.words().contains("neon")) {
            look.traits.add("neon");
        }
        boolean before = items.subList(next, items.size()).stream().anyMatch(Quotation.class::isInstance);
        if (before) {
            letters = look;
        } else if (!waiting.isEmpty()) {
            waiting.getLast().letters.colours.addAll(look.colours);
            waiting.getLast().letters.traits.addAll(look.traits);
        } else if (inscribed != null) {
            redescribe(inscribed, look);
        }
        return true;
    }

    void take(Quotation quotation) {
        next++;
        String text = quotation.text();
        var look = letters;
        letters = new Look();
        inscribed = null;
        boolean titles = TITLES.stream().anyMatch(look.traits::contains);
        if (titles && carrier instanceof Carrier.Whole(Drafted entity) && isInscribed(entity)) {
            carrier = null;
            carrierIsNear = false;
        }
        if (!Face.canSet(text)) {
            draft.undrawn.add(quotation + " (no typeface here has all their letters)");
        } else if (isCarrier(next)) {
            waiting.add(new Waiting(text, look, true));
        } else if (carrierIsNear) {
            attach(text, look);
        } else if (isOnCarrier()) {
            waiting.add(new Waiting(text, look, true));
        } else if (carrier != null) {
            attach(text, look);
        } else {
            waiting.add(new Waiting(text, look, false));
        }
    }

    /** Remembers what a phrase put into the picture if it can be written on, and writes what waits for it. */
    void note(Phrase phrase) {
        var thing = phrase.as(Meaning.Thing.class).filter(it -> lexicon.isCarrier(it.noun()));
        var found = thing.flatMap(it -> find(it, phrase));
        if (found.isEmpty()) {
            return;
        }
        carrier = found.get();
        carrierIsNear = true;
        if (!waiting.isEmpty() && waiting.getLast().announced) {
            var text = waiting.removeLast();
            attach(text.text, text.letters);
        }
    }

    /** What nothing carries becomes a title, or a sign by itself if it is of neon. */
    void end() {
        for (var text : waiting) {
            boolean neon = text.letters.traits.contains("neon");
            var noun = lexicon.noun(neon ? NEON : Entity.TITLE).orElseThrow();
            var entity = draft.add(noun, 1);
            carrier = new Carrier.Whole(entity);
            attach(text.text, text.letters);
        }
    }

    private static boolean isInscribed(Drafted entity) {
        return entity.look.parts.stream().anyMatch(part -> part.noun().equals(Part.LETTERING));
    }

    private Optional<Carrier> find(Meaning.Thing thing, Phrase phrase) {
        for (var entity : draft.entities.reversed()) {
            if (entity.noun.equals(thing.noun())) {
                return Optional.of(new Carrier.Whole(entity));
            }
            for (var part : entity.look.parts.reversed()) {
                if (part.noun().equals(phrase.noun()) || part.noun().equals(Names.of(thing))) {
                    return Optional.of(new Carrier.Piece(entity, part, thing.noun()));
                }
            }
        }
        return Optional.empty();
    }

    private void attach(String text, Look look) {
        switch (carrier) {
            case Carrier.Whole(Drafted entity) -> {
                write(entity, text, look);
                draft.drawn.add("the words “" + text + "”"
                        + (entity.noun.name().equals(Entity.TITLE) ? "" : " on the " + entity.noun.name()));
            }
            case Carrier.Piece(Drafted owner, Part part, Noun noun) -> {
                if (part.traits().contains("held")) {
                    carrier = new Carrier.Whole(putInHand(owner, part, noun));
                    attach(text, look);
                } else {
                    owner.look.parts.replaceAll(other -> other.equals(part) ? part.inscribed(text) : other);
                    draft.drawn.add("the words “" + text + "” on the " + part.noun());
                }
            }
            case null -> throw new IllegalStateException("nothing to write on");
        }
    }

    /** A second text on the same thing follows the first. */
    private void write(Drafted entity, String text, Look look) {
        var parts = entity.look.parts;
        var before = parts.stream()
                .filter(part -> part.noun().equals(Part.LETTERING))
                .findFirst();
        parts.removeIf(part -> part.noun().equals(Part.LETTERING));
        String all = before.map(part -> part.text() + " " + text).orElse(text);
        parts.add(new Part(Part.LETTERING, look.colours, look.material, new ArrayList<>(look.traits), all));
        inscribed = entity;
    }

    private void redescribe(Drafted entity, Look look) {
        entity.look.parts.replaceAll(part -> {
            if (!part.noun().equals(Part.LETTERING)) {
                return part;
            }
            var traits = new ArrayList<>(part.traits());
            traits.addAll(look.traits);
            return new Part(
                    part.noun(), look.colours.isEmpty() ? part.colours() : look.colours, null, traits, part.text());
        });
    }

    /** What is written on can't be drawn as a small thing in a fist: it is held up to be read. */
    private Drafted putInHand(Drafted owner, Part part, Noun noun) {
        owner.look.parts.remove(part);
        var entity = draft.add(noun, 1);
        entity.look.colours.addAll(part.colours());
        entity.look.material = part.material();
        draft.relate(entity, Relation.Kind.HELD_BY, List.of(owner));
        return entity;
    }

    /** Whether a piece of the clause is a text, or words about the text beside it. */
    private boolean isWriting(int index) {
        if (index < 0 || index >= items.size()) {
            return false;
        }
        if (items.get(index) instanceof Quotation) {
            return true;
        }
        boolean named = items.get(index) instanceof Phrase phrase
                && (WRITING.contains(phrase.noun())
                        || WRITING.contains(phrase.words())
                        || (isColour(phrase) && followsText(index)));
        if (!named) {
            return false;
        }
        for (int i = Math.max(0, index - NEAR); i <= Math.min(items.size() - 1, index + NEAR); i++) {
            if (items.get(i) instanceof Quotation) {
                return true;
            }
        }
        // 'A sign that says "OPEN", in bold letters'
        return inscribed != null && index <= 1;
    }

    /** '"NIGHT" in red'. */
    private boolean followsText(int index) {
        return index >= 2
                && items.get(index - 2) instanceof Quotation
                && items.get(index - 1) instanceof Connective connective
                && connective.bond() == Bond.IN;
    }

    private static boolean isColour(Phrase phrase) {
        boolean plain = !phrase.all(Meaning.Colour.class).isEmpty()
                && phrase.modifiers().size() == phrase.all(Meaning.Colour.class).size();
        return phrase.hasNoun() ? phrase.as(Meaning.Colour.class).isPresent() : plain;
    }

    private boolean isCarrier(int index) {
        return index < items.size()
                && !isWriting(index)
                && items.get(index) instanceof Phrase phrase
                && phrase.as(Meaning.Thing.class)
                        .filter(thing -> lexicon.isCarrier(thing.noun()))
                        .isPresent();
    }

    /** Whether the words after a text say what it is on: '"HELLO" written on a mug'. */
    private boolean isOnCarrier() {
        int link = isWriting(next) && next < items.size() && items.get(next) instanceof Phrase ? next + 1 : next;
        return link < items.size()
                && items.get(link) instanceof Connective connective
                && (connective.tie() == Relation.Kind.ON
                        || connective.tie() == Relation.Kind.INSIDE
                        || connective.bond() == Bond.IN)
                && isCarrier(link + 1);
    }
}
