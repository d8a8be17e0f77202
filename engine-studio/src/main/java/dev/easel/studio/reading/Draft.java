package dev.easel.studio.reading;

import dev.easel.studio.lexicon.Noun;
import dev.easel.studio.lexicon.Platform;
import dev.easel.studio.lexicon.Setting;
import dev.easel.studio.scene.Daytime;
import dev.easel.studio.scene.Framing;
import dev.easel.studio.scene.Relation;
import dev.easel.studio.scene.Season;
import dev.easel.studio.scene.Tint;
import dev.easel.studio.scene.Weather;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A scene while its prompt is still being read. Mutable; belongs to the reading of one prompt. */
final class Draft {
    final List<Drafted> entities = new ArrayList<>();
    final List<Relation> relations = new ArrayList<>();
    final List<Place> places = new ArrayList<>();
    final Set<String> settingTraits = new LinkedHashSet<>();
    final Map<String, Tint> palette = new LinkedHashMap<>();
    final Map<String, Tint> rimLight = new LinkedHashMap<>();
    final Set<String> moods = new LinkedHashSet<>();
    final Set<String> drawn = new LinkedHashSet<>();
    final Set<String> undrawn = new LinkedHashSet<>();
    final List<Feature> features = new ArrayList<>();

    @Nullable
    Platform platform;

    @Nullable
    String platformMaterial;

    @Nullable
    Daytime daytime;

    @Nullable
    Weather weather;

    @Nullable
    Season season;

    @Nullable
    Framing framing;

    @Nullable
    String style;

    /** A part whose looks the prompt describes, and whose it is. */
    record Feature(Drafted owner, String part, String words) {}

    /**
     * A place that the prompt names.
     *
     * @param strength how surely the picture takes place there rather than before it
     * @param words what the prompt says
     */
    record Place(Setting setting, Strength strength, List<String> traits, String words) {}

    /** How surely a picture takes place where the prompt says; the order counts. */
    enum Strength {
        /** The sky is over every place. */
        ALWAYS_THERE,
        /** Near it, before it, in the background. */
        BESIDE,
        /** Only named. */
        NAMED,
        /** In it, on it, above it. */
        IN_IT
    }

    /** Adds an entity with an id of its own. */
    Drafted add(Noun noun, int count) {
        String base = noun.name().replace(' ', '-');
        long namesakes =
                entities.stream().filter(other -> other.noun.equals(noun)).count();
        var entity = new Drafted(namesakes == 0 ? base : base + "-" + (namesakes + 1), noun, count);
        entities.add(entity);
        return entity;
    }

    void relate(Drafted subject, Relation.Kind kind, List<Drafted> objects) {
        var others = objects.stream()
                .filter(object -> object != subject)
                .map(object -> object.id)
                .toList();
        var relation = new Relation(subject.id, kind, others);
        if (!others.isEmpty() && !relations.contains(relation)) {
            relations.add(relation);
        }
    }
}
