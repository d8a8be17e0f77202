package dev.easel.studio.setting;

import dev.easel.imaging.PixelSize;
import dev.easel.studio.Preview;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.scene.Daytime;
import dev.easel.studio.scene.Framing;
import dev.easel.studio.scene.Scene;
import dev.easel.studio.scene.Season;
import dev.easel.studio.scene.Tint;
import dev.easel.studio.scene.Weather;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * For looking at places by eye: paints them into PNG files. Run the main method with a folder and one word a picture,
 * for example {@code out meadow,noon,clear meadow,sunset,rain,size=576x1280,seed=4,platform=table,trait=snowy}.
 */
public final class Sheets {
    private Sheets() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        for (int k = 1; k < arguments.length; k++) {
            long start = System.nanoTime();
            Preview.write(paint(Order.parse(arguments[k])), folder.resolve("%02d.png".formatted(k)));
            System.out.printf("%s %d ms%n", arguments[k], (System.nanoTime() - start) / 1_000_000);
        }
    }

    /** What to paint. */
    record Order(Scene scene, PixelSize size, long seed) {
        static Order parse(String text) {
            List<String> words = Arrays.asList(text.split(",", -1));
            Map<String, String> options = new HashMap<>();
            for (String word : words) {
                int equals = word.indexOf('=');
                options.put(equals < 0 ? kind(word) : word.substring(0, equals), word.substring(equals + 1));
            }
            Scene scene = Sheets.scene(
                    words.getFirst(),
                    Daytime.valueOf(options.getOrDefault("daytime", "NOON").toUpperCase(Locale.ROOT)),
                    Weather.valueOf(options.getOrDefault("weather", "CLEAR").toUpperCase(Locale.ROOT)),
                    options.containsKey("season")
                            ? Season.valueOf(options.get("season").toUpperCase(Locale.ROOT))
                            : null,
                    options.containsKey("trait") ? List.of(options.get("trait").split("\\+", -1)) : List.of(),
                    options.get("platform"),
                    options.get("material"),
                    palette(options.getOrDefault("palette", "")));
            String[] size = options.getOrDefault("size", "960x672").split("x", -1);
            return new Order(
                    scene,
                    new PixelSize(Integer.parseInt(size[0]), Integer.parseInt(size[1])),
                    Long.parseLong(options.getOrDefault("seed", "1")));
        }

        private static String kind(String word) {
            String name = word.toUpperCase(Locale.ROOT);
            if (Arrays.stream(Daytime.values()).anyMatch(d -> d.name().equals(name))) {
                return "daytime";
            }
            if (Arrays.stream(Weather.values()).anyMatch(w -> w.name().equals(name))) {
                return "weather";
            }
            return Arrays.stream(Season.values()).anyMatch(s -> s.name().equals(name)) ? "season" : "place";
        }

        private static List<Tint> palette(String hexes) {
            List<Tint> tints = new ArrayList<>();
            for (String hex : hexes.split("\\+", -1)) {
                if (!hex.isEmpty()) {
                    tints.add(new Tint(hex, Rgb.of(Integer.parseInt(hex, 16))));
                }
            }
            return tints;
        }
    }

    static Scene scene(String place, Daytime daytime, Weather weather) {
        return scene(place, daytime, weather, null, List.of(), null, null, List.of());
    }

    static Scene scene(
            String place,
            Daytime daytime,
            Weather weather,
            @Nullable Season season,
            List<String> traits,
            @Nullable String platform,
            @Nullable String material,
            List<Tint> palette) {
        return new Scene(
                place,
                traits,
                platform,
                material,
                daytime,
                weather,
                season,
                palette,
                List.of(),
                "painterly",
                Framing.MEDIUM,
                List.of(),
                List.of());
    }

    /** Paints a place, its platform and its weather, without any subject. */
    static Raster paint(Order order) {
        Frame frame = Frame.of(order.size());
        Raster raster = new Raster(frame);
        Setting place = Settings.place(order.scene().setting()).orElseThrow();
        String platformName = order.scene().platform();
        Setting platform =
                platformName == null ? null : Settings.platform(platformName).orElseThrow();
        Ground ground = (platform == null ? place : platform).ground(frame, order.seed());
        Stage stage = new Stage(raster, order.scene(), Ambience.of(order.scene(), order.seed()), ground, order.seed());
        place.paint(stage);
        if (platform != null) {
            platform.paint(stage);
        }
        (platform == null ? place : platform).paintFront(stage);
        Weathers.paintFront(stage);
        return raster;
    }
}
