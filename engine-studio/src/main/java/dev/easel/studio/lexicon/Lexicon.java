package dev.easel.studio.lexicon;

import dev.easel.studio.art.EmojiArt;
import dev.easel.studio.scene.Tint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The words that Studio knows. Immutable; any thread may use it.
 *
 * <p>The files beside this class hold them all, one line a word or a group of words with one meaning.
 */
public final class Lexicon {
    private final Map<String, List<Meaning>> meanings;
    private final Map<String, Noun> nouns;
    private final Map<String, Setting> settings;
    private final Map<String, String> homes;
    private final Map<String, Backdrop> backdrops;
    private final Map<String, Panel> panels;
    private final Set<String> carriers;
    private final List<String> styles;
    private final Map<String, Platform> platforms;
    private final Spelling spelling;
    private final int longestPhrase;

    private Lexicon(Vocabulary vocabulary) {
        vocabulary.meanings.replaceAll((_, list) -> List.copyOf(list));
        meanings = Map.copyOf(vocabulary.meanings);
        nouns = Collections.unmodifiableMap(vocabulary.nouns);
        settings = Collections.unmodifiableMap(vocabulary.settings);
        homes = Map.copyOf(vocabulary.homes);
        backdrops = Map.copyOf(vocabulary.backdrops);
        panels = Map.copyOf(vocabulary.panels);
        carriers = Set.copyOf(vocabulary.carriers);
        styles = List.copyOf(vocabulary.styles);
        platforms = Collections.unmodifiableMap(vocabulary.platforms);
        spelling = new Spelling(meanings.keySet(), vocabulary.real);
        longestPhrase = longest(meanings.keySet());
    }

    private static int longest(Collection<String> phrases) {
        int longest = 0;
        for (String phrase : phrases) {
            int words = 1;
            for (int i = phrase.indexOf(' '); i >= 0; i = phrase.indexOf(' ', i + 1)) {
                words++;
            }
            longest = Math.max(longest, words);
        }
        return longest;
    }

    /**
     * What the longest known phrase at some point of a text means.
     *
     * @param words how many words it has
     * @param meanings what it can mean, the likeliest first
     */
    public record Match(int words, List<Meaning> meanings) {}

    /** What stands for a place that is only seen far away. */
    public record Backdrop(Noun noun, int count) {}

    /**
     * Where a thing is found unless a prompt says otherwise.
     *
     * @param setting key of a setting
     * @param platform what it stands on there, or an empty text
     */
    public record Home(String setting, String platform) {}

    /** Reads the data files. */
    public static Lexicon load() {
        return load(EmojiArt.open());
    }

    /** Reads the data files; icons of that set that no file names become nouns of their own. */
    public static Lexicon load(EmojiArt art) {
        return load(art, List.of());
    }

    /** Reads the data files and further files of nouns, by their names in the folder {@code nouns}. */
    public static Lexicon load(EmojiArt art, List<String> furtherNouns) {
        var vocabulary = new Vocabulary();
        var words = new WordTables(vocabulary);
        words.readWords(Table.read("words.txt"));
        words.readColours(Table.read("colours.txt"));
        words.readMaterials(Table.read("materials.txt"));
        words.readStyles(Table.read("styles.txt"));
        words.readSettings(Table.read("settings.txt"));
        words.readPlatforms(Table.read("platforms.txt"));
        words.readParts(Table.read("parts.txt"));
        words.readHomes(Table.read("homes.txt"));
        var nouns = new NounTable(vocabulary, art);
        Stream.concat(NounTable.FILES.stream(), furtherNouns.stream())
                .forEach(file -> nouns.read(Table.read("nouns/" + file + ".txt")));
        nouns.addPlurals();
        nouns.readOtherIcons();
        words.readBackdrops(Table.read("backdrops.txt"));
        words.readPanels(Table.read("panels.txt"));
        return new Lexicon(vocabulary);
    }

    /** All drawable nouns in alphabetical order. */
    public Collection<Noun> nouns() {
        return nouns.values();
    }

    /** The noun of that canonical name, as scenes use it. */
    public Optional<Noun> noun(String name) {
        return Optional.ofNullable(nouns.get(name));
    }

    /** The nouns that a word can stand for, the likeliest first: its synonyms, plurals and hypernyms. */
    public List<Noun> nounsCalled(String phrase) {
        var found = new ArrayList<Noun>();
        for (var meaning : meanings(phrase)) {
            if (meaning instanceof Meaning.Thing thing) {
                found.add(thing.noun());
            }
        }
        return found;
    }

    public Collection<Setting> settings() {
        return settings.values();
    }

    /** The setting of that key, as scenes use it. */
    public Optional<Setting> setting(String key) {
        return Optional.ofNullable(settings.get(key));
    }

    /** Keys of the styles that prompts can ask for; the first is the default. */
    public List<String> styles() {
        return styles;
    }

    public Collection<Platform> platforms() {
        return platforms.values();
    }

    /** The platform of that key, as scenes use it. */
    public Optional<Platform> platform(String key) {
        return Optional.ofNullable(platforms.get(key));
    }

    /** A colour by any of its names. */
    public Optional<Tint> tint(String name) {
        for (var meaning : meanings(name)) {
            if (meaning instanceof Meaning.Colour colour) {
                return Optional.of(colour.tint());
            }
        }
        return Optional.empty();
    }

    /** All that a phrase can mean, the likeliest first; empty if it is unknown. */
    public List<Meaning> meanings(String phrase) {
        return meanings.getOrDefault(Word.key(phrase), List.of());
    }

    /** How many phrases have a meaning. */
    public int size() {
        return meanings.size();
    }

    /**
     * The longest known phrase that starts at a word of a text. Of "a sea of clouds" that is not "a sea of", although it
     * starts earlier: where the phrase after an article reaches further, the article stands alone.
     */
    public Optional<Match> longest(List<Word> words, int from) {
        var here = longestAt(words, from);
        if (here.isPresent()
                && here.get().words > 1
                && isArticle(words.get(from).text())) {
            var next = longestAt(words, from + 1);
            if (next.isPresent() && 1 + next.get().words > here.get().words) {
                return Optional.of(
                        new Match(1, meanings.getOrDefault(words.get(from).text(), List.of())));
            }
        }
        return here;
    }

    /** The known word that a mistyped one was meant to be. */
    public Optional<String> correct(String word) {
        return spelling.correct(word);
    }

    /** Where a thing is found unless a prompt says otherwise. */
    public Home homeOf(Noun noun) {
        String home = homes.get(noun.name());
        for (String general : noun.hypernyms()) {
            home = home != null ? home : homes.get(general);
        }
        if (home == null) {
            home = "meadow";
        }
        int plus = home.indexOf('+');
        return plus < 0 ? new Home(home, "") : new Home(home.substring(0, plus), home.substring(plus + 1));
    }

    /** What stands for a place that is only seen far away, if anything can. */
    public Optional<Backdrop> backdropOf(Setting setting) {
        return Optional.ofNullable(backdrops.get(setting.key()));
    }

    /** Whether a thing can be written on. */
    public boolean isCarrier(Noun noun) {
        return carriers.contains(noun.name());
    }

    /** Where writing goes on a thing, unless its drawing has a place of its own for it. */
    public Optional<Panel> panelOf(Noun noun) {
        return Optional.ofNullable(panels.get(noun.name()));
    }

    private Optional<Match> longestAt(List<Word> words, int from) {
        Optional<Match> found = Optional.empty();
        var phrase = new StringBuilder();
        for (int i = from; i < Math.min(words.size(), from + longestPhrase); i++) {
            if (words.get(i).kind() != Word.Kind.WORD) {
                break;
            }
            phrase.append(i == from ? "" : " ").append(words.get(i).text());
            var known = meanings.get(phrase.toString());
            if (known != null) {
                found = Optional.of(new Match(i - from + 1, known));
            }
        }
        return found;
    }

    private boolean isArticle(String word) {
        return meanings.getOrDefault(word, List.of()).stream().anyMatch(Meaning.Article.class::isInstance);
    }
}
