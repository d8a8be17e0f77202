package dev.easel.studio.retouch;

import dev.easel.imaging.Picture;
import dev.easel.imaging.PixelSize;
import dev.easel.studio.composition.Arrangement;
import dev.easel.studio.edit.Clauses;
import dev.easel.studio.edit.Merging;
import dev.easel.studio.lexicon.Lexicon;
import dev.easel.studio.lexicon.Meaning;
import dev.easel.studio.paint.Difference;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.reading.Phrase;
import dev.easel.studio.reading.Reader;
import dev.easel.studio.reading.SceneBuilder;
import dev.easel.studio.scene.Daytime;
import dev.easel.studio.scene.Scene;
import dev.easel.studio.scene.Weather;
import dev.easel.studio.style.Styles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Changes pictures that Studio did not draw, by instruction. Immutable; any thread may use it. */
public final class Retoucher {
    private static final String ABLE =
            " Studio can change its light and season (night, golden hour, overcast, autumn, winter …), its"
                    + " colours (black and white, sepia, warmer, brighter, a palette), paint another sky, lay rain, snow or fog over it, apply"
                    + " a style, blur, sharpen, denoise, upscale, frame, crop, extend, flip, turn and straighten it, and draw things into"
                    + " it. For what needs to know what a"
                    + " photograph shows, ask an engine with model weights (torch) or an upstream one.";

    /** Names of tones, and the words that ask for them. The first that fits is taken. */
    private static final Map<String, Pattern> TONES = tones();

    private static final Pattern STRONGLY = Pattern.compile("\\b(?:much|a lot|very|strongly|far|really)\\b");
    private static final Pattern SLIGHTLY = Pattern.compile("\\b(?:a bit|a little|slightly|somewhat|subtly|touch)\\b");
    /** What "and" does not divide: one name, a palette, things that are drawn together. */
    private static final Pattern ONE = Pattern.compile(
            "black and white|\\b(?:palette|tones?|hues?|shades|duotone|tint)\\b|^(?:remove|put|place|draw)|^add (?:an?|some|two|three) .+ and (?:an?|some|two|three) (?!.*\\b(?:border|frame|vignette|grain|blur)\\b)");

    /** Of 1: hardly more than rounding to eight bits makes. */
    private static final float LITTLE_NOISE = .006f;

    private static final Pattern WORDS = Pattern.compile("[^a-z]+");
    private static final Pattern DEGREES = Pattern.compile("(-?\\d+(?:\\.\\d+)?) ?(?:degrees?|°)");
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,2}) ?(?:%|percent)");
    private static final Pattern ADD =
            Pattern.compile("(?:add|put|place|insert|include|draw|paint|hang|write)(?: in)? (?<what>.+)");
    private static final Pattern SPOT = Pattern.compile(
            "^(?<rest>.+?) (?:on|at|in|to|into|near) the (?:far |very )?(?<spot>(?:top|upper|bottom|lower)?[ -]?(?:left|right|middle|cent(?:re|er)|top|bottom|sky|foreground)"
                    + "(?: (?:corner|side|part|half|of the (?:picture|image|photo)))*)$");
    private static final Pattern OVERLAY = Pattern.compile(
            "(?:(?:add|put|make|let|have|start|give)(?: (?:it|some|a|an|the|there be|light|heavy|more|falling|lots of|with|be))* |it should |it is )?(?<air>rain(?:y|ing|fall)?|storm(?:y)?|thunderstorm|snow(?:y|ing|fall|flakes)?|fog(?:gy)?|mist(?:y)?|haze)(?: (?:effect|overlay|weather|scene|day|over (?:it|the (?:picture|image|photo))|to it|to the (?:picture|image|photo)))*");

    private final Lexicon lexicon;
    private final Reader reader;
    private final SceneBuilder builder;
    private final Props props;
    private final List<Pass> passes;

    public Retoucher(Lexicon lexicon, Reader reader, SceneBuilder builder, Props props) {
        this.lexicon = lexicon;
        this.reader = reader;
        this.builder = builder;
        this.props = props;
        passes = List.of(new Levelling(), new Enlarging(), new Heavens(lexicon, reader, builder, props));
    }

    private static Map<String, Pattern> tones() {
        var tones = new LinkedHashMap<String, Pattern>();
        tones.put("golden hour", Pattern.compile("\\bgolden[ -](?:hour|light)\\b"));
        tones.put("sunset", Pattern.compile("\\b(?:sunset|evening light)\\b"));
        tones.put("dawn", Pattern.compile("\\b(?:dawn|sunrise|early morning)\\b"));
        tones.put("dusk", Pattern.compile("\\b(?:dusk|twilight|blue hour|evening)\\b"));
        tones.put("night", Pattern.compile("\\b(?:night(?:time|fall)?|moonlight|moonlit|midnight)\\b"));
        tones.put("noon", Pattern.compile("\\b(?:noon|midday|daylight|sunny|bright day|sunshine)\\b"));
        tones.put("overcast", Pattern.compile("\\b(?:overcast|cloudy|gr[ae]y day|dull day|gloomy)\\b"));
        tones.put("autumn", Pattern.compile("\\b(?:autumn(?:al)?|fall colou?rs|in fall|it fall)\\b"));
        tones.put("winter", Pattern.compile("\\b(?:winter|wintry|frosty)\\b"));
        tones.put("spring", Pattern.compile("\\bspring(?:time)?\\b"));
        tones.put("summer", Pattern.compile("\\bsummer(?:y)?\\b"));
        tones.put(
                "black and white",
                Pattern.compile(
                        "\\b(?:black[ -]and[ -]white|b ?& ?w|b/w|gr[ae]yscale|monochrome|noir|desaturate (?:it )?(?:completely|fully)|remove (?:all )?(?:the )?colou?rs?)\\b"));
        tones.put("sepia", Pattern.compile("\\bsepia\\b"));
        tones.put(
                "vintage", Pattern.compile("\\b(?:vintage|retro|old[ -]photo|faded|nostalgic|film look|polaroid)\\b"));
        tones.put("pastel", Pattern.compile("\\bpastel (?:tones?|colou?rs?|shades|hues|palette|look)\\b"));
        tones.put("inverted", Pattern.compile("\\b(?:invert(?:ed)?|negative)\\b"));
        tones.put(
                "more contrast",
                Pattern.compile(
                        "\\b(?:(?:more|increase|boost|raise|higher|add|stronger|high)(?: the)? contrast|contrast (?:up|higher)|contrastier|punchier)\\b"));
        tones.put(
                "less contrast",
                Pattern.compile("\\b(?:(?:less|reduce|lower|decrease|softer|low)(?: the)? contrast|flatter)\\b"));
        tones.put(
                "less saturated",
                Pattern.compile(
                        "\\b(?:desaturate|muted|less (?:saturat\\w+|colou?rful|vivid)|(?:reduce|lower|decrease)(?: the)? saturation|duller)\\b"));
        tones.put(
                "more saturated",
                Pattern.compile(
                        "\\b(?:saturate|more (?:saturat\\w+|colou?rful|vivid|vibrant)|vivid|vibrant|(?:increase|boost|raise)(?: the)? saturation)\\b"));
        tones.put(
                "brighter",
                Pattern.compile(
                        "\\b(?:brighter|brighten|lighter|lighten|(?:increase|raise|more|boost)(?: the)? (?:brightness|exposure)|brightness up)\\b"));
        tones.put(
                "darker",
                Pattern.compile(
                        "\\b(?:darker|darken|dimmer|(?:decrease|lower|reduce|less)(?: the)? (?:brightness|exposure))\\b"));
        tones.put("warmer", Pattern.compile("\\b(?:warmer|warm(?: it)? up|warm(?:th)?)\\b"));
        tones.put(
                "cooler", Pattern.compile("\\b(?:cooler|colder|cool(?: it)? down|cool (?:tones?|colou?rs?)|cold)\\b"));
        return tones;
    }

    /**
     * Changes a picture.
     *
     * @param size of the picture to make of it: as much of the middle as fills it
     * @param seed for grain, drops and drawn things
     * @throws RetouchException if nothing of the instruction can be done
     */
    public Retouched retouch(Picture picture, String instruction, PixelSize size, long seed)
            throws RetouchException, InterruptedException {
        Raster raster = Photograph.filling(picture, size);
        List<String> done = new ArrayList<>();
        List<String> undone = new ArrayList<>();
        var sitting = new Pass.Sitting(picture.size(), seed, done);
        Picture shown = raster.toPicture();
        for (String clause : clauses(instruction)) {
            try {
                int told = done.size();
                Raster changed = clause(clause, raster, sitting);
                if (changed == null) {
                    undone.add(refusal(clause));
                } else {
                    raster = changed;
                    Picture before = shown;
                    shown = raster.toPicture();
                    if (isSame(before, shown)) {
                        done.subList(told, done.size()).clear();
                        undone.add("“" + clause + "” makes no visible difference in this picture");
                    }
                }
            } catch (RetouchException e) {
                undone.add(Objects.requireNonNull(e.getMessage()));
            }
        }
        if (done.isEmpty()) {
            throw new RetouchException("Nothing was changed: "
                    + (undone.isEmpty() ? "the instruction is empty" : String.join("; ", undone)) + "." + ABLE);
        }
        return new Retouched(shown, done, undone);
    }

    private static boolean isSame(Picture before, Picture after) {
        return before.size().equals(after.size())
                && Difference.between(before, after).isInvisible();
    }

    /** The clauses, and of those that name two changes under one verb, two: "add a border and a vignette". */
    private static List<String> clauses(String instruction) {
        List<String> clauses = new ArrayList<>();
        for (String clause : Clauses.of(instruction)) {
            int and = clause.indexOf(" and ");
            int blank = clause.indexOf(' ');
            boolean one = and < 0 || blank >= and || ONE.matcher(clause).find();
            if (one) {
                clauses.add(clause);
            } else {
                String verb = clause.matches("make (?:it|the (?:picture|image|photo)) .*")
                        ? clause.substring(0, clause.indexOf(' ', clause.startsWith("make it") ? 6 : 9))
                        : clause.substring(0, blank);
                clauses.add(clause.substring(0, and));
                clauses.add(verb + clause.substring(and + 4));
            }
        }
        return clauses;
    }

    private static String refusal(String clause) {
        if (clause.matches("(?:remove|delete|erase|take (?:out|away)|get rid of|hide) .+")) {
            return "“" + clause
                    + "”: Studio cannot see what a photograph shows, so it cannot take a thing out of it and guess what"
                    + " is behind; cropping could cut it off at an edge";
        }
        if (clause.matches("(?:make|let|have|change|give|replace|swap|turn|move|dress) .+")) {
            return "“" + clause
                    + "”: Studio cannot see what a photograph shows, so it cannot change a single thing in it";
        }
        return "“" + clause + "” is no change that Studio can make to a photograph";
    }

    /** The changed raster, or {@code null} if the clause asks for something else. */
    private @Nullable Raster clause(String clause, Raster raster, Pass.Sitting sitting)
            throws RetouchException, InterruptedException {
        for (Pass pass : passes) {
            Raster changed = pass.make(clause, raster, sitting);
            if (changed != null) {
                return changed;
            }
        }
        long seed = sitting.seed();
        List<String> done = sitting.done();
        Raster turned = geometry(clause, raster, done);
        if (turned != null) {
            return turned;
        }
        boolean changed = lens(clause, raster, seed, done)
                || weather(clause, raster, seed, done)
                || style(clause, raster, seed, done)
                || palette(clause, raster, done)
                || draw(clause, raster, seed, done)
                || tone(clause, raster, done);
        return changed ? raster : null;
    }

    private static @Nullable Raster geometry(String clause, Raster raster, List<String> done) {
        Matcher degrees = DEGREES.matcher(clause);
        if (clause.matches("(?:flip|mirror)\\b.*")) {
            boolean over = clause.matches(".*\\b(?:vertical(?:ly)?|upside down|top to bottom)\\b.*");
            done.add(over ? "flipped the picture top to bottom" : "flipped the picture left to right");
            return over ? Geometry.flippedOver(raster) : Geometry.flippedAcross(raster);
        }
        if (clause.matches("(?:rotate|turn|tilt|straighten|level)\\b.*") && degrees.find()) {
            double angle = Double.parseDouble(degrees.group(1));
            boolean left = clause.matches(".*\\b(?:counter|anti).*|.*\\b(?:to the )?left\\b.*");
            double signed = left ? -angle : angle;
            done.add("turned the picture by " + degrees.group(1) + " degrees");
            int quarter = (int) Math.round(signed / 90);
            if (Math.abs(signed - quarter * 90.0) < .01) {
                return switch (Math.floorMod(quarter, 4)) {
                    case 1 -> Geometry.quarterTurn(raster, true);
                    case 2 -> Geometry.upsideDown(raster);
                    case 3 -> Geometry.quarterTurn(raster, false);
                    default -> raster;
                };
            }
            return Geometry.turned(raster, signed);
        }
        if (clause.matches("(?:turn|rotate) (?:it |the (?:picture|image|photo) )?upside down")) {
            done.add("turned the picture upside down");
            return Geometry.upsideDown(raster);
        }
        if (clause.matches("(?:crop|zoom in|trim|cut)\\b.*")) {
            Matcher percent = PERCENT.matcher(clause);
            float share = percent.find() ? 1 - Integer.parseInt(percent.group(1)) / 100f : .7f;
            float across = clause.contains("left") ? 0 : clause.contains("right") ? 1 : .5f;
            float down = clause.contains("top") ? 0 : clause.contains("bottom") ? 1 : .5f;
            done.add("cropped the picture to " + Math.round(share * 100) + " % of its width and height");
            return Geometry.cropped(raster, Math.clamp(share, .05f, .98f), across, down);
        }
        if (clause.matches("(?:extend|expand|uncrop|zoom out|outpaint|widen)\\b.*")) {
            done.add("extended the picture with its mirrored, blurred edges");
            return Geometry.extended(raster, .75f);
        }
        return null;
    }

    private boolean lens(String clause, Raster raster, long seed, List<String> done) throws RetouchException {
        if (clause.matches(
                ".*\\b(?:background blur|blur(?:red)? (?:the )?(?:background|backdrop|surroundings)|bokeh|depth of field)\\b.*")) {
            Lens.blurAround(raster);
            done.add("blurred everything around the middle");
        } else if (clause.matches(
                        "(?:un)?blur\\b.*|(?:make (?:it|the (?:picture|image|photo)) )?(?:blurry|soft(?:er)?|dreamy|out of focus)\\b.*")
                && !clause.startsWith("unblur")) {
            Lens.blur(raster, STRONGLY.matcher(clause).find() ? .016f : .006f);
            done.add("blurred the picture");
        } else if (clause.matches(
                "(?:make .+ )?(?:sharpen|sharper|crisper|more sharp)\\b.*|(?:make .+ )(?:sharper|crisper).*|enhance.*|increase (?:the )?sharpness.*")) {
            Lens.sharpen(raster, 1.4f, STRONGLY.matcher(clause).find() ? 2.6f : 1.6f);
            done.add("sharpened the picture");
        } else if (clause.matches(
                ".*\\b(?:denoise|remove (?:the )?(?:noise|grain)|reduce (?:the )?(?:noise|grain)|smooth(?:er)?(?: it)?)\\b.*")) {
            float noise = Denoising.noise(raster);
            if (noise < LITTLE_NOISE) {
                throw new RetouchException(
                        "“" + clause + "”: there is hardly any noise in the picture to remove; “blur it a bit”"
                                + " makes it softer");
            }
            Denoising.apply(raster, noise);
            done.add("removed noise");
        } else if (clause.matches(".*\\bvignette\\b.*")) {
            Lens.vignette(raster);
            done.add("added a vignette");
        } else if (clause.matches(".*\\b(?:film )?grain(?:y)?\\b.*")) {
            Lens.grain(raster, seed);
            done.add("added grain");
        } else if (clause.matches(".*\\b(?:border|frame|passe-?partout|mat)\\b.*")
                && !clause.matches("(?:remove|crop).*")) {
            Rgb colour = colours(clause).stream().findFirst().orElse(Rgb.WHITE);
            Lens.border(
                    raster,
                    colour,
                    clause.matches(".*\\b(?:thin|narrow|small)\\b.*")
                            ? .02f
                            : clause.matches(".*\\b(?:thick|wide|big|large)\\b.*") ? .09f : .05f);
            done.add("added a border");
        } else {
            return false;
        }
        return true;
    }

    private boolean weather(String clause, Raster raster, long seed, List<String> done) {
        Matcher matcher = OVERLAY.matcher(clause);
        if (!matcher.matches()) {
            return false;
        }
        String air = matcher.group("air");
        Weather weather = air.startsWith("rain")
                ? Weather.RAIN
                : air.contains("storm") ? Weather.STORM : air.startsWith("snow") ? Weather.SNOWFALL : Weather.FOG;
        Tones.apply(
                raster,
                Tones.find(weather == Weather.SNOWFALL ? "winter" : "overcast").orElseThrow(),
                .6f);
        props.weather(raster, scene(raster, weather, "painterly"), seed);
        done.add("laid " + weather.name().toLowerCase(Locale.ROOT) + " over the picture");
        return true;
    }

    private boolean style(String clause, Raster raster, long seed, List<String> done) throws InterruptedException {
        String words = clause.replaceFirst(
                        "^(?:make|turn|render|redo|redraw|paint|convert|transform|restyle|apply|use|draw|give|style)\\b",
                        "")
                .replaceAll(
                        "\\b(?:it|the (?:picture|image|photo|scene)|this|into|in|as|like|a|an|the|style|of|look|to|effect|filter|version|art style)\\b",
                        " ")
                .strip();
        for (String candidate : List.of(words.replaceAll(" +", " "), clause)) {
            for (var phraseClause : reader.read(candidate).clauses()) {
                for (var item : phraseClause.items()) {
                    if (item instanceof Phrase phrase) {
                        var found = phrase.as(Meaning.Style.class)
                                .or(() ->
                                        phrase.all(Meaning.Style.class).stream().findFirst());
                        if (found.isPresent()
                                && !found.get().key().equals("photo")
                                && isStyle(found.get().key())) {
                            props.style(
                                    raster,
                                    scene(raster, Weather.CLEAR, found.get().key()),
                                    seed);
                            done.add("painted the picture over in the style "
                                    + found.get().key());
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    private static boolean isStyle(String key) {
        return Styles.find(key).isPresent();
    }

    private boolean palette(String clause, Raster raster, List<String> done) {
        boolean asked = clause.matches(
                        ".*\\b(?:palette|tones?|tint(?:ed)?|hues?|shades|duotone|colou?r grade|colou?r scheme)\\b.*")
                || clause.matches("(?:make|turn|tint|colou?r) (?:it|everything|the (?:picture|image|photo)) .+");
        List<Rgb> colours = asked ? colours(clause) : List.of();
        boolean plain = clause.matches(".*\\b(?:black[ -]and[ -]white|golden[ -](?:hour|light)|sepia)\\b.*");
        if (colours.isEmpty() || plain) {
            return false;
        }
        Tones.apply(raster, Tones.leaning(colours), 1);
        done.add("changed the palette");
        return true;
    }

    private List<Rgb> colours(String clause) {
        List<Rgb> colours = new ArrayList<>();
        for (String word : WORDS.splitAsStream(clause).toList()) {
            lexicon.meanings(word).stream()
                    .filter(Meaning.Colour.class::isInstance)
                    .map(meaning -> ((Meaning.Colour) meaning).tint().rgb())
                    .findFirst()
                    .ifPresent(colours::add);
        }
        return colours;
    }

    private boolean draw(String clause, Raster raster, long seed, List<String> done) throws InterruptedException {
        Matcher matcher = ADD.matcher(clause);
        if (!matcher.matches()) {
            return false;
        }
        String what = matcher.group("what");
        Matcher spot = SPOT.matcher(what);
        String words = spot.matches() ? spot.group("rest") : what;
        Where where = Where.of(spot.matches() ? spot.group("spot") : "");
        var understood = builder.build(reader.read(words));
        if (understood.scene().entities().isEmpty()
                || !understood.undrawn().isEmpty()
                || words.matches(
                        ".*\\b(?:behind|beside|next to|in front of|on|under|to) (?:the|him|her|them|it|his)\\b.*")) {
            return false;
        }
        Scene base = scene(raster, Weather.CLEAR, "painterly");
        props.draw(
                raster,
                base.populated(understood.scene().entities(), understood.scene().relations()),
                Arrangement.EMPTY,
                seed,
                where.across(),
                where.down());
        done.add("drew " + what + " into the picture");
        return true;
    }

    /** A named place, as shares of width and height; {@code null} for wherever it suits. */
    private record Where(@Nullable Float across, @Nullable Float down) {

        static Where of(String words) {
            Float across = null;
            if (words.matches(".*(?:left|right|middle|cent).*")) {
                across = words.contains("left") ? .2f : words.contains("right") ? .8f : .5f;
            }
            Float down = words.matches(".*(?:top|upper|sky).*")
                    ? Float.valueOf(.2f)
                    : words.matches(".*(?:bottom|lower|foreground).*") ? .82f : null;
            return new Where(across, down);
        }
    }

    /**
     * Draws things of one of Studio's own pictures into another picture, as they looked.
     *
     * @param where named in words ({@code on the left}); none of them leaves it to the composition
     */
    public Picture populated(Picture picture, Merging.Cast cast, String where, PixelSize size, long seed)
            throws InterruptedException {
        Raster raster = Photograph.filling(picture, size);
        Scene base = scene(raster, Weather.CLEAR, "painterly");
        Where spot = Where.of(where);
        props.draw(
                raster,
                base.populated(cast.entities(), cast.relations()),
                cast.arrangement(),
                seed,
                spot.across(),
                spot.down());
        return raster.toPicture();
    }

    /**
     * Paints a picture over in one way of painting.
     *
     * @param style a key of the styles
     */
    public Picture styled(Picture picture, String style, PixelSize size, long seed) throws InterruptedException {
        Raster raster = Photograph.filling(picture, size);
        props.style(raster, scene(raster, Weather.CLEAR, style), seed);
        return raster.toPicture();
    }

    /** Lays a cut-out subject onto a picture, at a place that is named in words. */
    public static Picture populated(Picture picture, Cutout cutout, String where, PixelSize size) {
        Raster raster = Photograph.filling(picture, size);
        Where spot = Where.of(where);
        float across = Objects.requireNonNullElse(spot.across(), .5f);
        boolean far = where.matches(".*\\b(?:background|distance|far)\\b.*");
        float down = spot.down() == null ? far ? .76f : .93f : spot.down() < .5f ? .45f : .96f;
        cutout.lay(raster, across, down, far ? .3f : .62f);
        return raster.toPicture();
    }

    private static boolean tone(String clause, Raster raster, List<String> done) {
        // "Make the woman older" is about a thing; only what is about the whole picture is a grade.
        boolean whole = clause.matches(
                        "(?:make|turn|give|set|change|grade|let|bring|convert|transform|take|put|do|have|apply|use|add|remove|render|show) (?:it|this|that|everything|some|a|an|in|to|all|the (?:whole |entire )?(?:picture|image|photo(?:graph)?|scene|sky|light(?:ing)?|colou?rs?|time(?: of day)?|day|season|weather|mood|contrast|brightness|saturation|exposure|tones?))\\b.*")
                || clause.matches(
                        "(?:in|at|during|as|with|more|less|increase|decrease|reduce|boost|raise|lower|brighten|darken|lighten|warm|cool|saturate|desaturate|invert|black|sepia|night|golden|sunset|dawn|dusk|autumn|winter|spring|summer|overcast|vintage|pastel|warmer|cooler|colder|brighter|darker|make more|make less|add)\\b.*");
        if (!whole) {
            return false;
        }
        for (var tone : TONES.entrySet()) {
            if (tone.getValue().matcher(clause).find()) {
                float strength = SLIGHTLY.matcher(clause).find()
                        ? .5f
                        : STRONGLY.matcher(clause).find() ? 1.4f : 1;
                Tones.apply(raster, Tones.find(tone.getKey()).orElseThrow(), strength);
                done.add("graded the picture: " + tone.getKey());
                return true;
            }
        }
        return false;
    }

    /** A scene that stands for the picture: its hour is guessed from how bright it is. */
    private Scene scene(Raster raster, Weather weather, String style) {
        double sum = 0;
        int area = raster.frame().columns() * raster.frame().rows();
        for (int i = 0; i < area; i += 17) {
            sum += raster.get(i).luma();
        }
        Daytime hour = sum * 17 / area < .22 ? Daytime.NIGHT : Daytime.NOON;
        Scene plain = builder.build(reader.read("a meadow")).scene();
        return new Scene(
                plain.setting(),
                List.of(),
                null,
                null,
                hour,
                weather,
                null,
                List.of(),
                List.of(),
                style,
                plain.framing(),
                List.of(),
                List.of());
    }
}
