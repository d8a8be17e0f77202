package dev.easel.studio.reading;

import dev.easel.studio.lexicon.Meaning;
import dev.easel.studio.reading.Phrase.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a word means where it stands beside a noun instead of being one. */
final class Modifiers {
    /** The likeliest first. */
    private static final List<Class<? extends Meaning>> DESCRIPTIONS = List.of(
            Meaning.Extent.class,
            Meaning.Pose.class,
            Meaning.Trait.class,
            Meaning.Time.class,
            Meaning.YearPart.class,
            Meaning.Air.class,
            Meaning.Reach.class,
            Meaning.Spot.class,
            Meaning.Mood.class,
            Meaning.Style.class,
            Meaning.View.class);

    private Modifiers() {}

    /** Whether a word can describe a noun by itself, as adjectives, colours and materials do. */
    static boolean describes(Segment segment) {
        return segment.is(Meaning.Colour.class)
                || segment.is(Meaning.Material.class)
                || segment.is(Meaning.Shading.class)
                || DESCRIPTIONS.stream().anyMatch(segment::is);
    }

    /** What a word says of the noun beside it; {@code next} is the word between the two, if there is one. */
    static List<Modifier> of(Segment segment, @Nullable Segment next) {
        var found = new ArrayList<Modifier>();
        var shade = segment.as(Meaning.Shading.class);
        var colour = segment.as(Meaning.Colour.class);
        boolean colourFollows = next != null && (next.is(Meaning.Colour.class) || next.is(Meaning.Shading.class));
        if (shade.isPresent() && colourFollows) {
            return List.of(new Modifier(segment.words(), shade.get()));
        }
        // Gold is a colour and a material: what it means depends on the noun.
        colour.ifPresent(meaning -> found.add(new Modifier(segment.words(), meaning)));
        segment.as(Meaning.Material.class).ifPresent(meaning -> found.add(new Modifier(segment.words(), meaning)));
        if (found.isEmpty()) {
            description(segment).ifPresent(meaning -> found.add(new Modifier(segment.words(), meaning)));
        }
        return found;
    }

    private static Optional<Meaning> description(Segment segment) {
        for (var sort : DESCRIPTIONS) {
            var meaning = segment.as(sort);
            if (meaning.isPresent()) {
                return Optional.of(meaning.get());
            }
        }
        var place = segment.as(Meaning.Place.class);
        if (place.isPresent() && !segment.is(Meaning.Thing.class)) {
            return Optional.of(place.get());
        }
        // Any other word is kept as it stands: a drawing may know "tortoiseshell" although the lexicon does not.
        boolean says = !segment.is(Meaning.Praise.class) && !segment.is(Meaning.Vague.class);
        return says ? Optional.of(new Meaning.Trait(segment.words())) : Optional.empty();
    }
}
