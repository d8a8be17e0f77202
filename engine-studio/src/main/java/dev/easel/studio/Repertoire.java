package dev.easel.studio;

import dev.easel.studio.lexicon.Kind;
import dev.easel.studio.lexicon.Lexicon;
import dev.easel.studio.lexicon.Noun;
import dev.easel.studio.lexicon.Setting;
import dev.easel.studio.model.figure.Figures;
import dev.easel.studio.scene.Entity;
import dev.easel.studio.scene.Part;
import dev.easel.studio.scene.Relation;
import dev.easel.studio.scene.Scene;
import dev.easel.studio.setting.Settings;
import dev.easel.studio.style.Styles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fits a scene to what Studio can paint: a place, platform or style that has words but no painter yet is replaced by the
 * nearest one that has, and the replacement is told. What somebody holds and people are not drawn with becomes a thing
 * beside them.
 */
final class Repertoire {
    private static final String PLAIN_PLACE = "meadow";
    private static final String PLAIN_STYLE = "painterly";
    /** A trait of what somebody holds rather than wears. */
    private static final String HELD = "held";

    private final Lexicon lexicon;

    Repertoire(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * A scene that can be painted.
     *
     * @param notes what was replaced by what, for the caller
     */
    record Fitted(Scene scene, List<String> notes) {}

    /**
     * Checks a scene that anybody may have written.
     *
     * @throws IllegalArgumentException naming what in it cannot be painted
     */
    void requirePaintable(Scene scene) {
        require(Settings.place(scene.setting()).isPresent(), "setting", scene.setting());
        require(Styles.find(scene.style()).isPresent(), "style", scene.style());
        String platform = scene.platform();
        require(platform == null || Settings.platform(platform).isPresent(), "platform", String.valueOf(platform));
        Set<String> ids = new HashSet<>();
        for (Entity entity : scene.entities()) {
            require(lexicon.noun(entity.noun()).isPresent(), "noun", entity.noun());
            require(ids.add(entity.id()), "second id", entity.id());
        }
        for (Relation relation : scene.relations()) {
            require(
                    ids.contains(relation.subject())
                            && !relation.objects().isEmpty()
                            && ids.containsAll(relation.objects()),
                    "relation",
                    relation.toString());
        }
    }

    private static void require(boolean holds, String what, String name) {
        if (!holds) {
            throw new IllegalArgumentException("names the " + what + " \""
                    + name.substring(0, Math.min(60, name.length())) + "\", which this version of Studio cannot paint");
        }
    }

    /** Makes a thing of its own of whatever somebody holds that people are not drawn with: an apple, a cake. */
    private Scene handOver(Scene scene) {
        List<Entity> entities = new ArrayList<>();
        List<Relation> relations = new ArrayList<>(scene.relations());
        Set<String> ids = new HashSet<>();
        scene.entities().forEach(entity -> ids.add(entity.id()));
        for (Entity entity : scene.entities()) {
            boolean person = lexicon.noun(entity.noun())
                    .filter(noun -> noun.kind() == Kind.PERSON)
                    .isPresent();
            List<Part> kept = new ArrayList<>();
            List<Entity> held = new ArrayList<>();
            for (Part part : entity.parts()) {
                List<Noun> nouns = person && part.traits().contains(HELD) && !Figures.carry(part.noun())
                        ? lexicon.nounsCalled(part.noun())
                        : List.of();
                if (nouns.isEmpty()) {
                    kept.add(part);
                } else {
                    held.add(held(part, nouns.getFirst(), entity, ids));
                }
            }
            entities.add(held.isEmpty() ? entity : entity.equipped(kept));
            entities.addAll(held);
            held.forEach(thing -> relations.add(new Relation(thing.id(), Relation.Kind.HELD_BY, List.of(entity.id()))));
        }
        return scene.populated(entities, relations);
    }

    private static Entity held(Part part, Noun noun, Entity owner, Set<String> ids) {
        List<String> traits =
                part.traits().stream().filter(trait -> !trait.equals(HELD)).toList();
        String own = noun.name().replace(' ', '-') + "-of-" + owner.id();
        String id = own;
        for (int namesake = 2; !ids.add(id); namesake++) {
            id = own + "-" + namesake;
        }
        return new Entity(
                id,
                noun.name(),
                owner.count(),
                part.colours(),
                part.material(),
                traits,
                null,
                Entity.Size.NORMAL,
                owner.distance(),
                List.of());
    }

    Fitted fit(Scene scene) {
        List<String> notes = new ArrayList<>();
        String setting = scene.setting();
        if (Settings.place(setting).isEmpty()) {
            setting = lexicon.setting(setting)
                    .map(Setting::like)
                    .filter(like -> Settings.place(like).isPresent())
                    .orElse(PLAIN_PLACE);
            notes.add("the place \"" + scene.setting() + "\" is drawn as \"" + setting + "\"");
        }
        @Nullable String platform = scene.platform();
        if (platform != null && Settings.platform(platform).isEmpty()) {
            notes.add("\"" + platform + "\" to stand on is not drawn");
            platform = null;
        }
        Scene filled = handOver(scene);
        String style = scene.style();
        if (Styles.find(style).isEmpty()) {
            style = PLAIN_STYLE;
            notes.add("the style \"" + scene.style() + "\" is drawn as \"" + style + "\"");
        }
        return new Fitted(filled.staged(setting, platform, style), List.copyOf(notes));
    }
}
