package dev.easel.studio.edit;

import dev.easel.studio.lexicon.Lexicon;
import dev.easel.studio.lexicon.Meaning;
import dev.easel.studio.lexicon.Noun;
import dev.easel.studio.reading.Reader;
import dev.easel.studio.reading.SceneBuilder;
import dev.easel.studio.reading.Understood;
import dev.easel.studio.scene.Entity;
import dev.easel.studio.scene.Relation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "Add a red balloon to the left of the fox", "two more lanterns". */
final class Adding implements Change {
    private static final Pattern FORM = Pattern.compile(
            "(?:add|throw|put|place|include|insert|draw|paint|hang|plant|show|have|let there be|there should be"
                    + "|there are|give me|bring in|fill in|set)(?: in)? (?<what>.+)");
    private static final Pattern MORE =
            Pattern.compile("^(?<n>\\w+ )?(?:more|another|additional|extra|further) (?<noun>.+)$|^another (?<one>.+)$");
    private static final Pattern PRONOUN = Pattern.compile("\\b(it|him|her|them)$");

    private final Lexicon lexicon;
    private final Reader reader;
    private final SceneBuilder builder;
    private final Pointing pointing;

    Adding(Lexicon lexicon, Reader reader, SceneBuilder builder, Pointing pointing) {
        this.lexicon = lexicon;
        this.reader = reader;
        this.builder = builder;
        this.pointing = pointing;
    }

    @Override
    public boolean make(String clause, Sheet sheet) throws ImpossibleChangeException {
        Matcher matcher = FORM.matcher(clause);
        if (!matcher.matches()) {
            return false;
        }
        String what = matcher.group("what")
                .replaceAll(" (?:to|in|into) the (?:picture|scene|image|photo)$", "")
                .replaceAll(" (?:somewhere|there|here)$", "");
        return addMore(what, sheet) || add(what, sheet);
    }

    /** One more of what is there already. */
    private boolean addMore(String what, Sheet sheet) throws ImpossibleChangeException {
        Matcher more = MORE.matcher(what);
        if (!more.matches()) {
            return false;
        }
        String noun = more.group("one") != null ? more.group("one") : more.group("noun");
        String number = more.group("n") == null ? "" : more.group("n").strip();
        var spot = Spot.atEnd(noun);
        String named = spot.map(Spot.Found::rest).orElse(noun);
        boolean related =
                named.matches(".*\\b(?:of|behind|on|under|beside|next|near|between|in|above|below|over)\\b.*");
        var target = related ? Optional.<Target>empty() : pointing.find(named, sheet);
        if (target.isEmpty()
                || target.get().part() != null
                || !sameKind(
                        named, sheet.require(target.get().picks().getFirst().id()))) {
            String fewer = number.isEmpty() || number.equals("some") ? "" : number + " ";
            boolean plural = fewer.isEmpty() && named.endsWith("s");
            return add((plural ? "" : fewer.isEmpty() ? "a " : fewer) + noun, sheet);
        }
        Entity entity = sheet.require(target.get().picks().getLast().id());
        int extra = more.group("one") != null || clauseIsAnother(what)
                ? 1
                : Pointing.number(number).orElse(named.endsWith("s") ? 2 : 1);
        Counting.set(sheet, entity, entity.count() + extra);
        spot.ifPresent(found -> sheet.spots.put(entity.id(), found.spot()));
        sheet.focus = List.of(entity.id());
        sheet.done.add("added " + extra + " more " + named);
        return true;
    }

    private static boolean clauseIsAnother(String what) {
        return what.startsWith("another ");
    }

    private boolean sameKind(String named, Entity entity) {
        return named.matches("ones?")
                || pointing.phrase(named)
                        .map(phrase -> phrase.all(Meaning.Colour.class).isEmpty()
                                || entity.colours().stream()
                                        .anyMatch(tint -> phrase.all(Meaning.Colour.class).stream()
                                                .anyMatch(colour ->
                                                        colour.tint().name().equals(tint.name()))))
                        .orElse(false);
    }

    /** Adds what the words name, and relates it to what is there. */
    boolean add(String what, Sheet sheet) throws ImpossibleChangeException {
        var found = Spot.atEnd(what);
        boolean onlySpot = found.isPresent() && !found.get().rest().isEmpty();
        String words = onlySpot ? found.get().rest() : what;
        words = withNouns(words, sheet);
        Understood understood = builder.build(reader.read(words))
                .asDrawn((one, other) -> sheet.workbench.looksAlike(one, other, sheet.base.seed()));
        Set<String> referred = new LinkedHashSet<>();
        understood.scene().relations().forEach(relation -> referred.addAll(relation.objects()));
        Map<String, String> ids = new LinkedHashMap<>();
        List<Entity> fresh = new ArrayList<>();
        for (Entity entity : understood.scene().entities()) {
            var known = referred.contains(entity.id()) ? known(entity, sheet) : Optional.<Entity>empty();
            if (known.isPresent()) {
                ids.put(entity.id(), known.get().id());
            } else {
                fresh.add(entity);
            }
        }
        if (fresh.isEmpty()) {
            sheet.undone.addAll(understood.undrawn());
            throw new ImpossibleChangeException("Studio does not know how to draw “" + what + "”");
        }
        List<String> added = new ArrayList<>();
        for (Entity entity : fresh) {
            String id = sheet.freshId(entity.noun());
            ids.put(entity.id(), id);
            var named = new EntityDraft(entity);
            named.id = id;
            sheet.scene.entities.add(named.toEntity());
            added.add(id);
        }
        for (Relation relation : understood.scene().relations()) {
            String subject = ids.getOrDefault(relation.subject(), relation.subject());
            List<String> objects = relation.objects().stream()
                    .map(id -> ids.getOrDefault(id, id))
                    .toList();
            if (!objects.contains(subject) && !objects.isEmpty()) {
                sheet.scene.relations.add(new Relation(subject, relation.kind(), objects));
            }
        }
        if (onlySpot) {
            added.forEach(id -> sheet.spots.put(id, found.orElseThrow().spot()));
        }
        sheet.undone.addAll(understood.undrawn());
        sheet.notes.addAll(understood.notes());
        sheet.focus = List.of(added.getFirst());
        sheet.done.add("added " + what);
        return true;
    }

    /** "Next to it" as "next to the fox", and "the left owl" as "the owl". */
    private String withNouns(String words, Sheet sheet) {
        Matcher pronoun = PRONOUN.matcher(words);
        if (!pronoun.find() || pronoun.start() == 0) {
            return words;
        }
        if (words.endsWith("between them") && pair(sheet).size() == 2) {
            return words.replaceFirst("them$", "the " + String.join(" and the ", pair(sheet)));
        }
        return pointing.find(pronoun.group(1), sheet)
                .map(target -> words.substring(0, pronoun.start()) + "the "
                        + sheet.require(target.picks().getFirst().id()).noun())
                .orElse(words);
    }

    /** The two that "them" stands for: what was spoken of and its neighbour, or the first two of the picture. */
    private static List<String> pair(Sheet sheet) {
        return Stream.concat(
                        sheet.scene.entities.stream().filter(entity -> sheet.focus.contains(entity.id())),
                        sheet.scene.entities.stream().filter(entity -> !sheet.focus.contains(entity.id())))
                .map(Entity::noun)
                .distinct()
                .limit(2)
                .toList();
    }

    private Optional<Entity> known(Entity described, Sheet sheet) {
        Noun noun = lexicon.noun(described.noun()).orElseThrow();
        return sheet.scene.entities.stream()
                .filter(entity -> lexicon.noun(entity.noun())
                        .filter(own -> own.isA(noun.name()) || noun.isA(own.name()))
                        .isPresent())
                .findFirst();
    }
}
