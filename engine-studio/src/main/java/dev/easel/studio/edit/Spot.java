package dev.easel.studio.edit;

import dev.easel.studio.composition.Place;
import dev.easel.studio.composition.Placed;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A named place in a picture.
 *
 * @param across share of the width, or {@code null} for wherever it is
 * @param down share of the height, likewise
 * @param depth -1 for the foreground, 1 for the background, 0 for wherever it is
 */
record Spot(@Nullable Float across, @Nullable Float down, int depth) {
    private static final String NAMES =
            "(?:(?:top|upper|bottom|lower)[ -](?:left|right)(?: (?:corner|side|part|half))?|left|right|top|bottom"
                    + "|middle|cent(?:re|er)|foreground|background|front|back|distance|sky|corner)(?:[ -](?:hand )?(?:side|third|half|edge|part|of))?";
    private static final Pattern FORM =
            Pattern.compile("(?:^|\\s)(?:(?:on|at|in|to|into|onto|towards?|near) )?(?:the )?(?:far |very )?(" + NAMES
                    + ")(?:(?: side)?(?: of)? (?:the )?(?:picture|image|scene|frame|photo))?$");

    /** A text without the spot at its end, and the spot. */
    record Found(String rest, Spot spot) {}

    /** The spot at the end of a text. */
    static Optional<Found> atEnd(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        return Optional.of(new Found(text.substring(0, matcher.start()).strip(), of(matcher.group(1))));
    }

    private static Spot of(String name) {
        Float across = name.contains("left") ? Float.valueOf(.18f) : name.contains("right") ? .82f : null;
        Float down = name.contains("top") || name.contains("upper") || name.contains("sky")
                ? Float.valueOf(.18f)
                : name.contains("bottom") || name.contains("lower") ? .84f : null;
        if (name.startsWith("middle") || name.startsWith("cent")) {
            across = .5f;
        }
        int depth = name.startsWith("foreground") || name.startsWith("front")
                ? -1
                : name.startsWith("background") || name.startsWith("back") || name.startsWith("distance") ? 1 : 0;
        return new Spot(across, down, depth);
    }

    /** The place moved there: things on the ground stay on it, and what is sent up into the air leaves it. */
    Place of(Place place, float width, Sheet sheet) {
        var frame = sheet.frame;
        float half = Math.min(width, frame.width()) / 2;
        float x = across == null ? place.x() : across * frame.width();
        var moved = place.at(Math.clamp(x, half, Math.max(half, frame.width() - half)), place.y());
        if (down != null) {
            boolean leaves = down < .5f && moved.footing() != Placed.Footing.NONE;
            float middle = down * frame.height();
            float y = Math.clamp(
                    middle + moved.height() / 2, moved.height() + frame.height() * .02f, frame.height() * .98f);
            if (moved.footing() == Placed.Footing.NONE || leaves) {
                moved = new Place(
                        moved.seed(),
                        moved.x(),
                        y,
                        moved.height(),
                        moved.mirrored(),
                        moved.remoteness(),
                        moved.order(),
                        moved.beyond(),
                        moved.around(),
                        Placed.Footing.NONE);
            } else {
                moved = moved.at(
                        moved.x(), Math.max(moved.y(), sheet.site.near().near()));
            }
        }
        return depth == 0 ? moved : Depth.moved(moved, depth < 0 ? .55f : -.6f, sheet);
    }
}
