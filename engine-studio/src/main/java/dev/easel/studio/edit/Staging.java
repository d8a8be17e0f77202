package dev.easel.studio.edit;

import dev.easel.studio.lexicon.Lexicon;
import dev.easel.studio.lexicon.Meaning;
import dev.easel.studio.lexicon.Shade;
import dev.easel.studio.reading.Connective;
import dev.easel.studio.reading.Phrase;
import dev.easel.studio.reading.Quotation;
import dev.easel.studio.reading.Reader;
import dev.easel.studio.scene.Daytime;
import dev.easel.studio.scene.Season;
import dev.easel.studio.scene.Tint;
import dev.easel.studio.scene.Weather;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is about the whole picture: time, weather, season, place, style, palette. */
final class Staging implements Change {
    private static final String WHOLE =
            "(?:(?:all of )?(?:it|this|that)|them|everything|the (?:whole |entire )?(?:thing|scene|picture|image|painting|illustration|drawing|photo|artwork"
                    + "|background|backdrop|setting|place|location|scenery|surroundings|sky|weather|time(?: of day)?|day|season|style|art style|mood|lighting|light|world|palette|colou?rs?|colou?r (?:scheme|palette)))";
    private static final Pattern FORM = Pattern.compile(
            "(?:(?:make|turn|set|change|switch|bring|convert|transform|have|let|render|redo|redraw|restyle|style|paint|draw|do|show|put|move|place|use|apply|add|take|give|get|keep|want|start)\\b ?)?"
                    + "(?:(?<whole>" + WHOLE
                    + ")(?: of (?:the|this) (?:picture|image|scene))?(?: (?:should|must|to|has to))?\\b ?)?"
                    + "(?:(?<from>from .+?) (?=to |into ))?"
                    + "(?:(?:be|look(?: like)?|into|to|in|as|at|with|a|an|the|of|during|like|it(?:'s| is)|some|more|lots of|heavy|light|there (?:is|be)|style of|using|set|become|happen|take place|on|from)\\b ?)*"
                    + "(?<how>.*)");
    private static final Pattern SWAP = Pattern.compile(
            "(?:swap|replace|exchange|change|trade|turn) (?<old>the .+?) (?:for|with|by|to|into) (?<new>.+)");
    private static final Set<String> FREE_PLATFORMS = Set.of("table", "shelf", "window sill", "stage");

    /** What is meant by "an illustration", "a drawing", "art" where no other style is named. */
    private static final String GENERAL_STYLE = "painterly";

    /** What another season ends. */
    private static final Set<String> SEASONAL = Set.of("snowy", "snow-covered", "frozen", "icy", "autumn", "autumnal");

    private final Lexicon lexicon;
    private final Reader reader;
    private final Pointing pointing;

    Staging(Lexicon lexicon, Reader reader, Pointing pointing) {
        this.lexicon = lexicon;
        this.reader = reader;
        this.pointing = pointing;
    }

    /** What words say of a picture. Mutable; belongs to one clause. */
    private static final class Said {
        @Nullable
        Daytime daytime;

        @Nullable
        Weather weather;

        @Nullable
        Season season;

        @Nullable
        String style;

        Meaning.@Nullable Place place;

        Meaning.@Nullable Platform platform;

        final Set<String> traits = new LinkedHashSet<>();
        final Set<String> strange = new LinkedHashSet<>();
        final List<Tint> tints = new ArrayList<>();
        boolean paletteNamed;
        /** Something else is named as well. */
        boolean other;

        boolean isEmpty() {
            return daytime == null
                    && weather == null
                    && season == null
                    && style == null
                    && place == null
                    && platform == null;
        }
    }

    @Override
    public boolean make(String clause, Sheet sheet) throws ImpossibleChangeException {
        if (clause.matches(
                "(?:make|turn) (?:it|the (?:picture|scene|image|colou?rs?)|everything) (?:a bit |much |slightly )?(?:warmer|cooler|colder)|(?:warmer|cooler|colder)(?: colou?rs)?")) {
            return lean(
                    sheet,
                    clause.contains("warmer") ? "amber" : "steel blue",
                    clause.contains("warmer") ? "warmer" : "cooler");
        }
        Matcher swap = SWAP.matcher(clause);
        if (swap.matches() && isHere(swap.group("old"), sheet)) {
            Said said = said(swap.group("new"));
            return !said.other && said.place != null && apply(said, sheet, false);
        }
        if (clause.matches(".*\\bblack[ -]and[ -]white\\b.*")) {
            return false;
        }
        Matcher forms = FORM.matcher(clause);
        if (!forms.matches() || forms.group("how").isBlank()) {
            return movesScene(clause, sheet);
        }
        String whole = forms.group("whole") == null ? "" : forms.group("whole");
        Said said = said(verbsOf(clause, forms.group("how")));
        boolean adds = clause.startsWith("add ")
                || clause.startsWith("give ")
                || (clause.startsWith("put ") && whole.isEmpty());
        if (said.other || (adds && said.weather == null && !clause.matches(".*\\b(?:palette|style)\\b.*"))) {
            return movesScene(clause, sheet);
        }
        boolean aboutColours = said.paletteNamed
                || whole.matches(
                        ".*(?:palette|colou?r).*|(?:all of )?(?:it|this)|the whole thing|everything|the (?:picture|image|scene)");
        if (said.isEmpty() && !said.tints.isEmpty() && aboutColours) {
            return palette(sheet, said.tints);
        }
        if (said.isEmpty()) {
            return movesScene(clause, sheet);
        }
        boolean backdrop = whole.matches(".*(?:background|backdrop|scenery|sky).*");
        return apply(said, sheet, backdrop);
    }

    /** Whether words name the place of the picture. */
    private boolean isHere(String words, Sheet sheet) {
        return pointing.phrase(words).stream()
                .flatMap(phrase -> phrase.head().stream())
                .anyMatch(meaning -> meaning instanceof Meaning.Place place
                        && place.setting().key().equals(sheet.scene.setting));
    }

    /** "Let it rain" says its weather with a verb. */
    private static String verbsOf(String clause, String how) {
        if (how.matches("rain(?:ing)?|pour(?:ing)?")) {
            return "rain";
        }
        return how.matches("snow(?:ing)?") && clause.matches(".*\\b(?:let|make|start|add|some|more|is|should).*")
                ? "falling snow"
                : how;
    }

    /** "Put the fox on a beach": who is in the picture goes there, and all others with them. */
    private boolean movesScene(String clause, Sheet sheet) throws ImpossibleChangeException {
        Matcher matcher = Pattern.compile(
                        "(?:put|place|move|set|take|bring|transport|send) (?<who>.+?) (?<where>(?:in|into|on|onto|to|at|under)\\b .+)")
                .matcher(clause);
        if (!matcher.matches()
                || pointing.find(matcher.group("where").replaceFirst("^\\w+ ", ""), sheet)
                        .isPresent()) {
            return false;
        }
        var who = pointing.find(matcher.group("who"), sheet);
        if (who.isEmpty() || who.get().part() != null) {
            return false;
        }
        Said said = said(matcher.group("where"));
        return !said.other && said.place != null && apply(said, sheet, false);
    }

    private Said said(String words) {
        var said = new Said();
        for (var clause : reader.read(words).clauses()) {
            for (var item : clause.items()) {
                switch (item) {
                    case Connective _ -> {
                        // "With", "in" and "and" change nothing here.
                    }
                    case Phrase phrase -> take(phrase, said);
                    case Quotation _ -> said.other = true;
                }
            }
        }
        return said;
    }

    private void take(Phrase phrase, Said said) {
        Shade shade = null;
        for (var modifier : phrase.modifiers()) {
            if (modifier.meaning() instanceof Meaning.Shading shading) {
                shade = shading.shade();
            } else if (modifier.meaning() instanceof Meaning.Colour colour) {
                said.tints.add(shade == null ? colour.tint() : shade.of(colour.tint()));
                shade = null;
            } else {
                take(modifier.meaning(), modifier.words(), said);
            }
        }
        if (!phrase.hasNoun()) {
            return;
        }
        if (phrase.isUnknown()) {
            said.other = true;
            return;
        }
        boolean taken = false;
        for (var meaning : phrase.head()) {
            boolean place = meaning instanceof Meaning.Place && said.place == null;
            if (place || meaning instanceof Meaning.Platform) {
                taken |= take(meaning, phrase.noun(), said);
            }
        }
        for (var meaning : phrase.head()) {
            if (!taken) {
                taken = meaning instanceof Meaning.Colour colour
                        ? said.tints.add(colour.tint())
                        : take(meaning, phrase.noun(), said);
            }
        }
        said.paletteNamed |= phrase.as(Meaning.PaletteWord.class).isPresent();
        boolean harmless = phrase.as(Meaning.PaletteWord.class).isPresent()
                || phrase.as(Meaning.Vague.class).isPresent()
                || phrase.as(Meaning.Praise.class).isPresent()
                || phrase.as(Meaning.Light.class).isPresent();
        said.other |= !taken && !harmless;
    }

    private boolean take(Meaning meaning, String words, Said said) {
        switch (meaning) {
            case Meaning.Time time -> said.daytime = time.daytime();
            case Meaning.Air air -> said.weather = air.weather();
            case Meaning.YearPart part -> said.season = part.season();
            case Meaning.Style style -> {
                // "A low poly illustration" is a kind of illustration.
                if (said.style == null || !style.key().equals(GENERAL_STYLE)) {
                    said.style = style.key();
                }
            }
            case Meaning.Place place -> said.place = place;
            case Meaning.Platform platform -> said.platform = platform;
            case Meaning.Trait trait -> {
                // The reader takes any strange word before a noun for a trait of it.
                if (lexicon.meanings(trait.name()).isEmpty()) {
                    said.strange.add(trait.name());
                } else {
                    said.traits.add(trait.name());
                }
            }
            case Meaning.Mood mood -> said.traits.add(mood.name());
            default -> {
                return false;
            }
        }
        return !words.isEmpty();
    }

    private boolean apply(Said said, Sheet sheet, boolean backdrop) throws ImpossibleChangeException {
        SceneDraft scene = sheet.scene;
        List<String> changes = new ArrayList<>();
        var place = said.place;
        if (place != null) {
            setting(place, said, sheet, backdrop);
            changes.add("the place to " + place.setting().key());
        }
        if (said.platform != null) {
            scene.platform = said.platform.platform().key();
            changes.add("what things stand on to " + scene.platform);
        }
        if (said.daytime != null) {
            changes.add("the time to " + name(said.daytime));
            scene.daytime = said.daytime;
        }
        if (said.weather != null) {
            changes.add("the weather to " + name(said.weather));
            scene.weather = said.weather;
        }
        if (said.season != null) {
            changes.add("the season to " + name(said.season));
            scene.season = said.season;
            scene.settingTraits.removeIf(SEASONAL::contains);
        }
        if (said.style != null) {
            changes.add("the style to " + said.style);
            scene.style = said.style;
        }
        if (place == null) {
            said.traits.stream()
                    .filter(trait -> !scene.settingTraits.contains(trait))
                    .forEach(scene.settingTraits::add);
        }
        if (scene.toScene().equals(sheet.base.scene()) && sheet.done.isEmpty()) {
            throw new ImpossibleChangeException("the picture is so already");
        }
        said.strange.forEach(word -> sheet.notes.add("“" + word + "” was not understood"));
        sheet.done.add("changed " + String.join(", ", changes));
        return true;
    }

    private void setting(Meaning.Place place, Said said, Sheet sheet, boolean backdrop) {
        SceneDraft scene = sheet.scene;
        scene.setting = place.setting().key();
        scene.settingTraits = new ArrayList<>(said.traits);
        for (String word : place.implied()) {
            for (Meaning meaning : lexicon.meanings(word)) {
                var implied = new Said();
                if (take(meaning, word, implied)) {
                    said.daytime = Objects.requireNonNullElse(
                            said.daytime, implied.daytime == null ? scene.daytime : implied.daytime);
                    said.weather = said.weather == null ? implied.weather : said.weather;
                    said.season = said.season == null ? implied.season : said.season;
                    scene.settingTraits.addAll(implied.traits);
                }
            }
        }
        boolean stays = backdrop || (scene.platform != null && FREE_PLATFORMS.contains(scene.platform));
        if (!stays) {
            scene.platform = null;
        }
    }

    private boolean lean(Sheet sheet, String colour, String done) {
        lexicon.tint(colour).ifPresent(tint -> sheet.scene.palette = List.of(tint));
        sheet.done.add("made the picture " + done);
        return true;
    }

    private static boolean palette(Sheet sheet, List<Tint> tints) {
        sheet.scene.palette = List.copyOf(tints);
        sheet.done.add("changed the palette to "
                + String.join(", ", tints.stream().map(Tint::name).toList()));
        return true;
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
