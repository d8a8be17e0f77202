package dev.easel.server.reference;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** What a caller wrote where a picture is wanted. */
public sealed interface Source {

    /** A picture that this server keeps: drawn or uploaded. */
    record Kept(UUID id) implements Source {}

    /** A picture on another server. */
    record Remote(URI address) implements Source {}

    /** A picture in the text itself. */
    record Inline(String base64) implements Source {

        /** The picture's file. */
        byte[] file() throws MediaException {
            return decoded(base64);
        }
    }

    Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** RFC 2397, of which only base64 is taken: a picture percent-encoded is three times as long as it needs to be. */
    Pattern DATA_URI = Pattern.compile("data:[^,]{0,200};base64", Pattern.CASE_INSENSITIVE);

    /**
     * Reads what a caller wrote: a UUID, an http or https address, a data URI, or base64. White space in base64, the
     * alphabet for addresses and missing padding are all fine, since clients differ.
     *
     * @throws MediaException if it is none of them
     */
    static Source of(String text) throws MediaException {
        var written = text.strip();
        if (UUID_TEXT.matcher(written).matches()) {
            return new Kept(UUID.fromString(written));
        }
        var start = written.substring(0, Math.min(8, written.length())).toLowerCase(Locale.ROOT);
        if (start.startsWith("http://") || start.startsWith("https://")) {
            return new Remote(address(written));
        }
        if (start.startsWith("data:")) {
            return new Inline(dataUri(written));
        }
        return new Inline(written);
    }

    private static URI address(String written) throws MediaException {
        try {
            return new URI(written);
        } catch (URISyntaxException _) {
            // The cause would repeat the address, which may hold a secret.
            throw new MediaException("it is not a well-formed URL");
        }
    }

    private static String dataUri(String written) throws MediaException {
        int comma = written.indexOf(',');
        if (comma < 0 || !DATA_URI.matcher(written.substring(0, comma)).matches()) {
            throw new MediaException("a data URI must be in base64, as in data:image/png;base64,…");
        }
        return written.substring(comma + 1);
    }

    private static byte[] decoded(String text) throws MediaException {
        var letters = new byte[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ') {
                letters[length++] = (byte)
                        switch (c) {
                            case '-' -> '+';
                            case '_' -> '/';
                            default -> c < 0x7F ? c : '?';
                        };
            }
        }
        while (length > 0 && letters[length - 1] == '=') {
            length--;
        }
        if (length == 0) {
            throw new MediaException("there is nothing in it");
        }
        try {
            return Base64.getDecoder().decode(Arrays.copyOf(letters, length));
        } catch (IllegalArgumentException _) {
            throw new MediaException(
                    "it is neither the UUID of an image, nor an http or https URL, nor a data URI, nor base64");
        }
    }
}
