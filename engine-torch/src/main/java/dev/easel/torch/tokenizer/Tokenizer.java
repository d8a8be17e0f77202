package dev.easel.torch.tokenizer;

import dev.easel.torch.tokenizer.AddedTokens.Piece;
import dev.easel.torch.weights.WeightsException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Turns text into token ids and back. Immutable.
 *
 * <p>A text is cut at its added tokens; what lies between is normalised (NFC where the file says so) and cut into words
 * by the file's expression; each word's UTF-8 bytes are merged by {@link BytePairs}. No token is put before or after.
 */
public final class Tokenizer {
    /** Half a surrogate pair, which has no bytes in UTF-8: it becomes the replacement character. */
    private static final Pattern HALF_CHARACTER = Pattern.compile("[\uD800-\uDFFF]");

    private final AddedTokens added;
    private final boolean normalised;
    private final Pattern words;
    private final BytePairs pairs;
    private final List<byte[]> bytes;
    private final int padding;

    Tokenizer(AddedTokens added, boolean normalised, Pattern words, BytePairs pairs, List<byte[]> bytes, int padding) {
        this.added = added;
        this.normalised = normalised;
        this.words = words;
        this.pairs = pairs;
        this.bytes = bytes;
        this.padding = padding;
    }

    /**
     * Reads {@code tokenizer.json} and {@code tokenizer_config.json} of a folder.
     *
     * @throws WeightsException saying which file is missing or damaged, or what in it Easel does not do
     */
    public static Tokenizer open(Path folder) throws WeightsException {
        return new TokenizerFiles(folder).read();
    }

    /** The ids of a text, none for an empty one. */
    public int[] encode(String text) {
        var ids = IntStream.builder();
        for (var piece : added.split(HALF_CHARACTER.matcher(text).replaceAll("\uFFFD"))) {
            switch (piece) {
                case Piece.Added(int id) -> ids.add(id);
                case Piece.Text(String part) -> encodeWords(part, ids);
            }
        }
        return ids.build().toArray();
    }

    private void encodeWords(String part, IntStream.Builder ids) {
        var text = normalised ? Normalizer.normalize(part, Normalizer.Form.NFC) : part;
        var matcher = words.matcher(text);
        int from = 0;
        while (matcher.find()) {
            encodeWord(text.substring(from, matcher.start()), ids);
            encodeWord(matcher.group(), ids);
            from = matcher.end();
        }
        encodeWord(text.substring(from), ids);
    }

    private void encodeWord(String word, IntStream.Builder ids) {
        for (int id : pairs.encode(word.getBytes(StandardCharsets.UTF_8))) {
            ids.add(id);
        }
    }

    /** The bytes that ids stand for, in UTF-8 except where a character was cut in two. */
    public byte[] decode(int[] ids) {
        var out = new ByteArrayOutputStream();
        for (int id : ids) {
            if (id < 0 || id >= bytes.size()) {
                throw new IllegalArgumentException("there is no token " + id + ": ids end before " + bytes.size());
            }
            out.writeBytes(bytes.get(id));
        }
        return out.toByteArray();
    }

    /** The id that fills a row behind its text. */
    public int padding() {
        return padding;
    }

    /** One more than the largest id. */
    public int size() {
        return bytes.size();
    }
}
