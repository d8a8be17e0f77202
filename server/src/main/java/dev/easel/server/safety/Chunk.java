package dev.easel.server.safety;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of folded text between spaces or brackets, or several that spell one word letter by letter.
 *
 * @param text the piece, with single spaces between the letters if it is spelled out
 * @param spelled whether those spaces stand inside one word
 */
record Chunk(String text, boolean spelled) {
    private static final String BREAKS = " ,;:()[]{}<>\"/\\、。|";

    /** Fewer letters in a row are initials, articles, or sizes. */
    private static final int SPELLED_LETTERS = 3;

    /** In scripts without spaces between words a space means nothing. */
    private static final int SPELLED_SIGNS = 2;

    /** One letter and its punctuation. */
    private static final int LONGEST_LETTER = 4;

    /** The chunks of a folded text from left to right. */
    static List<Chunk> of(String folded) {
        List<Chunk> chunks = new ArrayList<>();
        List<String> run = new ArrayList<>();
        for (int start = 0; start < folded.length(); ) {
            int end = endOfPiece(folded, start);
            var piece = folded.substring(start, end);
            boolean continues = isSeparator(piece) && !run.isEmpty();
            if (!isLetter(piece) && !continues) {
                flush(run, chunks);
                chunks.add(new Chunk(piece, false));
            } else if (!piece.isEmpty()) {
                run.add(piece);
            }
            int next = endOfBreak(folded, end);
            if (folded.substring(end, next).contains("  ")) {
                flush(run, chunks);
            }
            start = next;
        }
        flush(run, chunks);
        return chunks;
    }

    private static int endOfPiece(String text, int start) {
        int end = start;
        while (end < text.length() && BREAKS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static int endOfBreak(String text, int start) {
        int end = start;
        while (end < text.length() && BREAKS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private static void flush(List<String> run, List<Chunk> chunks) {
        if (run.isEmpty()) {
            return;
        }
        long letters = run.stream().filter(Chunk::isLetter).count();
        boolean unspaced = run.stream().anyMatch(piece -> piece.codePoints().anyMatch(Words::isUnspaced));
        if (letters >= (unspaced ? SPELLED_SIGNS : SPELLED_LETTERS)) {
            chunks.add(new Chunk(String.join(" ", run), true));
        } else {
            run.forEach(piece -> chunks.add(new Chunk(piece, false)));
        }
        run.clear();
    }

    /** One letter, digit or sign for a letter, perhaps with punctuation. */
    private static boolean isLetter(String piece) {
        if (piece.isEmpty() || piece.length() > LONGEST_LETTER) {
            return false;
        }
        long letters = piece.codePoints().filter(Words::isPart).count();
        return letters == 1 || (letters == 0 && piece.length() == 1 && Lookalikes.isSign(piece.charAt(0)));
    }

    private static boolean isSeparator(String piece) {
        return piece.length() <= 2 && piece.codePoints().noneMatch(Words::isPart);
    }
}
