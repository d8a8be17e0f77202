package dev.easel.studio.lexicon;

import dev.easel.studio.paint.Rgb;
import dev.easel.studio.scene.Daytime;
import dev.easel.studio.scene.Entity;
import dev.easel.studio.scene.Framing;
import dev.easel.studio.scene.Relation;
import dev.easel.studio.scene.Season;
import dev.easel.studio.scene.Tint;
import dev.easel.studio.scene.Weather;
import java.util.List;
import java.util.Locale;

/** Reads every word that is no drawable noun. */
final class WordTables {
    private final Vocabulary vocabulary;

    WordTables(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void readSettings(Table table) {
        for (var row : table.rows()) {
            var setting = new Setting(row.field(0), row.field(1));
            vocabulary.settings.put(setting.key(), setting);
            row.list(2).forEach(word -> addPlace(word, (weak, implied) -> new Meaning.Place(setting, weak, implied)));
        }
    }

    void readPlatforms(Table table) {
        for (var row : table.rows()) {
            var platform = new Platform(row.field(0), row.field(1));
            vocabulary.platforms.put(platform.key(), platform);
            row.list(2)
                    .forEach(word -> addPlace(word, (weak, implied) -> new Meaning.Platform(platform, weak, implied)));
        }
    }

    void readColours(Table table) {
        for (var row : table.rows()) {
            var tint = new Tint(row.field(0), Rgb.of(Integer.parseInt(row.field(1), 16)));
            vocabulary.add(tint.name(), new Meaning.Colour(tint));
            row.list(2).forEach(word -> vocabulary.add(word, new Meaning.Colour(tint)));
        }
    }

    void readStyles(Table table) {
        for (var row : table.rows()) {
            vocabulary.styles.add(row.field(0));
            addAll(row, new Meaning.Style(row.field(0)));
        }
    }

    void readMaterials(Table table) {
        table.rows().forEach(row -> addAll(row, new Meaning.Material(row.field(0))));
    }

    void readParts(Table table) {
        for (var row : table.rows()) {
            var feature = new Meaning.Feature(row.field(0));
            addAll(row, feature);
            row.list(1).forEach(word -> Plurals.of(word).forEach(plural -> addIfNew(plural, feature)));
        }
    }

    void readWords(Table table) {
        for (var row : table.rows()) {
            if (row.section().equals("REAL")) {
                vocabulary.real.addAll(row.list(1));
            } else if (row.field(0).equals("=")) {
                row.list(1).forEach(word -> vocabulary.add(word, meaning(row, word)));
            } else {
                addAll(row, meaning(row, row.field(0)));
            }
        }
    }

    void readHomes(Table table) {
        for (var row : table.rows()) {
            row.list(1).forEach(noun -> vocabulary.homes.putIfAbsent(noun, row.field(0)));
        }
    }

    void readBackdrops(Table table) {
        for (var row : table.rows()) {
            var noun = vocabulary.noun(row.field(1), row);
            vocabulary.backdrops.put(row.field(0), new Lexicon.Backdrop(noun, Integer.parseInt(row.field(2))));
        }
    }

    void readPanels(Table table) {
        for (var row : table.rows()) {
            row.list(0)
                    .forEach(noun ->
                            vocabulary.carriers.add(vocabulary.noun(noun, row).name()));
            if (row.field(1).equals("its own")) {
                continue;
            }
            var box = row.field(1).split(" +", -1);
            if (box.length != 4) {
                throw row.fault("the second field must have the four numbers left, top, right and bottom");
            }
            var panel = new Panel(
                    Float.parseFloat(box[0]),
                    Float.parseFloat(box[1]),
                    Float.parseFloat(box[2]),
                    Float.parseFloat(box[3]),
                    row.field(2).equals("dark"),
                    row.field(3));
            row.list(0)
                    .forEach(noun ->
                            vocabulary.panels.put(vocabulary.noun(noun, row).name(), panel));
        }
    }

    private static Meaning meaning(Table.Row row, String key) {
        return switch (row.section()) {
            case "DAYTIME" -> new Meaning.Time(Daytime.valueOf(key));
            case "WEATHER" -> new Meaning.Air(Weather.valueOf(key));
            case "SEASON" -> new Meaning.YearPart(Season.valueOf(key));
            case "FRAMING" -> new Meaning.View(Framing.valueOf(key));
            case "SIZE" -> new Meaning.Extent(Entity.Size.valueOf(key));
            case "DISTANCE" -> new Meaning.Reach(Entity.Distance.valueOf(key));
            case "SPOT" -> new Meaning.Spot(key);
            case "POSE" -> new Meaning.Pose(key);
            case "HOLD" -> new Meaning.Link(Bond.HOLD);
            case "WEAR" -> new Meaning.Link(Bond.WEAR);
            case "RELATION" -> new Meaning.Tie(Relation.Kind.valueOf(key));
            case "LINK" -> new Meaning.Link(Bond.valueOf(key));
            case "NUMBER" -> new Meaning.Count(Integer.parseInt(key.replace("~", "")), key.startsWith("~"));
            case "DETERMINER" -> new Meaning.Article(Meaning.Determiner.valueOf(key.toUpperCase(Locale.ROOT)));
            case "LIGHT" -> new Meaning.Light(key.equals("rim"));
            case "PALETTE" -> new Meaning.PaletteWord();
            case "SHADE" -> new Meaning.Shading(Shade.valueOf(key.toUpperCase(Locale.ROOT)));
            case "MOOD" -> new Meaning.Mood(key);
            case "VAGUE" -> new Meaning.Vague();
            case "TRAIT" -> new Meaning.Trait(key);
            case "PRAISE" -> new Meaning.Praise();
            default -> throw row.fault("no class of words is called " + row.section());
        };
    }

    private void addAll(Table.Row row, Meaning meaning) {
        row.list(1).forEach(word -> vocabulary.add(word, meaning));
    }

    private void addIfNew(String word, Meaning meaning) {
        if (!vocabulary.meanings.containsKey(word)) {
            vocabulary.add(word, meaning);
        }
    }

    private interface PlaceMeaning {
        Meaning of(boolean onlyAfterPreposition, List<String> implied);
    }

    private void addPlace(String text, PlaceMeaning meaning) {
        var synonym = NounTable.Synonym.of(text);
        String phrase = synonym.phrase();
        boolean weak = phrase.startsWith("<") && phrase.endsWith(">");
        String words = weak ? phrase.substring(1, phrase.length() - 1) : phrase;
        vocabulary.add(words, meaning.of(weak, synonym.implied()));
        if (!weak && words.indexOf(' ') < 0) {
            Plurals.of(words).forEach(plural -> addIfNew(plural, meaning.of(false, synonym.implied())));
        }
    }
}
