package dev.easel.studio.retouch;

import dev.easel.studio.paint.Raster;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** "Straighten it", "level the horizon": turns a picture by as much as its own lines lean. */
final class Levelling implements Pass {
    private static final Pattern FORM = Pattern.compile(
            "(?:auto-?)?(?:straighten|level|align|unskew|fix|correct)(?: out| up)?(?: (?:it|this|(?:the )?(?:tilted |crooked |slanted )?(?:picture|image|photo(?:graph)?|horizon|tilt|verticals|lines|building|camera)))*"
                    + "|make (?:it|(?:the )?(?:picture|image|photo|horizon)) (?:straight|level|upright|horizontal)");
    private static final Pattern WHAT = Pattern.compile(
            ".*\\b(?:straighten|level|unskew|horizon|tilt|tilted|crooked|slanted|verticals|straight|upright).*");
    /** Degrees that nobody sees. */
    private static final double STRAIGHT = .35;

    @Override
    public @Nullable Raster make(String clause, Raster raster, Sitting sitting) throws RetouchException {
        if (!FORM.matcher(clause).matches() || !WHAT.matcher(clause).matches()) {
            return null;
        }
        OptionalDouble tilt = Tilt.of(raster);
        if (tilt.isEmpty()) {
            throw new RetouchException("“" + clause
                    + "”: no horizon and no upright line was found that tells how far the picture leans; say it (“straighten it by 3"
                    + " degrees”, “… by 3 degrees to the left”)");
        }
        double degrees = tilt.getAsDouble();
        if (Math.abs(degrees) < STRAIGHT) {
            throw new RetouchException("“" + clause
                    + "”: the picture's lines are level already; if it shall be turned all the same, say how far (“rotate it by 2"
                    + " degrees”)");
        }
        sitting.done()
                .add(String.format(
                        Locale.ROOT,
                        "straightened the picture: its lines leaned by %.1f degrees to the %s",
                        Math.abs(degrees),
                        degrees < 0 ? "right" : "left"));
        return Geometry.turned(raster, degrees);
    }
}
