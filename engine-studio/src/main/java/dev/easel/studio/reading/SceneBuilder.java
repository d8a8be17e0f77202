package dev.easel.studio.reading;

import dev.easel.studio.lexicon.Lexicon;
import dev.easel.studio.scene.Scene;
import java.util.ArrayList;

/** Makes scenes of readings. Immutable; any thread may use it. */
public final class SceneBuilder {
    private final Lexicon lexicon;

    public SceneBuilder(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** What a reading means for a picture; what the prompt leaves open gets the likeliest answer. */
    public Understood build(Reading reading) {
        var draft = new Draft();
        var staging = new Staging(lexicon, draft);
        reading.clauses().forEach(staging::stage);
        staging.end();
        new Homonyms(lexicon, draft).resolve();
        new Plausibility(draft).check();
        var choice = new Defaults(lexicon, draft).fill();
        var notes = new ArrayList<String>();
        reading.corrections().forEach(correction -> notes.add(correction.toString()));
        reading.strangeWords().forEach(word -> notes.add(word + " is unknown"));
        var scene = new Scene(
                choice.setting(),
                new ArrayList<>(draft.settingTraits),
                choice.platform().isEmpty() ? null : choice.platform(),
                draft.platformMaterial,
                choice.daytime(),
                choice.weather(),
                draft.season,
                new ArrayList<>(draft.palette.values()),
                new ArrayList<>(draft.rimLight.values()),
                choice.style(),
                choice.framing(),
                draft.entities.stream().map(Drafted::toEntity).toList(),
                draft.relations);
        var features = draft.features.stream()
                .map(feature -> new Understood.Feature(feature.owner().id, feature.part(), feature.words()))
                .toList();
        return new Understood(scene, new ArrayList<>(draft.drawn), new ArrayList<>(draft.undrawn), notes, features);
    }
}
