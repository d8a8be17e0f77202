package dev.easel.studio.edit;

import dev.easel.imaging.PixelSize;
import java.util.regex.Pattern;

/**
 * "Make it 16:9", "in portrait format". The request says how large the picture is; a clause that speaks of its shape is done
 * with that, or is told where to say it.
 */
final class Reshaping implements Change {
    private static final String NAMES =
            "(?:format|orientation|mode|shape|aspect(?: ratio)?|ratio|picture|image|version)";
    private static final Pattern FORM = Pattern.compile(
            "(?:(?:make|turn|change|convert|set|reformat|resize|recompose|adapt|fit|have|do|render|give)"
                    + "(?: (?:it|this|that|the (?:picture|image|scene|aspect ratio|ratio|format|shape|size)))?)?"
                    + "(?: ?(?:be|to|into|in|as|for|an?))* ?"
                    + "(?:\\d{1,2} ?(?::|by|x) ?\\d{1,2}|square|widescreen|panoramic|vertical|horizontal|wider|taller|narrower"
                    + "|(?:portrait|landscape|(?:an)?other|different)(?= (?:format|orientation|mode|shape|aspect|ratio)))"
                    + "(?: " + NAMES + ")*");

    @Override
    public boolean make(String clause, Sheet sheet) throws ImpossibleChangeException {
        if (!FORM.matcher(clause).matches()) {
            return false;
        }
        PixelSize wanted = sheet.wanted;
        PixelSize before = sheet.base.size();
        if (wanted.width() * (long) before.height() == before.width() * (long) wanted.height()) {
            throw new ImpossibleChangeException(
                    "“" + clause + "”: a picture keeps the shape of its reference unless the request"
                            + " asks for another width and height");
        }
        sheet.reshaped = true;
        sheet.done.add("composed the picture for " + wanted.width() + "×" + wanted.height());
        return true;
    }
}
