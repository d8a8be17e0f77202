package dev.easel.studio.reading;

import dev.easel.studio.lexicon.Bond;
import dev.easel.studio.lexicon.Lexicon;
import dev.easel.studio.lexicon.Meaning;
import dev.easel.studio.lexicon.Shade;
import dev.easel.studio.reading.Phrase.Modifier;
import dev.easel.studio.scene.Tint;
import dev.easel.studio.scene.Weather;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes from phrases what they say about the picture as a whole: time, weather, light, palette, style, framing. */
final class WholePicture {
    private static final String NEON = "neon";

    private final Draft draft;
    /** Colours that follow belong to the palette: "a palette of cobalt, violet and amber". */
    private boolean paletteOpen;

    private boolean afterThing;

    WholePicture(Draft draft) {
        this.draft = draft;
    }

    void startClause() {
        afterThing = false;
    }

    /** Takes what a phrase says about the picture; what is said first stands. */
    void describe(Phrase phrase) {
        for (var modifier : phrase.modifiers()) {
            take(modifier.meaning(), modifier.words());
        }
        for (var meaning : phrase.head()) {
            boolean whole = meaning instanceof Meaning.Time
                    || meaning instanceof Meaning.Air
                    || meaning instanceof Meaning.YearPart
                    || meaning instanceof Meaning.View
                    || meaning instanceof Meaning.Style;
            if (whole && phrase.as(Meaning.Thing.class).isEmpty()) {
                take(meaning, phrase.noun());
            }
        }
        if (isNeonLight(phrase)) {
            draft.settingTraits.add(NEON);
        }
        boolean light = phrase.as(Meaning.Light.class).isPresent()
                && phrase.as(Meaning.Thing.class).isEmpty();
        if (light) {
            tints(phrase.modifiers()).forEach(tint -> draft.rimLight.putIfAbsent(tint.name(), tint));
        }
        if (phrase.as(Meaning.PaletteWord.class).isPresent()) {
            paletteOpen = true;
            tints(phrase.modifiers()).forEach(tint -> draft.palette.putIfAbsent(tint.name(), tint));
        } else if (!phrase.hasNoun() && collectsColours(phrase)) {
            tints(phrase.modifiers()).forEach(tint -> draft.palette.putIfAbsent(tint.name(), tint));
        } else {
            paletteOpen = false;
            afterThing |= phrase.hasNoun();
        }
    }

    /** "Neon" alone and "neon lights" are how a place is lit; a "neon sign" is a thing, "neon green" a colour. */
    private static boolean isNeonLight(Phrase phrase) {
        boolean said = phrase.noun().startsWith(NEON)
                || phrase.modifiers().stream()
                        .anyMatch(modifier -> modifier.words().equals(NEON));
        boolean thing = phrase.as(Meaning.Thing.class).isPresent()
                && phrase.as(Meaning.Place.class).isEmpty();
        return said && !thing && phrase.all(Meaning.Colour.class).isEmpty();
    }

    /** Whether a phrase is nothing but colours of the whole picture. */
    boolean collectsColours(Phrase phrase) {
        boolean colours = !phrase.all(Meaning.Colour.class).isEmpty();
        return colours && !phrase.hasNoun() && (paletteOpen || !afterThing);
    }

    /** Whether a noun is about the picture only, so that nothing else is to be done with its phrase. */
    boolean takes(Phrase phrase) {
        boolean form = phrase.as(Meaning.Thing.class).isPresent()
                || phrase.as(Meaning.Place.class).isPresent()
                || phrase.as(Meaning.Platform.class).isPresent()
                || phrase.as(Meaning.Feature.class).isPresent();
        return !form || phrase.as(Meaning.PaletteWord.class).isPresent();
    }

    /** "In orange" and "cobalt and violet" are colours; "an orange" and "a field of lavender" are not. */
    boolean isBareColour(Phrase phrase, @Nullable Connective link, Scope scope) {
        boolean bare = phrase.as(Meaning.Colour.class).isPresent()
                && phrase.determiner() == null
                && phrase.number() == null
                && !phrase.isPlural();
        boolean apart = link == null
                && !scope.coordinated
                && scope.group.isEmpty()
                && !scope.afterPlace
                && !draft.entities.isEmpty();
        boolean tinted = link != null && link.tie() == null && link.bond() == Bond.IN;
        boolean colour = bare && (paletteOpen || apart || tinted);
        if (colour) {
            tints(phrase.modifiers()).forEach(tint -> draft.palette.putIfAbsent(tint.name(), tint));
            phrase.as(Meaning.Colour.class)
                    .ifPresent(
                            meaning -> draft.palette.putIfAbsent(meaning.tint().name(), meaning.tint()));
        }
        return colour;
    }

    /** Whether "of" after it leads to what the picture is about: "a portrait of", "the edge of". */
    boolean isTransparent(Phrase phrase) {
        boolean thing = phrase.as(Meaning.Thing.class).isPresent()
                && phrase.as(Meaning.View.class).isEmpty()
                && phrase.as(Meaning.Style.class).isEmpty();
        return !thing
                && phrase.as(Meaning.Place.class).isEmpty()
                && phrase.as(Meaning.Feature.class).isEmpty();
    }

    /** What the prompt does not want to see; without clouds, the sky is clear. */
    void without(Phrase phrase) {
        boolean clouds = phrase.noun().startsWith("cloud");
        if (clouds) {
            take(new Meaning.Air(Weather.CLEAR), phrase.noun());
        }
    }

    /** Takes what a place says by itself: a night sky, a snowy forest. */
    void imply(List<String> words, Lexicon lexicon) {
        words.forEach(word -> lexicon.meanings(word).forEach(meaning -> take(meaning, word)));
    }

    private void take(Meaning meaning, String words) {
        switch (meaning) {
            case Meaning.Time time -> draft.daytime = draft.daytime == null ? time.daytime() : draft.daytime;
            // A breeze goes with any other weather, which is easier to see.
            case Meaning.Air air ->
                draft.weather = draft.weather == null || draft.weather == Weather.WIND ? air.weather() : draft.weather;
            case Meaning.YearPart part -> draft.season = draft.season == null ? part.season() : draft.season;
            case Meaning.View view -> draft.framing = draft.framing == null ? view.framing() : draft.framing;
            case Meaning.Style style -> draft.style = draft.style == null ? style.key() : draft.style;
            case Meaning.Mood mood -> draft.moods.add(mood.name());
            default -> {
                // Everything else is said of things, not of the picture.
            }
        }
        if (meaning instanceof Meaning.Style) {
            draft.drawn.add(words);
        }
    }

    private static List<Tint> tints(List<Modifier> modifiers) {
        var tints = new ArrayList<Tint>();
        @Nullable Shade shade = null;
        for (var modifier : modifiers) {
            if (modifier.meaning() instanceof Meaning.Shading shading) {
                shade = shading.shade();
            } else if (modifier.meaning() instanceof Meaning.Colour colour) {
                tints.add(shade == null ? colour.tint() : shade.of(colour.tint()));
                shade = null;
            }
        }
        return tints;
    }
}
