package dev.easel.studio;

import dev.easel.studio.lexicon.Lexicon;
import dev.easel.studio.lexicon.Setting;
import dev.easel.studio.scene.Entity;
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
 * nearest one that has, and the replacement is told.
 */
final class Repertoire {
    private static final String PLAIN_PLACE = "meadow";
    private static final String PLAIN_STYLE = "painterly";

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
        String style = scene.style();
        if (Styles.find(style).isEmpty()) {
            style = PLAIN_STYLE;
            notes.add("the style \"" + scene.style() + "\" is drawn as \"" + style + "\"");
        }
        return new Fitted(scene.staged(setting, platform, style), List.copyOf(notes));
    }
}
