package dev.easel.studio.edit;

import dev.easel.studio.scene.Daytime;
import dev.easel.studio.scene.Entity;
import dev.easel.studio.scene.Framing;
import dev.easel.studio.scene.Relation;
import dev.easel.studio.scene.Scene;
import dev.easel.studio.scene.Season;
import dev.easel.studio.scene.Tint;
import dev.easel.studio.scene.Weather;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A scene while an instruction changes it. Mutable; belongs to one instruction. */
final class SceneDraft {
    String setting;
    List<String> settingTraits;

    @Nullable
    String platform;

    @Nullable
    String platformMaterial;

    Daytime daytime;
    Weather weather;

    @Nullable
    Season season;

    List<Tint> palette;
    List<Tint> rimLight;
    String style;
    Framing framing;
    final List<Entity> entities;
    final List<Relation> relations;

    SceneDraft(Scene scene) {
        setting = scene.setting();
        settingTraits = new ArrayList<>(scene.settingTraits());
        platform = scene.platform();
        platformMaterial = scene.platformMaterial();
        daytime = scene.daytime();
        weather = scene.weather();
        season = scene.season();
        palette = scene.palette();
        rimLight = scene.rimLight();
        style = scene.style();
        framing = scene.framing();
        entities = new ArrayList<>(scene.entities());
        relations = new ArrayList<>(scene.relations());
    }

    Scene toScene() {
        return new Scene(
                setting,
                settingTraits,
                platform,
                platform == null ? null : platformMaterial,
                daytime,
                weather,
                season,
                palette,
                rimLight,
                style,
                framing,
                entities,
                relations);
    }
}
