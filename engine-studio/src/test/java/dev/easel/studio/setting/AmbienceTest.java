package dev.easel.studio.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.easel.studio.light.Light;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.scene.Daytime;
import dev.easel.studio.scene.Framing;
import dev.easel.studio.scene.Scene;
import dev.easel.studio.scene.Tint;
import dev.easel.studio.scene.Weather;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AmbienceTest {
    private static final Rgb APPLE = Rgb.of(0xC82020);

    @ParameterizedTest
    @EnumSource(Daytime.class)
    void a_red_apple_stays_red_at_any_hour_and_in_any_weather(Daytime daytime) {
        for (Weather weather : Weather.values()) {
            Rgb seen = APPLE.times(
                    facing(Ambience.of(Sheets.scene("meadow", daytime, weather)).light()));
            assertThat(seen.r()).isGreaterThan(1.8f * Math.max(seen.g(), seen.b()));
        }
    }

    @Test
    void a_surface_that_faces_the_viewer_keeps_its_brightness_by_day() {
        for (Daytime daytime : List.of(Daytime.MORNING, Daytime.NOON, Daytime.GOLDEN_HOUR)) {
            assertThat(facing(Ambience.of(Sheets.scene("meadow", daytime, Weather.CLEAR))
                                    .light())
                            .luma())
                    .isCloseTo(.9f, within(.13f));
        }
    }

    @Test
    void night_is_darker_than_dusk_and_dusk_than_noon() {
        assertThat(tint(Daytime.NIGHT)).isLessThan(tint(Daytime.DUSK));
        assertThat(tint(Daytime.DUSK)).isLessThan(tint(Daytime.NOON));
    }

    @Test
    void only_the_night_has_a_moon_and_all_its_stars() {
        for (Daytime daytime : Daytime.values()) {
            Ambience ambience = Ambience.of(Sheets.scene("meadow", daytime, Weather.CLEAR));
            assertThat(ambience.moon()).isEqualTo(daytime == Daytime.NIGHT);
            assertThat(ambience.stars() == 1).isEqualTo(daytime == Daytime.NIGHT);
        }
    }

    @Test
    void the_palette_moves_the_sky_but_keeps_its_brightness() {
        Ambience own = Ambience.of(scene(List.of(), List.of()));
        Ambience teal = Ambience.of(
                scene(List.of(new Tint("teal", Rgb.of(0x008080)), new Tint("amber", Rgb.of(0xFFBF00))), List.of()));
        assertThat(teal.zenith().g()).isGreaterThan(teal.zenith().r() * 1.3f);
        assertThat(teal.rim().r()).isGreaterThan(teal.rim().b() * 1.3f);
        assertThat(teal.zenith().luma()).isCloseTo(own.zenith().luma(), within(.03f));
    }

    @Test
    void named_rim_lights_are_used_as_they_are() {
        Rgb violet = Rgb.of(0x8A2BE2);
        assertThat(Ambience.of(scene(List.of(), List.of(new Tint("violet", violet))))
                        .light()
                        .rim())
                .isEqualTo(violet);
    }

    @Test
    void the_seed_decides_on_which_side_the_sun_stands() {
        Scene scene = Sheets.scene("meadow", Daytime.SUNSET, Weather.CLEAR);
        List<Float> sides = java.util.stream.LongStream.range(1, 20)
                .mapToObj(seed -> Ambience.of(scene, seed).side())
                .distinct()
                .toList();
        assertThat(sides).containsExactlyInAnyOrder(-1f, 1f);
    }

    private static float tint(Daytime daytime) {
        return Ambience.of(Sheets.scene("meadow", daytime, Weather.CLEAR))
                .groundTint()
                .luma();
    }

    /** What the light makes of white that faces the viewer; the same terms as in Shading. */
    private static Rgb facing(Light light) {
        return light.key()
                .times(light.keyZ() * .75f + .25f)
                .plus(light.ambient().times(.775f));
    }

    private static Scene scene(List<Tint> palette, List<Tint> rim) {
        return new Scene(
                "meadow",
                List.of(),
                null,
                null,
                Daytime.GOLDEN_HOUR,
                Weather.CLEAR,
                null,
                palette,
                rim,
                "painterly",
                Framing.MEDIUM,
                List.of(),
                List.of());
    }
}
