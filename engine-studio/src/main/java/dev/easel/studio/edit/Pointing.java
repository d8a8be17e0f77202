package dev.easel.studio.edit;

import dev.easel.studio.composition.Place;
import dev.easel.studio.lexicon.Kind;
import dev.easel.studio.lexicon.Lexicon;
import dev.easel.studio.lexicon.Meaning;
import dev.easel.studio.lexicon.Noun;
import dev.easel.studio.reading.Phrase;
import dev.easel.studio.reading.Reader;
import dev.easel.studio.scene.Entity;
import dev.easel.studio.scene.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds what "the left lantern", "it", "the other two", "her hat" point at. Immutable. */
final class Pointing {
    private static final Pattern PRONOUN =
            Pattern.compile("(?:it|them|him|her|this|that|these|those|they|he|she)(?: one| ones)?");
    private static final Pattern ALL = Pattern.compile("^(?:all|both|every|each)(?: of)?\\b\\s*");
    private static final Pattern OTHERS =
            Pattern.compile("^(?:the )?(?:others?|remaining|rest(?: of)?)\\b\\s*(?:the |them)?");
    /** "Everything except the horse". */
    private static final Pattern ALL_BUT = Pattern.compile(
            "^(?:everything|everyone|all(?: (?:of )?(?:it|them|the things|things))?)(?: else)? (?:except|but|besides|apart from|other than)(?: for)? (?<kept>.+)$");

    /** "All lanterns but the left one". */
    private static final Pattern KIND_BUT = Pattern.compile(
            "all (?:of )?(?:the )?(?<kind>(?!of\\b|it\\b|them\\b|things?\\b|else\\b)[a-z ]+?) (?:except|but|besides|apart from|other than)(?: for)? (?<kept>(?:the|his|her|its) .+)");

    private static final Pattern EVERYTHING = Pattern.compile(
            "(?:everything|everyone|all(?: (?:of )?(?:it|them|these|those|the (?:things|objects|figures)))?|every(?: single)? thing|the (?:things|objects))");
    private static final Pattern ELSE =
            Pattern.compile("(?:everything|everyone|anything|all) else|all (?:the )?(?:others|rest)");
    private static final Pattern SELECTOR = Pattern.compile(
            "\\b(far left|far right|left-?most|right-?most|left(?:-hand)?|right(?:-hand)?"
                    + "|middle|cent(?:re|er|ral)|first|second|third|fourth|fifth|last|top(?:most)?|upper|bottom|lower|highest|lowest"
                    + "|biggest|largest|smallest|littlest|tallest|nearest|closest|farthest|furthest|front|back)\\b\\s*");
    private static final Pattern AT_SIDE = Pattern.compile(
            "\\s+(?:on|at|to|in) the (far left|far right|left|right|top|bottom|middle|cent(?:re|er)|front|back)(?: side)?$");
    private static final Pattern SOME = Pattern.compile(
            "^(?:the )?(one|two|three|four|five|six|seven|eight|nine|ten|\\d+) (?:of (?:the |them)?)?\\s*");
    private static final Pattern OWNED =
            Pattern.compile("^(.+?)'s? (.+)$|^(?:the )?(.+?) of (the .+)$|^(?:his|her|its|their) (.+)$");

    static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("another", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("a dozen", 12),
            Map.entry("fifteen", 15),
            Map.entry("twenty", 20));

    private final Lexicon lexicon;
    private final Reader reader;

    Pointing(Lexicon lexicon, Reader reader) {
        this.lexicon = lexicon;
        this.reader = reader;
    }

    static Optional<Integer> number(String word) {
        if (word.matches("\\d{1,3}")) {
            return Optional.of(Integer.parseInt(word));
        }
        return Optional.ofNullable(NUMBERS.get(word));
    }

    /** What the words point at; empty if there is no such thing in the picture. */
    Optional<Target> find(String words, Sheet sheet) {
        String text = words.strip().replaceAll("^(?:only|just) ", "").replaceAll("[,.]+$", "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (PRONOUN.matcher(text).matches() || text.equals("the same")) {
            return focused(text.matches("(?:them|these|those|they)\\b.*"), sheet);
        }
        Matcher kind = KIND_BUT.matcher(text);
        if (kind.matches()) {
            var kept = find(kind.group("kept").replaceFirst("\\bones?$", kind.group("kind")), sheet);
            var all = find(kind.group("kind"), sheet).filter(target -> target.part() == null);
            if (kept.isPresent() && all.isPresent()) {
                return copies(
                        (entity, copy) ->
                                all.get().has(entity.id(), copy) && !kept.get().has(entity.id(), copy),
                        sheet);
            }
        }
        Matcher allBut = ALL_BUT.matcher(text);
        if (allBut.matches()) {
            return find(allBut.group("kept"), sheet).flatMap(kept -> besides(kept, sheet));
        }
        if (EVERYTHING.matcher(text).matches()) {
            return sheet.scene.entities.isEmpty() ? Optional.empty() : Optional.of(whole(sheet.scene.entities));
        }
        if (ELSE.matcher(text).matches()) {
            return find("the others", sheet);
        }
        var owned = owned(text, sheet);
        if (owned.isPresent()) {
            return owned;
        }
        Matcher list = Pattern.compile("^(.+?),? and (.+)$").matcher(text);
        if (list.matches()) {
            var first = find(list.group(1), sheet);
            var second = find(list.group(2), sheet);
            if (first.isPresent()
                    && second.isPresent()
                    && first.get().part() == null
                    && second.get().part() == null) {
                List<Target.Pick> picks = new ArrayList<>(first.get().picks());
                picks.addAll(second.get().picks());
                return Optional.of(new Target(picks, null));
            }
        }
        return things(text, sheet).or(() -> bodyPart(text, sheet));
    }

    /**
     * What the words point at.
     *
     * @throws ImpossibleChangeException if there is no such thing in the picture
     */
    Target require(String words, Sheet sheet) throws ImpossibleChangeException {
        return find(words, sheet)
                .orElseThrow(() -> new ImpossibleChangeException(
                        "there is no “" + words + "” in the picture; there is " + sheet.inventory()));
    }

    /** All that a target leaves; empty if it leaves nothing. */
    static Optional<Target> besides(Target kept, Sheet sheet) {
        return copies((entity, copy) -> !kept.has(entity.id(), copy), sheet);
    }

    /** Those of all copies in the picture that are wanted, by entity and index; empty if none is. */
    static Optional<Target> copies(BiPredicate<Entity, Integer> wanted, Sheet sheet) {
        List<Target.Pick> picks = new ArrayList<>();
        for (Entity entity : sheet.scene.entities) {
            List<Integer> copies = IntStream.range(0, entity.count())
                    .boxed()
                    .filter(copy -> wanted.test(entity, copy))
                    .toList();
            if (!copies.isEmpty()) {
                picks.add(new Target.Pick(entity.id(), copies));
            }
        }
        return picks.isEmpty() ? Optional.empty() : Optional.of(new Target(picks, null));
    }

    private static Optional<Target> focused(boolean several, Sheet sheet) {
        List<Entity> entities = sheet.scene.entities.stream()
                .filter(entity -> sheet.focus.contains(entity.id()))
                .toList();
        if (entities.isEmpty() && !sheet.scene.entities.isEmpty()) {
            entities = List.of(sheet.scene.entities.stream()
                    .filter(entity -> !several || entity.count() > 1)
                    .findFirst()
                    .orElseGet(sheet.scene.entities::getFirst));
        }
        return entities.isEmpty() ? Optional.empty() : Optional.of(whole(entities));
    }

    private static Target whole(List<Entity> entities) {
        return new Target(entities.stream().map(Pointing::whole).toList(), null);
    }

    static Target.Pick whole(Entity entity) {
        return new Target.Pick(
                entity.id(), IntStream.range(0, entity.count()).boxed().toList());
    }

    /** "The fox's hat", "her hair", "the roof of the house". */
    private Optional<Target> owned(String text, Sheet sheet) {
        Matcher matcher = OWNED.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String owner = matcher.group(1) != null ? matcher.group(1) : matcher.group(4) != null ? matcher.group(4) : "it";
        String thing = matcher.group(2) != null
                ? matcher.group(2)
                : matcher.group(3) != null ? matcher.group(3) : matcher.group(5);
        var owners = owner.equals("it") ? focused(false, sheet) : find(owner, sheet);
        return owners.filter(target -> target.part() == null)
                .flatMap(target -> partName(thing).map(part -> new Target(target.picks(), part)));
    }

    /** "The hat", where somebody wears one. */
    private static Optional<Target> bodyPart(String text, Sheet sheet) {
        String said = text.replaceFirst("^(?:the|a|an) ", "");
        String word = said.matches(Writing.NAMES) ? Part.LETTERING : said;
        for (Entity entity : sheet.scene.entities) {
            for (var part : entity.parts()) {
                if (part.noun().equals(word) || word.endsWith(" " + part.noun())) {
                    return Optional.of(new Target(List.of(whole(entity)), part.noun()));
                }
            }
        }
        return Optional.empty();
    }

    /** What a part is called in a scene. */
    Optional<String> partName(String words) {
        return phrase(words).flatMap(phrase -> {
            var feature = phrase.as(Meaning.Feature.class);
            if (feature.isPresent()) {
                return feature.map(Meaning.Feature::part);
            }
            var thing = phrase.as(Meaning.Thing.class);
            return thing.map(it -> it.noun().kind() == Kind.CLOTHING
                    ? phrase.noun()
                    : it.noun().name());
        });
    }

    /** Whether words end in what is said of a thing rather than in its name, as "duck pink" does. */
    boolean isDescribed(String words) {
        String last = words.substring(words.lastIndexOf(' ') + 1);
        boolean says = last.matches(Idioms.COMPARATIVE)
                || lexicon.meanings(last).stream()
                        .anyMatch(meaning -> meaning instanceof Meaning.Colour
                                || meaning instanceof Meaning.Material
                                || meaning instanceof Meaning.Pose
                                || meaning instanceof Meaning.Extent);
        return says
                && words.contains(" ")
                && phrase(words.substring(0, words.lastIndexOf(' ')))
                        .filter(phrase -> phrase.as(Meaning.Thing.class).isPresent())
                        .isPresent();
    }

    Optional<Phrase> phrase(String words) {
        return reader.read(words).clauses().stream()
                .flatMap(clause -> clause.items().stream())
                .filter(Phrase.class::isInstance)
                .map(Phrase.class::cast)
                .filter(Phrase::hasNoun)
                .findFirst();
    }

    /** The phrase that the words are, if they are one phrase and nothing else. */
    Optional<Phrase> only(String words) {
        var items = reader.read(words).clauses().stream()
                .flatMap(clause -> clause.items().stream())
                .toList();
        return items.size() == 1 && items.getFirst() instanceof Phrase phrase ? Optional.of(phrase) : Optional.empty();
    }

    private Optional<Target> things(String words, Sheet sheet) {
        String text = words;
        String selector = "";
        Matcher side = AT_SIDE.matcher(text);
        if (side.find()) {
            selector = side.group(1);
            text = text.substring(0, side.start());
        }
        boolean others = false;
        text = text.replaceFirst("^(?:all|both)(?: of)? (?=the (?:other|rest|remaining))", "");
        Matcher other = OTHERS.matcher(text);
        if (other.find()) {
            others = true;
            text = text.substring(other.end());
        }
        text = ALL.matcher(text).replaceFirst("");
        int some = 0;
        Matcher number = SOME.matcher(text);
        if (number.find() && !text.matches("(?:the )?one")) {
            some = number(number.group(1)).orElse(0);
            text = text.substring(number.end());
        }
        Matcher selection = SELECTOR.matcher(text);
        if (selector.isEmpty() && selection.find()) {
            selector = selection.group(1);
            text = text.substring(0, selection.start()) + text.substring(selection.end());
        }
        text = text.replaceFirst("^(?:the|a|an|this|that|these|those|my|your|our)\\b\\s*", "")
                .strip();
        List<Entity> entities = candidates(text, sheet);
        if (others && sheet.focus.isEmpty() && text.isEmpty()) {
            return Optional.empty(); // others than what?
        }
        if (others) {
            List<String> focus = sheet.focus;
            List<Entity> left = entities.stream()
                    .filter(entity -> !focus.contains(entity.id()))
                    .toList();
            // "The others" are those of its kind if there are any, or else all.
            boolean all = left.isEmpty() && text.isEmpty();
            entities = all
                    ? sheet.scene.entities.stream()
                            .filter(entity -> !focus.contains(entity.id()))
                            .toList()
                    : left.isEmpty() ? entities : left;
        }
        if (entities.isEmpty()) {
            return Optional.empty();
        }
        if (selector.isEmpty() && some > 0) {
            return Optional.of(first(entities, some));
        }
        return Optional.of(selector.isEmpty() ? whole(entities) : selected(selector, entities, sheet));
    }

    private static Target first(List<Entity> entities, int some) {
        List<Target.Pick> picks = new ArrayList<>();
        int left = some;
        for (Entity entity : entities) {
            int taken = Math.min(left, entity.count());
            if (taken > 0) {
                // The last ones go first: the others keep their looks.
                picks.add(new Target.Pick(
                        entity.id(),
                        IntStream.range(entity.count() - taken, entity.count())
                                .boxed()
                                .toList()));
                left -= taken;
            }
        }
        return new Target(picks, null);
    }

    /** The entities of that name; where adjectives fit some of them, only those. */
    private List<Entity> candidates(String text, Sheet sheet) {
        if (text.isEmpty() || text.matches("ones?|things?|objects?|of them|them")) {
            List<Entity> focused = sheet.scene.entities.stream()
                    .filter(entity -> sheet.focus.contains(entity.id()))
                    .toList();
            return focused.isEmpty() ? sheet.scene.entities : kin(focused, sheet);
        }
        String named = text.replaceFirst(" ones?$", " thing");
        var phrase = phrase(named);
        if (phrase.isEmpty()) {
            return List.of();
        }
        List<Noun> nouns = phrase.get().head().stream()
                .filter(Meaning.Thing.class::isInstance)
                .map(meaning -> ((Meaning.Thing) meaning).noun())
                .toList();
        String word = phrase.get().noun();
        boolean anything = named.endsWith(" thing");
        List<Entity> found = sheet.scene.entities.stream()
                .filter(entity -> anything || isCalled(entity, nouns, word))
                .toList();
        var tints = phrase.get().all(Meaning.Colour.class);
        if (tints.isEmpty() && phrase.get().all(Meaning.Extent.class).isEmpty()) {
            return found;
        }
        List<Entity> described = found.stream()
                .filter(entity -> tints.stream()
                        .allMatch(colour -> entity.colours().stream()
                                .anyMatch(tint ->
                                        tint.name().endsWith(colour.tint().name()))))
                .toList();
        return described.isEmpty() && !anything ? found : described;
    }

    /** Everything of the same kind: "the left one" of lanterns that were split. */
    private static List<Entity> kin(List<Entity> focused, Sheet sheet) {
        return sheet.scene.entities.stream()
                .filter(entity ->
                        focused.stream().anyMatch(other -> other.noun().equals(entity.noun())))
                .toList();
    }

    private boolean isCalled(Entity entity, List<Noun> nouns, String word) {
        var own = lexicon.noun(entity.noun());
        boolean kind = own.isPresent()
                && nouns.stream()
                        .anyMatch(noun ->
                                own.get().isA(noun.name()) || noun.isA(own.get().name()));
        // "The ship" is the only sailing ship.
        String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        boolean last = entity.noun().endsWith(" " + singular);
        return kind || last || entity.traits().contains(word) || general(own, word);
    }

    /** Words that stand for whole kinds. */
    private static boolean general(Optional<Noun> noun, String word) {
        String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return noun.isPresent()
                && switch (singular) {
                    case "animal", "creature" -> noun.get().kind() == Kind.ANIMAL;
                    case "person", "people", "figure", "somebody" -> noun.get().kind() == Kind.PERSON;
                    case "plant" -> noun.get().kind() == Kind.PLANT;
                    case "building" -> noun.get().kind() == Kind.BUILDING;
                    case "vehicle" -> noun.get().kind() == Kind.VEHICLE;
                    default -> noun.get().isA(singular);
                };
    }

    /** One copy of the candidates. */
    private static Target selected(String selector, List<Entity> entities, Sheet sheet) {
        record Copy(String id, int index, Place place) {}
        List<Copy> copies = new ArrayList<>();
        for (Entity entity : entities) {
            List<Place> places = sheet.arrangement.of(entity.id());
            for (int i = 0; i < Math.min(entity.count(), places.size()); i++) {
                copies.add(new Copy(entity.id(), i, places.get(i)));
            }
        }
        if (copies.isEmpty()) {
            return whole(entities);
        }
        Comparator<Copy> across =
                Comparator.comparingDouble(copy -> copy.place().x());
        Comparator<Copy> up = Comparator.comparingDouble(
                copy -> copy.place().y() - copy.place().height() / 2);
        Comparator<Copy> tall = Comparator.comparingDouble(copy -> copy.place().height());
        Comparator<Copy> near = Comparator.comparingDouble(copy -> copy.place().order());
        String word = selector.replace("-hand", "").replace("-", "");
        Comparator<Copy> order = switch (word) {
            case "top", "topmost", "upper", "highest", "bottom", "lower", "lowest" -> up;
            case "biggest", "largest", "smallest", "littlest", "tallest" -> tall;
            case "nearest", "closest", "farthest", "furthest", "front", "back" -> near;
            default -> across;
        };
        List<Copy> sorted = copies.stream().sorted(order).toList();
        int last = sorted.size() - 1;
        int index = switch (word) {
            case "right",
                    "far right",
                    "rightmost",
                    "last",
                    "bottom",
                    "lower",
                    "lowest",
                    "biggest",
                    "largest",
                    "tallest",
                    "nearest",
                    "closest",
                    "front" -> last;
            case "middle", "centre", "center", "central" -> last / 2;
            case "second" -> Math.min(1, last);
            case "third" -> Math.min(2, last);
            case "fourth" -> Math.min(3, last);
            case "fifth" -> Math.min(4, last);
            default -> 0;
        };
        Copy chosen = sorted.get(index);
        return new Target(List.of(new Target.Pick(chosen.id(), List.of(chosen.index()))), null);
    }
}
