package dev.easel.studio.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.easel.imaging.PixelSize;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.scene.Daytime;
import dev.easel.studio.scene.Scene;
import dev.easel.studio.scene.Weather;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SettingsTest {
    private static final PixelSize SMALL = new PixelSize(168, 112);
    private static final PixelSize TALL = new PixelSize(80, 176);
    private static final float UNTOUCHED = -8;

    static Set<String> places() {
        return Settings.places();
    }

    static Set<String> platforms() {
        return Settings.platforms();
    }

    static Stream<PixelSize> all_sizes() {
        List<PixelSize> landscape = List.of(
                new PixelSize(1024, 1024),
                new PixelSize(1280, 896),
                new PixelSize(1408, 768),
                new PixelSize(1296, 864),
                new PixelSize(1248, 576),
                new PixelSize(1280, 576),
                new PixelSize(1408, 704));
        return landscape.stream()
                .flatMap(s -> Stream.of(s, new PixelSize(/* width= */ s.height(), /* height= */ s.width())))
                .distinct()
                .flatMap(s -> Stream.of(s, new PixelSize(s.width() * 2, s.height() * 2)));
    }

    @ParameterizedTest
    @MethodSource("places")
    void a_place_paints_every_pixel_of_any_shape(String place) {
        for (PixelSize size : List.of(SMALL, TALL)) {
            Raster raster = untouched(size);
            paint(raster, Settings.place(place).orElseThrow(), Sheets.scene(place, Daytime.SUNSET, Weather.CLOUDY), 5);
            for (float[] plane : raster.channels()) {
                for (float channel : plane) {
                    assertThat(channel).isBetween(-.02f, 3f);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void a_platform_leaves_the_upper_middle_to_the_place_and_paints_some_of_the_bottom(String platform) {
        Raster raster = untouched(SMALL);
        paint(raster, Settings.platform(platform).orElseThrow(), Sheets.scene("ocean", Daytime.NOON, Weather.CLEAR), 5);
        int above = SMALL.height() / 5 * SMALL.width() + SMALL.width() / 2;
        assertThat(raster.red()[above]).isCloseTo(UNTOUCHED, within(.01f));
        int painted = 0;
        for (int i = raster.red().length * 3 / 4; i < raster.red().length; i++) {
            painted += raster.red()[i] > UNTOUCHED + 1 ? 1 : 0;
        }
        assertThat(painted).isGreaterThan(raster.red().length / 4 / 8);
    }

    @ParameterizedTest
    @MethodSource("places")
    void the_same_seed_paints_the_same_picture_and_another_seed_another(String place) {
        Scene scene = Sheets.scene(place, Daytime.MORNING, Weather.CLEAR);
        Raster first = paint(place, scene, 11, SMALL);
        assertThat(paint(place, scene, 11, SMALL).red()).isEqualTo(first.red());
        float difference = difference(first, paint(place, scene, 14, SMALL));
        assertThat(difference).isGreaterThan(place.equals("studio") ? .0005f : .01f);
    }

    @ParameterizedTest
    @MethodSource("places")
    void a_picture_looks_the_same_at_twice_the_resolution(String place) {
        Scene scene = Sheets.scene(place, Daytime.GOLDEN_HOUR, Weather.CLEAR);
        Raster small = paint(place, scene, 3, new PixelSize(192, 128));
        Raster large = paint(place, scene, 3, new PixelSize(384, 256));
        assertThat(difference(blocks(small, 8), blocks(large, 16))).isLessThan(.02f);
    }

    @ParameterizedTest
    @MethodSource("places")
    void things_stand_below_the_horizon_and_inside_the_picture(String place) {
        all_sizes().forEach(size -> {
            Frame frame = Frame.of(size);
            assertGroundIsUsable(Settings.place(place).orElseThrow().ground(frame, 9), frame);
            Settings.place(place).orElseThrow().water(frame, 9).ifPresent(water -> assertGroundIsUsable(water, frame));
        });
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void things_stand_on_a_platform_inside_the_picture(String platform) {
        all_sizes()
                .forEach(size -> assertGroundIsUsable(
                        Settings.platform(platform).orElseThrow().ground(Frame.of(size), 9), Frame.of(size)));
    }

    @ParameterizedTest
    @MethodSource("all_sizes")
    void every_size_can_be_painted(PixelSize size) {
        String place = size.width() * size.height() > 2_000_000 ? "studio" : "beach";
        Raster raster = paint(place, Sheets.scene(place, Daytime.DAWN, Weather.CLEAR), 2, size);
        assertThat(raster.blue()[raster.blue().length - 1]).isPositive();
    }

    @Test
    void every_hour_and_weather_can_be_painted_with_its_overlay() {
        for (Daytime daytime : Daytime.values()) {
            for (Weather weather : Weather.values()) {
                Scene scene = Sheets.scene("sky", daytime, weather);
                Raster raster = new Raster(Frame.of(SMALL));
                Stage stage = stage(raster, Settings.place("sky").orElseThrow(), scene, 4);
                Settings.place("sky").orElseThrow().paint(stage);
                Weathers.paintFront(stage);
                assertThat(raster.green()).doesNotContain(Float.NaN);
            }
        }
    }

    @Test
    void what_grows_on_a_field_follows_from_its_colour() {
        assertThat(field("purple").blue())
                .matches(plane -> mean(plane) > mean(field("purple").green()) + .02f);
        assertThat(mean(field("golden").red()))
                .isGreaterThan(mean(field("green").red()) + .1f);
        assertThat(field("red").green()).isNotEqualTo(field("yellow").green());
    }

    private static Raster field(String colour) {
        Raster raster = new Raster(Frame.of(SMALL));
        Scene scene = Sheets.scene("field", Daytime.NOON, Weather.CLEAR, null, List.of(colour), null, null, List.of());
        paint(raster, Settings.place("field").orElseThrow(), scene, 5);
        return raster;
    }

    /** Over the lower third. */
    private static float mean(float[] plane) {
        double sum = 0;
        int from = plane.length * 2 / 3;
        for (int i = from; i < plane.length; i++) {
            sum += plane[i];
        }
        return (float) (sum / (plane.length - from));
    }

    @Test
    void an_unknown_place_is_absent() {
        assertThat(Settings.place("nowhere")).isEmpty();
        assertThat(Settings.platform("nowhere")).isEmpty();
    }

    private static void assertGroundIsUsable(Ground ground, Frame frame) {
        assertThat(ground.far()).isLessThan(ground.near());
        assertThat(ground.near()).isBetween(frame.height() * .3f, frame.height());
        assertThat(ground.left()).isBetween(0f, ground.right() - frame.width() * .2f);
        assertThat(ground.right()).isLessThanOrEqualTo(frame.width());
        if (ground.kind() != Ground.Kind.VOID) {
            assertThat(ground.horizon()).isLessThan(ground.far());
            assertThat(ground.perspective(ground.far())).isBetween(.02f, 1f);
        }
    }

    private static Raster untouched(PixelSize size) {
        Raster raster = new Raster(Frame.of(size));
        raster.paint((i, _, _) -> raster.cover(i, new Rgb(UNTOUCHED, UNTOUCHED, UNTOUCHED), 1));
        return raster;
    }

    private static Raster paint(String place, Scene scene, long seed, PixelSize size) {
        Raster raster = new Raster(Frame.of(size));
        paint(raster, Settings.place(place).orElseThrow(), scene, seed);
        return raster;
    }

    private static void paint(Raster raster, Setting setting, Scene scene, long seed) {
        setting.paint(stage(raster, setting, scene, seed));
    }

    private static Stage stage(Raster raster, Setting setting, Scene scene, long seed) {
        return new Stage(raster, scene, Ambience.of(scene, seed), setting.ground(raster.frame(), seed), seed);
    }

    private static float difference(Raster one, Raster other) {
        return difference(one.green(), other.green());
    }

    private static float difference(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += Math.abs(one[i] - other[i]);
        }
        return (float) (sum / one.length);
    }

    /** Means over square blocks of pixels. */
    private static float[] blocks(Raster raster, int size) {
        int columns = raster.frame().columns() / size;
        int rows = raster.frame().rows() / size;
        float[] means = new float[columns * rows];
        for (int y = 0; y < rows * size; y++) {
            for (int x = 0; x < columns * size; x++) {
                means[y / size * columns + x / size] +=
                        raster.green()[y * raster.frame().columns() + x] / (size * size);
            }
        }
        return means;
    }
}
