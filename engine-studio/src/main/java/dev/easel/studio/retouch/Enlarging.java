package dev.easel.studio.retouch;

import dev.easel.imaging.PixelSize;
import dev.easel.studio.paint.Raster;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** "Upscale it": the picture was enlarged when it was laid on its paper, and is sharpened to suit. The request says how large. */
final class Enlarging implements Pass {
    private static final Pattern FORM = Pattern.compile(
            "(?:upscale|super-?resolve|upsample|upres|enlarge (?:it\\b|the (?:picture|image|photo))|(?:increase|raise|double|triple|improve|enhance) (?:the |its )?resolution"
                    + "|(?:make|turn|convert|scale|resize|blow|bring) (?:it|the (?:picture|image|photo))(?: up)?(?: in)?(?: to| into| by)? (?:a )?(?:high(?:er)? res(?:olution)?|hi-?res|[248]k\\b|\\d+(?:\\.\\d+)? ?(?:x|times) (?:larger|bigger|the size)))\\b.*");
    private static final Pattern FACTOR = Pattern.compile(
            "\\b(?:(?<n>\\d+(?:\\.\\d+)?) ?(?:x|×|times|-fold|fold)|x ?(?<x>\\d+(?:\\.\\d+)?))(?![\\w×])|\\b(?<twice>twice|double)\\b|\\b(?<thrice>triple)\\b");
    /** Less than this is nothing that anybody would call larger. */
    private static final double LARGER = 1.04;

    @Override
    public @Nullable Raster make(String clause, Raster raster, Sitting sitting) throws RetouchException {
        if (!FORM.matcher(clause).matches()) {
            return null;
        }
        PixelSize from = sitting.original();
        var to = new PixelSize(raster.frame().columns(), raster.frame().rows());
        double factor = Math.max((double) to.width() / from.width(), (double) to.height() / from.height());
        if (factor < LARGER) {
            throw new RetouchException(
                    "“" + clause + "”: the picture is " + from + " and the request asks for " + to
                            + ", which is no larger; ask for a larger one with \"resolution\": \"2k\", or with width and height");
        }
        Lens.sharpen(raster, (float) Math.clamp(.55 * factor, .8, 2.4), .9f);
        double asked = asked(clause);
        boolean other = asked > 0 && Math.abs(factor / asked - 1) > .04;
        sitting.done()
                .add(String.format(
                        Locale.ROOT,
                        "enlarged the picture %.2f times, from %s to %s, and sharpened it%s",
                        factor,
                        from,
                        to,
                        other
                                ? "; how large a picture becomes is said by the request's resolution or width and height"
                                : ""));
        return raster;
    }

    private static double asked(String clause) {
        Matcher factor = FACTOR.matcher(clause);
        if (!factor.find()) {
            return 0;
        }
        if (factor.group("twice") != null) {
            return 2;
        }
        if (factor.group("thrice") != null) {
            return 3;
        }
        return Double.parseDouble(factor.group("n") != null ? factor.group("n") : factor.group("x"));
    }
}
