package dev.easel.studio;

import dev.easel.imaging.PixelSize;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.scene.Daytime;
import dev.easel.studio.scene.Framing;
import dev.easel.studio.scene.Scene;
import dev.easel.studio.scene.Tint;
import dev.easel.studio.scene.Weather;
import dev.easel.studio.setting.Ground;
import dev.easel.studio.style.Style;
import dev.easel.studio.style.Styles;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Writes the trial scene in every style, for looking at, and says what each costs: {@code StyleSheet DIRECTORY [WIDTH
 * HEIGHT [STYLE...]]}. A tool to run by hand, not a test.
 */
public final class StyleSheet {
    private static final int RUNS = 5;

    private StyleSheet() {}

    public static void main(String[] args) {
        Path directory = Path.of(args[0]);
        int width = args.length > 2 ? Integer.parseInt(args[1]) : 1280;
        int height = args.length > 2 ? Integer.parseInt(args[2]) : 896;
        var frame = Frame.of(new PixelSize(width, height));
        List<String> names = args.length > 3
                ? Arrays.asList(args).subList(3, args.length)
                : Styles.names().stream().sorted().toList();
        for (String name : names) {
            for (TrialScene.Hour hour : TrialScene.HOURS) {
                Raster painted = new Raster(frame);
                Style style = Styles.find(name).orElseThrow();
                double[] times = new double[RUNS];
                for (int run = 0; run < RUNS; run++) {
                    paint(painted, style, hour);
                    long start = Stopwatch.cpuNanos();
                    style.finish(painted, scene(name, List.of()), hour.ambience(), 7);
                    times[run] = (Stopwatch.cpuNanos() - start) / 2e6;
                }
                Arrays.sort(times);
                System.out.printf("%-12s %-7s %6.0f ms of two cores%n", name, hour, times[0]);
                Preview.write(painted, directory.resolve(name + "-" + hour + ".png"));
            }
        }
    }

    /** The trial scene up to its last pass, as the pipeline does it. */
    public static void paint(Raster raster, Style style, TrialScene.Hour hour) {
        TrialScene.setting(raster, hour);
        float height = raster.frame().height();
        var ground = new Ground(
                height * .62f, height * .7f, height * .95f, 0, raster.frame().width(), Ground.Kind.SOLID);
        style.backdrop(raster, scene("", List.of()), hour.ambience(), ground, 7);
        TrialScene.subject(raster, hour, style.modelling());
    }

    /** A scene that asks for nothing but a style and perhaps colours. */
    public static Scene scene(String style, List<Tint> palette) {
        return new Scene(
                "meadow",
                List.of(),
                null,
                null,
                Daytime.NOON,
                Weather.CLEAR,
                null,
                palette,
                List.of(),
                style,
                Framing.MEDIUM,
                List.of(),
                List.of());
    }

    /** Amber and teal. */
    public static List<Tint> amberAndTeal() {
        return List.of(new Tint("amber", Rgb.of(0xFFB347)), new Tint("teal", Rgb.of(0x1C6B70)));
    }
}
