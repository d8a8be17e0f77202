package dev.easel.studio.edit;

import dev.easel.studio.lexicon.Kind;
import dev.easel.studio.lexicon.Lexicon;
import dev.easel.studio.lexicon.Meaning;
import dev.easel.studio.lexicon.Shade;
import dev.easel.studio.scene.Entity;
import dev.easel.studio.scene.Part;
import dev.easel.studio.scene.Tint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** "Make the fox blue", "paint the vase dark green", "make her sit", "make the sword golden", "turn him to face left". */
final class Making implements Change {
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("(?:change|set|turn|make) (?:the )?colou?rs? of (?<what>.+) (?:to|into|be) (?<how>.+)"),
            Pattern.compile("(?:change|set|turn|make) (?<what>.+?)(?:'s|s') colou?r (?:to |into )?(?<how>.+)"),
            Pattern.compile("(?:give|grant) (?<what>.+?) (?:an? )?(?<how>.+) colou?r"),
            Pattern.compile("(?<what>.+?) (?:should|must) (?:be|have|look) (?<how>.+)"));
    private static final Pattern VERB = Pattern.compile(
            "(?:make|turn|paint|repaint|colou?r|recolou?r|dye|tint|change|let|have|render|set|keep) (?<rest>.+)");
    private static final Pattern FACE = Pattern.compile(
            "(?:(?:make|let|have|turn) (?<a>.+?) (?:to )?(?:face|look(?:ing)?|facing|turn)(?: to)?(?: the)? (?<side>left|right|other way|around|other direction)"
                    + "|(?:flip|mirror) (?<b>.+?)(?: around| horizontally)?|turn (?<c>.+?) (?:around|round|the other way))");
    private static final Set<String> FILLERS = Set.of(
            "be",
            "to",
            "into",
            "look",
            "in",
            "a",
            "the",
            "of",
            "made",
            "and",
            "with",
            "more",
            "colored",
            "coloured",
            "color",
            "colour",
            "out",
            "all",
            "is",
            "are",
            "it",
            "completely",
            "bit",
            "instead",
            "from",
            "like");

    private final Lexicon lexicon;
    private final Pointing pointing;

    Making(Lexicon lexicon, Pointing pointing) {
        this.lexicon = lexicon;
        this.pointing = pointing;
    }

    /** What is said of a thing. */
    private record Said(
            List<Tint> tints,
            @Nullable String material,
            @Nullable String pose,
            List<String> traits) {}

    @Override
    public boolean make(String clause, Sheet sheet) throws ImpossibleChangeException {
        Matcher face = FACE.matcher(clause);
        if (face.matches()) {
            String what = Stream.of("a", "b", "c")
                    .map(face::group)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
            if (what.matches("(?:the )?(?:picture|image|scene|it all|photo|drawing)")) {
                return false;
            }
            return turn(what, face.group("side"), sheet);
        }
        for (Pattern form : FORMS) {
            Matcher matcher = form.matcher(clause);
            if (matcher.matches()) {
                var target = pointing.find(matcher.group("what"), sheet);
                var said = said(matcher.group("how"));
                if (target.isPresent() && said.isPresent()) {
                    return apply(target.get(), said.get(), matcher.group("what"), matcher.group("how"), sheet);
                }
            }
        }
        Matcher verb = VERB.matcher(clause);
        if (!verb.matches()) {
            return false;
        }
        String[] words = verb.group("rest").split(" ");
        // The shortest name before words that all describe: "dark" is a part of "dark brown", "red" one of "the red
        // fox".
        for (int end = 1; end < words.length; end++) {
            String what = String.join(" ", List.of(words).subList(0, end)).replaceFirst(" from \\w+$", "");
            String how = String.join(" ", List.of(words).subList(end, words.length));
            var said = said(how);
            boolean twoClauses = Stream.of(what.split("(?:,? and |, )"))
                    .limit(what.matches(".*(?: and |, ).*") ? 1 : 0)
                    .anyMatch(
                            one -> said(one.substring(one.lastIndexOf(' ') + 1)).isPresent());
            // "Make it midnight" is about the picture, though there is a blue of that name.
            boolean film = what.matches("it|this|that") && how.matches("black[ -]and[ -]white|b&w|midnight");
            boolean style = what.matches("(?:it|this|that).*") && namesStyle(how);
            if (!twoClauses
                    && !film
                    && !style
                    && said.isPresent()
                    && !what.matches(
                            "(?:the|an?|both|everything|all of(?: it| this| that)?|the whole thing|.*\\b(?:picture|image|scene|photo|sky|background|colou?rs?|light(?:ing)?)\\b.*|all)")) {
                var target = pointing.find(what, sheet);
                if (target.isPresent()) {
                    return apply(target.get(), said.get(), what, how, sheet);
                }
            }
        }
        return false;
    }

    /** What the words say of a thing, if they say nothing else. */
    private Optional<Said> said(String how) {
        List<Tint> tints = new ArrayList<>();
        List<String> traits = new ArrayList<>();
        String material = null;
        String pose = null;
        Shade shade = null;
        String[] words = how.replace("-coloured", "").replace("-colored", "").split("[ ,]+");
        for (int i = 0; i < words.length; ) {
            int length = 0;
            Meaning meaning = null;
            for (int n = Math.min(3, words.length - i); n >= 1 && meaning == null; n--) {
                meaning = description(String.join(" ", List.of(words).subList(i, i + n)));
                length = n;
            }
            if (meaning == null) {
                if (!FILLERS.contains(words[i])) {
                    return Optional.empty();
                }
                i++;
                continue;
            }
            switch (meaning) {
                case Meaning.Shading shading -> shade = shading.shade();
                case Meaning.Colour colour -> {
                    tints.add(shade == null ? colour.tint() : shade.of(colour.tint()));
                    shade = null;
                }
                case Meaning.Material stuff -> material = stuff.name();
                case Meaning.Pose stance -> pose = stance.name();
                case Meaning.Trait trait -> traits.add(trait.name());
                default -> {
                    // Nothing else is a description.
                }
            }
            i += length;
        }
        boolean nothing = tints.isEmpty() && material == null && pose == null && traits.isEmpty();
        return nothing ? Optional.empty() : Optional.of(new Said(tints, material, pose, traits));
    }

    /** "Stained glass" is a way to paint before it is a material. */
    private boolean namesStyle(String how) {
        String name = how.replaceFirst("^(?:(?:look|be|like|as|an?|in|into|the style of) )+", "");
        return lexicon.meanings(name).stream().anyMatch(Meaning.Style.class::isInstance);
    }

    private @Nullable Meaning description(String words) {
        Meaning said = description(lexicon.meanings(words));
        return said == null ? infinitive(words) : said;
    }

    /** "Let her wave", "have him jump": what somebody does, told by the verb of "waving" and "jumping". */
    private @Nullable Meaning infinitive(String verb) {
        if (!verb.matches("[a-z]{2,}(?: (?:down|up|around|about|hello))?")) {
            return null;
        }
        String first = verb.replaceFirst(" .*", "");
        String rest = verb.substring(first.length());
        String stem = first.endsWith("e") ? first.substring(0, first.length() - 1) : first;
        for (String participle : List.of(
                first.endsWith("ie") ? first.substring(0, first.length() - 2) + "ying" : stem + "ing",
                first + first.charAt(first.length() - 1) + "ing")) {
            for (String words : List.of(participle + rest, participle)) {
                for (Meaning meaning : lexicon.meanings(words)) {
                    if (meaning instanceof Meaning.Pose) {
                        return meaning;
                    }
                }
            }
        }
        return null;
    }

    private static @Nullable Meaning description(List<Meaning> meanings) {
        for (Class<? extends Meaning> kind : List.of(
                Meaning.Colour.class,
                Meaning.Shading.class,
                Meaning.Material.class,
                Meaning.Pose.class,
                Meaning.Trait.class)) {
            for (var meaning : meanings) {
                if (kind.isInstance(meaning)) {
                    return meaning;
                }
            }
        }
        return null;
    }

    private boolean apply(Target target, Said said, String what, String how, Sheet sheet)
            throws ImpossibleChangeException {
        List<String> ids = new ArrayList<>();
        String part = target.part();
        for (Target.Pick pick : target.picks()) {
            String id = sheet.isolate(pick);
            if (part == null) {
                describe(id, said, sheet);
            } else {
                sheet.change(id, it -> describe(it, part, said));
            }
            ids.add(id);
        }
        sheet.focus = List.copyOf(ids);
        sheet.done.add("made " + what + " " + how.replaceFirst("^(?:to|into|be|in) ", ""));
        return true;
    }

    private void describe(String id, Said said, Sheet sheet) {
        Entity before = sheet.require(id);
        boolean grown = lexicon.noun(before.noun())
                .filter(noun -> noun.isAlive() || noun.kind() == Kind.PLANT)
                .isPresent();
        sheet.change(id, it -> {
            if (!said.tints().isEmpty()) {
                it.colours = said.tints();
                it.material = said.material();
            } else if (said.material() != null) {
                it.material = said.material();
                var tint = lexicon.tint(said.material());
                if (tint.isPresent()) {
                    it.colours = List.of(tint.get());
                }
            }
            if (said.pose() != null) {
                it.pose = said.pose();
            }
            said.traits().stream().filter(trait -> !it.traits.contains(trait)).forEach(it.traits::add);
        });
        Entity after = sheet.require(id);
        if (!Objects.equals(before.pose(), after.pose())) {
            sheet.move(Pointing.whole(after), place -> place.scaled(sheet.taller(before, after, place)));
        }
        boolean takesOff = grown && "flying".equals(said.pose()) && !"flying".equals(before.pose());
        boolean lands = "flying".equals(before.pose())
                && said.pose() != null
                && !said.pose().equals("flying");
        if (takesOff || lands) {
            sheet.loosen(id);
        }
    }

    private static void describe(EntityDraft entity, String noun, Said said) {
        Part before = entity.parts.stream()
                .filter(part -> part.noun().equals(noun))
                .findFirst()
                .orElse(new Part(noun, List.of(), null, List.of()));
        List<String> traits = new ArrayList<>(before.traits());
        said.traits().stream().filter(trait -> !traits.contains(trait)).forEach(traits::add);
        var after = new Part(
                noun,
                said.tints().isEmpty() ? before.colours() : said.tints(),
                said.material() == null ? before.material() : said.material(),
                traits,
                before.text());
        int index = entity.parts.indexOf(before);
        if (index < 0) {
            entity.parts.add(after);
        } else {
            entity.parts.set(index, after);
        }
    }

    private boolean turn(String what, @Nullable String side, Sheet sheet) {
        var target = pointing.find(what, sheet).filter(found -> found.part() == null);
        if (target.isEmpty()) {
            return false;
        }
        for (Target.Pick pick : target.get().picks()) {
            sheet.move(pick, place -> {
                boolean turned = side == null
                        || side.startsWith("other")
                        || side.equals("around")
                        || place.mirrored() != side.equals("right");
                return turned ? place.turned() : place;
            });
        }
        sheet.focus = target.get().picks().stream().map(Target.Pick::id).toList();
        sheet.done.add("turned " + what + " around");
        return true;
    }
}
