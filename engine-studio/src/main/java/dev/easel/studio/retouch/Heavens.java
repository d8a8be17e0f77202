package dev.easel.studio.retouch;

import dev.easel.studio.lexicon.Lexicon;
import dev.easel.studio.lexicon.Meaning;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.reading.Reader;
import dev.easel.studio.reading.SceneBuilder;
import dev.easel.studio.reading.Understood;
import dev.easel.studio.scene.Daytime;
import dev.easel.studio.scene.Scene;
import dev.easel.studio.scene.Tint;
import dev.easel.studio.scene.Weather;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Paints another sky behind what a picture shows, if its own can be found. */
final class Heavens implements Pass {
    private static final String OWN =
            "(?:whole |entire |boring |dull |old |existing |current |gr[ae]y |blue |white |empty )?sky";
    private static final Pattern NEW =
            Pattern.compile("(?:replace|swap|exchange|change|turn|substitute|transform|make|convert|set) the " + OWN
                    + "(?: out)?(?: (?:with|for|to|by|into|in|look like|be))? (?<sky>.+)");
    private static final Pattern GIVEN = Pattern.compile(
            "(?:add|give it|put|use|have|insert|paint|draw|give (?:the )?(?:picture|image|photo))(?: in)? (?<sky>(?:an?|some) (?:[a-z-]+ ){0,3}sky(?: with .+)?)");
    private static final Pattern CLEAR = Pattern.compile(
            "(?:remove|clear|delete|erase|get rid of|take away)(?: all)?(?: the)? clouds(?: (?:from|in|out of|of) the sky)?|clear (?:up )?the sky");

    private final Lexicon lexicon;
    private final Reader reader;
    private final SceneBuilder builder;
    private final Props props;

    Heavens(Lexicon lexicon, Reader reader, SceneBuilder builder, Props props) {
        this.lexicon = lexicon;
        this.reader = reader;
        this.builder = builder;
        this.props = props;
    }

    @Override
    public @Nullable Raster make(String clause, Raster raster, Sitting sitting)
            throws RetouchException, InterruptedException {
        String wanted = wanted(clause);
        if (wanted == null) {
            return null;
        }
        Understood sky = builder.build(reader.read(named(wanted)));
        Scene scene = scene(sky.scene(), wanted);
        if (isPlain(scene)
                && !wanted.matches(
                        ".*\\b(?:blue|clear|noon|day|sunny|bright|plain|empty|other|another|new|different|summer)\\b.*")) {
            throw new RetouchException(
                    "“" + clause + "”: Studio paints skies by their hour, weather and colour (“replace the sky"
                            + " with a sunset”, “a stormy sky”, “a starry night sky”, “a pink sky”) and found none of these");
        }
        replace(raster, scene, sitting.seed(), clause);
        sitting.done().add("replaced the sky by " + wanted + ", and brought what is below it into its light");
        return raster;
    }

    private static @Nullable String wanted(String clause) {
        Matcher given = NEW.matcher(clause);
        if (!given.matches()) {
            given = GIVEN.matcher(clause);
        }
        if (given.matches()) {
            return given.group("sky");
        }
        return CLEAR.matcher(clause).matches() ? "a clear blue sky" : null;
    }

    /** "Stormy" alone says nothing of where. */
    private static String named(String wanted) {
        boolean named =
                wanted.matches(".*\\b(?:sky|night|sunset|sunrise|dawn|dusk|clouds|galaxy|space|nebula|hour)\\b.*");
        return named ? wanted : wanted.replaceFirst(" with .*", "") + " sky";
    }

    private Scene scene(Scene read, String wanted) {
        boolean space = read.setting().equals("space");
        List<Tint> tints = read.palette().isEmpty() && !wanted.matches(".*\\b(?:blue|gr[ae]y|white)\\b.*")
                ? Stream.of(wanted.split("[^a-z]+"))
                        .flatMap(word -> lexicon.meanings(word).stream())
                        .filter(Meaning.Colour.class::isInstance)
                        .map(meaning -> ((Meaning.Colour) meaning).tint())
                        .toList()
                : read.palette();
        boolean gloomy =
                wanted.matches(".*\\b(?:gr[ae]y|dramatic|moody|threatening)\\b.*") && read.weather() == Weather.CLEAR;
        boolean cloudy = wanted.matches(".*\\bclouds?\\b.*") && read.weather() == Weather.CLEAR;
        Weather weather = gloomy ? Weather.OVERCAST : cloudy ? Weather.CLOUDY : read.weather();
        return new Scene(
                space ? "space" : "sky",
                read.settingTraits(),
                null,
                null,
                read.daytime(),
                weather,
                null,
                tints,
                List.of(),
                read.style(),
                read.framing(),
                read.entities().stream()
                        .filter(entity -> !entity.noun().matches("clouds?"))
                        .toList(),
                List.of());
    }

    private static boolean isPlain(Scene scene) {
        return scene.setting().equals("sky")
                && scene.daytime() == Daytime.NOON
                && scene.weather() == Weather.CLEAR
                && scene.palette().isEmpty()
                && scene.entities().isEmpty();
    }

    private void replace(Raster raster, Scene scene, long seed, String clause)
            throws RetouchException, InterruptedException {
        Matte found = SkyFinder.find(raster)
                .orElseThrow(() -> new RetouchException("“" + clause
                        + "”: no sky was found with confidence: Studio looks for something smooth, of a sky's colour, that reaches"
                        + " down from the upper edge and ends clearly. Changing the light of the whole picture would work (“make"
                        + " it sunset”, “make it overcast”)"));
        Frame frame = raster.frame();
        Raster sky = new Raster(new Frame(frame.columns(), found.bottom(), frame.scale()));
        props.place(sky, scene, seed);
        float[][] old = found.colours().channels();
        float[][] fresh = sky.channels();
        float[][] planes = raster.channels();
        Optional<UnaryOperator<Rgb>> light = light(scene);
        raster.paint((i, _, _) -> {
            float share = i < fresh[0].length ? found.share(i) : 0;
            float[] ground = new float[3];
            for (int c = 0; c < 3; c++) {
                // An edge is part sky, part ground: the old sky is taken out of its colour first.
                float alone = (planes[c][i] - share * old[c][i]) / Math.max(.08f, 1 - share);
                ground[c] = share > 0 ? Math.clamp(alone, 0, 1) : planes[c][i];
            }
            if (light.isPresent()) {
                var before = new Rgb(ground[0], ground[1], ground[2]);
                Rgb lit = light.get().apply(before).mix(before, .4f);
                ground = new float[] {lit.r(), lit.g(), lit.b()};
            }
            for (int c = 0; c < 3; c++) {
                float under = Math.clamp(ground[c], 0, 1);
                planes[c][i] = share > 0 ? under + (fresh[c][i] - under) * share : under;
            }
        });
    }

    /** How the ground looks under such a sky. */
    private static Optional<UnaryOperator<Rgb>> light(Scene scene) {
        boolean dull = switch (scene.weather()) {
            case OVERCAST, RAIN, STORM, FOG -> true;
            case CLEAR, CLOUDY, WIND, SNOWFALL -> false;
        };
        if (scene.setting().equals("space")) {
            return Tones.find("night");
        }
        return switch (scene.daytime()) {
            case NIGHT -> Tones.find("night");
            case DAWN, DUSK, SUNSET, GOLDEN_HOUR ->
                Tones.find(scene.daytime().name().toLowerCase(Locale.ROOT).replace('_', ' '));
            case MORNING, NOON -> dull ? Tones.find("overcast") : Optional.empty();
        };
    }
}
