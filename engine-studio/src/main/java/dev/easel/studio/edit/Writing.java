package dev.easel.studio.edit;

import dev.easel.studio.lettering.Face;
import dev.easel.studio.lexicon.Lexicon;
import dev.easel.studio.scene.Entity;
import dev.easel.studio.scene.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** "Change the sign to say “OPEN”", "replace “Hello” with “Goodbye”", "write “Café” on the mug", "remove the text". */
final class Writing implements Change {
    /** What a text in a picture is called. */
    static final String NAMES =
            "(?:text|words?|letters|lettering|writing|inscription|title|subtitle|caption|headline|slogan|message|label)";

    private static final String TEXT = "“(?<text>[^”]+)”";
    private static final List<Pattern> REWRITES = List.of(
            Pattern.compile(
                    "(?:make|let|have|get|change|set|rewrite|update)? ?(?<what>.+?) (?:so (?:that )?it |to |should |must )?"
                            + "(?:says?|reads?|spells?|shows?|displays?)(?: the " + NAMES + ")? " + TEXT),
            Pattern.compile("(?:change|replace|turn|set|update|swap|rewrite|edit|make) (?<what>.+?)"
                    + " (?:to|into|with|by|for|as)(?: (?:be|say|read))?(?: the " + NAMES + ")? " + TEXT));
    private static final Pattern WRITE =
            Pattern.compile("(?:write|add|put|letter|paint|print|engrave|inscribe|place)(?: (?:the|a))?(?: " + NAMES
                    + ")?" + "(?: (?:saying|reading))? " + TEXT + " (?:on|onto|across|over|in|to) (?<what>.+)");
    private static final Pattern REMOVE = Pattern.compile(
            "(?:remove|delete|erase|drop|lose|take (?:away|off)|get rid of|no more|clear) (?<what>“[^”]+”.*"
                    + "|(?:all )?(?:the |any |its |his |her )?" + NAMES + "\\b.*)");

    /** "The text on the sign", "“OPEN” on the door", "the title". */
    private static final Pattern NAMED = Pattern.compile("(?:all )?(?:the |any |its |his |her )?(?:" + NAMES
            + " ?)?(?:“(?<old>[^”]+)”)?(?: ?(?:on|from|of|in|off) (?<carrier>.+))?");

    private static final Pattern PICTURE =
            Pattern.compile("(?:the |this )?(?:picture|image|scene|illustration|top|bottom|it all)");

    private final Lexicon lexicon;
    private final Pointing pointing;

    Writing(Lexicon lexicon, Pointing pointing) {
        this.lexicon = lexicon;
        this.pointing = pointing;
    }

    /** A text in the picture: the part of an entity that it is written on. */
    private record Inscription(Entity entity, Part part) {
        String text() {
            return part.text() == null ? "" : part.text();
        }
    }

    @Override
    public boolean make(String clause, Sheet sheet) throws ImpossibleChangeException {
        Matcher removal = REMOVE.matcher(clause);
        if (removal.matches()) {
            return remove(removal.group("what"), sheet);
        }
        for (Pattern form : REWRITES) {
            Matcher matcher = form.matcher(clause);
            if (matcher.matches()) {
                return rewrite(matcher.group("what"), matcher.group("text"), sheet);
            }
        }
        Matcher writing = WRITE.matcher(clause);
        return writing.matches()
                && !PICTURE.matcher(writing.group("what")).matches()
                && rewrite(writing.group("what"), writing.group("text"), sheet);
    }

    private boolean remove(String what, Sheet sheet) throws ImpossibleChangeException {
        List<Inscription> found = inscriptions(what, sheet);
        if (found.isEmpty()) {
            throw new ImpossibleChangeException("there is no such text in the picture; " + texts(sheet));
        }
        for (Inscription inscription : found) {
            Entity entity = inscription.entity();
            if (entity.noun().equals(Entity.TITLE)) {
                sheet.remove(Pointing.whole(entity));
            } else if (inscription.part().noun().equals(Part.LETTERING)) {
                sheet.change(entity.id(), it -> it.parts.remove(inscription.part()));
            } else {
                replace(inscription, null, sheet);
            }
            sheet.done.add("removed the text “" + inscription.text() + "”");
        }
        return true;
    }

    private boolean rewrite(String what, String said, Sheet sheet) throws ImpossibleChangeException {
        List<Inscription> found = inscriptions(what, sheet);
        if (found.size() > 1) {
            throw new ImpossibleChangeException("it is not clear which text is meant; " + texts(sheet));
        }
        var target = found.isEmpty() ? pointing.find(what, sheet) : Optional.<Target>empty();
        if (found.isEmpty() && target.isEmpty()) {
            if (what.contains("“") || what.matches("(?:the )?" + NAMES)) {
                throw new ImpossibleChangeException("there is no such text in the picture; " + texts(sheet));
            }
            return false;
        }
        if (!Face.canSet(said)) {
            throw new ImpossibleChangeException("no typeface here has all the letters of “" + said + "”");
        }
        if (target.isPresent()) {
            return write(target.get(), said, sheet);
        }
        Inscription inscription = found.getFirst();
        Matcher named = NAMED.matcher(what);
        String old = named.matches() ? named.group("old") : null;
        // Only the words that were named are other ones; the rest of the text stays.
        String text =
                old == null ? said : word(old).matcher(inscription.text()).replaceAll(Matcher.quoteReplacement(said));
        if (inscription.text().equals(text)) {
            throw new ImpossibleChangeException("it says “" + text + "” already");
        }
        replace(inscription, text, sheet);
        sheet.focus = List.of(inscription.entity().id());
        sheet.done.add("changed the text “" + inscription.text() + "” to “" + text + "”");
        return true;
    }

    /** Writes on what has no text yet. */
    private boolean write(Target target, String text, Sheet sheet) throws ImpossibleChangeException {
        Target.Pick pick = target.picks().getFirst();
        Entity entity = sheet.require(pick.id());
        boolean carries = target.part() == null
                && lexicon.noun(entity.noun()).filter(lexicon::isCarrier).isPresent();
        if (!carries) {
            throw new ImpossibleChangeException(
                    "Studio cannot write on the " + (target.part() == null ? entity.noun() : target.part())
                            + "; it writes on signs, books, shirts and the like");
        }
        List<String> ids = new ArrayList<>();
        for (Target.Pick each : target.picks()) {
            String id = sheet.isolate(each);
            sheet.change(id, it -> it.parts.add(new Part(Part.LETTERING, List.of(), null, List.of(), text)));
            keepWidth(entity, id, sheet);
            ids.add(id);
        }
        sheet.focus = List.copyOf(ids);
        sheet.done.add("wrote “" + text + "” on the " + entity.noun());
        return true;
    }

    private static void replace(Inscription inscription, @Nullable String text, Sheet sheet) {
        Entity entity = inscription.entity();
        Part before = inscription.part();
        var after = new Part(before.noun(), before.colours(), before.material(), before.traits(), text);
        sheet.change(entity.id(), it -> it.parts.replaceAll(part -> part.equals(before) ? after : part));
        if (entity.noun().equals(Entity.TITLE)) {
            // A title is as large as its words allow, so it is set anew.
            sheet.arrangement = sheet.arrangement.with(entity.id(), List.of());
        } else {
            keepWidth(entity, entity.id(), sheet);
        }
    }

    /** What grows with its text does not grow over its neighbours. */
    private static void keepWidth(Entity before, String id, Sheet sheet) {
        Entity after = sheet.require(id);
        sheet.move(Pointing.whole(after), place -> {
            float wider = sheet.width(after, place) / sheet.width(before, place);
            return wider > 1 ? place.scaled(1 / wider) : place;
        });
    }

    /** The texts that some words mean; all of them for "the text". */
    private List<Inscription> inscriptions(String what, Sheet sheet) {
        Matcher named = NAMED.matcher(what);
        boolean isText = named.matches();
        String old = isText ? named.group("old") : null;
        String carrier = isText ? named.group("carrier") : what;
        boolean titles = what.matches("(?:the )?(?:title|subtitle|headline|caption)");
        List<Inscription> all = sheet.scene.entities.stream()
                .filter(entity -> !titles || entity.noun().equals(Entity.TITLE))
                .flatMap(Writing::of)
                .filter(it -> old == null || holds(it.text(), old))
                .toList();
        if (carrier == null || PICTURE.matcher(carrier).matches()) {
            return all;
        }
        var target = pointing.find(carrier, sheet);
        return all.stream()
                .filter(it -> target.isPresent() && isOn(it, target.get()))
                .toList();
    }

    private static Pattern word(String words) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(words) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Whether a text is these words or has them among its own. */
    private static boolean holds(String text, String words) {
        return word(words).matcher(text).find();
    }

    private static boolean isOn(Inscription inscription, Target target) {
        return target.picks().stream()
                        .anyMatch(pick -> pick.id().equals(inscription.entity().id()))
                && (target.part() == null
                        || target.part().equals(inscription.part().noun()));
    }

    private static Stream<Inscription> of(Entity entity) {
        return entity.parts().stream().filter(part -> part.text() != null).map(part -> new Inscription(entity, part));
    }

    /** What is written in the picture, for people. */
    private static String texts(Sheet sheet) {
        var texts = sheet.scene.entities.stream()
                .flatMap(Writing::of)
                .map(it -> "“" + it.text() + "” "
                        + (it.entity().noun().equals(Entity.TITLE)
                                ? "as a title"
                                : "on the " + it.entity().noun()))
                .toList();
        return texts.isEmpty() ? "nothing is written there" : "there is " + String.join(", ", texts);
    }
}
