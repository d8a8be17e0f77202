package dev.easel.studio.scene;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a picture shows.
 *
 * @param setting the landscape or room, a key of the settings ({@code forest}, {@code sea of clouds})
 * @param settingTraits what is said of the setting itself ({@code snowy}, {@code bioluminescent}, {@code floating})
 * @param platform what the near subjects stand on inside the setting ({@code balcony}, {@code cliff}, {@code table},
 *     {@code bridge}, …), or {@code null} for the setting's own ground
 * @param platformMaterial what the platform is made of ({@code marble}), or {@code null}
 * @param palette colours the whole picture leans to; empty leaves the setting its own
 * @param rimLight colours of light from behind, as the prompt names them; empty leaves it to the time of day
 * @param style a key of the styles ({@code painterly}, {@code watercolour}, {@code poster})
 * @param entities the things in the picture, most important first
 * @param relations how they stand to each other
 */
public record Scene(
        String setting,
        List<String> settingTraits,
        @Nullable String platform,
        @Nullable String platformMaterial,
        Daytime daytime,
        Weather weather,
        @Nullable Season season,
        List<Tint> palette,
        List<Tint> rimLight,
        String style,
        Framing framing,
        List<Entity> entities,
        List<Relation> relations) {

    public Scene {
        settingTraits = List.copyOf(settingTraits);
        palette = List.copyOf(palette);
        rimLight = List.copyOf(rimLight);
        entities = List.copyOf(entities);
        relations = List.copyOf(relations);
    }

    /** Everything that is said of what is to be seen, lettering included; in a stranger's scene it may be anything. */
    public Stream<String> words() {
        return Stream.concat(
                        Stream.concat(Stream.of(setting, style, platform, platformMaterial), settingTraits.stream()),
                        entities.stream().flatMap(Entity::words))
                .filter(Objects::nonNull);
    }

    /** The same things in another place, on another platform, in another style. */
    public Scene staged(String setting, @Nullable String platform, String style) {
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

    /** The same scene with other things in it. */
    public Scene populated(List<Entity> entities, List<Relation> relations) {
        return new Scene(
                setting,
                settingTraits,
                platform,
                platformMaterial,
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
