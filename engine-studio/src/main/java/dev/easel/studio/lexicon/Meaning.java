package dev.easel.studio.lexicon;

import dev.easel.studio.scene.Daytime;
import dev.easel.studio.scene.Entity;
import dev.easel.studio.scene.Framing;
import dev.easel.studio.scene.Relation;
import dev.easel.studio.scene.Season;
import dev.easel.studio.scene.Tint;
import dev.easel.studio.scene.Weather;
import java.util.List;

/** One of the things that a word or a fixed phrase can stand for. */
public sealed interface Meaning {

    /**
     * A drawable noun.
     *
     * @param called the singular of the word itself ({@code spaniel} for a dog)
     * @param plural whether the word is a plural
     * @param implied further words that it says by itself: {@code kitten} is a small cat
     */
    record Thing(Noun noun, String called, boolean plural, List<String> implied) implements Meaning {

        /** Whether the word is its own plural: sheep. */
        public boolean unchanged() {
            return !plural && Plurals.of(called).getFirst().equals(called);
        }
    }

    /**
     * Where a picture takes place.
     *
     * @param onlyAfterPreposition whether the word is a thing rather than a place when it stands alone: {@code a castle}
     */
    record Place(Setting setting, boolean onlyAfterPreposition, List<String> implied) implements Meaning {}

    /** What the near subjects stand on. */
    record Platform(dev.easel.studio.lexicon.Platform platform, boolean onlyAfterPreposition, List<String> implied)
            implements Meaning {}

    /** What something has by nature: {@code hair}, {@code roof}. */
    record Feature(String part) implements Meaning {}

    record Colour(Tint tint) implements Meaning {}

    /** Changes the colour after it: {@code dark}. */
    record Shading(Shade shade) implements Meaning {}

    record Material(String name) implements Meaning {}

    record Style(String key) implements Meaning {}

    record Time(Daytime daytime) implements Meaning {}

    record Air(Weather weather) implements Meaning {}

    record YearPart(Season season) implements Meaning {}

    record View(Framing framing) implements Meaning {}

    record Extent(Entity.Size size) implements Meaning {}

    record Reach(Entity.Distance distance) implements Meaning {}

    /** A place in the picture: {@code at left}. */
    record Spot(String name) implements Meaning {}

    record Pose(String name) implements Meaning {}

    /** Any other adjective that a drawing may heed. */
    record Trait(String name) implements Meaning {}

    /** The mood of the whole picture. */
    record Mood(String name) implements Meaning {}

    /**
     * How many.
     *
     * @param vague whether it is a rough amount: {@code many}
     */
    record Count(int number, boolean vague) implements Meaning {}

    record Tie(Relation.Kind kind) implements Meaning {}

    record Link(Bond bond) implements Meaning {}

    record Article(Determiner determiner) implements Meaning {}

    /** Light itself; {@code fromBehind} for rim light. */
    record Light(boolean fromBehind) implements Meaning {}

    /** The word that makes the colours beside it those of the whole picture. */
    record PaletteWord() implements Meaning {}

    /** A noun that names no thing of its own: {@code edge}, {@code cracks}. */
    record Vague() implements Meaning {}

    /** A text between quotation marks, as it was typed. */
    record Quotation(String text) implements Meaning {}

    /** Praise, technique and other words that ask for nothing to be drawn: {@code masterpiece}. */
    record Praise() implements Meaning {}

    /** Which one is meant. */
    enum Determiner {
        A,
        THE,
        HER
    }
}
