package dev.easel.studio.retouch;

import dev.easel.imaging.Picture;
import dev.easel.imaging.PixelSize;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Lab;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes one picture of two or three: beside or above one another, as a collage, or one in the colours of another. */
public final class Combiner {
    private static final Pattern BESIDE = Pattern.compile(
            ".*\\b(?:side by side|next to (?:each other|one another)|beside (?:each other|one another)|diptych|triptych|left and right|before and after|in a row)\\b.*");
    private static final Pattern ABOVE = Pattern.compile(
            ".*\\b(?:stack(?:ed)?|on top of (?:each other|one another)|above (?:each other|one another)|one above the other|top and bottom)\\b.*");
    private static final Pattern COLLAGE =
            Pattern.compile(".*\\b(?:collage|montage|grid|mood ?board|contact sheet)\\b.*");
    private static final Pattern COLOURS = Pattern.compile(
            ".*\\b(?:palette|colou?rs?|colou?r grad(?:e|ing)|tones?|look|mood|lighting|style|atmosphere)\\b.*\\b(?:of|from|like|match(?:ing)?|with|to|as in)\\b.*");
    private static final Pattern MANNER = Pattern.compile("\\b(?:style|look)\\b");
    private static final String STROKES =
            "of a style Studio takes over colours, grain and how strong detail of each size is; it repaints no strokes";
    private static final String IMAGE =
            "(?:(?:image|picture|photo|reference)(?: number| no\\.?)? ?#?(?<n>[123])|(?<o>first|second|third|1st|2nd|3rd|other|last)(?: (?:one|image|picture|photo|reference))?)";
    private static final Pattern NAMED = Pattern.compile("\\b" + IMAGE + "\\b");
    private static final Pattern SOURCE = Pattern.compile(
            "\\b(?:of|from|like|match(?:es|ing)?(?: (?:it |the )?(?:to|with))?|in)(?: the)?(?: (?:palette|colou?rs?|style|look|mood|tones?)(?: of| from| in)?(?: the)?)? "
                    + IMAGE + "\\b");

    /**
     * Combines pictures; empty if the instruction asks for something else.
     *
     * @param text in lower case
     * @param seed for grain
     */
    public Optional<Retouched> combine(List<Picture> pictures, String text, PixelSize size, long seed) {
        int count = pictures.size();
        if (COLLAGE.matcher(text).matches()) {
            return Optional.of(new Retouched(
                    panels(pictures, size, false, .018f).toPicture(),
                    List.of("made a collage of " + count + " pictures"),
                    List.of()));
        }
        if (BESIDE.matcher(text).matches()) {
            return Optional.of(new Retouched(
                    panels(ordered(pictures, text), size, false, 0).toPicture(),
                    List.of("laid " + count + " pictures side by side"),
                    List.of()));
        }
        if (ABOVE.matcher(text).matches()) {
            return Optional.of(new Retouched(
                    panels(ordered(pictures, text), size, true, 0).toPicture(),
                    List.of("laid " + count + " pictures above one another"),
                    List.of()));
        }
        if (COLOURS.matcher(text).matches()) {
            int from = source(text, count);
            int to = from == 0 ? 1 : 0;
            Raster raster = Photograph.filling(pictures.get(to), size);
            transfer(Photograph.raster(pictures.get(from)), raster);
            boolean style = MANNER.matcher(text).find();
            if (style) {
                Manner.of(Photograph.filling(pictures.get(from), size)).applyTo(raster, seed);
            }
            return Optional.of(new Retouched(
                    raster.toPicture(),
                    List.of("gave picture " + (to + 1) + " the colours"
                            + (style ? ", the strength of detail and the grain" : "") + " of picture " + (from + 1)),
                    style ? List.of(STROKES) : List.of()));
        }
        return Optional.empty();
    }

    /** The picture in whose style another is wanted; empty if an instruction asks for something else. */
    public OptionalInt styleOf(String text, int count) {
        boolean style = COLOURS.matcher(text).matches()
                && text.contains("style")
                && !text.matches(".*\\b(?:palette|colou?rs?)\\b.*");
        return style ? OptionalInt.of(source(text, count)) : OptionalInt.empty();
    }

    /** The picture whose colours are meant; the last one unless the instruction says otherwise. */
    private static int source(String text, int count) {
        Matcher source = SOURCE.matcher(text);
        int found = count - 1;
        while (source.find()) {
            found = index(source, count);
        }
        return found;
    }

    /** In the order of the instruction, if it names them: "image 2 on the left, image 1 on the right". */
    private static List<Picture> ordered(List<Picture> pictures, String text) {
        List<Picture> ordered = new ArrayList<>();
        Matcher named = NAMED.matcher(text);
        while (named.find()) {
            Picture picture = pictures.get(index(named, pictures.size()));
            if (!ordered.contains(picture)) {
                ordered.add(picture);
            }
        }
        pictures.stream().filter(picture -> !ordered.contains(picture)).forEach(ordered::add);
        return ordered;
    }

    private static int index(Matcher image, int count) {
        String word = image.group("n") != null ? image.group("n") : image.group("o");
        int index = switch (word) {
            case "1", "first", "1st" -> 0;
            case "2", "second", "2nd" -> 1;
            case "3", "third", "3rd" -> 2;
            default -> count - 1;
        };
        return Math.min(index, count - 1);
    }

    private static Raster panels(List<Picture> pictures, PixelSize size, boolean above, float margin) {
        Raster paper = new Raster(Frame.of(size));
        paper.paint((i, _, _) -> paper.cover(i, Rgb.WHITE, 1));
        int gap = Math.round(margin * Math.min(size.width(), size.height()));
        int length = above ? size.height() : size.width();
        int count = pictures.size();
        for (int n = 0; n < count; n++) {
            int from = gap + (length - gap) * n / count;
            int to = (length - gap) * (n + 1) / count;
            var panel = above
                    ? new PixelSize(size.width() - 2 * gap, to - from)
                    : new PixelSize(to - from, size.height() - 2 * gap);
            Raster filled = Photograph.filling(pictures.get(n), panel);
            int left = above ? gap : from;
            int top = above ? from : gap;
            for (int row = 0; row < panel.height(); row++) {
                int at = (top + row) * size.width() + left;
                for (int c = 0; c < 3; c++) {
                    System.arraycopy(filled.channels()[c], row * panel.width(), paper.channels()[c], at, panel.width());
                }
            }
        }
        return paper;
    }

    /** Reinhard's colour transfer: mean and spread of each channel of Lab (IEEE Computer Graphics 21(5), 2001). */
    private static void transfer(Raster from, Raster to) {
        double[] there = statistics(from);
        double[] here = statistics(to);
        to.paint((i, _, _) -> {
            Lab lab = Lab.of(to.get(i));
            Rgb rgb = new Lab(
                            // Half of the brightness stays: the picture is to be recognised.
                            (lab.l() + moved(lab.l(), here, there, 0)) / 2,
                            moved(lab.a(), here, there, 1),
                            moved(lab.b(), here, there, 2))
                    .rgb();
            to.red()[i] = Math.clamp(rgb.r(), 0, 1);
            to.green()[i] = Math.clamp(rgb.g(), 0, 1);
            to.blue()[i] = Math.clamp(rgb.b(), 0, 1);
        });
    }

    private static float moved(float value, double[] here, double[] there, int channel) {
        double spread = Math.clamp(there[channel + 3] / Math.max(1e-4, here[channel + 3]), .4, 2.2);
        return (float) ((value - here[channel]) * spread + there[channel]);
    }

    /** Means of L, a and b, then their standard deviations; of every eleventh pixel. */
    private static double[] statistics(Raster raster) {
        double[] sums = new double[6];
        int count = 0;
        for (int i = 0; i < raster.frame().columns() * raster.frame().rows(); i += 11) {
            Lab lab = Lab.of(raster.get(i));
            float[] values = {lab.l(), lab.a(), lab.b()};
            for (int c = 0; c < 3; c++) {
                sums[c] += values[c];
                sums[c + 3] += (double) values[c] * values[c];
            }
            count++;
        }
        for (int c = 0; c < 3; c++) {
            sums[c] /= count;
            sums[c + 3] = StrictMath.sqrt(Math.max(0, sums[c + 3] / count - sums[c] * sums[c]));
        }
        return sums;
    }
}
