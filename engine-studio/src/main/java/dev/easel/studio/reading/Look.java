package dev.easel.studio.reading;

import dev.easel.studio.lexicon.Kind;
import dev.easel.studio.lexicon.Lexicon;
import dev.easel.studio.lexicon.Meaning;
import dev.easel.studio.lexicon.Noun;
import dev.easel.studio.lexicon.Shade;
import dev.easel.studio.reading.Phrase.Modifier;
import dev.easel.studio.scene.Entity;
import dev.easel.studio.scene.Part;
import dev.easel.studio.scene.Tint;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a phrase says about how a thing looks. Mutable; belongs to the reading of one prompt. */
final class Look {
    private static final Set<Kind> GROWN = Set.of(Kind.PERSON, Kind.ANIMAL, Kind.PLANT, Kind.FOOD, Kind.CELESTIAL);

    final List<Tint> colours = new ArrayList<>();
    final Set<String> traits = new LinkedHashSet<>();
    final List<Part> parts = new ArrayList<>();

    @Nullable
    String material;

    @Nullable
    String pose;

    Entity.Size size = Entity.Size.NORMAL;
    Entity.Distance distance = Entity.Distance.MIDDLE;

    private @Nullable Shade shade;

    /** Takes what describes a thing of that noun; {@code null} stands for a part or a place, which has none. */
    void describe(List<Modifier> modifiers, @Nullable Noun noun, Lexicon lexicon) {
        modifiers.forEach(modifier -> describe(modifier, noun, lexicon));
    }

    private void describe(Modifier modifier, @Nullable Noun noun, Lexicon lexicon) {
        String words = modifier.words();
        switch (modifier.meaning()) {
            case Meaning.Shading shading -> shade = shading.shade();
            case Meaning.Colour colour -> addColour(colour.tint());
            // "Golden fur" is a colour; only what is made can be made of gold.
            case Meaning.Material stuff -> {
                boolean grown = noun != null && GROWN.contains(noun.kind());
                if (grown && !colours.isEmpty()) {
                    return;
                }
                material = stuff.name();
            }
            case Meaning.Extent extent -> sized(extent.size(), words, noun);
            case Meaning.Reach reach -> distance = reach.distance();
            case Meaning.Spot spot -> traits.add(spot.name());
            case Meaning.Pose stance -> {
                if (noun == null) {
                    traits.add(words);
                } else {
                    pose = stance.name();
                }
            }
            case Meaning.Trait trait -> addTrait(trait.name(), lexicon);
            case Meaning.Mood _ -> traits.add(words);
            case Meaning.YearPart _ -> traits.add(words);
            default -> {
                // The rest is about the scene, not about the thing.
            }
        }
    }

    /** A tall woman is not a giant: what people call each other is kept as a word. */
    private void sized(Entity.Size said, String words, @Nullable Noun noun) {
        boolean word = noun == null
                || (noun.kind() == Kind.PERSON && (said == Entity.Size.SMALL || said == Entity.Size.LARGE));
        if (word) {
            traits.add(words);
        } else {
            size = said;
        }
    }

    private void addColour(Tint tint) {
        colours.add(shade == null ? tint : shade.of(tint));
        shade = null;
    }

    /** "Silver-haired" and "blue-eyed" say something about a part. */
    private void addTrait(String trait, Lexicon lexicon) {
        int hyphen = trait.lastIndexOf('-');
        String part = hyphen < 0 ? "" : trait.substring(hyphen + 1);
        String quality = hyphen < 0 ? trait : trait.substring(0, hyphen);
        var tint = lexicon.tint(quality);
        switch (part) {
            case "haired" -> parts.add(part("hair", tint, quality));
            case "eyed" -> parts.add(part("eyes", tint, quality));
            case "colored", "coloured" -> tint.ifPresent(this::addColour);
            default -> traits.add(trait);
        }
    }

    private static Part part(String noun, Optional<Tint> tint, String quality) {
        return tint.map(colour -> new Part(noun, List.of(colour), null, List.of()))
                .orElseGet(() -> new Part(noun, List.of(), null, List.of(quality)));
    }
}
